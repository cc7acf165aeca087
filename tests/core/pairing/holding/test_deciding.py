"""Sums over classes tell what trying all pairs tells: whether limits hold together, and how much room is left."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.pairing.holding import Verdict, cannot_hold, decided, room_for
from madang.core.pairing.holding import classes as counting
from madang.core.pairing.problem import Limit, Problem
from madang.core.texts.faults import Said
from tests.core.pairing.made import best_of_all, problems

SAID = Said(en="a limit", ko="한도", de="eine Grenze")


def plain(problem: Problem) -> Problem:
    """The problem when nobody wishes anything."""
    return replace(problem, musts=np.zeros(len(problem), np.int64), fair=None)


@settings(max_examples=200, deadline=None)
@given(problems(fair=False, limits=5))
def test_limits_hold_together_when_some_pairs_keep_to_them(problem: Problem) -> None:
    verdict = decided(problem)

    assert verdict is not None
    assert verdict.hold == (best_of_all(problem) is not None)
    assert cannot_hold(problem) == (not verdict.hold)


@settings(max_examples=200, deadline=None)
@given(problems(fair=False, limits=5))
def test_limits_that_are_blamed_cannot_hold_without_the_others(problem: Problem) -> None:
    verdict = decided(problem)

    assert verdict is not None
    blamed = replace(problem, limits=tuple(problem.limits[place] for place in verdict.blamed))
    assert verdict.hold or best_of_all(blamed) is None


@settings(max_examples=200, deadline=None)
@given(problems(fair=False, limits=4), st.data())
def test_the_room_for_a_limit_is_the_most_pairs_it_can_count(problem: Problem, data: st.DataObject) -> None:
    asking = [place for place, limit in enumerate(problem.limits) if limit.kind == "least" and not limit.is_share]
    if not asking:
        return
    place = data.draw(st.sampled_from(asking))
    limit = problem.limits[place]
    others = tuple(one for one in problem.limits if one is not limit)
    weight = np.zeros(len(problem), np.int64)
    weight[limit.members] = 1
    best = best_of_all(replace(plain(problem), limits=others, weight=weight))

    assert room_for(problem, place) == (None if best is None else best.weight)


def crossing(*, least: int) -> Problem:
    """A round of 300 needs in which a limit counts pairs of the same region, cutting through parties on both sides."""
    draw = np.random.default_rng(8)
    need, offer = np.nonzero(draw.random((300, 400)) < 0.1)
    weight = draw.integers(0, 100, len(need))
    same = np.flatnonzero(need % 5 == offer % 5)
    limits = (Limit(SAID, same, "least", least), Limit(SAID, np.flatnonzero(offer < 40), "most", Fraction(1, 20)))
    return Problem(need, offer, weight, weight * 0, np.full(300, 2), np.full(400, 2), limits)


@pytest.mark.parametrize(("least", "hold"), [(590, True), (601, False)])
def test_pairs_that_a_limit_cuts_out_of_their_parties_are_counted_one_by_one(least: int, hold: bool) -> None:
    assert decided(crossing(least=least)) == Verdict(hold, () if hold else (0,))


def test_too_many_such_pairs_are_left_to_other_methods(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "SINGLES", 100)

    assert (decided(crossing(least=601)), room_for(crossing(least=601), 0)) == (None, None)
    assert not cannot_hold(crossing(least=601))


@pytest.mark.parametrize("seed", range(5))
def test_groups_that_share_scarce_needs_are_in_conflict_beyond_what_a_flow_reaches(seed: int) -> None:
    draw = np.random.default_rng(seed)
    need, offer = np.nonzero(draw.random((30, 200)) < 0.15)
    weight = np.zeros(len(need), np.int64)
    groups = [np.flatnonzero(draw.random(200)[offer] < 0.4) for _ in range(3)]
    limits = tuple(Limit(SAID, members, "least", 0) for members in groups)
    problem = Problem(need, offer, weight, weight, np.full(30, 4), np.full(200, 1), limits)
    room = room_for(problem, 0)
    assert room is not None

    def asked(more: int) -> Problem:
        return replace(problem, limits=(replace(limits[0], bound=room + more), *limits[1:]))

    assert (decided(asked(0)), decided(asked(1))) == (Verdict(True), Verdict(False, (0,)))
