"""Operations on tables that are imported."""

from datetime import datetime

from django.http import HttpRequest
from ninja import File, Form, Router, Schema
from ninja.files import UploadedFile

from madang.api.door import operation, viewer_of
from madang.api.given import Id, Line
from madang.api.paging import Limit, Number, Offset
from madang.programme.imports import queries, steps
from madang.programme.imports.queries import BatchSeen
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.queries import database_now

router = Router(tags=["imports"])


class FaultOut(Schema):
    """What is wrong in a cell."""

    row: int
    column: str
    found: str
    expected: str


class BatchOut(Schema):
    """A table that came in, with what was found in it; the first faults are listed, all are counted."""

    id: int
    kind: str
    name: str
    rows: int
    fault_count: int
    faults: list[FaultOut]
    columns: list[str]
    sample: list[list[str]]
    unused: list[str]
    state: str
    made_at: datetime


class BatchPage(Schema):
    """A part of the list."""

    count: int
    items: list[BatchOut]


@router.get("", response=BatchPage)
@operation("batch.read")
def list_batches(request: HttpRequest, offset: Offset = 0, limit: Limit = 20) -> object:
    """Tables, the newest first."""
    batches = queries.batches_seen_by(viewer_of(request))
    return {"count": len(batches), "items": batches[offset : offset + limit]}


@router.post("", response=BatchOut)
@operation("batch.look_at")
def look_at(request: HttpRequest, file: File[UploadedFile], kind: Form[Line], round: Form[Id | None] = None) -> object:  # noqa: A002 - the field's name
    """Keep a table and say what is in it and what is wrong; nothing is made yet."""
    viewer = viewer_of(request)
    batch = steps.look_at(file.chunks(), kind=kind, name=file.name or "", round_id=round, by=viewer, now=database_now())
    return _read(viewer, batch.id)


@router.get("/{number}", response=BatchOut)
@operation("batch.read")
def show_batch(request: HttpRequest, number: Number) -> object:
    """One table."""
    return _read(viewer_of(request), number)


@router.post("/{number}/make", response=BatchOut)
@operation("batch.make")
def make_batch(request: HttpRequest, number: Number) -> object:
    """Import the table whole."""
    viewer = viewer_of(request)
    steps.make_batch(queries.batch_for(viewer, "batch.make", number), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/undo", response=BatchOut)
@operation("batch.undo")
def undo_batch(request: HttpRequest, number: Number) -> object:
    """Take away what the table brought."""
    viewer = viewer_of(request)
    steps.undo_batch(queries.batch_for(viewer, "batch.undo", number), by=viewer, now=database_now())
    return _read(viewer, number)


def _read(viewer: Viewer, number: Number) -> BatchSeen:
    batch = queries.batches_seen_by(viewer).get(number)
    if batch is None:
        raise NotThere("batch.read")
    return batch
