"""Who imports: each stage says by its kind's own action which tables."""

from django.db.models import Q

from madang.programme.imports.models import BatchState
from madang.programme.people.rules import OWN
from madang.programme.policy.table import Line, lay_down, where
from madang.programme.policy.who import CENTRES, DEMAND, OPERATORS

MAY_IMPORT = DEMAND | OPERATORS | CENTRES
SOUND = where("looked at and without faults", Q(state=BatchState.LOOKED_AT, fault_count=0))
MADE = where("imported", Q(state=BatchState.MADE))

lay_down(
    "imports",
    [
        Line("batch.read", MAY_IMPORT, OWN, frozenset({"card"})),
        Line("batch.look_at", MAY_IMPORT),
        Line("batch.make", MAY_IMPORT, OWN & SOUND),
        Line("batch.undo", MAY_IMPORT, OWN & MADE),
    ],
)
