"""The frame of every step: one transaction, asked of the policy, one audit row, one result."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.db import models, transaction

from madang.programme.policy.asking import require, require_open
from madang.programme.policy.viewer import Viewer
from madang.programme.records.models import Reading, Step

Thing = TypeVar("Thing", bound=models.Model)
Result = TypeVar("Result", bound="models.Model | None")
P = ParamSpec("P")

STEPS: dict[str, Callable[..., Any]] = {}
"""Every step by its action: what the tests walk, and what must have a line in the policy table before Madang starts."""


class DoneTwice(ValueError):
    """Two functions claim one action."""


def step(
    action: str,
) -> Callable[[Callable[Concatenate[Thing, P], Result]], Callable[Concatenate[Thing, P], Result]]:
    """Make a function of a thing the step ``action``.

    The function takes the thing first and then, by keyword, at least ``by`` (a `Viewer`) and ``now``. It is called with
    the thing as it stands in the database, locked until the step is over. What it refuses it raises; then nothing has
    happened.
    """

    def make(work: Callable[Concatenate[Thing, P], Result]) -> Callable[Concatenate[Thing, P], Result]:
        @wraps(work)
        def taken(thing: Thing, *args: P.args, **named: P.kwargs) -> Result:
            by, now = _by_and_now(named)
            with transaction.atomic():
                current = type(thing)._default_manager.select_for_update().get(pk=thing.pk)
                require(by, action, current)
                before = _values(current)
                result = work(current, *args, **named)
                changed = [name for name, value in _values(current).items() if before[name] != value]
                record(Step, action, current, fields=changed, by=by, now=now)
            return result

        _claim(action, taken)
        return cast("Callable[Concatenate[Thing, P], Result]", taken)

    return make


def beginning(action: str) -> Callable[[Callable[P, Result]], Callable[P, Result]]:
    """Make a function that makes a new thing the step ``action``; it takes ``by`` and ``now`` and returns the thing."""

    def make(work: Callable[P, Result]) -> Callable[P, Result]:
        @wraps(work)
        def taken(*args: P.args, **named: P.kwargs) -> Result:
            by, now = _by_and_now(named)
            with transaction.atomic():
                require_open(by, action)
                thing = work(*args, **named)
                record(Step, action, thing, fields=[], by=by, now=now)
            return thing

        _claim(action, taken)
        return taken

    return make


def record_reading(action: str, thing: models.Model, *, parts: Iterable[str], by: Viewer, now: datetime) -> None:
    """Put on record that ``by`` read confidential ``parts`` of ``thing``."""
    record(Reading, action, thing, fields=sorted(parts), by=by, now=now)


def record(
    kind: type[Step] | type[Reading],
    action: str,
    thing: models.Model | None,
    *,
    fields: list[str],
    by: Viewer,
    now: datetime,
) -> None:
    """Lay down who did ``action`` with ``thing``."""
    kind._default_manager.create(
        at=now,
        person_id=by.person,
        organisation_id=by.organisation,
        address=by.address,
        action=action,
        thing="" if thing is None else str(thing._meta.model_name),
        number=None if thing is None else thing.pk,
        owner_id=getattr(thing, "organisation_id", None),
        fields=fields,
    )


def _claim(action: str, taken: Callable[..., Any]) -> None:
    if STEPS.setdefault(action, taken) is not taken:
        raise DoneTwice(action)


def _by_and_now(named: dict[str, Any]) -> tuple[Viewer, datetime]:
    return named["by"], named["now"]


def _values(thing: models.Model) -> dict[str, Any]:
    return {field.name: getattr(thing, field.attname) for field in thing._meta.concrete_fields}
