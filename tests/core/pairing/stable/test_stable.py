"""Stable pairs: nobody would rather have each other, and who is served does not depend on who proposes."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.pairing.problem import Ints, Problem
from madang.core.pairing.stable import blocking_pairs, solve_stable
from tests.core.pairing.made import problems

NONE = np.zeros(0, np.int64)
Ratings = tuple[Ints, Ints]


@st.composite
def markets(draw: st.DrawFn) -> tuple[Problem, Ratings]:
    """A problem without limits and ratings of both sides, with many ties."""
    problem = draw(problems(fair=False, limits=0))
    one, two = (
        np.array(draw(st.lists(st.integers(0, 3), min_size=len(problem), max_size=len(problem))), np.int64)
        for _ in range(2)
    )
    return problem, (one, two)


def blocking(problem: Problem, ratings: Ratings, made: np.ndarray) -> list[int]:
    capacities = (problem.need_capacity, problem.offer_capacity)
    return [int(one) for one in blocking_pairs((problem.need, problem.offer), ratings, capacities, made)]


@settings(max_examples=200, deadline=None)
@given(markets(), st.sampled_from(["need", "offer"]))
def test_no_pair_blocks_whoever_proposes(market: tuple[Problem, Ratings], proposing: str) -> None:
    problem, ratings = market

    made = solve_stable(problem, ratings, NONE, proposing)  # type: ignore[arg-type]

    assert blocking(problem, ratings, made) == []


@settings(max_examples=200, deadline=None)
@given(markets())
def test_the_same_parties_are_served_to_the_same_extent_whoever_proposes(market: tuple[Problem, Ratings]) -> None:
    problem, ratings = market

    by_need, by_offer = (solve_stable(problem, ratings, NONE, side) for side in ("need", "offer"))

    for end in (problem.need, problem.offer):
        assert np.bincount(end[by_need], minlength=4).tolist() == np.bincount(end[by_offer], minlength=4).tolist()


def test_a_blocking_pair_is_found_when_a_pair_is_taken_away() -> None:
    problem = Problem(
        need=np.array([0, 0, 1]), offer=np.array([0, 1, 0]), weight=np.array([3, 2, 1]), musts=np.zeros(3, np.int64),
        need_capacity=np.array([1, 1]), offer_capacity=np.array([1, 1]),
    )  # fmt: skip
    ratings = (problem.weight, problem.weight)

    assert blocking(problem, ratings, np.array([False, True, True])) == [0]
    assert blocking(problem, ratings, np.array([True, False, False])) == []
