"""Stable pairs of a round: fixed pairs first, then deferred acceptance under the caps of the rules."""

import numpy as np
from numpy.typing import NDArray

from madang.core.pairing.problem import Infeasible, Ints, Limit, Problem
from madang.core.pairing.settings import SideName
from madang.core.pairing.stable.deferred import deferred_acceptance
from madang.core.pairing.stable.market import Market, Regions, market_of, no_regions, targets


class NotStable(ValueError):
    """A ``limit`` that stable pairs cannot be made under."""

    def __init__(self, limit: Limit) -> None:
        super().__init__(limit.said.en)
        self.limit = limit


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
    regions = _regions(market, ends[sides[1]], caps, fixed)
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


def _regions(market: Market, acceptor: Ints, caps: list[Limit], fixed: Ints) -> Regions:
    """The caps as groups of acceptors; a limit that is none is refused."""
    if not caps:
        return no_regions(len(market.quota))
    of = np.full(len(market.quota), -1, np.int64)
    possible = np.bincount(acceptor, minlength=len(of))
    cap = []
    for region, limit in enumerate(caps):
        inside = np.bincount(acceptor[limit.members], minlength=len(of))
        members = np.flatnonzero(inside)
        whole = bool((inside[members] == possible[members]).all()) and bool((of[members] < 0).all())
        if limit.kind != "most" or limit.is_share or not whole:
            raise NotStable(limit)
        of[members] = region
        cap.append(int(limit.bound) - int(np.isin(fixed, limit.members).sum()))
        if cap[-1] < 0:
            raise Infeasible
    caps_left = np.array(cap, np.int64)
    order = np.argsort(of, kind="stable")
    starts = np.searchsorted(of[order], np.arange(len(caps) + 1))
    return Regions(of, starts, order, caps_left, targets(market.quota, of, caps_left))
