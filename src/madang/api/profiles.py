"""Operations on company profiles and the papers read for them."""

from datetime import datetime
from typing import Annotated

from django.http import HttpRequest
from ninja import File, Router, Schema
from ninja.files import UploadedFile
from pydantic import Field

from madang.api.door import operation, viewer_of
from madang.api.given import Id, Text
from madang.api.paging import Limit, Number, Offset
from madang.programme.offers import queries, steps
from madang.programme.offers.queries import PaperSeen, ProfileSeen
from madang.programme.offers.rules.profile import LABELS
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.queries import database_now

router = Router(tags=["profiles"])


class ProfileGiven(Schema):
    """What a company says about itself; a field that is left out stays, an empty one is taken away."""

    name: Text | None = None
    name_en: Text | None = None
    representative: Text | None = None
    registration: Text | None = None
    founded_on: Text | None = None
    address: Text | None = None
    industry: Text | None = None
    employees: Text | None = None
    sales_won: Text | None = None
    capital_won: Text | None = None
    products: Text | None = None
    technology: Text | None = None
    about: Text | None = None
    homepage: Text | None = None
    phone: Text | None = None
    email: Text | None = None
    contact: Text | None = None
    patents: Text | None = None


class ProfileOut(ProfileGiven):
    """A profile as far as the asker may read it: null where it is withheld, empty where there is nothing."""

    id: int
    organisation: int
    region: str
    shown: bool
    completeness: int | None
    missing: list[str] | None


class ProfilePage(Schema):
    """A part of the list."""

    count: int
    items: list[ProfileOut]


class ValueOut(Schema):
    """What a field holds and, for its own people, where that comes from."""

    field: str
    value: str
    file: str | None
    page: int | None
    section: str | None
    sentence: str | None
    confirmed_by: str | None
    confirmed_at: datetime | None


class ProposalOut(Schema):
    """A value that a document gives for a field."""

    id: int
    field: str
    value: str
    current: str
    page: int | None
    section: str
    sentence: str
    likeliest: bool


class PaperOut(Schema):
    """A document that was read, with what it proposes."""

    id: int
    profile: int
    name: str
    form: str
    made_at: datetime
    warnings: list[str]
    proposals: list[ProposalOut]


class ChosenGiven(Schema):
    """The proposals to confirm."""

    proposals: Annotated[list[Id], Field(max_length=1000)]


@router.get("", response=ProfilePage)
@operation("profile.read")
def list_profiles(
    request: HttpRequest, words: str = "", region: str = "", offset: Offset = 0, limit: Limit = 20
) -> object:
    """Profiles, by name."""
    profiles = queries.profiles_seen_by(viewer_of(request), words=words, region=region)
    return {"count": len(profiles), "items": profiles[offset : offset + limit]}


@router.post("", response=ProfileOut)
@operation("profile.make")
def make_profile(request: HttpRequest) -> object:
    """The profile of the asker's own organisation, begun if there was none."""
    viewer = viewer_of(request)
    return _read(viewer, steps.make_profile(by=viewer, now=database_now()).id)


@router.get("/papers/{number}", response=PaperOut)
@operation("paper.read")
def show_paper(request: HttpRequest, number: Number) -> object:
    """What a document proposes beside what the profile holds."""
    return _paper(viewer_of(request), number)


@router.post("/papers/{number}/confirm", response=ProfileOut)
@operation("paper.confirm")
def confirm(request: HttpRequest, number: Number, given: ChosenGiven) -> object:
    """Take the chosen proposals into the profile."""
    viewer = viewer_of(request)
    paper = queries.paper_for(viewer, "paper.confirm", number)
    steps.confirm_proposals(paper, given.proposals, by=viewer, now=database_now())
    return _read(viewer, paper.profile_id)


@router.get("/{number}", response=ProfileOut)
@operation("profile.read")
def show_profile(request: HttpRequest, number: Number) -> object:
    """One profile."""
    return _read(viewer_of(request), number)


@router.get("/{number}/values", response=list[ValueOut])
@operation("profile.read")
def list_values(request: HttpRequest, number: Number) -> object:
    """Each field with where its value comes from."""
    return queries.values_seen_by(viewer_of(request), number)


@router.patch("/{number}", response=ProfileOut)
@operation("profile.change")
def change_profile(request: HttpRequest, number: Number, given: ProfileGiven) -> object:
    """The profile with other values."""
    viewer = viewer_of(request)
    profile = queries.profile_for(viewer, "profile.change", number)
    values = {field: value for field in LABELS if (value := getattr(given, field)) is not None}
    steps.change_profile(profile, values, by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/show", response=ProfileOut)
@operation("profile.show")
def show_to_others(request: HttpRequest, number: Number) -> object:
    """Let others see the profile."""
    viewer = viewer_of(request)
    steps.show_profile(queries.profile_for(viewer, "profile.show", number), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/hide", response=ProfileOut)
@operation("profile.hide")
def hide_profile(request: HttpRequest, number: Number) -> object:
    """Keep the profile to oneself."""
    viewer = viewer_of(request)
    steps.hide_profile(queries.profile_for(viewer, "profile.hide", number), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/papers", response=PaperOut)
@operation("profile.read_paper")
def read_paper(request: HttpRequest, number: Number, file: File[UploadedFile]) -> object:
    """Read a document into proposals; nothing of the profile changes."""
    viewer = viewer_of(request)
    profile = queries.profile_for(viewer, "profile.read_paper", number)
    paper = steps.read_paper(profile, file.chunks(), name=file.name or "", by=viewer, now=database_now())
    return _paper(viewer, paper.id)


def _read(viewer: Viewer, number: Number) -> ProfileSeen:
    profile = queries.profiles_seen_by(viewer).get(number)
    if profile is None:
        raise NotThere("profile.read")
    return profile


def _paper(viewer: Viewer, number: Number) -> PaperSeen:
    paper = queries.papers_seen_by(viewer).get(number)
    if paper is None:
        raise NotThere("paper.read")
    return paper
