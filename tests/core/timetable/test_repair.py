"""The first repair keeps all limits and counts what cannot be avoided."""

from dataclasses import replace

from madang.core.timetable.day import Day, Meeting
from madang.core.timetable.limits import limits_of
from madang.core.timetable.repair import Repair

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


def test_a_meeting_too_many_goes_where_there_is_room() -> None:
    day = replace(DAY, participants=(*DAY.participants, "e"))
    meetings = (Meeting(id="m0", participants=("a", "b")), Meeting(id="m1", participants=("c", "d")))
    repair = Repair(day, list(limits_of(replace(day, meetings=meetings))), {0: 1, 1: 1})
    assert repair.excess == 1
    assert len(set(repair.slots.values())) == 2


def test_what_has_no_room_stays_out() -> None:
    limits = list(limits_of(replace(DAY, unavailable={"d": frozenset({1, 2, 3})})))
    repair = Repair(DAY, limits, {0: 1, 1: 2})
    assert repair.slots == {0: 1, 1: 2}
    assert repair.loose == {2}
