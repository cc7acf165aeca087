"""Operations on what the asker was told."""

from datetime import datetime

from django.http import HttpRequest
from ninja import Router, Schema, Status

from madang.api.door import operation, viewer_of
from madang.api.paging import Limit, Number, Offset
from madang.programme.records import steps
from madang.programme.records.queries import database_now
from madang.programme.records.queries.notices import notice_for, notices_seen_by

router = Router(tags=["inbox"])


class NoticeOut(Schema):
    """Something that concerns the asker; ``waiting`` while something is still to be done until ``due_at``."""

    id: int
    kind: str
    line: str
    paragraph: str
    path: str
    made_at: datetime
    due_at: datetime | None
    read_at: datetime | None
    waiting: bool


class NoticePage(Schema):
    """A part of the list."""

    count: int
    items: list[NoticeOut]


@router.get("", response=NoticePage)
@operation("notice.read")
def list_notices(request: HttpRequest, *, unread: bool = False, offset: Offset = 0, limit: Limit = 20) -> object:
    """Notices, what waits first."""
    notices = notices_seen_by(viewer_of(request), unread=unread)
    return {"count": len(notices), "items": notices[offset : offset + limit]}


@router.post("/{number}/read", response={204: None})
@operation("notice.open")
def read_notice(request: HttpRequest, number: Number) -> object:
    """Mark a notice as read."""
    viewer = viewer_of(request)
    steps.open_notice(notice_for(viewer, "notice.open", number), by=viewer, now=database_now())
    return Status(204, None)
