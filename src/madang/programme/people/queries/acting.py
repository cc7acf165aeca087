"""What a person is, and the viewer that they are while acting as that."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from madang.programme.people.models import Membership, Organisation, Token
from madang.programme.people.rules.secrets import digest
from madang.programme.policy.viewer import Viewer


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


def memberships_of(person: int, *, now: datetime) -> list[MembershipSeen]:
    """What ``person`` is at ``now``, and where; the oldest first."""
    held = (
        Membership.objects.filter(
            Q(ends_at=None) | Q(ends_at__gt=now),
            person_id=person,
            starts_at__lte=now,
            organisation__state=Organisation.ACTIVE,
        )
        .select_related("organisation")
        .order_by("starts_at", "pk")
    )
    return [_held(one) for one in held]


def viewer_of(
    person: int | None, *, membership: MembershipSeen | None, language: str = "ko", address: str | None = None
) -> Viewer:
    """The viewer that a signed-in ``person`` is while acting as ``membership``; nobody without a person."""
    if person is None:
        return Viewer(language=language, address=address)
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


def viewer_of_token(secret: str, *, now: datetime, address: str | None = None, language: str = "ko") -> Viewer | None:
    """The viewer that a program with this token is; None for a token that is unknown, over, revoked or without a role.

    Notes, to the quarter of an hour, that the token was used.
    """
    rows = Token.objects.filter(revoked_at=None, ends_at__gt=now, person__is_active=True)
    token = rows.select_related("membership__organisation").filter(digest=digest(secret)).first()
    if token is None or not _lasts(token.membership, now=now):
        return None
    if token.used_at is None or now - token.used_at > timedelta(minutes=15):
        Token.objects.filter(pk=token.pk).update(used_at=now)
    held = token.membership
    return Viewer(
        person=token.person_id,
        organisation=held.organisation_id,
        kind=held.organisation.kind,
        role=held.role,
        language=language,
        address=address,
        scopes=frozenset(token.scopes),
    )


def _lasts(membership: Membership, *, now: datetime) -> bool:
    begun = membership.starts_at <= now and (membership.ends_at is None or membership.ends_at > now)
    return begun and membership.organisation.state == Organisation.ACTIVE


def _held(one: Membership) -> MembershipSeen:
    return MembershipSeen(
        id=one.id,
        organisation=one.organisation.id,
        name=one.organisation.name,
        kind=one.organisation.kind,
        kind_name=str(one.organisation.get_kind_display()),
        role=one.role,
        role_name=str(one.get_role_display()),
    )
