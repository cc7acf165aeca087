"""The Django app of the pages, for their scripts and styles."""

from importlib import import_module

from django.apps import AppConfig


class Web(AppConfig):
    """Pages; no models."""

    name = "madang.web"
    label = "web"

    def ready(self) -> None:
        """Listen for new passwords, which end a lock."""
        import_module("madang.web.people.locking")
