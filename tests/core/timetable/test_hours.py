"""A remote participant's working hours leave the slots in which it is daytime there."""

import datetime as dt
from dataclasses import replace

import pytest

from madang.core.timetable.day import Attendee, Day, Meeting
from madang.core.timetable.hours import outside_hours
from madang.core.timetable.limits import limits_of

DAY = Day(
    name="remote",
    slots=4,
    morning_slots=2,
    tables=1,
    participants=("seoul", "berlin"),
    meetings=(Meeting(id="m", participants=("seoul", "berlin")),),
    date=dt.date(2026, 10, 7),
    starts=(dt.time(15), dt.time(16), dt.time(17), dt.time(23, 40)),
    slot_minutes=30,
    time_zone="Asia/Seoul",
)


def attendee(begin: dt.time, end: dt.time, zone: str = "Europe/Berlin") -> Attendee:
    return Attendee(time_zone=zone, hours=(begin, end))


@pytest.mark.parametrize(
    ("known", "outside"),
    [
        (attendee(dt.time(9), dt.time(17, 30)), [(1, "08:00")]),
        (attendee(dt.time(9), dt.time(10, 29)), [(1, "08:00"), (3, "10:00"), (4, "16:40")]),
        (attendee(dt.time(22), dt.time(9)), [(2, "09:00"), (3, "10:00"), (4, "16:40")]),
        (attendee(dt.time(9), dt.time(0, 10), "Asia/Seoul"), []),
        (attendee(dt.time(9), dt.time(0, 9), "Asia/Seoul"), [(4, "23:40")]),
        (Attendee(), []),
    ],
)
def test_slots_outside_of_working_hours_are_found(known: Attendee, outside: list[tuple[int, str]]) -> None:
    assert list(outside_hours(DAY, known)) == outside


def test_summer_time_is_minded() -> None:
    winter = replace(DAY, date=dt.date(2026, 11, 4))

    assert [slot for slot, _ in outside_hours(winter, attendee(dt.time(9), dt.time(17, 30)))] == [1, 2]


def test_the_limit_says_what_time_it_is_there() -> None:
    day = replace(DAY, attendees={"berlin": attendee(dt.time(9), dt.time(17, 30))})

    limits = [limit for limit in limits_of(day) if limit.rule == "working_hours"]

    assert [(limit.said.en, limit.starts, limit.most) for limit in limits] == [
        ("slot 1 is at 08:00 for berlin, outside of working hours", ((0, 1),), 0)
    ]
