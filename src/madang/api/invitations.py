"""Operations on invitations."""

from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from ninja import Field, Router, Schema, Status

from madang.api.door import operation, viewer_of
from madang.api.paging import Limit, Number, Offset
from madang.programme.people.queries.members import invitation_for, invitations_seen_by
from madang.programme.people.steps.inviting import Invited, accept_invitation, invite, withdraw_invitation
from madang.programme.records.queries import database_now

router = Router(tags=["invitations"])


class InvitationOut(Schema):
    """An invitation; its secret stands in the letter alone."""

    id: int
    organisation: int
    organisation_name: str
    email: str
    role: str
    role_ends_at: datetime | None
    made_at: datetime
    ends_at: datetime
    answered: str = Field(description="accepted, withdrawn, or empty")


class InvitationPage(Schema):
    """A part of the list."""

    count: int
    items: list[InvitationOut]


class InvitationIn(Schema):
    """Whom to invite, and as what."""

    email: str = Field(max_length=254, pattern=r"^[^@\s\x00]+@[^@\s\x00]+\.[^@\s\x00]+$")
    role: str
    role_ends_at: datetime | None = None
    language: str = Field("ko", pattern="^(ko|en|de)$")


@router.get("", response=InvitationPage)
@operation("invitation.read")
def list_invitations(request: HttpRequest, waiting: bool = False, offset: Offset = 0, limit: Limit = 20) -> object:
    """Invitations of the asker's organisation and to the asker, the newest first."""
    rows = invitations_seen_by(viewer_of(request), waiting=waiting)
    return {"count": len(rows), "items": rows[offset : offset + limit]}


@router.post("", response={201: InvitationOut})
@operation("invitation.make")
def make(request: HttpRequest, given: InvitationIn) -> object:
    """Invite somebody by e-mail."""
    viewer = viewer_of(request)
    place = request.build_absolute_uri(reverse("invitation_open"))
    made = invite(Invited(**given.dict()), place=place, by=viewer, now=database_now())
    return Status(201, invitations_seen_by(viewer).get(made.pk))


@router.post("/{number}/accept", response={204: None})
@operation("invitation.accept")
def accept(request: HttpRequest, number: Number) -> object:
    """Join; for a person with a session, not for programs."""
    viewer = viewer_of(request)
    accept_invitation(invitation_for(viewer, "invitation.accept", number), by=viewer, now=database_now())
    return Status(204, None)


@router.post("/{number}/withdraw", response={204: None})
@operation("invitation.withdraw")
def withdraw(request: HttpRequest, number: Number) -> object:
    """The letter's link opens nothing any more."""
    viewer = viewer_of(request)
    withdraw_invitation(invitation_for(viewer, "invitation.withdraw", number), by=viewer, now=database_now())
    return Status(204, None)
