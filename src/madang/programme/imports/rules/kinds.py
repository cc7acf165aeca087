"""Kinds of tables that can be imported; each stage takes up its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django_stubs_ext import StrPromise

from madang.core.texts.faults import Said
from madang.core.texts.tables import TableKind
from madang.core.texts.tables.kinds import Holds
from madang.programme.imports.models import Batch
from madang.programme.policy.viewer import Viewer


@dataclass(frozen=True)
class Row:
    """A row of the table: its number as a spreadsheet counts, and its cells by the names of the kind's columns."""

    number: int
    cells: Mapping[str, Any]


@dataclass(frozen=True)
class Fault:
    """What is wrong in a cell."""

    row: int
    column: str
    found: Said
    expected: Said


Check = Callable[[Sequence[Row], Viewer], list[Fault]]


@dataclass(frozen=True)
class Kind:
    """A kind of table: who may import it, its columns, and what becomes of its rows.

    ``labels`` say in the reader's language what a column is. ``table`` holds text only, and no column is required
    there, so that each fault is told and not the first alone: ``holds`` says what its cells hold and ``required`` which
    may not be empty. ``check`` makes the check of one reading, which sees the rows in order, some hundreds at a time,
    and remembers what it needs. ``make`` makes a row's things, some hundreds of rows at a time; ``undo`` takes away
    what a batch made, and returns False where somebody has worked with it since.
    """

    name: str
    label: StrPromise
    action: str
    table: TableKind
    labels: Mapping[str, StrPromise]
    holds: Mapping[str, Holds]
    required: tuple[str, ...]
    in_a_round: bool
    check: Callable[[], Check]
    make: Callable[[Batch, Sequence[Row], Viewer, datetime], None]
    undo: Callable[[Batch], bool]


class UnknownKind(KeyError):
    """No stage takes up tables of this kind."""


class TakenUpTwice(ValueError):
    """Two stages claim one kind of table."""


_KINDS: dict[str, Kind] = {}


def take_up(kind: Kind) -> None:
    """Let tables of ``kind`` be imported."""
    if _KINDS.setdefault(kind.name, kind) != kind:
        raise TakenUpTwice(kind.name)


def kind_named(name: str) -> Kind:
    """The kind called ``name``; raises `UnknownKind`."""
    if name not in _KINDS:
        raise UnknownKind(name)
    return _KINDS[name]


def kinds() -> list[Kind]:
    """All kinds, by name."""
    return [_KINDS[name] for name in sorted(_KINDS)]
