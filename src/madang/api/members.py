"""Operations on memberships."""

from datetime import datetime

from django.http import HttpRequest
from ninja import Router, Schema, Status

from madang.api.door import operation, viewer_of
from madang.api.paging import Limit, Number, Offset
from madang.programme.people.queries.members import members_seen_by, membership_for
from madang.programme.people.steps.members import change_membership, end_membership
from madang.programme.records.queries import database_now

router = Router(tags=["members"])


class MemberOut(Schema):
    """A person in an organisation: null where it is withheld."""

    id: int
    organisation: int
    person_name: str
    email: str | None
    role: str
    starts_at: datetime
    ends_at: datetime | None


class MemberPage(Schema):
    """A part of the list."""

    count: int
    items: list[MemberOut]


class RoleIn(Schema):
    """A role, perhaps until a moment."""

    role: str
    ends_at: datetime | None = None


@router.get("", response=MemberPage)
@operation("membership.read")
def list_members(
    request: HttpRequest, role: str = "", name: str = "", over: bool = False, offset: Offset = 0, limit: Limit = 20
) -> object:
    """The people of the organisation that the asker acts for, the oldest first."""
    rows = members_seen_by(viewer_of(request), role=role, name=name, over=over)
    return {"count": len(rows), "items": rows[offset : offset + limit]}


@router.put("/{number}", response=MemberOut)
@operation("membership.change")
def change(request: HttpRequest, number: Number, given: RoleIn) -> object:
    """Another role."""
    viewer = viewer_of(request)
    row = membership_for(viewer, "membership.change", number)
    change_membership(row, given.role, given.ends_at, by=viewer, now=database_now())
    return members_seen_by(viewer).get(number)


@router.delete("/{number}", response={204: None})
@operation("membership.end")
def end(request: HttpRequest, number: Number) -> object:
    """The person belongs to the organisation no more."""
    viewer = viewer_of(request)
    end_membership(membership_for(viewer, "membership.end", number), by=viewer, now=database_now())
    return Status(204, None)
