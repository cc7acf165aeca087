"""Tables are given so that the limits of tables hold and people seldom move."""

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.fcfs import first_come_first_served
from benchmarks.made_days import CENTRE, made_day
from madang.core.timetable.checking import check
from madang.core.timetable.day import Held, Meeting, Table
from madang.core.timetable.places import faults_of_tables
from madang.core.timetable.reading.timetable import Placed, Written
from madang.core.timetable.seating import NoTable, changes_of_table, seated
from tests.core.timetable.made import day_of


def day(*meetings: Meeting, **more: Any) -> Any:
    people = sorted({who for meeting in meetings for who in meeting.participants})
    plain = day_of({"slots": 6, "tables": 3, "participants": people, "meetings": []})
    return replace(plain, meetings=meetings, **more)


def pair(one: str, other: str, **more: Any) -> Meeting:
    return Meeting(id=one + other, participants=(one, other), **more)


@pytest.mark.parametrize("seed", range(3))
def test_no_table_is_used_twice_and_the_same_slots_give_the_same_tables(seed: int) -> None:
    instance = made_day(CENTRE, seed)
    made, slots = day_of(instance), first_come_first_served(instance, seed).slots

    places = seated(made, slots)

    written = Written(tuple(Placed(one, place.slot, place.table) for one, place in places.items()))
    assert {one.rule for one in check(made, written)} - {"held_once"} == set()
    assert seated(made, slots) == places


def test_who_stays_keeps_the_table() -> None:
    three = day(pair("a", "x"), pair("a", "y"), pair("b", "z"), pair("b", "x"))

    places = seated(three, {"ax": 1, "bz": 1, "ay": 2, "bx": 2})

    assert places == {"ax": Held(1, 1), "ay": Held(2, 1), "bz": Held(1, 2), "bx": Held(2, 2)}
    assert changes_of_table(three, places) == 1


def test_a_meeting_of_a_host_is_at_the_host_s_booth_and_no_other_is() -> None:
    booths = day(pair("a", "x"), pair("b", "y"), special_tables={1: Table(host="b")})

    assert seated(booths, {"ax": 1, "by": 1}) == {"ax": Held(1, 2), "by": Held(1, 1)}


def test_a_shared_table_takes_so_many_at_once() -> None:
    shared = day(pair("a", "x"), pair("b", "y"), pair("c", "z"), tables=2, special_tables={2: Table(at_once=2)})

    assert sorted(place.table for place in seated(shared, {"ax": 1, "by": 1, "cz": 1}).values()) == [1, 2, 2]


def test_a_long_meeting_keeps_its_table_and_a_closed_one_stays_empty() -> None:
    closed = {1: Table(closed=frozenset({2}))}
    long = day(pair("a", "x", length=2), pair("b", "y"), special_tables=closed)

    places = seated(long, {"ax": 1, "by": 2})

    assert places == {"ax": Held(1, 2), "by": Held(2, 3)}
    assert list(faults_of_tables(long, [Placed(one, *place) for one, place in places.items()])) == []


def test_former_tables_are_kept_where_they_still_suit() -> None:
    two = day(pair("a", "x"), pair("b", "y"))

    places = seated(two, {"ax": 1, "by": 2}, kept={"ax": Held(1, 3), "by": Held(1, 2)})

    assert places == {"ax": Held(1, 3), "by": Held(2, 1)}


def test_too_many_meetings_in_a_slot_find_no_table() -> None:
    with pytest.raises(NoTable, match="dw"):
        seated(day(*(pair(one, other) for one, other in zip("abcd", "xyzw", strict=True))),
               {"ax": 1, "by": 1, "cz": 1, "dw": 1})  # fmt: skip
