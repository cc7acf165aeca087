"""What cannot be held is counted before anything is tried."""

from madang.core.timetable.day import Day, Meeting
from madang.core.timetable.limits import Start
from madang.core.timetable.losses import most_lost

DAY = Day(
    name="three",
    slots=3,
    morning_slots=3,
    tables=1,
    participants=("a", "b", "c", "d"),
    meetings=tuple(
        Meeting(id=f"m{number}", participants=pair, optional=True)
        for number, pair in enumerate([("a", "b"), ("a", "c"), ("a", "d")])
    ),
)


def test_a_participant_with_more_meetings_than_slots_loses_the_difference() -> None:
    forbidden = {Start(number, 3) for number in range(3)}
    assert most_lost(DAY, {0}, forbidden) == 1
    assert most_lost(DAY, {0}, set()) == 0
