"""The fairest pairs under capacities, by trying all pairs and by a linear programme in stages."""

from dataclasses import replace
from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings

from madang.core.pairing.deadline import Deadline
from madang.core.pairing.flow.capacities import fairest
from madang.core.pairing.linear import solve_linear
from madang.core.pairing.problem import Problem
from tests.core.pairing.flow.test_transport import made_problem
from tests.core.pairing.made import best_of_all, keeps, problems, value


@settings(max_examples=200, deadline=None)
@given(problems(limits=0))
def test_no_pairs_are_fairer_or_as_fair_and_better(problem: Problem) -> None:
    plain = replace(problem, musts=np.zeros(len(problem), np.int64), fair=problem.fair or "offer")

    made = fairest(plain, plain.weight)

    assert made is not None
    assert keeps(plain, made)
    assert value(plain, made) == best_of_all(plain)


@pytest.mark.parametrize("fair", ["need", "offer"])
@pytest.mark.parametrize(("places", "seed"), [((1, 1), 1), ((3, 2), 2), ((9, 1), 3), ((1, 9), 4), ((6, 6), 5)])
def test_a_flow_is_as_fair_as_stages_of_linear_programmes(
    fair: Literal["need", "offer"], places: tuple[int, int], seed: int
) -> None:
    problem = replace(made_problem(seed, needs=60, offers=80, places=places), fair=fair)

    made = fairest(problem, problem.weight)

    assert made is not None
    assert value(problem, made) == value(problem, solve_linear(problem, Deadline()).made)


def test_weights_that_leave_no_room_for_the_step_are_left_to_other_methods() -> None:
    ends = np.array([0, 1])
    weight = np.array([1 << 57, 1])
    problem = Problem(ends * 0, ends, weight, ends * 0, np.array([1]), np.array([1, 1]), fair="offer")

    assert fairest(problem, weight) is None
