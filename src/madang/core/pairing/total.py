"""The pairs of the greatest worth, by the method that fits the limits."""

from dataclasses import replace

import numpy as np

from madang.core.pairing.deadline import Deadline
from madang.core.pairing.flow.capacities import LARGEST, fairest
from madang.core.pairing.flow.laminar import solve_flow
from madang.core.pairing.linear import solve_linear
from madang.core.pairing.problem import Ints, Problem, Solved


def solve_total(problem: Problem, deadline: Deadline) -> Solved:
    """Pairs with the most musts, then the fairest, then of the greatest weight, that keep to all limits.

    A flow where the limits are laminar; linear programming where they are not, with branching where its answer is not
    whole. Raises ``Infeasible`` when there are none, ``OutOfTime`` when none were found.
    """
    if problem.fair is not None and not problem.limits and not problem.musts.any():
        made = fairest(problem, problem.weight)
        if made is not None:
            worth = int(problem.weight[made].sum())
            return Solved(made, worth, float(worth), True, "flow")
    weight = _with_musts(problem)
    solved = solve_flow(problem, weight) if weight is not None else None
    if solved is None:
        return solve_linear(problem, deadline)
    worth = int(problem.weight[solved.made].sum())
    return replace(solved, worth=worth, bound=float(worth), prices=None if problem.musts.any() else solved.prices)


def _with_musts(problem: Problem) -> Ints | None:
    """Weights in which one must counts more than all other weights together; ``None`` where they grow too large."""
    if not problem.musts.any():
        return problem.weight
    most_pairs = int(min(problem.need_capacity.sum(), problem.offer_capacity.sum(), len(problem)))
    more = 2 * most_pairs * int(np.abs(problem.weight).max(initial=0)) + 1
    return problem.weight + more * problem.musts if 4 * more < LARGEST // max(1, most_pairs) else None
