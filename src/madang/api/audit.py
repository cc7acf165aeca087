"""Operations on the records: who did what, who read what is confidential, one's own sign-ins."""

from datetime import datetime

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from madang.api.door import operation, viewer_of
from madang.api.paging import Limit, Offset
from madang.programme.records.queries import Sought, readings_seen_by, sign_ins_seen_by, steps_seen_by

router = Router(tags=["audit"])


class DoneOut(Schema):
    """Something done or read: null where it is withheld."""

    id: int
    at: datetime
    action: str
    thing: str
    number: int | None
    fields: list[str]
    organisation: str | None
    person: str | None
    address: str | None


class DonePage(Schema):
    """A part of the list."""

    count: int
    items: list[DoneOut]


class SoughtIn(Schema):
    """What to look for, and which part of the list."""

    action: str = ""
    thing: str = ""
    number: int | None = Field(None, ge=1, le=2**63 - 1)
    since: datetime | None = None
    until: datetime | None = None
    offset: int = Field(0, ge=0, le=10_000_000)
    limit: int = Field(50, ge=1, le=100)

    def sought(self) -> Sought:
        """The condition for a query."""
        return Sought(self.action, self.thing, self.number, self.since, self.until)


@router.get("/steps", response=DonePage)
@operation("step.read")
def list_steps(request: HttpRequest, asked: Query[SoughtIn]) -> object:
    """What the asker's organisation did, and what was done with its things; the latest first."""
    rows = steps_seen_by(viewer_of(request), asked.sought())
    return {"count": len(rows), "items": rows[asked.offset : asked.offset + asked.limit]}


@router.get("/readings", response=DonePage)
@operation("reading.read")
def list_readings(request: HttpRequest, asked: Query[SoughtIn]) -> object:
    """Who read confidential parts of the things of the asker's organisation; the latest first."""
    rows = readings_seen_by(viewer_of(request), asked.sought())
    return {"count": len(rows), "items": rows[asked.offset : asked.offset + asked.limit]}


@router.get("/sign-ins", response=DonePage)
@operation("session.read")
def list_sign_ins(request: HttpRequest, offset: Offset = 0, limit: Limit = 50) -> object:
    """When and from where the asker signed in and out; the latest first."""
    rows = sign_ins_seen_by(viewer_of(request))
    return {"count": len(rows), "items": rows[offset : offset + limit]}
