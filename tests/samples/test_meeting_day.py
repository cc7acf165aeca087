"""The sample day is as large as a centre's joint day, speaks of the other samples, and is planned to the optimum."""

import json

from madang.core.timetable import solve
from madang.core.timetable.checking import check
from madang.core.timetable.day import attendee
from madang.core.timetable.reading import read_day
from madang.core.timetable.reading.timetable import Placed, Written
from madang.core.timetable.seating import seated
from madang.samples import sample_path
from tests.samples.conditions import rows

DAY = read_day(sample_path("meeting-day.json"))


def test_its_people_are_those_of_the_other_samples() -> None:
    known = {row["id"]: row["organisation"] for row in rows("needs.csv")}
    known |= {row["id"]: row["name"] for row in rows("offers.csv")}

    assert {one: attendee(DAY, one).name for one in DAY.participants} == {one: known[one] for one in DAY.participants}
    assert (len(DAY.meetings), len(DAY.participants)) == (156, 101)


def test_it_has_a_timetable_and_the_check_agrees() -> None:
    outcome = solve(DAY, time_limit=120, workers=1, seed=0)
    places = seated(DAY, outcome.held)

    meetings = tuple(Placed(one, place.slot, place.table) for one, place in places.items())
    written = Written(meetings, outcome.status, outcome.breaks, outcome.lower_bound)
    assert (outcome.status, check(DAY, written)) == ("optimal", [])


def test_the_change_names_people_and_meetings_of_the_day() -> None:
    change = json.loads(sample_path("meeting-day-change.json").read_text("utf-8"))

    assert {one["participant"] for one in change["late"] + change["absent"]} <= {*DAY.participants}
    assert {*change["cancelled"]} <= {meeting.id for meeting in DAY.meetings}
