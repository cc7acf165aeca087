"""Stable pairs under caps of regions: the example of Kamada and Kojima, and caps that hold on random markets."""

import numpy as np
import pytest

from madang.core.pairing.problem import Limit, Problem
from madang.core.pairing.stable import solve_stable
from madang.core.pairing.stable.regions import NotStable
from madang.core.texts.faults import Said

NONE = np.zeros(0, np.int64)


def limit(members: list[int] | np.ndarray, most: int) -> Limit:
    return Limit(Said(en="cap", ko="상한", de="Obergrenze"), np.array(members, np.int64), "most", most)


def test_places_that_a_hospital_leaves_go_to_the_other_hospital_of_its_region() -> None:
    """Ten doctors, two hospitals with ten places each in a region with a cap of ten; three prefer the first.

    With fixed targets of five each, two would go without (Kamada & Kojima 2015, example 1); flexibly, nobody does.
    """
    doctors = np.arange(10)
    hospital = np.where(doctors < 3, 0, 1)
    problem = Problem(doctors, hospital, np.ones(10, np.int64), doctors * 0, np.ones(10, np.int64), np.full(2, 10),
                      (limit(doctors, 10),))  # fmt: skip

    made = solve_stable(problem, (problem.weight, problem.weight), NONE, "need")

    assert made.tolist() == [True] * 10


def test_a_full_region_takes_turns_beyond_the_targets() -> None:
    problem = Problem(
        need=np.arange(6), offer=np.array([0, 0, 0, 0, 1, 1]), weight=np.array([6, 5, 4, 3, 2, 1]),
        musts=np.zeros(6, np.int64), need_capacity=np.ones(6, np.int64), offer_capacity=np.array([4, 2]),
        limits=(limit(np.arange(6), 4),),
    )  # fmt: skip

    made = solve_stable(problem, (problem.weight, problem.weight), NONE, "need")

    assert made.tolist() == [True, True, True, False, True, False]


@pytest.mark.parametrize("seed", range(20))
def test_no_region_exceeds_its_cap_and_none_is_left_unused(seed: int) -> None:
    draw = np.random.default_rng(seed)
    need, offer = np.nonzero(draw.random((30, 12)) < 0.5)
    ratings = draw.permutation(len(need)), draw.permutation(len(need))
    region = offer // 4
    caps = [limit(np.flatnonzero(region == one), 4) for one in range(3)]
    problem = Problem(need, offer, need * 0 + 1, need * 0, np.full(30, 2), np.full(12, 3), tuple(caps))

    made = solve_stable(problem, ratings, NONE, "need")

    assert np.bincount(region[made]).tolist() == [4, 4, 4]
    assert np.bincount(need[made]).max() <= 2


def test_rules_that_stable_pairs_cannot_keep_are_refused_by_name() -> None:
    problem = Problem(NONE, NONE, NONE, NONE, np.ones(1, np.int64), np.ones(1, np.int64),
                      (Limit(Said(en="x", ko="x", de="x"), NONE, "least", 1),))  # fmt: skip

    with pytest.raises(NotStable):
        solve_stable(problem, (NONE, NONE), NONE, "need")
