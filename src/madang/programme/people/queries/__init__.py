"""Organisations, memberships, invitations and tokens, as a viewer may see them."""

from madang.programme.people import rules  # noqa: F401 - lays down the policy of people
from madang.programme.people.queries.acting import MembershipSeen, memberships_of, viewer_of, viewer_of_token
from madang.programme.people.queries.organisations import OrganisationSeen, organisations_seen_by

__all__ = [
    "MembershipSeen",
    "OrganisationSeen",
    "memberships_of",
    "organisations_seen_by",
    "viewer_of",
    "viewer_of_token",
]
