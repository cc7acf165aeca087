"""The pairs of the greatest worth, by the method that fits the limits."""

from madang.core.pairing.linear import Deadline, solve_linear
from madang.core.pairing.problem import Problem, Solved


def solve_total(problem: Problem, deadline: Deadline) -> Solved:
    """Pairs with the most musts, then the fairest, then of the greatest weight, that keep to all limits.

    Raises ``Infeasible`` when there are none, ``OutOfTime`` when none were found.
    """
    return solve_linear(problem, deadline)
