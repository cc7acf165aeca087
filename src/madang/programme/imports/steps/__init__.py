"""Steps with a table: look at it, import it, undo that."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from typing import Any

from madang.core.texts.faults import BadInput, Said
from madang.programme.files.queries import path_of
from madang.programme.files.steps import keep, plain_name
from madang.programme.imports.models import Batch, BatchState
from madang.programme.imports.rules import Fault, Row, UnknownKind, kind_named
from madang.programme.imports.rules.reading import Reading
from madang.programme.policy.asking import require_open
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import beginning, step
from madang.programme.rounds.queries import rounds_seen_by

MOST_FAULTS_TOLD = 200
_ROWS_SHOWN = 10
_LONGEST_SHOWN = 80


class RoundMissing(ValueError):
    """Rows of this kind belong to a round, and none was named."""


class NotSoundAnyMore(Exception):
    """The table was sound when it was looked at, and is not now: somebody made what it would make."""


class Touched(Exception):
    """Somebody has worked with what the batch made, so that undoing it would lose their work."""


@beginning("batch.look_at")
def look_at(
    pieces: Iterable[bytes], *, kind: str, name: str, round_id: int | None = None, by: Viewer, now: datetime
) -> Batch:
    """Keep the table and say what is wrong with it; nothing is made yet.

    Raises `BadInput` for a file that is no such table, `FileTooLarge`, `FileEmpty` or `RoundMissing`; then nothing is
    kept either.
    """
    taken = _kind_open_to(by, kind)
    if taken.in_a_round and round_id is None:
        raise RoundMissing
    if round_id is not None and rounds_seen_by(by).get(round_id) is None:
        raise NotThere("round.read")
    stored = keep(pieces, now=now)
    batch = Batch(
        kind=kind,
        organisation_id=by.acts_for,
        author_id=by.is_person,
        round_id=round_id if taken.in_a_round else None,
        stored=stored,
        name=plain_name(name),
        rows=0,
        made_at=now,
    )
    _look_through(batch, Reading(path_of(stored.sha256), taken, by))
    batch.save()
    return batch


@step("batch.make")
def make_batch(batch: Batch, *, by: Viewer, now: datetime) -> Batch:
    """Make everything that the table says, or nothing; raises `NotSoundAnyMore`."""
    kind = _kind_open_to(by, batch.kind)
    for rows, faults in Reading(path_of(batch.stored.sha256), kind, by).batches():
        if faults:
            raise NotSoundAnyMore
        kind.make(batch, rows, by, now)
    batch.state = BatchState.MADE
    batch.save()
    return batch


@step("batch.undo")
def undo_batch(batch: Batch, *, by: Viewer, now: datetime) -> Batch:  # noqa: ARG001 - the frame reads it
    """Take away everything that the batch made; raises `Touched` where somebody has worked with it since."""
    if not _kind_open_to(by, batch.kind).undo(batch):
        raise Touched
    batch.state = BatchState.UNDONE
    batch.save()
    return batch


def _kind_open_to(by: Viewer, name: str) -> Any:
    try:
        kind = kind_named(name)
    except UnknownKind as error:
        raise NotThere("batch.look_at") from error
    require_open(by, kind.action)
    return kind


def _look_through(batch: Batch, reading: Reading) -> None:
    try:
        for rows, faults in reading.batches():
            if not batch.rows:
                batch.sample = _sample(rows)
            batch.rows += len(rows)
            batch.fault_count += len(faults)
            batch.faults += [_told(fault) for fault in faults[: MOST_FAULTS_TOLD - len(batch.faults)]]
    except BadInput as refusal:
        refusal.file = batch.name  # people know their file by its name, not by where it lies
        raise
    batch.unused = reading.unused


def _sample(rows: list[Row]) -> list[list[str]]:
    names = [name for name in rows[0].cells if any(row.cells[name] not in ("", None) for row in rows)]
    return [names, *([_shown(row.cells[name]) for name in names] for row in islice(rows, _ROWS_SHOWN))]


def _shown(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"{text[:_LONGEST_SHOWN]}…" if len(text) > _LONGEST_SHOWN else text


def _told(fault: Fault) -> list[Any]:
    return [fault.row, fault.column, _three(fault.found), _three(fault.expected)]


def _three(said: Said) -> list[str]:
    return [said.en, said.ko, said.de]
