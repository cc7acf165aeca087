"""The best of a linear programme by HiGHS, whole where its fractions are not."""

from dataclasses import dataclass

import numpy as np

from madang.core.pairing.branching import branched
from madang.core.pairing.deadline import Deadline
from madang.core.pairing.problem import Reals
from madang.core.pairing.programme import Programme
from madang.core.pairing.relaxing import relaxed

WHOLE = 1e-6
"""A number this near to a whole one is whole."""

_SLACK = 1e-7  # what floating-point numbers of the solver may be off by


@dataclass(frozen=True)
class Best:
    """The best whole answer: its variables, its worth, no others' ``bound``, whether they are equal, and the way."""

    x: Reals
    worth: float
    bound: float
    proved: bool
    way: str
    prices: Reals


def best(programme: Programme, objective: Reals, deadline: Deadline, near: np.ndarray | None = None) -> Best:
    """The best whole answer of a programme; ``near``: the variables to look at first.

    Raises ``Infeasible``, or ``OutOfTime`` when nothing was found in time.
    """
    unit = max(1.0, float(np.abs(objective).max(initial=0)))
    gains = objective / unit
    found = relaxed(programme, gains, deadline, near)
    x, way, proved, bound = found.x, "lp", True, found.bound
    if np.abs(x[: programme.pairs] - np.rint(x[: programme.pairs])).max(initial=0) >= WHOLE:
        x, bound, proved = branched(programme, gains, found, deadline)
        way = "mip"
    worth = float(gains @ np.rint(x))
    proved &= bound - worth <= _SLACK * max(1.0, abs(bound))
    return Best(x, worth * unit, bound * unit, proved, way, found.prices * unit)
