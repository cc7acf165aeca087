"""Stable pairs of a round: fixed pairs first, then deferred acceptance under the caps of the rules."""

import numpy as np
from numpy.typing import NDArray

from madang.core.pairing.problem import Infeasible, Ints, Limit, Problem
from madang.core.pairing.settings import SideName
from madang.core.pairing.stable.deferred import deferred_acceptance
from madang.core.pairing.stable.market import market_of
from madang.core.pairing.stable.regions import regions_of


def solve_stable(problem: Problem, ratings: tuple[Ints, Ints], fixed: Ints, proposing: SideName) -> NDArray[np.bool_]:
    """Stable pairs, the best for the ``proposing`` side among them when there are no caps.

    ``ratings``: of each pair by its need and by its offer; a negative one means never. Pairs that are ``fixed`` are
    made first and take their places. Caps have to be at most a number for groups of the other side that do not
    overlap; raises ``NotStable`` for other limits, ``Infeasible`` when fixed pairs do not fit.
    """
    ends, capacities = (problem.need, problem.offer), _without(problem, fixed)
    sides = (0, 1) if proposing == "need" else (1, 0)
    willing = (ratings[0] >= 0) & (ratings[1] >= 0)
    willing[fixed] = False
    pairs = np.flatnonzero(willing)
    picked = [(ends[side][pairs], ratings[side][pairs], capacities[side]) for side in sides]
    own, other = picked
    market = market_of((own[0], other[0]), (own[1], other[1]), (own[2], other[2]))
    caps = [limit for limit in problem.limits if not _is_fixed(limit, fixed)]
    regions = regions_of(market, ends[sides[1]], caps, fixed)
    made = np.zeros(len(problem), bool)
    made[fixed] = True
    made[pairs] = deferred_acceptance(market, regions)
    return made


def _is_fixed(limit: Limit, fixed: Ints) -> bool:
    return limit.kind == "least" and len(limit.members) == 1 and limit.bound == 1 and limit.members[0] in fixed


def _without(problem: Problem, fixed: Ints) -> tuple[Ints, Ints]:
    """The capacities that fixed pairs leave."""
    left = (problem.need_capacity.copy(), problem.offer_capacity.copy())
    np.subtract.at(left[0], problem.need[fixed], 1)
    np.subtract.at(left[1], problem.offer[fixed], 1)
    if min(left[0].min(initial=0), left[1].min(initial=0)) < 0:
        raise Infeasible
    return left
