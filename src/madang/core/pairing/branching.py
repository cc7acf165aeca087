"""The best whole answer of a linear programme by HiGHS, near to its best fractions."""

from typing import Any

import numpy as np

from madang.core.pairing.deadline import Deadline
from madang.core.pairing.problem import Infeasible, Ints, OutOfTime, Reals
from madang.core.pairing.programme import Programme
from madang.core.pairing.relaxing import INFEASIBLE, Relaxed


def branched(programme: Programme, gains: Reals, found: Relaxed, deadline: Deadline) -> tuple[Reals, float, bool]:
    """The best whole answer, a bound of all others, and whether it is proved.

    One among the most promising pairs first: its worth settles every pair whose reduced cost is larger than what lies
    between it and the bound (reduced-cost fixing; Crowder, Johnson & Padberg 1983), and only the rest is branched on.
    """
    pairs = np.arange(len(gains)) < programme.pairs
    zeros = np.zeros(len(gains))
    for reach in (1e-4, 1e-3, 1e-2):
        first = _milp(programme, gains, (zeros, ~pairs | (found.spare >= -reach)), deadline)
        if first is not None and first.x is not None:
            worth = float(gains @ first.x)
            if found.bound - worth <= reach or first.status != 0:
                return first.x, max(worth, found.bound if first.status else worth), first.status == 0
            gap = found.bound - worth + 1e-9
            lows = np.where(pairs & (found.spare > gap), 1.0, 0.0)
            last = _milp(programme, gains, (lows, ~pairs | (found.spare >= -gap)), deadline)
            if last is None or last.x is None:
                return first.x, found.bound, False
            bound = min(found.bound, -float(last.mip_dual_bound))
            return last.x, float(gains @ last.x) if last.status == 0 else bound, last.status == 0
    every = _milp(programme, gains, (zeros, pairs | True), deadline)
    if every is None:
        raise Infeasible
    if every.x is None:
        raise OutOfTime
    return every.x, min(found.bound, -float(every.mip_dual_bound)), every.status == 0


def _milp(programme: Programme, gains: Reals, ends: tuple[Reals, np.ndarray], deadline: Deadline) -> Any:
    """The best whole answer with these lower ends among the variables that are kept; ``None`` when there is none.

    ``x`` of the answer is about all variables.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    lows, kept = ends
    some: Ints = np.flatnonzero(kept)
    few = programme.among(some)
    rows = [LinearConstraint(few.matrix, -np.inf, few.bounds)]
    if few.links is not None:
        rows.append(LinearConstraint(few.links, 0, 0))
    options = {"mip_rel_gap": 0.0} | deadline.left()
    whole = (np.arange(len(some)) < few.pairs).astype(int)
    found = milp(
        -gains[some], constraints=rows, bounds=Bounds(lows[some], few.highs), integrality=whole, options=options
    )
    if found.status == INFEASIBLE:
        return None
    if found.x is not None:
        x = np.zeros(len(gains))
        x[some] = found.x
        found.x = x
    return found
