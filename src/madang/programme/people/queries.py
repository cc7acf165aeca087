"""Organisations and memberships, as a viewer may see them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from madang.programme.people import rules  # noqa: F401 - lays down the policy of organisations
from madang.programme.people.models import Membership, Organisation
from madang.programme.policy.asking import sees, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import NOBODY, Viewer


@dataclass(frozen=True)
class OrganisationSeen:
    """What a viewer sees of an organisation; None where it is withheld."""

    id: int
    kind: str
    kind_name: str
    name: str
    region: str
    region_name: str
    registration: str | None


@dataclass(frozen=True)
class MembershipSeen:
    """An organisation that a person may act for."""

    id: int
    organisation: int
    name: str
    kind: str
    kind_name: str
    role: str
    role_name: str


def organisations_seen_by(viewer: Viewer, *, kind: str = "", name: str = "") -> Seen[OrganisationSeen]:
    """Active organisations, by name; of one ``kind`` or with ``name`` in theirs when given."""
    rows = with_parts(Organisation.objects.filter(state=Organisation.ACTIVE), viewer, "organisation.read")
    if kind:
        rows = rows.filter(kind=kind)
    if name:
        rows = rows.filter(Q(name__icontains=name) | Q(name_en__icontains=name))
    return Seen(rows.order_by("name", "pk"), _organisation)


def memberships_of(person: int, *, now: datetime) -> list[MembershipSeen]:
    """What ``person`` is at ``now``, and where; the oldest first."""
    held = (
        Membership.objects.filter(Q(ends_at=None) | Q(ends_at__gt=now), person_id=person, starts_at__lte=now)
        .select_related("organisation")
        .order_by("starts_at", "pk")
    )
    return [
        MembershipSeen(
            id=one.id,
            organisation=one.organisation.id,
            name=one.organisation.name,
            kind=one.organisation.kind,
            kind_name=str(one.organisation.get_kind_display()),
            role=one.role,
            role_name=str(one.get_role_display()),
        )
        for one in held
    ]


def viewer_of(
    person: int | None, *, membership: MembershipSeen | None, language: str = "ko", address: str | None = None
) -> Viewer:
    """The viewer that a signed-in ``person`` is while acting as ``membership``; nobody without a person."""
    if person is None:
        return Viewer(language=language, address=address) if language != NOBODY.language or address else NOBODY
    if membership is None:
        return Viewer(person=person, language=language, address=address)
    return Viewer(
        person=person,
        organisation=membership.organisation,
        kind=membership.kind,
        role=membership.role,
        language=language,
        address=address,
    )


def _organisation(row: Organisation) -> OrganisationSeen:
    inside = sees(row, "inside")
    return OrganisationSeen(
        id=row.id,
        kind=row.kind,
        kind_name=str(row.get_kind_display()),
        name=row.name,
        region=row.region,
        region_name=str(row.get_region_display()),
        registration=row.registration if inside else None,
    )
