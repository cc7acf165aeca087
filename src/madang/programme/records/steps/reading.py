"""Puts on record who reads the confidential text of somebody else's thing, before it goes out."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any, Protocol, TypeVar

from django.db import models

from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps.frame import record_reading


class Bodied(Protocol):
    """What a viewer sees of a thing that has a confidential body; None where it is withheld."""

    @property
    def id(self) -> int:
        """The row."""

    @property
    def body(self) -> str | None:
        """The confidential text."""


Shown = TypeVar("Shown", bound=Bodied)


def told_on_record(
    shown: Iterable[Shown], rows: models.Manager[Any], action: str, *, by: Viewer, now: datetime
) -> Iterator[Shown]:
    """``shown``, a hundred at a time; bodies of others' things among them are put on record before they are handed on.

    ``rows`` are those that ``shown`` was seen of, ``action`` is the one by which they were read.
    """
    rest = iter(shown)
    while some := list(islice(rest, 100)):
        bodies = [one.id for one in some if one.body is not None]
        for row in rows.filter(pk__in=bodies).exclude(organisation_id=by.acts_for) if bodies else ():
            record_reading(action, row, parts=["body"], by=by, now=now)
        yield from some
