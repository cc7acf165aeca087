"""The Django app of the pages, for their scripts and styles."""

from django.apps import AppConfig


class Web(AppConfig):
    """Pages; no models."""

    name = "madang.web"
    label = "web"
