"""Who may see and run rounds."""

from django.db.models import Q

from madang.programme.people.rules import OWN
from madang.programme.policy.table import Line, lay_down, where
from madang.programme.policy.who import ANYONE, OPERATOR_READERS, OPERATORS
from madang.programme.rounds.models import Round

PUBLIC = frozenset({"card"})

PUBLISHED = where("open or closed", ~Q(state=Round.DRAFT))

lay_down(
    "rounds",
    [
        Line("round.read", ANYONE, PUBLISHED, PUBLIC),
        Line("round.read", OPERATOR_READERS, OWN, PUBLIC),
        Line("round.make", OPERATORS),
        Line("round.open", OPERATORS, OWN),
    ],
)
