"""Organisations, as a viewer may see them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from madang.programme.people.models import FormerName, Organisation
from madang.programme.policy.asking import can, row_for, sees, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer


@dataclass(frozen=True)
class OrganisationSeen:
    """What a viewer sees of an organisation; None where it is withheld."""

    id: int
    kind: str
    kind_name: str
    name: str
    name_en: str
    region: str
    region_name: str
    country: str
    fields: tuple[str, ...]
    registration: str | None
    claimed: str | None
    founded_on: date | None
    employees: int | None
    inside: bool


@dataclass(frozen=True)
class FormerNameSeen:
    """A name that an organisation had until a moment."""

    name: str
    name_en: str
    until_at: datetime


def organisations_seen_by(
    viewer: Viewer, *, kind: str = "", name: str = "", region: str = ""
) -> Seen[OrganisationSeen]:
    """Active organisations, by name; of one ``kind``, in ``region`` or with ``name`` in theirs when given."""
    rows = with_parts(Organisation.objects.filter(state=Organisation.ACTIVE), viewer, "organisation.read")
    if kind:
        rows = rows.filter(kind=kind)
    if region:
        rows = rows.filter(region=region)
    for word in name.split():
        rows = rows.filter(Q(name__icontains=word) | Q(name_en__icontains=word))
    return Seen(rows.order_by("name", "pk"), _organisation)


def moved_to(number: int) -> int | None:
    """The organisation that ``number`` was merged into, if it was."""
    return Organisation.objects.filter(pk=number).values_list("merged_into", flat=True).first()


def former_names_seen_by(viewer: Viewer, number: int) -> list[FormerNameSeen]:
    """The names that the organisation had, the latest first, for those who see inside it; empty for others."""
    seen = organisations_seen_by(viewer).get(number)
    if seen is None or not seen.inside:
        return []
    rows = FormerName.objects.filter(organisation_id=number).order_by("-until_at", "-pk")
    return [FormerNameSeen(name=row.name, name_en=row.name_en, until_at=row.until_at) for row in rows]


def organisation_for(viewer: Viewer, action: str, number: int) -> Organisation:
    """The organisation with which ``viewer`` may take the step ``action``; raises `NotThere` or `NotAllowed`."""
    return row_for(Organisation.objects, viewer, action, number)


def may_change(viewer: Viewer, number: int) -> bool:
    """Whether ``viewer`` may change what the organisation says about itself."""
    organisation = Organisation.objects.filter(pk=number).first()
    return organisation is not None and can(viewer, "organisation.change", organisation)


def _organisation(row: Organisation) -> OrganisationSeen:
    inside = sees(row, "inside")
    return OrganisationSeen(
        id=row.id,
        kind=row.kind,
        kind_name=str(row.get_kind_display()),
        name=row.name,
        name_en=row.name_en,
        region=row.region,
        region_name=str(row.get_region_display()),
        country=row.country,
        fields=tuple(row.fields),
        registration=row.registration if inside else None,
        claimed=row.claimed if inside else None,
        founded_on=row.founded_on if inside else None,
        employees=row.employees if inside else None,
        inside=inside,
    )
