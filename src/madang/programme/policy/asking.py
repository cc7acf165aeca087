"""The questions that every door and every step asks the policy table."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import BooleanField, Case, Manager, Model, Q, QuerySet, Value, When

from madang.programme.policy.refused import NotAllowed, NotThere
from madang.programme.policy.table import NONE, Line, lines_for
from madang.programme.policy.viewer import Viewer

M = TypeVar("M", bound=Model)


def open_to(viewer: Viewer, action: str) -> bool:
    """Whether any line of ``action`` speaks of ``viewer`` at all, before any row is looked at."""
    return bool(_lines(viewer, action))


def rows_open_to(viewer: Viewer, action: str) -> Q:
    """The filter that leaves the rows with which ``viewer`` may do ``action``."""
    chosen = NONE
    for line in _lines(viewer, action):
        chosen = chosen | line.rows.among(viewer)
    return chosen


def can(viewer: Viewer, action: str, thing: Model) -> bool:
    """Whether ``viewer`` may do ``action`` with ``thing`` as it stands in the database now."""
    kind = type(thing)
    return kind._default_manager.filter(rows_open_to(viewer, action), pk=thing.pk).exists()


def require(viewer: Viewer, action: str, thing: Model) -> None:
    """Raise `NotAllowed` where the thing is the viewer's own organisation's, `NotThere` elsewhere, unless `can`."""
    if can(viewer, action, thing):
        return
    if viewer.organisation is not None and _owner(thing) == viewer.organisation:
        raise NotAllowed(action)
    raise NotThere(action)


def row_for(rows: Manager[M] | QuerySet[M], viewer: Viewer, action: str, number: int) -> M:
    """The row ``number`` for the step ``action``; raises `NotThere` or `NotAllowed` where the viewer may not take it.

    A row that is missing and one that is hidden are refused alike.
    """
    row = rows.filter(pk=number).first()
    if row is None:
        raise NotThere(action)
    require(viewer, action, row)
    return row


def steps_open_to(viewer: Viewer, thing: Model, steps: Iterable[str]) -> frozenset[str]:
    """Those of ``steps``, the last words of actions, that ``viewer`` may take with ``thing`` now."""
    kind = thing._meta.model_name
    return frozenset(step for step in steps if can(viewer, f"{kind}.{step}", thing))


def require_open(viewer: Viewer, action: str) -> None:
    """Raise `NotThere` unless some line of ``action`` speaks of ``viewer``: for steps that make something new."""
    if not open_to(viewer, action):
        raise NotThere(action)


def with_parts(rows: QuerySet[M], viewer: Viewer, action: str) -> QuerySet[M]:
    """The rows open to ``viewer``, each with a truth value ``sees_PART`` for every part that ``action`` knows."""
    marks: dict[str, Any] = {f"sees_{part}": _mark(viewer, action, part) for part in _parts(action)}
    shown: QuerySet[M] = rows.filter(rows_open_to(viewer, action)).annotate(**marks)
    return shown


def sees(row: Model, part: str) -> bool:
    """Whether the viewer for whom `with_parts` chose ``row`` sees ``part`` of it."""
    return bool(getattr(row, f"sees_{part}"))


def part_open_to(viewer: Viewer, action: str, part: str) -> Q:
    """The filter that leaves the rows of which ``viewer`` sees ``part``."""
    chosen = NONE
    for line in _lines(viewer, action):
        if part in line.parts:
            chosen = chosen | line.rows.among(viewer)
    return chosen


def _mark(viewer: Viewer, action: str, part: str) -> Case:
    return Case(
        When(part_open_to(viewer, action, part), then=Value(value=True)),
        default=Value(value=False),
        output_field=BooleanField(),
    )


def _parts(action: str) -> list[str]:
    return sorted({part for line in lines_for(action) for part in line.parts})


def _lines(viewer: Viewer, action: str) -> list[Line]:
    if viewer.scopes is not None and action not in viewer.scopes:
        return []
    return [line for line in lines_for(action) if line.who.includes(viewer)]


def _owner(thing: Model) -> int | None:
    owner = getattr(thing, "organisation_id", None)
    return owner if isinstance(owner, int) else None
