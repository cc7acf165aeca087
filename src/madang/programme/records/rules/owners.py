"""Who may look into the records: owners into what concerns their organisation, everybody into their own sign-ins."""

from django.db.models import Q

from madang.programme.policy.rows import mine, own
from madang.programme.policy.table import Line, Rows, lay_down, where
from madang.programme.policy.who import OPERATORS, OWNERS, SIGNED_IN

SIGN_INS = ("session.begin", "session.end")
"""What the records call a sign-in and a sign-out."""

_TOLD: set[str] = {"need.publish", "need.ask_changes", "organisation.merge", "invitation.accept"}


def tell_owners(*actions: str) -> None:
    """Let owners see that others took these steps with their things.

    Closed unless told: that a jury decided on an application, say, is not for its owner before the day of the results.
    """
    _TOLD.update(actions)


OWN_THINGS = own("owner_id") | own("owner__merged_into")
BY_OWN_PEOPLE = own("organisation_id") | own("organisation__merged_into")
TOLD = Rows("steps that owners are told of", lambda _viewer: Q(action__in=sorted(_TOLD)))
STEPS_OF_WORK = where("no sign-in", ~Q(action__in=SIGN_INS))

lay_down(
    "records",
    [
        Line("step.read", OWNERS | OPERATORS, BY_OWN_PEOPLE & STEPS_OF_WORK, frozenset({"card", "person"})),
        Line("step.read", OWNERS | OPERATORS, OWN_THINGS & TOLD, frozenset({"card"})),
        Line("reading.read", OWNERS | OPERATORS, BY_OWN_PEOPLE & OWN_THINGS, frozenset({"card", "person"})),
        Line("reading.read", OWNERS | OPERATORS, OWN_THINGS, frozenset({"card"})),
        Line("session.read", SIGNED_IN, mine() & where("a sign-in", Q(action__in=SIGN_INS)), frozenset({"card"})),
    ],
)
