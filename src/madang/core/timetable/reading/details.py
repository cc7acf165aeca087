"""Reading what an instance says of participants, tables, pauses and time, beyond who meets whom."""

import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from madang.core.texts.structured import Node
from madang.core.timetable.day import Attendee, Day, Meeting, Pause, Table
from madang.core.timetable.hours import has_clock
from madang.core.timetable.reading import phrases

_ATTENDEE = (
    *("name", "organisation", "representatives", "zone", "max_meetings", "max_in_a_row", "time_zone", "hours"),
)
_TABLE = ("table", "name", "zone", "host", "at_once", "closed")
_MOST_AT_ONCE = 10_000


def slots_of(node: Node, slots: int) -> frozenset[int]:
    """The slots that a list names."""
    return frozenset(one.whole(1, slots) for one in node.members()) if node else frozenset()


def unavailable(node: Node, participants: frozenset[str], slots: int) -> dict[str, frozenset[int]]:
    """The slots that each participant misses."""
    found = {}
    for name, entry in node.entries() if node else ():
        if name not in participants:
            Node(node.file, entry.place, name).refuse(phrases.PARTICIPANT)
        found[name] = slots_of(entry, slots)
    return found


def attendees(root: Node, participants: frozenset[str]) -> dict[str, Attendee]:
    """What is known of participants."""
    node = root.member("attendees")
    found = {}
    for name, entry in node.entries() if node else ():
        if name not in participants:
            Node(node.file, entry.place, name).refuse(phrases.PARTICIPANT)
        found[name] = _attendee(entry)
    return found


def _attendee(node: Node) -> Attendee:
    node.refuse_misspelt(_ATTENDEE)
    return Attendee(
        **node.given(
            {
                "name": Node.text,
                "organisation": Node.text,
                "representatives": lambda one: one.whole(1, _MOST_AT_ONCE),
                "zone": Node.text,
                "max_meetings": lambda one: one.whole(0),
                "max_in_a_row": lambda one: one.whole(1),
                "time_zone": zone,
                "hours": _hours,
            }
        )
    )


def _hours(node: Node) -> tuple[dt.time, dt.time]:
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


def special_tables(node: Node, participants: frozenset[str], tables: int, slots: int) -> dict[int, Table]:
    """Tables that are not like the others, by number."""
    found: dict[int, Table] = {}
    for entry in node.members() if node else ():
        entry.refuse_misspelt(_TABLE)
        number = entry.member("table").whole(1, tables)
        if number in found:
            entry.member("table").refuse(phrases.OWN_ID, phrases.doubled(str(number)))
        host = entry.member("host")
        if host and host.text() not in participants:
            host.refuse(phrases.PARTICIPANT)
        found[number] = Table(
            **entry.given(
                {
                    "name": Node.text,
                    "zone": Node.text,
                    "host": Node.text,
                    "at_once": lambda one: one.whole(1, _MOST_AT_ONCE),
                    "closed": lambda one: slots_of(one, slots),
                }
            )
        )
    return found


def pauses(node: Node, slots: int) -> tuple[Pause, ...]:
    """Lunch and coffee."""
    return tuple(_pause(entry, slots) for entry in node.members()) if node else ()


def _pause(node: Node, slots: int) -> Pause:
    node.refuse_misspelt(("name", "slots", "free"))
    name, free = node.member("name"), node.member("free")
    there = tuple(sorted({one.whole(1, slots) for one in node.member("slots").members(least=1)}))
    free_slots = free.whole(1, len(there)) if free else None
    return Pause(slots=there, name=name.text() if name else "", free=free_slots)


def walking(node: Node, slots: int) -> dict[tuple[str, str], int]:
    """Slots from one zone to another."""
    found = {}
    for entry in node.members() if node else ():
        entry.refuse_misspelt(("between", "slots"))
        between = entry.member("between")
        zones = sorted({one.text() for one in between.members(most=2)})
        if len(zones) != 2:
            between.refuse(phrases.TWO_ZONES)
        found[zones[0], zones[1]] = entry.member("slots").whole(1, slots)
    return found


def figures(root: Node, slots: int) -> dict[str, Any]:
    """Limits that are one figure, and the place of the day."""
    return root.given(
        {
            "spare_tables": lambda one: one.number(0, 0.9),
            "max_in_a_row": lambda one: one.whole(1, slots),
            "place": Node.text,
        }
    )


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


def refuse_hours_without_clock(root: Node, day: Day) -> None:
    """Raise ``BadInput`` when somebody has working hours and the day has no clock to hold them against."""
    for name, known in day.attendees.items():
        if known.hours is not None and (known.time_zone is None or not has_clock(day)):
            root.member("attendees").member(name).member("hours").refuse(phrases.CLOCK)
