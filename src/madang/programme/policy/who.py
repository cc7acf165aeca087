"""Kinds of viewers, by the names that the policy table uses."""

from collections.abc import Callable
from dataclasses import dataclass

from madang.programme.policy.viewer import DEMAND_KINDS, Viewer


@dataclass(frozen=True)
class Who:
    """A named test of a viewer; ``a | b`` is either."""

    name: str
    includes: Callable[[Viewer], bool]

    def __or__(self, other: "Who") -> "Who":
        return Who(f"{self.name} or {other.name}", lambda viewer: self.includes(viewer) or other.includes(viewer))


def staff(name: str, kinds: frozenset[str], roles: frozenset[str]) -> Who:
    """Members of organisations of ``kinds`` who hold one of ``roles`` there."""
    return Who(name, lambda viewer: viewer.signed_in and viewer.kind in kinds and viewer.role in roles)


_WORKING = frozenset({"owner", "member"})
_ANY = frozenset({"owner", "member", "reader"})
_STARTUP = frozenset({"startup"})
_CENTRE = frozenset({"centre"})
_OPERATOR = frozenset({"operator"})
_ORGANISED = DEMAND_KINDS | frozenset({"startup", "merchant", "centre", "operator", "investor", "research", "chamber"})

ANYONE = Who("anyone", lambda viewer: viewer.kind != "machine")
SIGNED_IN = Who("people who signed in", lambda viewer: viewer.signed_in)
MEMBERS = staff("members of an organisation", _ORGANISED, _ANY)
WORKERS = staff("members who may write", _ORGANISED, _WORKING)
OWNERS = staff("owners of an organisation", _ORGANISED, frozenset({"owner"}))
DEMAND = staff("demand organisations", DEMAND_KINDS, _WORKING)
DEMAND_READERS = staff("demand organisations, readers too", DEMAND_KINDS, _ANY)
STARTUPS = staff("startups", _STARTUP, _WORKING)
STARTUP_READERS = staff("startups, readers too", _STARTUP, _ANY)
CENTRES = staff("centres", _CENTRE, _WORKING)
OPERATORS = staff("operators", _OPERATOR, _WORKING)
OPERATOR_READERS = staff("operators, readers too", _OPERATOR, _ANY)
EVALUATORS = staff("evaluators", _OPERATOR, frozenset({"evaluator"}))
ADVISERS = staff("advisers", _OPERATOR, frozenset({"adviser"}))
MACHINES = Who("timers and jobs", lambda viewer: viewer.kind == "machine")
