"""The greatest total equals what trying all pairs finds, whatever the limits."""

import numpy as np
import pytest
from hypothesis import given, settings

from madang.core.pairing.conflict import find_conflict
from madang.core.pairing.linear import Deadline
from madang.core.pairing.problem import Infeasible, Problem
from madang.core.pairing.total import solve_total
from tests.core.pairing.made import best_of_all, keeps, problems, value


@settings(max_examples=150, deadline=None)
@given(problems())
def test_no_pairs_are_better_than_those_found(problem: Problem) -> None:
    best = best_of_all(problem)

    if best is None:
        with pytest.raises(Infeasible):
            solve_total(problem, Deadline())
    else:
        solved = solve_total(problem, Deadline())
        assert keeps(problem, solved.made)
        assert value(problem, solved.made) == best
        assert (solved.proved, solved.worth, solved.bound) == (True, best.weight, best.weight)


@settings(max_examples=40, deadline=None)
@given(problems(fair=False, limits=4))
def test_a_conflict_holds_when_any_one_of_its_rules_is_left_out(problem: Problem) -> None:
    if best_of_all(problem) is not None:
        return

    conflict = find_conflict(problem)

    kept = conflict.limits
    assert best_of_all(_under(problem, kept)) is None
    assert conflict.smallest
    for limit in kept:
        assert best_of_all(_under(problem, tuple(one for one in kept if one is not limit))) is not None


def _under(problem: Problem, limits: tuple[object, ...]) -> Problem:
    from dataclasses import replace

    return replace(problem, limits=limits, fair=None, musts=np.zeros(len(problem), np.int64))  # type: ignore[arg-type]
