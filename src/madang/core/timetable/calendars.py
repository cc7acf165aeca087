"""A participant's meetings as a calendar that phones and mail programs take (iCalendar, RFC 5545)."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from madang.core.texts.faults import Said
from madang.core.timetable.day import PLAIN, Day, Held, Meeting, Timetable, attendee
from madang.core.timetable.hours import span

_LINE = 75
"""Bytes of a content line before it is folded (RFC 5545, 3.1)."""

_TABLE = Said(en="Table {number}", ko="테이블 {number}", de="Tisch {number}")
_SUMMARY = Said(en="Meeting: {who}", ko="상담: {who}", de="Treffen: {who}")


def calendar_of(day: Day, timetable: Timetable, participant: str, *, stamp: dt.datetime, language: str) -> str:
    """The calendar of ``participant``: an event for each meeting, in the time zone of the day, made at ``stamp``.

    The day must have a clock (:func:`madang.core.timetable.hours.has_clock`). The UID of an event depends on the day's
    name and date, the meeting and the participant alone, so that a later calendar moves events instead of doubling
    them.
    """
    mine = [meeting for meeting in day.meetings if participant in meeting.participants and meeting.id in timetable]
    mine.sort(key=lambda meeting: timetable[meeting.id].slot)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Madang//Meeting day//KO", "CALSCALE:GREGORIAN"]
    lines.append(_text("X-WR-CALNAME", f"{day.name} – {attendee(day, participant).name or participant}"))
    lines += _zone(day)
    for meeting in mine:
        lines += _event(day, meeting, timetable[meeting.id], (participant, stamp, language))
    return "".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _event(day: Day, meeting: Meeting, held: Held, whose: tuple[str, dt.datetime, str]) -> Iterator[str]:
    participant, stamp, language = whose
    who = ", ".join(_named(day, one) for one in meeting.participants if one != participant)
    starts, ends = span(day, held.slot)[0], span(day, held.slot + meeting.length - 1)[1]
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(day, meeting, participant)}"
    yield f"DTSTAMP:{stamp.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART{_moment(day, starts)}"
    yield f"DTEND{_moment(day, ends)}"
    yield _text("SUMMARY", _SUMMARY.in_language(language).format(who=who or meeting.title or meeting.id))
    yield _text("LOCATION", ", ".join(_where(day, held, language)))
    yield _text("DESCRIPTION", "\n".join(filter(None, [meeting.title, meeting.id])))
    yield "END:VEVENT"


def _named(day: Day, participant: str) -> str:
    known = attendee(day, participant)
    name = known.name or participant
    return f"{name} ({known.organisation})" if known.organisation and known.organisation != name else name


def _where(day: Day, held: Held, language: str) -> Iterable[str]:
    table = day.special_tables.get(held.table, PLAIN)
    number = _TABLE.in_language(language).format(number=held.table)
    return filter(None, [number, table.name, table.zone, day.place])


def _uid(day: Day, meeting: Meeting, participant: str) -> str:
    known = "\0".join([day.name, str(day.date), meeting.id, participant])
    return hashlib.sha256(known.encode()).hexdigest()[:32] + "@madang"


def _zone(day: Day) -> Iterator[str]:
    """The day's time zone as it is on that day."""
    offset = _offset(day)
    if offset is not None:
        zone = span(day, 1)[0]
        yield from ("BEGIN:VTIMEZONE", f"TZID:{day.time_zone}", "BEGIN:STANDARD", "DTSTART:19700101T000000")
        yield from (f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}", f"TZNAME:{zone:%Z}")
        yield from ("END:STANDARD", "END:VTIMEZONE")


def _offset(day: Day) -> str | None:
    """The distance from UTC; ``None`` when clocks change within the day, and times are told in UTC."""
    offsets = {f"{moment:%z}"[:5] for slot in range(1, day.slots + 1) for moment in span(day, slot)}
    return offsets.pop() if len(offsets) == 1 else None


def _moment(day: Day, moment: dt.datetime) -> str:
    if _offset(day) is None:
        return f":{moment.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    return f";TZID={day.time_zone}:{moment.astimezone(ZoneInfo(day.time_zone or 'UTC')):%Y%m%dT%H%M%S}"


def _text(name: str, value: str) -> str:
    """A property of type TEXT: what would end it is escaped, what no calendar takes is left out."""
    kept = "".join(sign for sign in value if sign == "\n" or sign.isprintable())
    for sign, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        kept = kept.replace(sign, escaped)
    return f"{name}:{kept}"


def _folded(line: str) -> str:
    """The line in pieces of at most 75 bytes, none of which cuts a letter."""
    pieces, room = [""], _LINE
    for sign in line:
        size = len(sign.encode())
        if size > room:
            pieces.append(" ")
            room = _LINE - 1
        pieces[-1] += sign
        room -= size
    return "\r\n".join(pieces) + "\r\n"
