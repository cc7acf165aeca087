"""What a participant must put up with even alone is a bound on the breaks of the day."""

from hypothesis import given, settings

from madang.core.timetable import solve
from madang.core.timetable.bounds import separate_bounds
from madang.core.timetable.day import Day, Meeting
from madang.core.timetable.limits import limits_of
from tests.core.timetable.days import days


@given(days())
@settings(max_examples=60, deadline=None)
def test_no_timetable_has_fewer_breaks_than_the_bound(day: Day) -> None:
    bound = sum(separate_bounds(day, list(limits_of(day))).values())
    outcome = solve(day)
    assert outcome.breaks is None or bound <= outcome.breaks


def test_an_absence_in_the_middle_of_a_full_day_is_one_break() -> None:
    day = Day(
        name="absent",
        slots=4,
        morning_slots=4,
        tables=2,
        participants=("a", "b", "c", "d"),
        meetings=tuple(Meeting(id=f"m{other}", participants=("a", other)) for other in "bcd"),
        unavailable={"a": frozenset({2})},
    )
    assert separate_bounds(day, list(limits_of(day))) == {"a": 1}
