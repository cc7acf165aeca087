"""The limits named as the reason cannot hold together, and each of them is needed."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, product

from hypothesis import assume, given, settings

from madang.core.timetable import solve
from madang.core.timetable.conflict import conflict_of
from madang.core.timetable.day import Day, Meeting
from madang.core.timetable.limits import Limit, Start, limits_of
from tests.core.timetable.days import days


def can_hold(day: Day, limits: Iterable[Limit]) -> bool:
    """Whether some choice of starts keeps all ``limits``, by trying every choice of up to one start a meeting."""
    kept = list(limits)
    for slots in product(range(day.slots + 1), repeat=len(day.meetings)):
        chosen = frozenset(Start(number, slot) for number, slot in enumerate(slots) if slot)
        if all(limit.holds(chosen) for limit in kept):
            return True
    return False


@given(days())
@settings(max_examples=100, deadline=None)
def test_the_reasons_of_a_tiny_day_cannot_hold_together_and_none_can_be_spared(drawn: Day) -> None:
    day = replace(drawn, max_break_difference=None)
    limits = list(limits_of(day))
    assume(not can_hold(day, limits))
    reasons = conflict_of(day, limits, stop=lambda: False)
    named = [limit for limit in limits if limit.said in reasons]
    assert not can_hold(day, named)
    by_sentence = {limit.said for limit in named}
    assert all(can_hold(day, [one for one in named if one.said != said]) for said in by_sentence)


def test_an_order_against_the_sessions_is_told_as_such() -> None:
    day = Day(
        name="order",
        slots=4,
        morning_slots=2,
        tables=3,
        participants=("a", "b", "c"),
        meetings=(
            Meeting(id="m1", participants=("a", "b"), session="afternoon"),
            Meeting(id="m2", participants=("a", "c"), session="morning", after=("m1",)),
        ),
    )
    outcome = solve(day)
    assert outcome.status == "infeasible"
    assert sorted({said.en for said in outcome.why}) == [
        "m1 is held once",
        "m1 is in the afternoon",
        "m2 is after m1",
        "m2 is held once",
        "m2 is in the morning",
    ]


def test_fairness_is_named_when_it_is_the_reason() -> None:
    day = Day(
        name="unfair",
        slots=3,
        morning_slots=3,
        tables=2,
        participants=("a", "b", "c"),
        meetings=(
            Meeting(id="m1", participants=("a", "b"), fixed_slot=1),
            Meeting(id="m2", participants=("a", "c"), fixed_slot=3),
        ),
        max_break_difference=0,
    )
    outcome = solve(day)
    assert outcome.status == "infeasible"
    assert outcome.why[-1].en == "the breaks of any two participants differ by at most 0"


def test_a_reason_of_very_many_limits_is_told_by_their_kinds() -> None:
    # Twelve who all meet each other have 66 meetings, and 13 slots have 65 tables: each meeting is part of it.
    people = [f"p{number}" for number in range(12)]
    meetings = tuple(Meeting(id=f"m{number}", participants=pair) for number, pair in enumerate(combinations(people, 2)))
    day = Day(name="full", slots=13, morning_slots=0, tables=5, participants=tuple(people), meetings=meetings)
    assert [said.en for said in solve(day).why] == [
        "each meeting is held once",
        "no slot has more meetings than tables",
    ]
