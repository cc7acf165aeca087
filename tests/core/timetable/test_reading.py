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
FAULTS: list[tuple[str, object, str, str, str]] = [
    ("slots", GONE, "slots: found nothing; expected a whole number from 1 to 1440", "slots: 발견 없음; 필요 1부터 1440까지의 정수",
     "slots: gefunden nichts; erwartet eine ganze Zahl von 1 bis 1440"),
    ("slots", 0, "slots: found 0; expected a whole number from 1 to 1440", "slots: 발견 0; 필요 1부터 1440까지의 정수",
     "slots: gefunden 0; erwartet eine ganze Zahl von 1 bis 1440"),
    ("slots", True, "slots: found true; expected a whole number from 1 to 1440", "slots: 발견 true; 필요 1부터 1440까지의 정수",
     "slots: gefunden true; erwartet eine ganze Zahl von 1 bis 1440"),
    ("morning_slots", 7, "morning_slots: found 7; expected a whole number from 0 to 6",
     "morning_slots: 발견 7; 필요 0부터 6까지의 정수", "morning_slots: gefunden 7; erwartet eine ganze Zahl von 0 bis 6"),
    ("morning_slots", GONE, "morning_slots: found nothing; expected the number of morning slots, as meetings name sessions",
     "morning_slots: 발견 없음; 필요 오전 시간대의 수(회의에 오전·오후가 있으므로)",
     "morning_slots: gefunden nichts; erwartet die Zahl der Termine am Vormittag, da Treffen Tageshälften nennen"),
    ("tables", 1.5, "tables: found 1.5; expected a whole number from 0 to 100000",
     "tables: 발견 1.5; 필요 0부터 100000까지의 정수", "tables: gefunden 1.5; erwartet eine ganze Zahl von 0 bis 100000"),
    ("participants", "p1", 'participants: found "p1"; expected a list […]', 'participants: 발견 "p1"; 필요 목록 […]',
     'participants: gefunden "p1"; erwartet eine Liste […]'),
    ("participants[1]", "p1", 'participants[1]: found "p1" again; expected an id that nothing else has',
     'participants[1]: 발견 다시 나온 "p1"; 필요 겹치지 않는 id',
     'participants[1]: gefunden nochmals "p1"; erwartet eine Kennung, die sonst nichts trägt'),
    ("participants[2]", 3, 'participants[2]: found 3; expected text in quotes, such as "p1"',
     'participants[2]: 발견 3; 필요 따옴표 안의 글, 예: "p1"',
     'participants[2]: gefunden 3; erwartet Text in Anführungszeichen wie "p1"'),
    ("meetings[1].id", "m1", 'meetings[1].id: found "m1" again; expected an id that nothing else has',
     'meetings[1].id: 발견 다시 나온 "m1"; 필요 겹치지 않는 id',
     'meetings[1].id: gefunden nochmals "m1"; erwartet eine Kennung, die sonst nichts trägt'),
    ("meetings[1].participants", [], "meetings[1].participants: found []; expected a list of at least 1",
     "meetings[1].participants: 발견 []; 필요 1개 이상의 목록",
     "meetings[1].participants: gefunden []; erwartet eine Liste von mindestens 1"),
    ("meetings[0].participants[1]", "p7",
     'meetings[0].participants[1]: found "p7"; expected one of the ids in "participants"',
     'meetings[0].participants[1]: 발견 "p7"; 필요 "participants"에 있는 참가자 id',
     'meetings[0].participants[1]: gefunden "p7"; erwartet eine Kennung aus "participants"'),
    ("meetings[0].participants[1]", "p1",
     'meetings[0].participants[1]: found "p1" again; expected different participants in one meeting',
     'meetings[0].participants[1]: 발견 다시 나온 "p1"; 필요 한 회의에 서로 다른 참가자',
     'meetings[0].participants[1]: gefunden nochmals "p1"; erwartet verschiedene Teilnehmende in einem Treffen'),
    ("meetings[0].fixed_slot", 5,
     "meetings[0].fixed_slot: found slot 5, which is in the afternoon; expected a slot in the morning, the session of this meeting",
     "meetings[0].fixed_slot: 발견 오후인 5번 시간대; 필요 이 회의의 세션인 오전 시간대",
     "meetings[0].fixed_slot: gefunden Termin 5 am Nachmittag; erwartet ein Termin am Vormittag wie bei diesem Treffen angegeben"),
    ("meetings[0].fixed_slot", 7, "meetings[0].fixed_slot: found 7; expected a whole number from 1 to 6",
     "meetings[0].fixed_slot: 발견 7; 필요 1부터 6까지의 정수",
     "meetings[0].fixed_slot: gefunden 7; erwartet eine ganze Zahl von 1 bis 6"),
    ("meetings[0].session", "noon", 'meetings[0].session: found "noon"; expected one of "morning", "afternoon", "any"',
     'meetings[0].session: 발견 "noon"; 필요 "morning", "afternoon", "any" 중 하나',
     'meetings[0].session: gefunden "noon"; erwartet eines von "morning", "afternoon", "any"'),
    ("meetings[0].after", ["m2"], "meetings[0].after: found a circle: m1 → m2 → m1; expected an order without circles",
     "meetings[0].after: 발견 순환: m1 → m2 → m1; 필요 돌고 돌지 않는 순서",
     "meetings[0].after: gefunden ein Kreis: m1 → m2 → m1; erwartet eine Reihenfolge, die sich nicht im Kreis dreht"),
    ("meetings[1].after[0]", "m5", 'meetings[1].after[0]: found "m5"; expected the id of a meeting in "meetings"',
     'meetings[1].after[0]: 발견 "m5"; 필요 "meetings"에 있는 회의 id',
     'meetings[1].after[0]: gefunden "m5"; erwartet die Kennung eines Treffens'),
    ("unavailable.p3[1]", 9, "unavailable.p3[1]: found 9; expected a whole number from 1 to 6",
     "unavailable.p3[1]: 발견 9; 필요 1부터 6까지의 정수",
     "unavailable.p3[1]: gefunden 9; erwartet eine ganze Zahl von 1 bis 6"),
    ("unavailable.p8", [1], 'unavailable.p8: found "p8"; expected one of the ids in "participants"',
     'unavailable.p8: 발견 "p8"; 필요 "participants"에 있는 참가자 id',
     'unavailable.p8: gefunden "p8"; erwartet eine Kennung aus "participants"'),
    ("max_break_difference", -1, "max_break_difference: found -1; expected a whole number from 0",
     "max_break_difference: 발견 -1; 필요 0 이상의 정수", "max_break_difference: gefunden -1; erwartet eine ganze Zahl ab 0"),
    ("unavailble", {}, 'unavailble: found "unavailble"; expected perhaps "unavailable"?',
     'unavailble: 발견 "unavailble"; 필요 혹시 "unavailable"?',
     'unavailble: gefunden "unavailble"; erwartet vielleicht "unavailable"?'),
    ("starts[1]", "08:50",
     'starts[1]: found "08:50"; expected times that follow each other by slot_minutes or more',
     'starts[1]: 발견 "08:50"; 필요 slot_minutes 이상의 간격으로 이어지는 시각',
     'starts[1]: gefunden "08:50"; erwartet Uhrzeiten mit mindestens slot_minutes Abstand'),
    ("time_zone", "Seoul", 'time_zone: found "Seoul"; expected a time zone by its name, such as "Asia/Seoul"',
     'time_zone: 발견 "Seoul"; 필요 시간대 이름, 예: "Asia/Seoul"',
     'time_zone: gefunden "Seoul"; erwartet eine Zeitzone wie "Asia/Seoul"'),
    ("date", "7.10.2026", 'date: found "7.10.2026"; expected a date, such as "2026-10-07"',
     'date: 발견 "7.10.2026"; 필요 날짜, 예: "2026-10-07"', 'date: gefunden "7.10.2026"; erwartet ein Datum wie "2026-10-07"'),
    ("special_tables[0].table", 3, "special_tables[0].table: found 3; expected a whole number from 1 to 2",
     "special_tables[0].table: 발견 3; 필요 1부터 2까지의 정수",
     "special_tables[0].table: gefunden 3; erwartet eine ganze Zahl von 1 bis 2"),
    ("spare_tables", 2, "spare_tables: found 2; expected a number from 0 to 0.9", "spare_tables: 발견 2; 필요 0부터 0.9까지의 수",
     "spare_tables: gefunden 2; erwartet eine Zahl von 0 bis 0.9"),
    ("walking[0].between[0]", "A", 'walking[0].between: found a list […]; expected two different zones, such as ["A", "B"]',
     'walking[0].between: 발견 목록 […]; 필요 서로 다른 두 구역, 예: ["A", "B"]',
     'walking[0].between: gefunden eine Liste […]; erwartet zwei verschiedene Bereiche wie ["A", "B"]'),
]  # fmt: skip


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


@pytest.mark.parametrize(
    ("place", "value", "en", "ko", "de"), FAULTS, ids=[f"{one[0]}={one[1]}"[:40] for one in FAULTS]
)
def test_a_fault_is_named_by_its_place(tmp_path: Path, place: str, value: object, en: str, ko: str, de: str) -> None:
    path = written(tmp_path, changed(PUBLISHED | BEYOND, place, value))

    with pytest.raises(BadInput) as refused:
        read_day(path)

    said = {language: refused.value.message(language) for language in ("en", "ko", "de")}
    assert said == {"en": f"{path}, {en}", "ko": f"{path}, {ko}", "de": f"{path}, {de}"}


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
