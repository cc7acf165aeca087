"""Steps with invitations: invite, withdraw, accept."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import override

from madang.programme.people.models import Invitation, Membership, Organisation
from madang.programme.people.rules.roles import RoleNotHere, locked, roles_of
from madang.programme.people.rules.secrets import digest
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.models import Letter
from madang.programme.records.steps import beginning, step

DAYS = 14
MOST_WAITING = 100


class TooManyInvitations(Exception):
    """So many invitations wait that more would be a nuisance to the world."""


class AlreadyMember(Exception):
    """The person belongs to the organisation already; an owner can change their role."""


@dataclass(frozen=True)
class Invited:
    """Whom to invite, as what, until when the role lasts, and in which language to write to them."""

    email: str
    role: str
    role_ends_at: datetime | None = None
    language: str = "ko"


@beginning("invitation.make")
def invite(whom: Invited, *, place: str, by: Viewer, now: datetime) -> Invitation:
    """Write to somebody that they can join the organisation of ``by``; a waiting invitation to them is replaced.

    ``place`` is the address of the page that opens invitations; the letter's link adds the secret to it. Raises
    `RoleNotHere`, `AlreadyMember` and `TooManyInvitations`.
    """
    return _invited(locked(by.acts_for), whom, place=place, by=by, now=now)


@beginning("invitation.make_first")
def invite_first_owner(office: Organisation, whom: Invited, *, place: str, by: Viewer, now: datetime) -> Invitation:
    """Write to the first owner of an office that has nobody yet; raises `NotThere` for any other organisation."""
    if Membership.objects.filter(organisation=office).exists():
        raise NotThere("invitation.make_first")
    return _invited(locked(office.pk), whom, place=place, by=by, now=now)


@step("invitation.withdraw")
def withdraw_invitation(invitation: Invitation, *, by: Viewer, now: datetime) -> Invitation:  # noqa: ARG001 - the frame reads it
    """The link in the letter opens nothing any more."""
    invitation.withdrawn_at = now
    invitation.save()
    return invitation


@step("invitation.accept")
def accept_invitation(invitation: Invitation, *, by: Viewer, now: datetime) -> Invitation:
    """``by`` is now what the invitation says; a second time there is nothing left to accept."""
    held = Membership.objects.filter(person_id=by.is_person, organisation_id=invitation.organisation_id, ends_at=None)
    if not held.exists():  # whoever came in by another way keeps the role that they have
        Membership.objects.create(
            person_id=by.is_person,
            organisation_id=invitation.organisation_id,
            role=invitation.role,
            starts_at=now,
            ends_at=invitation.role_ends_at,
        )
    invitation.accepted_at, invitation.accepted_by_id = now, by.person
    invitation.save()
    return invitation


def _invited(organisation: Organisation, whom: Invited, *, place: str, by: Viewer, now: datetime) -> Invitation:
    if whom.role not in roles_of(organisation.kind):
        raise RoleNotHere(whom.role)
    email = whom.email.strip().lower()
    if Membership.objects.filter(organisation=organisation, person__email=email, ends_at=None).exists():
        raise AlreadyMember(email)
    waiting = Invitation.objects.filter(organisation=organisation, accepted_at=None, withdrawn_at=None)
    waiting.filter(email=email).update(withdrawn_at=now)
    if waiting.filter(ends_at__gt=now).count() >= MOST_WAITING:
        raise TooManyInvitations
    secret = secrets.token_urlsafe(32)
    made = Invitation.objects.create(
        organisation=organisation,
        email=email,
        role=whom.role,
        role_ends_at=whom.role_ends_at,
        language=whom.language,
        author_id=by.person,
        digest=digest(secret),
        made_at=now,
        ends_at=now + timedelta(days=DAYS),
    )
    made.secret = secret
    _write_to(made, f"{place}?key={secret}", now=now)
    return made


def _write_to(invitation: Invitation, link: str, *, now: datetime) -> None:
    with override(invitation.language):
        named = {
            "organisation": invitation.organisation.name,
            "role": invitation.get_role_display(),
            "link": link,
            "days": DAYS,
        }
        Letter.objects.create(
            address=invitation.email,
            language=invitation.language,
            subject=_("%(organisation)s invites you to Madang") % named,
            body=_(
                "%(organisation)s invites you to Madang as %(role)s.\n\n"
                "Open this link to accept. It works once, for %(days)s days, and only for this e-mail address:\n"
                "%(link)s\n\n"
                "If you do not know the sender, you need not do anything."
            )
            % named,
            next_try_at=now,
            made_at=now,
        )
