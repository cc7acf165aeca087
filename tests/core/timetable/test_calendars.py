"""Calendars are as RFC 5545 wants them: read back by another program they say what the timetable says."""

import datetime as dt
from zoneinfo import ZoneInfo

import icalendar

from madang.core.timetable.calendars import calendar_of
from madang.core.timetable.day import Attendee, Day, Held, Meeting, Table

STAMP = dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC)
NASTY = "예시, 전자; \\n Ltd \x07“마당” " + "길" * 40
DAY = Day(
    name="예시 상담회",
    slots=4,
    morning_slots=2,
    tables=2,
    participants=("a", "b", "c"),
    meetings=(
        Meeting(id="m1", participants=("a", "b"), length=2, title="2차전지\n진단"),
        Meeting(id="m2", participants=("a", "c")),
        Meeting(id="m3", participants=("a", "b")),
    ),
    attendees={"b": Attendee(name=NASTY, organisation="스타트업"), "c": Attendee(name="C")},
    special_tables={2: Table(name="부스", zone="동관")},
    place="센터 3층",
    date=dt.date(2026, 10, 7),
    starts=(dt.time(10), dt.time(10, 30), dt.time(13), dt.time(13, 30)),
    slot_minutes=25,
    time_zone="Asia/Seoul",
)
PLACES = {"m1": Held(1, 1), "m2": Held(3, 2)}


def events(day: Day, participant: str, places: dict[str, Held] = PLACES) -> list[icalendar.Event]:
    text = calendar_of(day, places, participant, stamp=STAMP, language="ko")
    calendar = icalendar.Calendar.from_ical(text)
    assert isinstance(calendar, icalendar.Calendar)
    assert calendar.errors == []
    return calendar.events


def test_each_meeting_that_is_held_is_an_event_at_its_time_and_place() -> None:
    zone = ZoneInfo("Asia/Seoul")

    found = [(one.start, one.end, str(one["LOCATION"])) for one in events(DAY, "a")]

    assert found == [
        (
            dt.datetime(2026, 10, 7, 10, tzinfo=zone),
            dt.datetime(2026, 10, 7, 10, 55, tzinfo=zone),
            "테이블 1, 센터 3층",
        ),
        (
            dt.datetime(2026, 10, 7, 13, tzinfo=zone),
            dt.datetime(2026, 10, 7, 13, 25, tzinfo=zone),
            "테이블 2, 부스, 동관, 센터 3층",
        ),
    ]


def test_names_come_back_as_they_were_but_for_signs_that_nobody_can_see() -> None:
    first = events(DAY, "a")[0]

    assert str(first["SUMMARY"]) == f"상담: {NASTY.replace(chr(7), '')} (스타트업)"
    assert str(first["DESCRIPTION"]) == "2차전지\n진단\nm1"


def test_lines_end_and_fold_as_the_standard_says() -> None:
    lines = calendar_of(DAY, PLACES, "a", stamp=STAMP, language="de").encode().split(b"\r\n")

    assert (lines[0], lines[-2:], max(map(len, lines)) <= 75) == (b"BEGIN:VCALENDAR", [b"END:VCALENDAR", b""], True)
    assert [line.decode("utf-8")[:1] for line in lines if b"\n" in line] == []


def test_an_event_keeps_its_uid_when_it_moves() -> None:
    moved = PLACES | {"m2": Held(4, 1)}

    assert [str(one["UID"]) for one in events(DAY, "a")] == [str(one["UID"]) for one in events(DAY, "a", moved)]
    assert len({str(one["UID"]) for who in "abc" for one in events(DAY, who)}) == 4


def test_the_zone_is_told_as_it_is_on_that_day() -> None:
    text = calendar_of(DAY, PLACES, "c", stamp=STAMP, language="en")

    assert "BEGIN:VTIMEZONE\r\nTZID:Asia/Seoul\r\n" in text
    assert "TZOFFSETTO:+0900\r\n" in text
    assert "DTSTART;TZID=Asia/Seoul:20261007T130000\r\n" in text
    assert "DTSTAMP:20260901T120000Z\r\n" in text
