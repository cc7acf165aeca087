"""People, organisations, memberships, tokens, and grants of sight."""

from madang.programme.people.models.choices import Kind, Region, Role
from madang.programme.people.models.membership import Access, Invitation, Membership
from madang.programme.people.models.organisation import FormerName, Merger, Organisation
from madang.programme.people.models.person import People, Person
from madang.programme.people.models.token import Token

__all__ = [
    "Access",
    "FormerName",
    "Invitation",
    "Kind",
    "Membership",
    "Merger",
    "Organisation",
    "People",
    "Person",
    "Region",
    "Role",
    "Token",
]
