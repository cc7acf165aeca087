"""Who may see resources and lend them."""

from django.db.models import Q

from madang.programme.needs.models import ResourceState
from madang.programme.people.rules import OWN
from madang.programme.policy.table import Line, lay_down, where
from madang.programme.policy.who import ANYONE, DEMAND, DEMAND_READERS

CARD = frozenset({"card"})
PUBLISHED = where("published", Q(state=ResourceState.PUBLISHED))
NOT_PUBLISHED = where("not published", ~Q(state=ResourceState.PUBLISHED))

lay_down(
    "needs.resource",
    [
        Line("resource.read", ANYONE, PUBLISHED, CARD),
        Line("resource.read", DEMAND_READERS, OWN, CARD),
        Line("resource.draft", DEMAND),
        Line("resource.change", DEMAND, OWN),
        Line("resource.publish", DEMAND, OWN & NOT_PUBLISHED),
        Line("resource.withdraw", DEMAND, OWN & PUBLISHED),
    ],
)
