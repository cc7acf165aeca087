"""Who may know a stored text: the statement, apart from the code, that the gate against leaks holds every answer to."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.apps import apps
from django.db.models import CharField, Model, TextField

from madang.programme.policy.table import lines_for
from madang.programme.policy.viewer import Viewer
from tests.gates import fields

Knowing = Callable[[Viewer, type[Model]], Container[int]]
"""The ids of the rows of a model whose text a viewer may know."""


@dataclass(frozen=True)
class Stored:
    """A value of one row, by model and field."""

    field: str
    row: Model

    def __str__(self) -> str:
        return f"{self.field} of row {self.row.pk}"


class Everything:
    """Holds every id."""

    def __contains__(self, _number: object) -> bool:
        return True


def part(action: str, name: str) -> Knowing:
    """Known to whom a line of the policy opens the part ``name`` of a row for ``action``."""

    def known(viewer: Viewer, model: type[Model]) -> Container[int]:
        lines = [line for line in lines_for(action) if name in line.parts and line.who.includes(viewer)]
        rows = model._default_manager
        return {
            number for line in lines for number in rows.filter(line.rows.among(viewer)).values_list("pk", flat=True)
        }

    return known


def opened(action: str) -> Knowing:
    """Known to whom a line of the policy opens the row for ``action``, which knows no parts."""

    def known(viewer: Viewer, model: type[Model]) -> Container[int]:
        lines = [line for line in lines_for(action) if line.who.includes(viewer)]
        rows = model._default_manager
        return {
            number for line in lines for number in rows.filter(line.rows.among(viewer)).values_list("pk", flat=True)
        }

    return known


def of(parent: str, action: str, name: str) -> Knowing:
    """Known to whom the part ``name`` is open of the row that the field ``parent`` leads to."""

    def known(viewer: Viewer, model: type[Model]) -> Container[int]:
        above = part(action, name)(viewer, _parent(model, parent))
        rows = model._default_manager.values_list("pk", f"{parent}_id")
        return {number for number, number_above in rows if number_above in above}

    return known


def _parent(model: type[Model], name: str) -> type[Model]:
    parent = model._meta.get_field(name).related_model
    assert isinstance(parent, type)
    return parent


def shown_by(child: type[Model], action: str, name: str, path: str) -> Knowing:
    """Known to whom the part ``name`` is open of some row of ``child`` that leads to the row by its field ``path``."""

    def known(viewer: Viewer, _model: type[Model]) -> Container[int]:
        below = part(action, name)(viewer, child)
        return {above for number, above in child._default_manager.values_list("pk", path) if number in below}

    return known


def either(*ways: Knowing) -> Knowing:
    """Known in one way or another."""

    def known(viewer: Viewer, model: type[Model]) -> Container[int]:
        held = [way(viewer, model) for way in ways]
        return {
            number
            for number in model._default_manager.values_list("pk", flat=True)
            if any(number in ids for ids in held)
        }

    return known


def itself() -> Knowing:
    """Known to the person whom the row is about."""
    return lambda viewer, _model: () if viewer.person is None else (viewer.person,)


def NOBODY_AT_ALL(_viewer: Viewer, _model: type[Model]) -> Container[int]:  # noqa: N802 - stands in the tables as a constant
    """Known to nobody by any page or answer."""
    return ()


def STRUCTURE(_viewer: Viewer, _model: type[Model]) -> Container[int]:  # noqa: N802 - stands in the tables as a constant
    """No text of somebody's but a word of the program, which is left as it is."""
    return Everything()


def stated() -> frozenset[str]:
    """The values of which somebody said who may know them."""
    return frozenset(name for module in _modules() for name in module.FIELDS)


def knowledge() -> dict[str, Knowing]:
    """The statement for every stored text, by model and field."""
    said = {name: known for module in _modules() for name, known in module.FIELDS.items()}
    # What nobody spoke of fails a test of its own, and is left alone here.
    return dict.fromkeys(texts(), STRUCTURE) | said


def texts() -> dict[str, tuple[type[Model], Any]]:
    """Every stored text of the programme: model and field by name; choices and language codes are no texts."""
    return {
        f"{model._meta.model_name}.{field.name}": (model, field)
        for model in apps.get_app_config("programme").get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, CharField | TextField) and not field.choices and (field.max_length or 99) > 2
    }


def values() -> dict[str, tuple[type[Model], Any]]:
    """Every stored text, and every other value of which somebody said who may know it, by name."""
    of_all = {
        f"{model._meta.model_name}.{field.name}": (model, field)
        for model in apps.get_app_config("programme").get_models()
        for field in model._meta.concrete_fields
    }
    return {name: of_all[name] for name in sorted({*texts(), *knowledge()})}


def _modules() -> list[Any]:
    return [import_module(f"tests.gates.fields.{found.name}") for found in iter_modules(fields.__path__)]
