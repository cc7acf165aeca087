"""Bounds hold for every timetable of a day: what a participant must put up with, alone, in fairness, and in a crowd."""

from dataclasses import replace

from hypothesis import given, settings

from madang.core.timetable import solve
from madang.core.timetable.bounds import separate_bounds
from madang.core.timetable.crowding import joint_bound
from madang.core.timetable.day import Day, Meeting, Table
from madang.core.timetable.known import Known, nothing_searched
from madang.core.timetable.limits import limits_of
from madang.core.timetable.openings import Openings
from tests.core.timetable.days import days
from tests.core.timetable.trying import breaks_of, timetables


def before_search(day: Day) -> Known:
    return nothing_searched(day, Openings(day, list(limits_of(day))))


@given(days())
@settings(max_examples=150, deadline=None)
def test_no_timetable_is_outside_of_the_bounds(day: Day) -> None:
    limits = list(limits_of(day))
    openings = Openings(day, limits)
    known = nothing_searched(day, openings)
    least = [known.least.get(one, 0) for one in day.participants]
    most = [known.most.get(one, 0) for one in day.participants]
    joint = None if known.none else joint_bound(day, limits, openings, known.most)

    for slot in timetables(day):
        breaks = breaks_of(day, slot)
        assert not known.none
        assert all(few <= found <= many for few, found, many in zip(least, breaks, most, strict=True))
        assert joint is not None
        assert max(joint, known.bound) <= sum(breaks)


FULL = Day(
    name="full",
    slots=4,
    morning_slots=4,
    tables=2,
    participants=("a", "b", "c", "d"),
    meetings=tuple(Meeting(id=f"m{other}", participants=("a", other)) for other in "bcd"),
)


def test_an_absence_in_the_middle_of_a_full_day_is_one_break() -> None:
    day = replace(FULL, unavailable={"a": frozenset({2})})
    assert separate_bounds(day, Openings(day, list(limits_of(day)))) == {"a": 1}


def test_who_has_one_meeting_keeps_everyone_from_more_breaks_than_fairness_allows() -> None:
    fair = {most: before_search(replace(FULL, max_break_difference=most)).most for most in (0, 1, None)}
    assert fair == {
        0: {"a": 0, "b": 0, "c": 0, "d": 0},
        1: {"a": 1, "b": 0, "c": 0, "d": 0},
        None: {"a": 1, "b": 0, "c": 0, "d": 0},
    }


def test_a_slot_with_few_tables_makes_breaks_that_nobody_has_alone() -> None:
    pairs = [("a", "b"), ("c", "d"), ("b", "c"), ("d", "a")]
    meetings = tuple(Meeting(id=f"m{number}", participants=pair) for number, pair in enumerate(pairs))
    day = replace(FULL, slots=3, meetings=meetings, special_tables={2: Table(closed=frozenset({2}))})
    known = before_search(day)

    joint = joint_bound(day, list(limits_of(day)), Openings(day, list(limits_of(day))), known.most)

    assert (known.bound, joint, solve(day).breaks) == (0, 2, 2)
