"""Reading when a day is: its date, its clock, working hours, and how far it has got."""

import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from madang.core.texts.structured import Node
from madang.core.timetable.day import Day, Meeting
from madang.core.timetable.hours import has_clock
from madang.core.timetable.reading import phrases


def course(root: Node, meetings: Iterable[Meeting], slots: int) -> dict[str, Any]:
    """How far the day has got."""
    now, done = root.member("now"), root.member("done")
    ids = {meeting.id for meeting in meetings}
    held = {}
    for name, entry in done.entries() if done else ():
        if name not in ids:
            Node(root.file, entry.place, name).refuse(phrases.MEETING)
        held[name] = entry.whole(1, slots)
    return {"now": now.whole(1, slots + 1) if now else 1, "done": held}


def clock(root: Node, slots: int) -> dict[str, Any]:
    """Date and times of the day, as far as they are given."""
    starts, minutes, date, name = (root.member(one) for one in ("starts", "slot_minutes", "date", "time_zone"))
    length = minutes.whole(1, 1_440) if minutes else None
    return {
        "starts": _starts(starts, slots, length or 0) if starts else (),
        "slot_minutes": length,
        "date": date.date() if date else None,
        "time_zone": zone(name) if name else None,
    }


def _starts(node: Node, slots: int, minutes: int) -> tuple[dt.time, ...]:
    nodes = node.members(least=slots, most=slots)
    times = [one.time() for one in nodes]
    for number in range(1, slots):
        if _minute(times[number]) < _minute(times[number - 1]) + max(minutes, 1):
            nodes[number].refuse(phrases.TIMES_IN_ORDER)
    return tuple(times)


def _minute(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def hours(node: Node) -> tuple[dt.time, dt.time]:
    """Working hours, from and to."""
    times = [one.time() for one in node.members(most=2)]
    if len(times) != 2 or times[0] == times[1]:
        node.refuse(phrases.FROM_TO)
    return times[0], times[1]


def zone(node: Node) -> str:
    """The name of a time zone."""
    name = node.text()
    if not _is_zone(name):
        node.refuse(phrases.ZONE)
    return name


@cache
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def refuse_hours_without_clock(root: Node, day: Day) -> None:
    """Raise ``BadInput`` when somebody has working hours and the day has no clock to hold them against."""
    for name, known in day.attendees.items():
        if known.hours is not None and (known.time_zone is None or not has_clock(day)):
            root.member("attendees").member(name).member("hours").refuse(phrases.CLOCK)
