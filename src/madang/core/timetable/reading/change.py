"""Reading what has changed since a timetable was made, and the day as it is after the change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from madang.core.texts.faults import BadInput
from madang.core.texts.structured import Node, read_object
from madang.core.texts.structured import phrases as shown
from madang.core.timetable.day import Day, Held
from madang.core.timetable.reading import phrases
from madang.core.timetable.reading.instance import day_from
from madang.core.timetable.reading.people import slots_of
from madang.core.timetable.reading.timetable import Placed, Written, read_timetable

_KEYS = (
    "now",
    "done",
    "absent",
    "late",
    "lost_slots",
    "lost_tables",
    "added",
    "cancelled",
    "participants",
    "attendees",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A day after a change: what is over is in ``day.done``, what was cancelled is gone.

    ``before`` has the former place of each meeting that is still to be held or done. ``instance`` is the day as a
    file holds it, with whatever else the file held.
    """

    day: Day
    before: Mapping[str, Held]
    instance: Mapping[str, Any]


def read_change(instance: str | Path, timetable: str | Path, change: str | Path) -> Changed:
    """The day of the file ``instance``, planned as in ``timetable``, after what the file ``change`` tells.

    Raises ``BadInput`` when one of the three is not as the manual says, or they do not speak of the same day.
    """
    root = read_object(instance)
    day = day_from(root)
    written = read_timetable(timetable)
    before = _before(day, written, str(timetable))
    told = read_object(change)
    after = _after(root.value, day, before, told)
    changed = day_from(Node(str(change), "", after))
    held = {meeting.id for meeting in changed.meetings}
    return Changed(
        day=changed,
        before={one: Held(place.slot, place.table or 0) for one, place in before.items() if one in held},
        instance=after,
    )


def _before(day: Day, written: Written, file: str) -> dict[str, Placed]:
    known = {meeting.id for meeting in day.meetings}
    before: dict[str, Placed] = {}
    for number, place in enumerate(written.meetings):
        at = f"meetings[{number}]"
        if place.id not in known:
            raise BadInput(file=file, place=f"{at}.id", found=shown.value(place.id), expected=phrases.MEETING)
        if place.id in before:
            raise BadInput(file=file, place=f"{at}.id", found=phrases.doubled(place.id), expected=phrases.OWN_ID)
        if not 1 <= place.slot <= day.slots:
            expected = shown.whole(1, day.slots)
            raise BadInput(file=file, place=f"{at}.slot", found=shown.value(place.slot), expected=expected)
        before[place.id] = place
    return before


def _after(instance: dict[str, Any], day: Day, before: Mapping[str, Placed], told: Node) -> dict[str, Any]:
    """The instance with the change worked in."""
    told.refuse_misspelt(_KEYS)
    now = told.member("now").whole(1, day.slots + 1) if told.member("now") else day.now
    done = dict(day.done) | _done(day, before, told.member("done"), now)
    cancelled = _cancelled(day, told.member("cancelled"), done)
    meetings = [_without(one, cancelled) for one in instance["meetings"] if _id(one) not in cancelled]
    added = [node.value for node in told.member("added").members()] if told.member("added") else []
    people = [node.text() for node in told.member("participants").members()] if told.member("participants") else []
    more = told.member("attendees")
    return instance | {
        "now": now,
        "done": done,
        "participants": [*instance["participants"], *people],
        "attendees": (instance.get("attendees") or {})
        | ({name: node.value for name, node in more.entries()} if more else {}),
        "meetings": [*meetings, *added],
        "unavailable": _unavailable(day, told, done, now),
        "pauses": [*(instance.get("pauses") or []), *_lost_slots(day, told.member("lost_slots"), done)],
        "special_tables": _tables(instance, day, told.member("lost_tables"), now),
    }


def _done(day: Day, before: Mapping[str, Placed], node: Node, now: int) -> dict[str, int]:
    """Meetings that are over or have begun, and where."""
    done = {one: place.slot for one, place in before.items() if place.slot < now}
    for member in node.members() if node else ():
        name = member.text()
        if name not in before:
            member.refuse(phrases.MEETING)
        done[name] = before[name].slot
    return {meeting.id: done[meeting.id] for meeting in day.meetings if meeting.id in done}


def _cancelled(day: Day, node: Node, done: Mapping[str, int]) -> set[str]:
    known = {meeting.id for meeting in day.meetings}
    cancelled = set()
    for member in node.members() if node else ():
        name = member.text()
        if name not in known:
            member.refuse(phrases.MEETING)
        if name in done:
            member.refuse(phrases.NOT_DONE, phrases.done_there(name, done[name]))
        cancelled.add(name)
    return cancelled


def _id(meeting: Mapping[str, Any]) -> str:
    return Node("", "", meeting["id"]).text()


def _without(meeting: dict[str, Any], cancelled: Iterable[str]) -> dict[str, Any]:
    """The meeting, no longer waiting for one that is cancelled."""
    after = meeting.get("after")
    return meeting | {"after": [one for one in after if one not in cancelled]} if after else meeting


def _unavailable(day: Day, told: Node, done: Mapping[str, int], now: int) -> dict[str, list[int]]:
    """Slots that participants miss; where they have met already they were there."""
    away = {one: set(slots) for one, slots in day.unavailable.items()}
    for name, slots in (*_absent(day, told.member("absent"), now), *_late(day, told.member("late"), now)):
        away.setdefault(name, set()).update(slot for slot in slots if slot >= now)
    for meeting in day.meetings:
        if meeting.id in done:
            met = range(done[meeting.id], done[meeting.id] + meeting.length)
            for name in meeting.participants:
                away.get(name, set()).difference_update(met)
    return {name: sorted(slots) for name, slots in away.items() if slots}


def _absent(day: Day, node: Node, now: int) -> Iterable[tuple[str, Iterable[int]]]:
    for entry in node.members() if node else ():
        slots = entry.member("slots")
        yield _who(day, entry), slots_of(slots, day.slots) if slots else range(now, day.slots + 1)


def _late(day: Day, node: Node, now: int) -> Iterable[tuple[str, Iterable[int]]]:
    for entry in node.members() if node else ():
        yield _who(day, entry), range(now, entry.member("until").whole(1, day.slots + 1))


def _who(day: Day, entry: Node) -> str:
    entry.refuse_misspelt(("participant", "slots", "until"))
    name = entry.member("participant").text()
    if name not in day.participants:
        entry.member("participant").refuse(phrases.PARTICIPANT)
    return name


def _lost_slots(day: Day, node: Node, done: Mapping[str, int]) -> list[dict[str, Any]]:
    """Slots in which nothing can be held any more, as a pause."""
    slots = [member.whole(1, day.slots) for member in node.members()] if node else []
    for meeting in day.meetings:
        if meeting.id in done:
            for number, slot in enumerate(slots):
                if done[meeting.id] <= slot < done[meeting.id] + meeting.length:
                    node.members()[number].refuse(phrases.NOT_DONE, phrases.done_there(meeting.id, slot))
    return [{"name": "–", "slots": sorted(set(slots))}] if slots else []


def _tables(instance: Mapping[str, Any], day: Day, node: Node, now: int) -> list[dict[str, Any]]:
    """The special tables, with those that cannot be used any more."""
    tables = {entry["table"]: dict(entry) for entry in instance.get("special_tables") or ()}
    for entry in node.members() if node else ():
        entry.refuse_misspelt(("table", "slots"))
        number = entry.member("table").whole(1, day.tables)
        slots = entry.member("slots")
        lost = slots_of(slots, day.slots) if slots else frozenset(range(now, day.slots + 1))
        known = tables.setdefault(number, {"table": number})
        known["closed"] = sorted({*(known.get("closed") or ()), *(slot for slot in lost if slot >= now)})
    return [tables[number] for number in sorted(tables)]
