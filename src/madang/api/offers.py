"""Operations on technology offers and their files."""

from datetime import datetime
from typing import Annotated

from django.http import HttpRequest, HttpResponseBase
from ninja import File, Form, Router, Schema, Status
from ninja.files import UploadedFile
from pydantic import Field

from madang.api.door import operation, viewer_of
from madang.api.downloads import attachment
from madang.api.given import Language, RegionCode, Text, Title
from madang.api.paging import Limit, Number, Offset
from madang.programme.needs.models import Part
from madang.programme.offers import queries, steps
from madang.programme.offers.queries import OfferSeen
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.queries import database_now

router = Router(tags=["offers"])


class OfferGiven(Schema):
    """What a company says about a technology."""

    title: Title
    teaser: Text = ""
    matched_teaser: Text = ""
    body: Text = ""
    readiness: Annotated[int, Field(ge=1, le=9)] | None = None
    region: RegionCode = ""
    language: Language = "ko"


class OfferOut(Schema):
    """An offer as far as the asker may read it: null where it is withheld."""

    id: int
    title: str
    teaser: str
    readiness: int | None
    region: str
    language: str
    organisation: str
    state: str
    published_at: datetime | None
    expires_at: datetime | None
    matched_teaser: str | None
    body: str | None


class OfferPage(Schema):
    """A part of the list."""

    count: int
    items: list[OfferOut]


class OfferFileOut(Schema):
    """A file that the asker may open."""

    id: int
    offer: int
    name: str
    size: int
    part: str


@router.get("", response=OfferPage)
@operation("offer.read")
def list_offers(
    request: HttpRequest, words: str = "", region: str = "", offset: Offset = 0, limit: Limit = 20
) -> object:
    """Offers, the newest first; confidential parts of them that the asker may read are put on record as read."""
    viewer = viewer_of(request)
    offers = queries.offers_seen_by(viewer, words=words, region=region)
    some = list(queries.offers_told_to(viewer, offers[offset : offset + limit], now=database_now()))
    return {"count": len(offers), "items": some}


@router.post("", response=OfferOut)
@operation("offer.draft")
def draft_offer(request: HttpRequest, given: OfferGiven) -> object:
    """A new offer, still a draft."""
    viewer = viewer_of(request)
    return _read(viewer, steps.draft_offer(_text(given), by=viewer, now=database_now()).id)


@router.get("/{number}", response=OfferOut)
@operation("offer.read")
def show_offer(request: HttpRequest, number: Number) -> object:
    """One offer."""
    return _read(viewer_of(request), number)


@router.put("/{number}", response=OfferOut)
@operation("offer.change")
def change_offer(request: HttpRequest, number: Number, given: OfferGiven) -> object:
    """The offer with other words."""
    viewer = viewer_of(request)
    steps.change_offer(queries.offer_for(viewer, "offer.change", number), _text(given), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/publish", response=OfferOut)
@operation("offer.publish")
def publish_offer(request: HttpRequest, number: Number) -> object:
    """Show the offer for a year."""
    viewer = viewer_of(request)
    steps.publish_offer(queries.offer_for(viewer, "offer.publish", number), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/renew", response=OfferOut)
@operation("offer.renew")
def renew_offer(request: HttpRequest, number: Number) -> object:
    """Show the offer for another year."""
    viewer = viewer_of(request)
    steps.renew_offer(queries.offer_for(viewer, "offer.renew", number), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/withdraw", response=OfferOut)
@operation("offer.withdraw")
def withdraw_offer(request: HttpRequest, number: Number) -> object:
    """Show the offer no longer."""
    viewer = viewer_of(request)
    steps.withdraw_offer(queries.offer_for(viewer, "offer.withdraw", number), by=viewer, now=database_now())
    return _read(viewer, number)


@router.get("/{number}/files", response=list[OfferFileOut])
@operation("offer.read")
def list_files(request: HttpRequest, number: Number) -> object:
    """The files of the offer that the asker may open."""
    viewer = viewer_of(request)
    if queries.offers_seen_by(viewer).get(number) is None:
        raise NotThere("offer.read")
    return list(queries.offer_files_seen_by(viewer, offer=number))


@router.post("/{number}/files", response=list[OfferFileOut])
@operation("offer.add_file")
def add_file(request: HttpRequest, number: Number, file: File[UploadedFile], part: Form[Part]) -> object:
    """Add a file to a part of the offer."""
    viewer = viewer_of(request)
    offer = queries.offer_for(viewer, "offer.add_file", number)
    steps.add_offer_file(offer, file.chunks(), name=file.name or "", part=part, by=viewer, now=database_now())
    return list(queries.offer_files_seen_by(viewer, offer=number))


@router.get("/files/{number}")
@operation("offer_file.read")
def open_file(request: HttpRequest, number: Number) -> HttpResponseBase:
    """The file itself."""
    return attachment(queries.offer_paper_for(viewer_of(request), number, now=database_now()))


@router.delete("/files/{number}", response={204: None})
@operation("offer_file.remove")
def remove_file(request: HttpRequest, number: Number) -> object:
    """Take the file off the offer."""
    viewer = viewer_of(request)
    steps.remove_offer_file(queries.offer_file_for(viewer, "offer_file.remove", number), by=viewer, now=database_now())
    return Status(204, None)


def _read(viewer: Viewer, number: Number) -> OfferSeen:
    offer = queries.offer_read_by(viewer, number, now=database_now())
    if offer is None:
        raise NotThere("offer.read")
    return offer


def _text(given: OfferGiven) -> steps.OfferText:
    return steps.OfferText(**{name: getattr(given, name) for name in OfferGiven.model_fields})
