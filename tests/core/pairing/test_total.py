"""The greatest total equals what trying all pairs finds, whatever the limits."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from madang.core.pairing.conflict import find_conflict
from madang.core.pairing.deadline import Deadline
from madang.core.pairing.flow.laminar import network_of
from madang.core.pairing.problem import Infeasible, Limit, Problem
from madang.core.pairing.total import solve_total
from tests.core.pairing.made import best_of_all, keeps, laminar_problems, problems, value


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


@settings(max_examples=300, deadline=None)
@given(laminar_problems())
def test_laminar_limits_make_a_flow_whose_prices_bound_what_one_place_more_gains(problem: Problem) -> None:
    best = best_of_all(problem)
    assert network_of_or_none(problem)

    if best is None:
        with pytest.raises(Infeasible):
            solve_total(problem, Deadline())
        return
    solved = solve_total(problem, Deadline())
    assert (solved.way, value(problem, solved.made), keeps(problem, solved.made)) == ("flow", best, True)
    if solved.prices is not None:
        for need, price in enumerate(solved.prices[0]):
            more = problem.need_capacity + (np.arange(len(problem.need_capacity)) == need)
            gained = solve_total(replace(problem, need_capacity=more), Deadline()).worth - solved.worth
            assert 0 <= gained <= price


def network_of_or_none(problem: Problem) -> bool:
    """Whether the limits are laminar; limits on one pair alone may already be in conflict."""
    try:
        return network_of(problem) is not None
    except Infeasible:
        return True


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


def _under(problem: Problem, limits: tuple[Limit, ...]) -> Problem:
    return replace(problem, limits=limits, fair=None, musts=np.zeros(len(problem), np.int64))
