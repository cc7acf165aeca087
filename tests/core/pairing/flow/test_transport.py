"""The best pairs under capacities, on problems too large to try all."""

import numpy as np
import pytest

from madang.core.pairing.deadline import Deadline
from madang.core.pairing.flow.capacities import best_under_capacities, dual_bound
from madang.core.pairing.linear import solve_linear
from madang.core.pairing.problem import Problem


def made_problem(seed: int, *, needs: int, offers: int, places: tuple[int, int]) -> Problem:
    """Each need has some candidates at random; scores have many ties."""
    draw = np.random.default_rng(seed)
    chosen = draw.random((needs, offers)) < 0.2
    need, offer = np.nonzero(chosen)
    weight = draw.integers(-5, 40, len(need))
    capacities = [draw.integers(0, most + 1, size) for most, size in zip(places, (needs, offers), strict=True)]
    return Problem(need, offer, weight, np.zeros(len(need), np.int64), capacities[0], capacities[1])


@pytest.mark.parametrize(("places", "seed"), [((1, 1), 1), ((3, 2), 2), ((9, 1), 3), ((1, 9), 4), ((6, 6), 5)])
def test_prices_prove_that_no_pairs_are_better(places: tuple[int, int], seed: int) -> None:
    problem = made_problem(seed, needs=60, offers=80, places=places)

    made, needs, offers = best_under_capacities(problem, problem.weight)

    worth = int(problem.weight[made].sum())
    assert (np.bincount(problem.need[made], minlength=60) <= problem.need_capacity).all()
    assert (np.bincount(problem.offer[made], minlength=80) <= problem.offer_capacity).all()
    assert dual_bound(problem, problem.weight, (needs, offers)) == worth == solve_linear(problem, Deadline()).worth
