"""The Django app `programme`."""

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from django.apps import AppConfig

from madang import programme


class Programme(AppConfig):
    """All stages; at the start it gathers their lines of the policy and every step."""

    name = "madang.programme"
    label = "programme"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Load every stage's rules and steps, so that the policy table and the list of steps are whole."""
        for stage in iter_modules(programme.__path__, "madang.programme."):
            for role in ("rules", "steps"):
                if stage.ispkg and find_spec(f"{stage.name}.{role}"):
                    import_module(f"{stage.name}.{role}")
