"""Operations on needs."""

from datetime import date, datetime

from django.http import HttpRequest
from ninja import Router, Schema

from madang.api.door import operation, viewer_of
from madang.api.paging import Limit, Number, Offset
from madang.programme.needs import queries
from madang.programme.policy.refused import NotThere
from madang.programme.records.queries import database_now

router = Router(tags=["needs"])


class NeedOut(Schema):
    """A need as far as the asker may read it: null where it is withheld."""

    id: int
    title: str
    teaser: str
    region: str
    state: str
    closes_at: datetime | None
    round: int
    organisation: str | None
    matched_teaser: str | None
    body: str | None
    budget_won: int | None
    decides_on: date | None


class NeedPage(Schema):
    """A part of the list."""

    count: int
    items: list[NeedOut]


@router.get("", response=NeedPage)
@operation("need.read")
def list_needs(
    request: HttpRequest, words: str = "", region: str = "", offset: Offset = 0, limit: Limit = 20
) -> object:
    """Needs, the newest first."""
    needs = queries.needs_seen_by(viewer_of(request), words=words, region=region)
    return {"count": len(needs), "items": needs[offset : offset + limit]}


@router.get("/{number}", response=NeedOut)
@operation("need.read")
def show_need(request: HttpRequest, number: Number) -> object:
    """One need."""
    need = queries.need_read_by(viewer_of(request), number, now=database_now())
    if need is None:
        raise NotThere("need.read")
    return need
