"""Steps with memberships: change a role, end it."""

from datetime import datetime

from madang.programme.people.models import Membership, Role
from madang.programme.people.rules.roles import LastOwner, RoleNotHere, has_another_owner, locked, roles_of
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import step


@step("membership.change")
def change_membership(
    membership: Membership,
    role: str,
    ends_at: datetime | None,
    *,
    by: Viewer,  # noqa: ARG001 - the frame reads it
    now: datetime,  # noqa: ARG001 - the frame reads it
) -> Membership:
    """Another role, perhaps until a moment.

    Raises `LastOwner` where nobody else would own the organisation, `RoleNotHere` for a role that it cannot give.
    """
    if role not in roles_of(locked(membership.organisation_id).kind):
        raise RoleNotHere(role)
    if (role != Role.OWNER or ends_at is not None) and _is_last_owner(membership):
        raise LastOwner
    membership.role, membership.ends_at = role, ends_at
    membership.save()
    return membership


@step("membership.end")
def end_membership(membership: Membership, *, by: Viewer, now: datetime) -> Membership:  # noqa: ARG001 - the frame reads it
    """The person belongs to the organisation no more; raises `LastOwner` where it would be left without an owner."""
    locked(membership.organisation_id)
    if _is_last_owner(membership):
        raise LastOwner
    membership.ends_at = now
    membership.save()
    return membership


def _is_last_owner(membership: Membership) -> bool:
    return membership.role == Role.OWNER and membership.ends_at is None and not has_another_owner(membership)
