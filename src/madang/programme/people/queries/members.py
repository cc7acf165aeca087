"""Memberships and invitations, as a viewer may see them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from madang.programme.people.models import Invitation, Membership, Person
from madang.programme.people.rules.lines import STILL_HELD, WAITING
from madang.programme.people.rules.secrets import digest
from madang.programme.policy.asking import row_for, rows_open_to, sees, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import NOBODY, Viewer


@dataclass(frozen=True)
class MemberSeen:
    """A person in an organisation; None where it is withheld."""

    id: int
    organisation: int
    organisation_name: str
    person_name: str
    email: str | None
    role: str
    role_name: str
    starts_at: datetime
    ends_at: datetime | None
    own: bool


@dataclass(frozen=True)
class InvitationSeen:
    """An invitation; ``email`` is withheld from nobody who sees it, for it is theirs or their organisation's.

    ``answered`` is "accepted", "withdrawn" or, while nobody has answered, empty.
    """

    id: int
    organisation: int
    organisation_name: str
    email: str
    role: str
    role_name: str
    role_ends_at: datetime | None
    made_at: datetime
    ends_at: datetime
    answered: str


def members_seen_by(viewer: Viewer, *, role: str = "", name: str = "", over: bool = False) -> Seen[MemberSeen]:
    """The people of the viewer's organisation and the viewer's own memberships; those that are over when asked."""
    rows = with_parts(Membership.objects.select_related("person", "organisation"), viewer, "membership.read")
    if viewer.organisation is not None:
        rows = rows.filter(organisation_id=viewer.organisation)
    rows = rows.exclude(STILL_HELD.among(viewer)) if over else rows.filter(STILL_HELD.among(viewer))
    if role:
        rows = rows.filter(role=role)
    if name:
        rows = rows.filter(person__name__icontains=name)
    return Seen(rows.order_by("starts_at", "pk"), lambda row: _member(row, viewer))


def own_memberships_seen_by(viewer: Viewer) -> Seen[MemberSeen]:
    """Everything that the viewer is, wherever."""
    rows = with_parts(Membership.objects.select_related("person", "organisation"), viewer, "membership.read")
    rows = rows.filter(STILL_HELD.among(viewer), person_id=viewer.is_person)
    return Seen(rows.order_by("starts_at", "pk"), lambda row: _member(row, viewer))


def invitations_seen_by(viewer: Viewer, *, waiting: bool = False) -> Seen[InvitationSeen]:
    """The invitations of the viewer's organisation and those to the viewer, the newest first."""
    rows = with_parts(_invitations(), viewer, "invitation.read")
    if waiting:
        rows = rows.filter(WAITING.among(viewer))
    return Seen(rows.order_by("-made_at", "-pk"), _invitation)


def invitations_to(viewer: Viewer) -> list[InvitationSeen]:
    """The invitations that the viewer can accept now, the newest first."""
    rows = _invitations().filter(rows_open_to(viewer, "invitation.accept")).order_by("-made_at", "-pk")
    return [_invitation(row) for row in rows]


def invitation_behind(secret: str) -> InvitationSeen | None:
    """The waiting invitation whose letter holds ``secret``; whoever has the letter may read what it says."""
    row = _invitations().filter(WAITING.among(NOBODY), digest=digest(secret)).first()
    return None if row is None else _invitation(row)


def membership_for(viewer: Viewer, action: str, number: int) -> Membership:
    """The membership with which ``viewer`` may take the step ``action``; raises `NotThere` or `NotAllowed`."""
    return row_for(Membership.objects, viewer, action, number)


def invitation_for(viewer: Viewer, action: str, number: int) -> Invitation:
    """The invitation with which ``viewer`` may take the step ``action``; raises `NotThere` or `NotAllowed`."""
    return row_for(Invitation.objects, viewer, action, number)


def person_of(viewer: Viewer) -> Person:
    """The viewer's own row."""
    return Person.objects.get(pk=viewer.is_person)


def _invitations() -> QuerySet[Invitation]:
    return Invitation.objects.select_related("organisation")


def _member(row: Membership, viewer: Viewer) -> MemberSeen:
    return MemberSeen(
        id=row.id,
        organisation=row.organisation.id,
        organisation_name=row.organisation.name,
        person_name=row.person.name,
        email=row.person.email if sees(row, "contact") else None,
        role=row.role,
        role_name=str(row.get_role_display()),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        own=row.person.id == viewer.person,
    )


def _invitation(row: Invitation) -> InvitationSeen:
    return InvitationSeen(
        id=row.id,
        organisation=row.organisation.id,
        organisation_name=row.organisation.name,
        email=row.email,
        role=row.role,
        role_name=str(row.get_role_display()),
        role_ends_at=row.role_ends_at,
        made_at=row.made_at,
        ends_at=row.ends_at,
        answered="accepted" if row.accepted_at else "withdrawn" if row.withdrawn_at else "",
    )
