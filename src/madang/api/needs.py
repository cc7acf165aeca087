"""Operations on needs and their files."""

from datetime import date, datetime
from typing import Annotated

from django.http import HttpRequest, HttpResponseBase
from ninja import File, Form, Router, Schema, Status
from ninja.files import UploadedFile
from pydantic import Field

from madang.api.door import operation, viewer_of
from madang.api.downloads import attachment
from madang.api.given import Id, Language, Line, RegionCode, Text, Title
from madang.api.paging import Limit, Number, Offset
from madang.programme.needs import queries, steps
from madang.programme.needs.models import Part
from madang.programme.needs.queries import NeedSeen
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.queries import database_now

router = Router(tags=["needs"])
Won = Annotated[int, Field(ge=0, le=10**18)]


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
    data_access: str | None
    decides_on: date | None
    success_test: str | None
    ip_stance: str | None
    choice: str | None
    choice_reason: str | None
    withdrawn_reason: str


class NeedGiven(Schema):
    """What an organisation says about a need."""

    title: Title
    teaser: Text = ""
    matched_teaser: Text = ""
    body: Text = ""
    region: RegionCode = ""
    language: Language = "ko"
    anonymous: bool = False
    owner_name: Annotated[Line, Field(max_length=100)] = ""
    budget_won: Won | None = None
    data_access: Text = ""
    decides_on: date | None = None
    success_test: Text = ""
    ip_stance: Text = ""


class NeedDraftGiven(NeedGiven):
    """A new need, with the round that it belongs to."""

    round: Id


class ReasonGiven(Schema):
    """Why something is done; those whom it concerns read it."""

    reason: Text = ""


class NeedPage(Schema):
    """A part of the list."""

    count: int
    items: list[NeedOut]


class NeedFileOut(Schema):
    """A file that the asker may open."""

    id: int
    need: int
    name: str
    size: int
    part: str
    made_at: datetime


@router.get("", response=NeedPage)
@operation("need.read")
def list_needs(
    request: HttpRequest, words: str = "", region: str = "", offset: Offset = 0, limit: Limit = 20
) -> object:
    """Needs, the newest first; confidential parts of them that the asker may read are put on record as read."""
    viewer = viewer_of(request)
    needs = queries.needs_seen_by(viewer, words=words, region=region)
    some = list(queries.needs_told_to(viewer, needs[offset : offset + limit], now=database_now()))
    return {"count": len(needs), "items": some}


@router.post("", response=NeedOut)
@operation("need.draft")
def draft_need(request: HttpRequest, given: NeedDraftGiven) -> object:
    """A new need, still a draft."""
    viewer = viewer_of(request)
    need = steps.draft_need(_text(given), round_id=given.round, by=viewer, now=database_now())
    return _read(viewer, need.id)


@router.get("/{number}", response=NeedOut)
@operation("need.read")
def show_need(request: HttpRequest, number: Number) -> object:
    """One need."""
    return _read(viewer_of(request), number)


@router.put("/{number}", response=NeedOut)
@operation("need.change")
def change_need(request: HttpRequest, number: Number, given: NeedGiven) -> object:
    """The need with other words."""
    viewer = viewer_of(request)
    need = queries.need_for(viewer, "need.change", number)
    steps.change_need(need, _text(given), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/hand-in", response=NeedOut)
@operation("need.hand_in")
def hand_in_need(request: HttpRequest, number: Number) -> object:
    """Give the need to the operator for review."""
    viewer = viewer_of(request)
    steps.hand_in_need(queries.need_for(viewer, "need.hand_in", number), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/ask-changes", response=NeedOut)
@operation("need.ask_changes")
def ask_changes(request: HttpRequest, number: Number, given: ReasonGiven) -> object:
    """Give the need back and say what should change."""
    viewer = viewer_of(request)
    need = queries.need_for(viewer, "need.ask_changes", number)
    steps.ask_changes(need, given.reason, by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/publish", response=NeedOut)
@operation("need.publish")
def publish_need(request: HttpRequest, number: Number) -> object:
    """Show the teaser to everybody until the round closes."""
    viewer = viewer_of(request)
    steps.publish_need(queries.need_for(viewer, "need.publish", number), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/select", response=NeedOut)
@operation("need.select")
def select_need(request: HttpRequest, number: Number, given: ReasonGiven) -> object:
    """Take the need into the round."""
    viewer = viewer_of(request)
    need = queries.need_for(viewer, "need.select", number)
    steps.select_need(need, given.reason, by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/turn-down", response=NeedOut)
@operation("need.turn_down")
def turn_down_need(request: HttpRequest, number: Number, given: ReasonGiven) -> object:
    """Leave the need out of the round."""
    viewer = viewer_of(request)
    need = queries.need_for(viewer, "need.turn_down", number)
    steps.turn_down_need(need, given.reason, by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/withdraw", response=NeedOut)
@operation("need.withdraw")
def withdraw_need(request: HttpRequest, number: Number, given: ReasonGiven) -> object:
    """Take the need back; one that is public needs a reason, which is published."""
    viewer = viewer_of(request)
    need = queries.need_for(viewer, "need.withdraw", number)
    steps.withdraw_need(need, given.reason, by=viewer, now=database_now())
    return _read(viewer, number)


@router.get("/{number}/files", response=list[NeedFileOut])
@operation("need.read")
def list_files(request: HttpRequest, number: Number) -> object:
    """The files of the need that the asker may open."""
    viewer = viewer_of(request)
    if queries.needs_seen_by(viewer).get(number) is None:
        raise NotThere("need.read")
    return list(queries.need_files_seen_by(viewer, need=number))


@router.post("/{number}/files", response=list[NeedFileOut])
@operation("need.add_file")
def add_file(request: HttpRequest, number: Number, file: File[UploadedFile], part: Form[Part]) -> object:
    """Add a file to a part of the need."""
    viewer = viewer_of(request)
    need = queries.need_for(viewer, "need.add_file", number)
    steps.add_need_file(need, file.chunks(), name=file.name or "", part=part, by=viewer, now=database_now())
    return list(queries.need_files_seen_by(viewer, need=number))


@router.get("/files/{number}")
@operation("need_file.read")
def open_file(request: HttpRequest, number: Number) -> HttpResponseBase:
    """The file itself."""
    return attachment(queries.need_paper_for(viewer_of(request), number, now=database_now()))


@router.delete("/files/{number}", response={204: None})
@operation("need_file.remove")
def remove_file(request: HttpRequest, number: Number) -> object:
    """Take the file off the need."""
    viewer = viewer_of(request)
    steps.remove_need_file(queries.need_file_for(viewer, "need_file.remove", number), by=viewer, now=database_now())
    return Status(204, None)


def _read(viewer: Viewer, number: Number) -> NeedSeen:
    need = queries.need_read_by(viewer, number, now=database_now())
    if need is None:
        raise NotThere("need.read")
    return need


def _text(given: NeedGiven) -> steps.NeedText:
    return steps.NeedText(**{name: getattr(given, name) for name in NeedGiven.model_fields})
