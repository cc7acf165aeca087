"""The limits of a day hold or break as the day says."""

from madang.core.timetable.day import Day, Meeting
from madang.core.timetable.limits import Start, limits_of

DAY = Day(
    name="three firms",
    slots=3,
    morning_slots=2,
    tables=1,
    participants=("a", "b", "c"),
    meetings=(
        Meeting(id="m1", participants=("a", "b"), session="morning"),
        Meeting(id="m2", participants=("a", "c"), after=("m1",)),
    ),
    unavailable={"c": frozenset({2})},
)


def broken(*starts: Start) -> list[str]:
    return [limit.rule for limit in limits_of(DAY) if not limit.holds(frozenset(starts))]


def test_a_timetable_within_all_limits_breaks_none() -> None:
    assert broken(Start(0, 1), Start(1, 3)) == []


def test_each_broken_limit_is_named() -> None:
    assert broken(Start(0, 3), Start(1, 3)) == ["session", "after", "one_at_a_time", "tables"]
    assert broken(Start(0, 1), Start(1, 2)) == ["unavailable"]
    assert broken(Start(0, 1)) == ["held_once"]
