"""From candidates to pairs for a whole round, under capacities, wishes and rules."""

from madang.core.pairing.check import Checked, check
from madang.core.pairing.conflict import Conflict
from madang.core.pairing.pair import Paired, pair
from madang.core.pairing.settings import PairSettings

__all__ = ["Checked", "Conflict", "PairSettings", "Paired", "check", "pair"]
