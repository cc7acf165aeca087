"""A day is read as the manual says, and what is wrong with it is named by its place, in three languages."""

import datetime as dt
import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from madang.core.texts.faults import BadInput
from madang.core.timetable.day import Attendee, Day, Meeting, Pause, Table
from madang.core.timetable.reading import read_day, read_timetable

PUBLISHED: dict[str, Any] = {
    "name": "forum",
    "slots": 6,
    "morning_slots": 4,
    "tables": 2,
    "participants": ["p1", "p2", "p3"],
    "meetings": [
        {"id": "m1", "participants": ["p1", "p2"], "session": "morning", "fixed_slot": 3},
        {"id": "m2", "participants": ["p1", "p3"], "session": "any", "after": ["m1"]},
    ],
    "unavailable": {"p3": [5, 6]},
    "max_break_difference": 2,
}
BEYOND: dict[str, Any] = {
    "attendees": {
        "p1": {"name": "예시 전자", "organisation": "예시 그룹", "representatives": 2, "zone": "A", "max_meetings": 5},
        "p2": {"max_in_a_row": 3, "time_zone": "Europe/Berlin", "hours": ["09:00", "17:30"]},
    },
    "special_tables": [{"table": 2, "name": "부스", "zone": "B", "host": "p1", "at_once": 2, "closed": [1]}],
    "spare_tables": 0.1,
    "pauses": [{"name": "점심", "slots": [4]}, {"slots": [2, 3], "free": 1}],
    "max_in_a_row": 4,
    "walking": [{"between": ["B", "A"], "slots": 1}],
    "now": 2,
    "done": {"m1": 3},
    "place": "예시 센터",
    "date": "2026-10-07",
    "starts": ["09:00", "09:20", "09:40", "10:00", "13:00", "13:20"],
    "slot_minutes": 20,
    "time_zone": "Asia/Seoul",
}


def written(folder: Path, value: object) -> Path:
    path = folder / "day.json"
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return path


def test_the_published_form_is_read(tmp_path: Path) -> None:
    assert read_day(written(tmp_path, PUBLISHED)) == Day(
        name="forum",
        slots=6,
        morning_slots=4,
        tables=2,
        participants=("p1", "p2", "p3"),
        meetings=(
            Meeting(id="m1", participants=("p1", "p2"), session="morning", fixed_slot=3),
            Meeting(id="m2", participants=("p1", "p3"), after=("m1",)),
        ),
        unavailable={"p3": frozenset({5, 6})},
        max_break_difference=2,
    )


def test_what_goes_beyond_the_published_form_is_read(tmp_path: Path) -> None:
    day = read_day(written(tmp_path, PUBLISHED | BEYOND))

    assert day.attendees == {
        "p1": Attendee(name="예시 전자", organisation="예시 그룹", representatives=2, zone="A", max_meetings=5),
        "p2": Attendee(max_in_a_row=3, time_zone="Europe/Berlin", hours=(dt.time(9), dt.time(17, 30))),
    }
    assert day.special_tables == {2: Table(name="부스", zone="B", host="p1", at_once=2, closed=frozenset({1}))}
    assert day.pauses == (Pause(slots=(4,), name="점심"), Pause(slots=(2, 3), free=1))
    assert (day.spare_tables, day.max_in_a_row, day.walking) == (0.1, 4, {("A", "B"): 1})
    assert (day.now, day.done, day.place) == (2, {"m1": 3}, "예시 센터")
    assert (day.date, day.slot_minutes, day.time_zone) == (dt.date(2026, 10, 7), 20, "Asia/Seoul")
    assert day.starts[4] == dt.time(13)


def test_a_meeting_may_have_one_or_many_participants_and_more_to_say(tmp_path: Path) -> None:
    beyond = {"length": 2, "zone": "A", "title": "상담", "optional": True, "wish": "must", "mutual": True, "score": 0.5}
    meeting = {"id": "m9", "participants": ["p1", "p2", "p3"], **beyond}
    lone = {"id": "m8", "participants": ["p1"]}

    day = read_day(written(tmp_path, PUBLISHED | {"meetings": [lone, meeting]}))

    assert day.meetings == (
        Meeting(id="m8", participants=("p1",)),
        Meeting(id="m9", participants=("p1", "p2", "p3"), **beyond),  # type: ignore[arg-type]
    )


def test_what_is_not_needed_may_be_left_out_or_null(tmp_path: Path) -> None:
    bare = {"slots": 2, "tables": 1, "participants": ["p1"], "meetings": [], "unavailable": None}

    assert read_day(written(tmp_path, bare)) == Day(
        name="day", slots=2, morning_slots=2, tables=1, participants=("p1",), meetings=()
    )


def test_names_that_the_manual_does_not_know_are_left_alone(tmp_path: Path) -> None:
    own = PUBLISHED | {"contact": {"phone": [1, 2]}, "비고": "연습"}

    assert read_day(written(tmp_path, own)) == read_day(written(tmp_path, PUBLISHED))


GONE = object()
FAULTS = json.loads((Path(__file__).parent / "faulty_days.json").read_text("utf-8"))
"""One fault each: a place in the day above, the value put there (none: taken away), what is said of it."""


def changed(instance: dict[str, Any], place: str, value: object) -> dict[str, Any]:
    """The instance with another value at ``place``, or with none."""
    copy: Any = deepcopy(instance)
    *way, last = place.replace("[", ".").replace("]", "").split(".")
    at = copy
    for step in way:
        at = at[int(step)] if isinstance(at, list) else at[step]
    if value is GONE:
        del at[last]
    else:
        at[int(last) if isinstance(at, list) else last] = value
    return dict(copy)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["en"].partition(";")[0])
def test_a_fault_is_named_by_its_place(tmp_path: Path, fault: dict[str, Any]) -> None:
    path = written(tmp_path, changed(PUBLISHED | BEYOND, fault["place"], fault.get("value", GONE)))

    with pytest.raises(BadInput) as refused:
        read_day(path)

    said = {language: refused.value.message(language) for language in ("en", "ko", "de")}
    assert said == {language: f"{path}, {fault[language]}" for language in ("en", "ko", "de")}


def test_working_hours_need_a_clock(tmp_path: Path) -> None:
    path = written(tmp_path, changed(PUBLISHED | BEYOND, "date", GONE))

    with pytest.raises(
        BadInput, match=r"attendees\.p2\.hours: found a list .*; expected also date, starts, slot_minutes"
    ):
        read_day(path)


TIMETABLES: list[tuple[object, str]] = [
    ({}, "meetings: found nothing; expected a list […]"),
    ({"meetings": [{"id": "m1", "slot": "3", "table": 1}]}, 'meetings[0].slot: found "3"; expected a whole number'),
    ({"meetings": [{"slot": 3}]}, 'meetings[0].id: found nothing; expected text in quotes, such as "p1"'),
    ({"meetings": [], "status": "fine"}, 'status: found "fine"; expected one of "optimal", "feasible"'),
    ({"meetings": [], "breaks": 1.0}, "breaks: found 1.0; expected a whole number from 0"),
]


@pytest.mark.parametrize(("value", "message"), TIMETABLES)
def test_a_timetable_of_another_form_is_refused(tmp_path: Path, value: object, message: str) -> None:
    path = written(tmp_path, value)

    with pytest.raises(BadInput) as refused:
        read_timetable(path)

    assert refused.value.message("en").startswith(f"{path}, {message}")
