"""Files of needs, as a viewer may see them."""

from dataclasses import dataclass
from datetime import datetime

from madang.programme.files.queries import Paper, paper
from madang.programme.needs.models import NeedFile, Part
from madang.programme.policy.asking import row_for, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import record_reading


@dataclass(frozen=True)
class NeedFileSeen:
    """A file that the viewer may open."""

    id: int
    need: int
    name: str
    size: int
    part: str
    part_name: str
    made_at: datetime


def need_files_seen_by(viewer: Viewer, *, need: int) -> Seen[NeedFileSeen]:
    """The files of a need that the viewer may open, by name."""
    rows = NeedFile.objects.select_related("stored").filter(need_id=need).order_by("name")
    return Seen(with_parts(rows, viewer, "need_file.read"), _file)


def need_paper_for(viewer: Viewer, number: int, *, now: datetime) -> Paper:
    """The file for opening; a confidential one is put on record. Raises `NotThere`."""
    file = need_file_for(viewer, "need_file.read", number)
    if file.part == Part.BODY and file.organisation_id != viewer.organisation:
        record_reading("need_file.read", file, parts=[file.part], by=viewer, now=now)
    return paper(file.stored, file.name)


def need_file_for(viewer: Viewer, action: str, number: int) -> NeedFile:
    """The row for ``action``; raises `NotThere` or `NotAllowed`."""
    return row_for(NeedFile.objects.select_related("stored"), viewer, action, number)


def _file(row: NeedFile) -> NeedFileSeen:
    return NeedFileSeen(
        id=row.id,
        need=row.need.pk,
        name=row.name,
        size=row.stored.size,
        part=row.part,
        part_name=str(Part(row.part).label),
        made_at=row.made_at,
    )
