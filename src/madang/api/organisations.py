"""Operations on organisations."""

from datetime import date, datetime

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from madang.api.door import operation, viewer_of
from madang.api.paging import Limit, Number, Offset
from madang.programme.people.models import Region
from madang.programme.people.models.industries import industries
from madang.programme.people.queries import organisations as queries
from madang.programme.people.steps.merging import merge_organisation
from madang.programme.people.steps.organisations import OrganisationText, change_organisation, make_organisation
from madang.programme.policy.refused import NotThere
from madang.programme.records.queries import database_now

router = Router(tags=["organisations"])


class UnknownFields(ValueError):
    """These are no codes of fields of business."""


class OrganisationOut(Schema):
    """An organisation as far as the asker may see it: null where it is withheld."""

    id: int
    kind: str
    name: str
    name_en: str
    region: str
    country: str
    fields: list[str] = Field(description="codes of the Korean industrial classification, C29 say")
    registration: str | None
    claimed: str | None = Field(description="a business number that another organisation holds")
    founded_on: date | None
    employees: int | None


class OrganisationPage(Schema):
    """A part of the list."""

    count: int
    items: list[OrganisationOut]


class FormerNameOut(Schema):
    """A name until a moment."""

    name: str
    name_en: str
    until_at: datetime


class OrganisationIn(Schema):
    """What its people say about an organisation."""

    name: str = Field(min_length=1, max_length=200)
    name_en: str = Field("", max_length=200)
    registration: str = Field("", max_length=20)
    region: Region
    fields: list[str] = Field(default_factory=list, max_length=20)
    founded_on: date | None = None
    employees: int | None = Field(None, ge=0, le=10_000_000)

    def text(self) -> OrganisationText:
        """The words for a step."""
        if unknown := set(self.fields) - set(industries("en")):
            raise UnknownFields(", ".join(sorted(unknown)))
        said = self.dict(exclude={"kind"})
        return OrganisationText(**{**said, "fields": tuple(self.fields), "region": self.region.value})


class NewOrganisationIn(OrganisationIn):
    """A new organisation, with its kind."""

    kind: str


class MergerIn(Schema):
    """Into which organisation."""

    into: int = Field(ge=1, le=2**63 - 1)


@router.get("", response=OrganisationPage)
@operation("organisation.read")
def list_organisations(
    request: HttpRequest, name: str = "", kind: str = "", region: str = "", offset: Offset = 0, limit: Limit = 20
) -> object:
    """Organisations, by name."""
    rows = queries.organisations_seen_by(viewer_of(request), name=name, kind=kind, region=region)
    return {"count": len(rows), "items": rows[offset : offset + limit]}


@router.post("", response={201: OrganisationOut})
@operation("organisation.make")
def register(request: HttpRequest, given: NewOrganisationIn) -> object:
    """A new organisation, owned by the asker."""
    viewer = viewer_of(request)
    made = make_organisation(given.kind, given.text(), by=viewer, now=database_now())
    return Status(201, queries.organisations_seen_by(viewer).get(made.pk))


@router.get("/{number}", response=OrganisationOut)
@operation("organisation.read")
def show(request: HttpRequest, number: Number) -> object:
    """One organisation; the number of one that was merged answers with the one it went into."""
    rows = queries.organisations_seen_by(viewer_of(request))
    found = rows.get(queries.moved_to(number) or number)
    if found is None:
        raise NotThere("organisation.read")
    return found


@router.put("/{number}", response=OrganisationOut)
@operation("organisation.change")
def change(request: HttpRequest, number: Number, given: OrganisationIn) -> object:
    """Other words about one's own organisation."""
    viewer = viewer_of(request)
    row = queries.organisation_for(viewer, "organisation.change", number)
    change_organisation(row, given.text(), by=viewer, now=database_now())
    return queries.organisations_seen_by(viewer).get(number)


@router.get("/{number}/former-names", response=list[FormerNameOut])
@operation("organisation.read")
def former_names(request: HttpRequest, number: Number) -> object:
    """The names that it had, for those inside; an empty list for others."""
    return queries.former_names_seen_by(viewer_of(request), number)


@router.post("/{number}/merge", response=OrganisationOut)
@operation("organisation.merge")
def merge(request: HttpRequest, number: Number, given: MergerIn) -> object:
    """Let all that is this organisation's be the other's."""
    viewer = viewer_of(request)
    absorbed = queries.organisation_for(viewer, "organisation.merge", number)
    into = queries.organisation_for(viewer, "organisation.merge", given.into)
    merge_organisation(absorbed, into, by=viewer, now=database_now())
    return queries.organisations_seen_by(viewer).get(into.pk)
