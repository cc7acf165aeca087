"""Who may do what with people and organisations, what makes a number, a name and a role right, and grants of sight."""

from madang.programme.people.rules import lines  # noqa: F401 - lays down the policy of people
from madang.programme.people.rules.sight import OWN, OWN_ORGANISATION, granted
from madang.programme.policy.rows import own

__all__ = ["OWN", "OWN_ORGANISATION", "granted", "own"]
