"""Which actions a personal token may be given."""

from madang.programme.policy.asking import open_to
from madang.programme.policy.table import actions
from madang.programme.policy.viewer import Viewer

_BY_HAND = frozenset(
    {"token.make", "invitation.accept", "invitation.open", "person.change", "start.act_as", "start.read"}
)
"""What a person does at the screen: a program that could make tokens would outlive its own end."""


class ScopeNotYours(Exception):
    """The token would reach what its person does not, or what programs may not do."""


def scopes_for(viewer: Viewer) -> frozenset[str]:
    """The actions that ``viewer`` may lend to a program."""
    return frozenset(action for action in actions() if action not in _BY_HAND and open_to(viewer, action))
