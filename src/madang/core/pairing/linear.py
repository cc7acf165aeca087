"""Pairs of the greatest worth by linear programming; branching only where its answer is not whole."""

from dataclasses import replace

import numpy as np
from scipy import sparse

from madang.core.pairing.deadline import Deadline
from madang.core.pairing.flow.capacities import best_under_capacities
from madang.core.pairing.highs import WHOLE, best
from madang.core.pairing.holding import cannot_hold
from madang.core.pairing.problem import Infeasible, Problem, Reals, Solved
from madang.core.pairing.programme import Programme, programme_of
from madang.core.pairing.relaxing import relaxed

LARGE = 4_000
"""With more pairs than this only the promising ones are looked at first."""
CORE = 30
"""So many of them for each party of the side that has fewer."""


def solve_linear(problem: Problem, deadline: Deadline) -> Solved:
    """Pairs with the most musts, then the fairest, then of the greatest weight.

    Raises ``Infeasible``, or ``OutOfTime`` when not even some pairs were found in time.
    """
    if not len(problem):
        return _nothing(problem)
    if len(problem) > LARGE and cannot_hold(problem):
        raise Infeasible
    programme = programme_of(problem)
    objectives = [programme.spread(problem.musts)] if problem.musts.any() else []
    objectives += [programme.serving(number) for number in range(1, int(programme.served.max(initial=0)) + 1)]
    proved = True
    for objective in objectives:
        stage = best(programme, objective, deadline)
        proved &= stage.proved
        programme = programme.with_row(-objective, -round(stage.worth))
    last = best(programme, programme.spread(problem.weight), deadline, _near(problem, programme))
    made = last.x[: len(problem)] > 0.5
    worth = int(problem.weight[made].sum())
    whole = proved and last.proved
    prices = _parted(last.prices, problem) if not objectives else None
    return Solved(made, worth, float(worth) if whole else max(float(worth), last.bound), whole, last.way, prices)


def _near(problem: Problem, programme: Programme) -> np.ndarray | None:
    """The variables to look at first: pairs that come near to being made, by prices of capacities alone."""
    size = CORE * min(len(problem.need_capacity), len(problem.offer_capacity))
    if len(problem) <= max(LARGE, size):
        return None
    made, needs, offers = best_under_capacities(problem, problem.weight)
    spare = needs[problem.need] + offers[problem.offer] - problem.weight
    near = made | (spare <= np.partition(spare, size)[size])
    for limit in problem.limits:
        wanted = min(len(limit.members), 2 * int(limit.bound * (int(made.sum()) if limit.is_share else 1)) + 1)
        if limit.kind == "least":
            near[limit.members[np.argsort(spare[limit.members], kind="stable")[:wanted]]] = True
    return np.append(near, np.ones(len(programme.highs) - len(near), bool))


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
            best(programme, np.zeros(len(programme.highs)), Deadline())
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
    rows = programme.matrix.shape[0]
    missed = sparse.csr_array((np.full(limits, -1.0), (first + np.arange(limits), np.arange(limits))), (rows, limits))
    links = programme.links
    if links is not None:
        links = sparse.hstack([links, sparse.csr_array((1, limits))], format="csr")
    wide = replace(
        programme,
        matrix=sparse.hstack([programme.matrix, missed], format="csr"),
        links=links,
        highs=np.append(programme.highs, np.full(limits, np.inf)),
    )
    gains = np.append(np.zeros(len(programme.highs)), np.full(limits, -1.0))
    found = relaxed(wide, gains, Deadline())
    if found.x[len(programme.highs) :].sum() <= WHOLE:
        return []
    return [int(place) for place in np.flatnonzero(found.prices[first:] > WHOLE)]


def _parted(prices: Reals, problem: Problem) -> tuple[Reals, Reals, Reals]:
    needs, offers = len(problem.need_capacity), len(problem.offer_capacity)
    return prices[:needs], prices[needs : needs + offers], prices[needs + offers :][: len(problem.limits)]
