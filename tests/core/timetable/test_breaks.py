"""Breaks are counted as the published problem counts them."""

from dataclasses import replace

import pytest

from madang.core.timetable.breaks import breaks_of
from madang.core.timetable.day import Attendee, Day, Meeting, Pause

DAY = Day(
    name="one firm and three guests",
    slots=9,
    morning_slots=5,
    tables=2,
    participants=("a", "x", "y", "z", "idle"),
    meetings=tuple(Meeting(id=guest, participants=("a", guest)) for guest in "xyz"),
    unavailable={"a": frozenset({4})},
)


@pytest.mark.parametrize(
    ("slots", "breaks"),
    [
        ({"x": 1, "y": 2, "z": 3}, 0),
        ({"x": 1, "y": 2, "z": 4}, 1),
        ({"x": 1, "y": 2, "z": 9}, 1),
        ({"x": 1, "y": 3, "z": 5}, 2),
        ({"x": 9, "y": 1}, 1),
        ({"x": 9}, 0),
        ({}, 0),
    ],
)
def test_a_run_of_idle_slots_between_two_meetings_is_one_break(slots: dict[str, int], breaks: int) -> None:
    assert breaks_of(DAY, slots) == {"a": breaks, "x": 0, "y": 0, "z": 0, "idle": 0}


def test_a_pause_for_all_is_no_break_and_idle_time_beside_it_is() -> None:
    day = day_with(pauses=(Pause(slots=(3,)),))

    assert breaks_of(day, {"x": 2, "y": 4, "z": 5})["a"] == 0
    assert breaks_of(day, {"x": 2, "y": 5, "z": 6})["a"] == 1


def test_a_long_meeting_leaves_no_idle_slot_within_it() -> None:
    day = day_with(meetings=(Meeting(id="x", participants=("a", "x"), length=3), *DAY.meetings[1:]))

    assert breaks_of(day, {"x": 1, "y": 4, "z": 6})["a"] == 1


def test_an_organisation_is_idle_when_none_of_its_people_meets_anyone() -> None:
    day = day_with(attendees={"a": Attendee(representatives=2)})

    assert breaks_of(day, {"x": 1, "y": 1, "z": 2})["a"] == 0


def day_with(**changes: object) -> Day:
    return replace(DAY, **changes)  # type: ignore[arg-type]
