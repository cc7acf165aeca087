"""Who may see and run rounds and their forms."""

from django.db.models import Q
from django.db.models.functions import Now

from madang.programme.people.rules import OWN, own
from madang.programme.policy.table import Line, lay_down, where
from madang.programme.policy.who import ANYONE, MACHINES, OPERATOR_READERS, OPERATORS
from madang.programme.rounds.models import Form, Round

PUBLIC = frozenset({"card"})
QUESTIONS = frozenset({"questions"})


PUBLISHED = where("open or closed", ~Q(state=Round.DRAFT))
DRAFT = where("a draft", Q(state=Round.DRAFT))
OPEN = where("open", Q(state=Round.OPEN))
OVER = where("past the end of its call", Q(closes_at__lte=Now()))
OPEN_CALL = where("taking applications", Q(state=Round.OPEN, opens_at__lte=Now(), closes_at__gt=Now()))
OWN_ROUND = own("round__organisation_id")
OF_PUBLISHED = where("of a round that is open or closed", ~Q(round__state=Round.DRAFT))
OF_RUNNING = where("of a round that is not closed", ~Q(round__state=Round.CLOSED))
USED = where("in use or replaced", ~Q(state=Form.DRAFT))
DRAFTED = where("being drafted", Q(state=Form.DRAFT))

lay_down(
    "rounds",
    [
        Line("template.read", ANYONE),
        Line("round.read", ANYONE, PUBLISHED, PUBLIC),
        Line("round.read", OPERATOR_READERS, OWN, PUBLIC),
        Line("round.make", OPERATORS),
        Line("round.change", OPERATORS, OWN & (DRAFT | OPEN)),
        Line("round.open", OPERATORS, OWN & DRAFT),
        Line("round.extend", OPERATORS, OWN & OPEN),
        Line("round.extend_by_rule", MACHINES, OPEN),
        Line("round.close", OPERATORS, OWN & OPEN & OVER),
        Line("round.close", MACHINES, OPEN & OVER),
        Line("form.read", ANYONE, OF_PUBLISHED & USED, QUESTIONS),
        Line("form.read", OPERATOR_READERS, OWN_ROUND, QUESTIONS),
        Line("form.draft", OPERATORS),
        Line("form.change", OPERATORS, OWN_ROUND & OF_RUNNING & DRAFTED),
        Line("form.use", OPERATORS, OWN_ROUND & OF_RUNNING & DRAFTED),
    ],
)
