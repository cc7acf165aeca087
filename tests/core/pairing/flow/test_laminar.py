"""The best pairs under laminar limits, on problems where only a core of the pairs is looked at first."""

import numpy as np
import pytest

from madang.core.pairing.deadline import Deadline
from madang.core.pairing.flow.laminar import CORE, solve_flow
from madang.core.pairing.linear import solve_linear
from madang.core.pairing.problem import Limit, Problem
from madang.core.texts.faults import Said

SAID = Said(en="a group", ko="묶음", de="eine Gruppe")


def made_problem(seed: int, *, least: int, most: int) -> Problem:
    """Every third group of offers has a minimum, every third a maximum; the pairs of a group score alike."""
    draw = np.random.default_rng(seed)
    need, offer = np.nonzero(draw.random((40, 120)) < 0.8)
    group = draw.integers(0, 9, 120)[offer]
    weight = draw.integers(0, 500, len(need)) + 60 * group
    limits = [Limit(SAID, np.flatnonzero(group == one), "least", least) for one in (0, 3, 6)]
    limits += [Limit(SAID, np.flatnonzero(group == one), "most", most) for one in (2, 5, 8)]
    limits.append(Limit(SAID, np.flatnonzero(need < 12), "most", 3 * most))
    return Problem(need, offer, weight, weight * 0, np.full(40, 3), np.full(120, 2), tuple(limits))


@pytest.mark.parametrize(("seed", "least", "most"), [(1, 5, 20), (2, 15, 8), (3, 20, 2), (4, 0, 0)])
def test_a_flow_among_few_pairs_reaches_what_a_programme_of_all_pairs_does(seed: int, least: int, most: int) -> None:
    problem = made_problem(seed, least=least, most=most)
    assert len(problem) > CORE * 40

    solved = solve_flow(problem, problem.weight)

    assert solved is not None
    assert [limit.holds(solved.made) for limit in problem.limits] == [True] * 7
    assert solved.worth == solve_linear(problem, Deadline()).worth
