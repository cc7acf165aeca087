"""The best of a linear programme by HiGHS, first among promising variables, and whole where that is asked."""

import time
from dataclasses import dataclass
from typing import Any

import numpy as np

from madang.core.pairing.problem import Infeasible, Ints, OutOfTime, Reals
from madang.core.pairing.programme import Programme

WHOLE = 1e-6
"""A number this near to a whole one is whole."""

_SLACK = 1e-7  # what floating-point numbers of the solver may be off by
_INFEASIBLE, _TIME = 2, 1


@dataclass(frozen=True)
class Deadline:
    """A moment of the monotonic clock until which work may go on; ``None``: as long as it takes."""

    at: float | None = None

    @classmethod
    def within(cls, seconds: float | None) -> "Deadline":
        """The moment ``seconds`` from now."""
        return cls(None if seconds is None else time.monotonic() + seconds)

    def left(self) -> dict[str, float]:
        """The option of HiGHS that keeps to it."""
        return {} if self.at is None else {"time_limit": max(0.01, self.at - time.monotonic())}


@dataclass(frozen=True)
class Relaxed:
    """The best fractions ``x``, the ``prices`` of the rows, and the ``bound`` that they prove (weak duality).

    ``spare``: what each variable adds beyond the prices of what it uses, its reduced cost.
    """

    x: Reals
    prices: Reals
    spare: Reals
    bound: float


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
        x, bound, proved = _branched(programme, gains, found, deadline)
        way = "mip"
    worth = float(gains @ np.rint(x))
    proved &= bound - worth <= _SLACK * max(1.0, abs(bound))
    return Best(x, worth * unit, bound * unit, proved, way, found.prices * unit)


def relaxed(programme: Programme, gains: Reals, deadline: Deadline, near: np.ndarray | None = None) -> Relaxed:
    """The best fractions: among the variables that are ``near``, then with those let in that the prices speak for."""
    core = np.ones(len(gains), bool) if near is None else near.copy()
    while True:
        some = np.flatnonzero(core)
        found = _linprog(programme.among(some), gains[some], deadline)
        if found is None and core.all():
            raise Infeasible
        if found is None:
            core[:] = True
            continue
        prices = np.maximum(-np.asarray(found.ineqlin.marginals), 0)
        spare = gains - programme.columns.T @ prices
        if programme.links is not None:
            spare = spare + programme.links.T @ np.asarray(found.eqlin.marginals)
        left_out = ~core & (spare > 1e-9)
        if not left_out.any():
            x = np.zeros(len(gains))
            x[some] = found.x
            bound = float(programme.bounds @ prices) + float(np.maximum(spare, 0) @ np.minimum(programme.highs, 1e15))
            return Relaxed(x, prices, spare, bound)
        core |= left_out


def _linprog(programme: Programme, gains: Reals, deadline: Deadline) -> Any:
    """What HiGHS finds; ``None`` when there is no answer."""
    from scipy.optimize import linprog

    links = {} if programme.links is None else {"A_eq": programme.links, "b_eq": np.zeros(programme.links.shape[0])}
    bounds = np.column_stack([np.zeros(len(gains)), programme.highs])
    found = linprog(-gains, A_ub=programme.matrix, b_ub=programme.bounds, bounds=bounds, method="highs",
                    options=deadline.left(), **links)  # fmt: skip
    if found.status == _INFEASIBLE:
        return None
    if found.status != 0:
        raise OutOfTime
    return found


def _branched(programme: Programme, gains: Reals, found: Relaxed, deadline: Deadline) -> tuple[Reals, float, bool]:
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
    if found.status == _INFEASIBLE:
        return None
    if found.x is not None:
        x = np.zeros(len(gains))
        x[some] = found.x
        found.x = x
    return found
