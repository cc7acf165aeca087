"""Batches, as a viewer may see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from madang.programme.imports.models import Batch
from madang.programme.imports.rules import Kind, kind_named, kinds
from madang.programme.policy.asking import open_to, row_for, steps_open_to, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer

ORGANISATION_COLUMNS = {
    "id": _("number"),
    "kind_name": _("kind"),
    "name": _("name"),
    "name_en": _("English name"),
    "region_name": _("region"),
    "country": _("country"),
    "registration": _("business registration number"),
    "founded_on": _("founded on"),
    "employees": _("employees"),
}
"""What a list of organisations tells when it is handed out as a table, with the headings."""

_LANGUAGES = ("en", "ko", "de")


@dataclass(frozen=True)
class FaultSeen:
    """What is wrong in a cell, in the viewer's language."""

    row: int
    column: str
    found: str
    expected: str


@dataclass(frozen=True)
class BatchSeen:
    """A table that came in, with what was found in it."""

    id: int
    kind: str
    kind_name: str
    name: str
    rows: int
    fault_count: int
    faults: tuple[FaultSeen, ...]
    columns: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    unused: tuple[str, ...]
    state: str
    state_name: str
    made_at: datetime


def batches_seen_by(viewer: Viewer) -> Seen[BatchSeen]:
    """Batches of the viewer's organisation, the newest first."""
    rows = with_parts(Batch.objects.order_by("-made_at", "-pk"), viewer, "batch.read")
    return Seen(rows, lambda row: _batch(row, viewer.language))


def kinds_open_to(viewer: Viewer) -> list[Kind]:
    """The kinds of tables that the viewer may import."""
    return [kind for kind in kinds() if open_to(viewer, kind.action)]


def batch_for(viewer: Viewer, action: str, number: int) -> Batch:
    """The row for the step ``action``; raises `NotThere` or `NotAllowed`."""
    return row_for(Batch.objects, viewer, action, number)


def batch_choices_for(viewer: Viewer, number: int) -> frozenset[str]:
    """The steps that ``viewer`` may take with the batch now, by the last word of their action."""
    return steps_open_to(viewer, Batch.objects.get(pk=number), ("make", "undo"))


def _batch(row: Batch, language: str) -> BatchSeen:
    spoken = _LANGUAGES.index(language) if language in _LANGUAGES else 0
    kind = kind_named(row.kind)
    columns, *rows = row.sample or [[]]
    return BatchSeen(
        id=row.id,
        kind=row.kind,
        kind_name=str(kind.label),
        name=row.name,
        rows=row.rows,
        fault_count=row.fault_count,
        faults=tuple(_fault(fault, kind, spoken) for fault in row.faults),
        columns=tuple(_label(kind, column) for column in columns),
        sample=tuple(map(tuple, rows)),
        unused=tuple(row.unused),
        state=row.state,
        state_name=str(row.get_state_display()),
        made_at=row.made_at,
    )


def _fault(told: Sequence[Sequence[str]], kind: Kind, spoken: int) -> FaultSeen:
    row, column, found, expected = told
    return FaultSeen(int(str(row)), _label(kind, str(column)), found[spoken], expected[spoken])


def _label(kind: Kind, column: str) -> str:
    return str(kind.labels.get(column, column))
