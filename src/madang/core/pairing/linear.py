"""Pairs of the greatest worth by linear programming; branching only where its answer is not whole."""

import time
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from madang.core.pairing.problem import Infeasible, Ints, OutOfTime, Problem, Reals, Solved

_WHOLE = 1e-6
_SLACK = 1e-7  # what floating-point numbers of the solver may be off by
_INFEASIBLE, _TIME = 2, 1


@dataclass(frozen=True)
class Programme:
    """The linear programme: ``matrix @ x <= bounds`` with x within [0, highs].

    The variables are the ``pairs``, then the number of all pairs when a limit is a share (``links`` is the row that
    makes it so), then the places that fairness fills: ``served`` tells which of them is a party's first, second ….
    """

    pairs: int
    matrix: sparse.csr_array
    bounds: Reals
    highs: Reals
    links: sparse.csr_array | None
    served: Ints

    def spread(self, objective: Ints) -> Reals:
        """An objective over pairs as one over all variables."""
        return np.append(objective.astype(float), np.zeros(len(self.highs) - self.pairs))

    def serving(self, number: int) -> Reals:
        """The objective of filling as many ``number``-th places as possible."""
        return np.append(np.zeros(len(self.highs) - len(self.served)), (self.served == number).astype(float))


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


def programme_of(problem: Problem) -> Programme:
    """The rows: capacities of needs, of offers, the limits in their order, then the places that fairness fills."""
    pairs, needs, offers = len(problem), len(problem.need_capacity), len(problem.offer_capacity)
    shared = int(any(limit.is_share for limit in problem.limits))
    each = np.arange(pairs)
    parts = [_part(problem.need, each, 1.0), _part(needs + problem.offer, each, 1.0)]
    bounds = [problem.need_capacity.astype(float), problem.offer_capacity.astype(float)]
    for row, limit in enumerate(problem.limits, needs + offers):
        sign = -1.0 if limit.kind == "least" else 1.0
        parts.append(_part(np.full(len(limit.members), row), limit.members, sign))
        if limit.is_share:
            parts.append(_part(np.array([row]), np.array([pairs]), -sign * float(limit.bound)))
        bounds.append(np.array([0.0 if limit.is_share else sign * float(limit.bound)]))
    owner, served = _places(problem)
    if len(served):
        first = needs + offers + len(problem.limits)
        own = problem.need if problem.fair == "need" else problem.offer
        parts += [_part(first + own, each, -1.0), _part(first + owner, pairs + shared + np.arange(len(served)), 1.0)]
        bounds.append(np.zeros(needs if problem.fair == "need" else offers))
    width = pairs + shared + len(served)
    rows, columns, values = map(np.concatenate, zip(*parts, strict=True))
    matrix = sparse.csr_array((values, (rows, columns)), shape=(sum(map(len, bounds)), width))
    links = sparse.csr_array(np.append(np.ones(pairs), [-1.0, *served * 0])[None, :]) if shared else None
    highs = np.concatenate([np.ones(pairs), [float(problem.need_capacity.sum())] * shared, np.ones(len(served))])
    return Programme(pairs, matrix, np.concatenate(bounds), highs, links, served)


def _part(rows: Ints, columns: Ints, value: float) -> tuple[Ints, Ints, Reals]:
    return rows, columns, np.full(len(columns), value)


def _places(problem: Problem) -> tuple[Ints, Ints]:
    """For fairness: each place that a party may fill, as the party and the place's number from 1."""
    if problem.fair is None:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    most = problem.most_served()
    owner = np.repeat(np.arange(len(most)), most)
    return owner, np.arange(len(owner)) - np.repeat(np.cumsum(most) - most, most) + 1


def solve_linear(problem: Problem, deadline: Deadline) -> Solved:
    """Pairs with the most musts, then the fairest, then of the greatest weight.

    Raises ``Infeasible``, or ``OutOfTime`` when not even some pairs were found in time.
    """
    if not len(problem):
        return _nothing(problem)
    programme = programme_of(problem)
    objectives = [programme.spread(problem.musts)] if problem.musts.any() else []
    objectives += [programme.serving(number) for number in range(1, int(programme.served.max(initial=0)) + 1)]
    proved = True
    for objective in objectives:
        stage = _best(programme, objective, deadline)
        proved &= stage.proved
        programme = _at_least(programme, objective, round(stage.worth))
    last = _best(programme, programme.spread(problem.weight), deadline)
    worth = int(problem.weight[last.made].sum())
    whole = proved and last.proved
    prices = _parted(last.prices, problem) if not objectives else None
    return Solved(last.made, worth, float(worth) if whole else max(float(worth), last.bound), whole, last.way, prices)


def _nothing(problem: Problem) -> Solved:
    """The answer when nobody can be paired."""
    made = np.zeros(0, bool)
    if not all(limit.holds(made) for limit in problem.limits):
        raise Infeasible
    return Solved(made, 0, 0.0, True, "lp")


def is_feasible(problem: Problem) -> bool:
    """Whether any pairs keep to all limits."""
    try:
        if len(problem):
            programme = programme_of(replace(problem, fair=None))
            _best(programme, np.zeros(len(programme.highs)), Deadline())
        else:
            _nothing(problem)
    except Infeasible:
        return False
    return True


def blamed(problem: Problem) -> list[int]:
    """The places of limits that cannot hold together, by a certificate of Farkas; none when only fractions would fit.

    The certificate is what the limits' prices are when the sum of what they are missed by is made as small as possible.
    """
    if not len(problem):
        return []
    programme = programme_of(replace(problem, fair=None))
    limits = len(problem.limits)
    first = programme.matrix.shape[0] - limits
    missed = sparse.csr_array((np.full(limits, -1.0), (first + np.arange(limits), np.arange(limits))),
                              shape=(programme.matrix.shape[0], limits))  # fmt: skip
    wide = replace(programme, matrix=sparse.hstack([programme.matrix, missed], format="csr"),
                   links=None if programme.links is None else sparse.hstack(
                       [programme.links, sparse.csr_array((1, limits))], format="csr"),
                   highs=np.append(programme.highs, np.full(limits, np.inf)))  # fmt: skip
    gains = np.append(np.zeros(len(programme.highs)), np.full(limits, -1.0))
    found = _relaxed(wide, gains, Deadline())
    prices = -np.asarray(found.ineqlin.marginals)[first:]
    return [int(place) for place in np.flatnonzero(prices > _WHOLE)] if found.fun > _WHOLE else []


@dataclass(frozen=True)
class _Stage:
    made: NDArray[np.bool_]
    worth: float
    bound: float
    proved: bool
    way: str
    prices: Reals


def _best(programme: Programme, objective: Reals, deadline: Deadline) -> _Stage:
    unit = max(1.0, float(np.abs(objective).max(initial=0)))
    gains = objective / unit
    relaxed = _relaxed(programme, gains, deadline)
    prices = np.maximum(-np.asarray(relaxed.ineqlin.marginals), 0)
    spare = _spare(programme, gains, prices, relaxed)
    bound = float(programme.bounds @ prices) + float(np.maximum(spare, 0) @ programme.highs)
    x, way, proved = relaxed.x, "lp", True
    if np.abs(x[: programme.pairs] - np.rint(x[: programme.pairs])).max(initial=0) >= _WHOLE:
        found = _branched(programme, gains, spare, bound, deadline)
        x, way, proved = found.x, "mip", found.status == 0
        bound = min(bound, -found.mip_dual_bound)
    worth = float(gains @ np.rint(x))
    proved &= bound - worth <= _SLACK * max(1.0, abs(bound))
    return _Stage(x[: programme.pairs] > 0.5, worth * unit, bound * unit, proved, way, prices * unit)


def _relaxed(programme: Programme, gains: Reals, deadline: Deadline) -> Any:
    from scipy.optimize import linprog

    links = {} if programme.links is None else {"A_eq": programme.links, "b_eq": np.zeros(programme.links.shape[0])}
    bounds = np.column_stack([np.zeros(len(gains)), programme.highs])
    found = linprog(-gains, A_ub=programme.matrix, b_ub=programme.bounds, bounds=bounds, method="highs",
                    options=deadline.left(), **links)  # fmt: skip
    if found.status == _INFEASIBLE:
        raise Infeasible
    if found.status != 0:
        raise OutOfTime
    return found


def _spare(programme: Programme, gains: Reals, prices: Reals, relaxed: Any) -> Reals:
    """What each variable would add beyond the prices of what it uses: the reduced cost, by weak duality."""
    spare = gains - programme.matrix.T @ prices
    if programme.links is not None:
        spare = spare + programme.links.T @ np.asarray(relaxed.eqlin.marginals)
    return np.asarray(spare)


def _branched(programme: Programme, gains: Reals, spare: Reals, bound: float, deadline: Deadline) -> Any:
    """The best whole answer: one among promising pairs first, whose worth then settles most of the others."""
    lows, highs = np.zeros_like(programme.highs), programme.highs
    pairs = np.arange(len(gains)) < programme.pairs
    promising = np.where(pairs & (spare < -1e-3), 0.0, highs)
    first = _milp(programme, gains, (lows, promising), deadline)
    if first.x is not None and first.status == 0:
        gap = bound - float(gains @ first.x) + 1e-9
        lows = np.where(pairs & (spare > gap), 1.0, lows)
        highs = np.where(pairs & (spare < -gap), 0.0, highs)
    found = _milp(programme, gains, (lows, highs), deadline)
    if found.x is None and first.x is not None:
        found = _unproved(first, bound)
    if found.x is None:
        raise Infeasible if found.status == _INFEASIBLE else OutOfTime
    return found


def _unproved(found: Any, bound: float) -> Any:
    """The answer ``found`` among some pairs alone, which proves nothing about all."""
    found.mip_dual_bound, found.status = -bound, _TIME
    return found


def _milp(programme: Programme, gains: Reals, ends: tuple[Reals, Reals], deadline: Deadline) -> Any:
    from scipy.optimize import Bounds, LinearConstraint, milp

    rows = [LinearConstraint(programme.matrix, -np.inf, programme.bounds)]
    if programme.links is not None:
        rows.append(LinearConstraint(programme.links, 0, 0))
    options = {"mip_rel_gap": 0.0} | deadline.left()
    whole = (np.arange(len(gains)) < programme.pairs).astype(int)
    return milp(-gains, constraints=rows, bounds=Bounds(*ends), integrality=whole, options=options)


def _at_least(programme: Programme, objective: Reals, worth: int) -> Programme:
    """The programme with the row that ``objective`` stays at ``worth``."""
    matrix = sparse.vstack([programme.matrix, sparse.csr_array(-objective[None, :])], format="csr")
    return replace(programme, matrix=matrix, bounds=np.append(programme.bounds, -float(worth)))


def _parted(prices: Reals, problem: Problem) -> tuple[Reals, Reals, Reals]:
    needs, offers = len(problem.need_capacity), len(problem.offer_capacity)
    return prices[:needs], prices[needs : needs + offers], prices[needs + offers :][: len(problem.limits)]
