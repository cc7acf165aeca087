"""Steps with organisations: register, let a programme office make a centre, change."""

from dataclasses import dataclass
from datetime import date, datetime

from madang.programme.people.models import FormerName, Kind, Membership, Organisation, Role
from madang.programme.people.rules.registration import registration
from madang.programme.people.rules.roles import OPEN_KINDS
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import beginning, step


@dataclass(frozen=True)
class OrganisationText:
    """What its people say about an organisation; ``registration`` is a business number as written, or empty."""

    name: str
    name_en: str = ""
    registration: str = ""
    region: str = ""
    country: str = "KR"
    fields: tuple[str, ...] = ()
    founded_on: date | None = None
    employees: int | None = None


@beginning("organisation.make")
def make_organisation(kind: str, text: OrganisationText, *, by: Viewer, now: datetime) -> Organisation:
    """A new organisation of which ``by`` is the owner; raises `BadRegistration` for an impossible number."""
    if kind not in OPEN_KINDS:
        raise NotThere("organisation.make_office")
    organisation = _made(kind, text, now=now)
    Membership.objects.create(person_id=by.is_person, organisation=organisation, role=Role.OWNER, starts_at=now)
    return organisation


@beginning("organisation.make_office")
def make_office(kind: str, text: OrganisationText, *, by: Viewer, now: datetime) -> Organisation:  # noqa: ARG001 - the frame reads it
    """A new centre or programme office; its first owner is invited afterwards."""
    if kind not in (Kind.CENTRE, Kind.OPERATOR):
        raise NotThere("organisation.make")
    return _made(kind, text, now=now)


@step("organisation.change")
def change_organisation(
    organisation: Organisation,
    text: OrganisationText,
    *,
    by: Viewer,  # noqa: ARG001 - the frame reads it
    now: datetime,
) -> Organisation:
    """The organisation with other words; a name it had is kept among its former names."""
    if (organisation.name, organisation.name_en) != (text.name, text.name_en):
        FormerName.objects.create(
            organisation=organisation, name=organisation.name, name_en=organisation.name_en, until_at=now
        )
    _write(organisation, text)
    organisation.save()
    return organisation


def _made(kind: str, text: OrganisationText, *, now: datetime) -> Organisation:
    organisation = Organisation(kind=kind, made_at=now)
    _write(organisation, text)
    organisation.save()
    return organisation


def _write(organisation: Organisation, text: OrganisationText) -> None:
    organisation.name, organisation.name_en = text.name, text.name_en
    organisation.region, organisation.country = text.region, text.country
    organisation.fields, organisation.founded_on = list(text.fields), text.founded_on
    organisation.employees = text.employees
    number = registration(text.registration) if text.registration else None
    taken = Organisation.objects.filter(registration=number).exclude(pk=organisation.pk).exists() if number else False
    # A number that another holds is no reason to turn its people away: who is right, a programme office finds out.
    organisation.registration = None if taken else number
    organisation.claimed = (number or "") if taken else ""
