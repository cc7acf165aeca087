"""Notices, as the person sees them whom they are for."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from madang.programme.policy.asking import row_for, rows_open_to
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.records.models import Notice
from madang.programme.records.rules.notices import wording_of


@dataclass(frozen=True)
class NoticeSeen:
    """A notice in the words of the language that is active; ``waiting`` while something is still to be done."""

    id: int
    kind: str
    line: str
    paragraph: str
    path: str
    organisation: int | None
    made_at: datetime
    due_at: datetime | None
    read_at: datetime | None
    waiting: bool


def notices_seen_by(viewer: Viewer, *, unread: bool = False) -> Seen[NoticeSeen]:
    """The viewer's notices: what waits first, by when it is due, then the newest."""
    rows = Notice.objects.filter(rows_open_to(viewer, "notice.read"))
    if unread:
        rows = rows.filter(read_at=None)
    waiting_first = (F("settled_at").asc(nulls_first=True), F("due_at").asc(nulls_last=True), "-made_at", "-pk")
    return Seen(rows.order_by(*waiting_first), _notice)


def unread_by(viewer: Viewer) -> int:
    """How many notices the viewer has not read."""
    return len(notices_seen_by(viewer, unread=True)) if viewer.signed_in else 0


def notice_for(viewer: Viewer, action: str, number: int) -> Notice:
    """The row for the step ``action``; raises `NotThere` or `NotAllowed` where it is not the viewer's."""
    return row_for(Notice.objects, viewer, action, number)


def _notice(row: Notice) -> NoticeSeen:
    line, paragraph = wording_of(row.kind).said(row.about)
    return NoticeSeen(
        id=row.id,
        kind=row.kind,
        line=line,
        paragraph=paragraph,
        path=row.path,
        organisation=row.organisation_id,
        made_at=row.made_at,
        due_at=row.due_at,
        read_at=row.read_at,
        waiting=row.due_at is not None and row.settled_at is None,
    )
