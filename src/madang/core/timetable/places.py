"""Which tables meetings have: what is wrong with those that are named."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from madang.core.texts.faults import Said
from madang.core.timetable import sentences_of_tables as sentences
from madang.core.timetable.day import Day
from madang.core.timetable.reading.timetable import Placed
from madang.core.timetable.rooms import Rooms, rooms_of, zones_of

Fault = tuple[str, Said]


def faults_of_tables(day: Day, places: Sequence[Placed]) -> Iterator[Fault]:
    """Faults of the tables of meetings that the day knows, in slots that it has: each by its rule and in words."""
    rooms = rooms_of(day)
    right = dict(zip((meeting.id for meeting in day.meetings), suitable(day, rooms), strict=True))
    lengths = {meeting.id: meeting.length for meeting in day.meetings}
    there: dict[tuple[int, int], list[str]] = defaultdict(list)
    for place in places:
        if place.table is None:
            yield "table", sentences.no_table(place.id)
        elif place.table not in rooms.tables:
            yield "table", sentences.no_such_table(place.id, place.table, day.tables)
        else:
            if place.table not in right[place.id]:
                yield "table", sentences.wrong_table(place.id, place.table, right[place.id])
            for slot in range(place.slot, min(place.slot + lengths[place.id], day.slots + 1)):
                there[place.table, slot].append(place.id)
                if slot in rooms.tables[place.table].closed:
                    yield "table", sentences.closed_table(place.id, place.table, slot)
    yield from _crowded(rooms, there)


def suitable(day: Day, rooms: Rooms) -> Iterator[tuple[int, ...]]:
    """For each meeting the tables at which it can be held, whatever the slot."""
    in_zones: dict[str | None, tuple[int, ...]] = {None: rooms.shared}
    for meeting, zone in zip(day.meetings, zones_of(day, rooms), strict=True):
        host = rooms.host(meeting)
        if host is not None:
            yield rooms.booths[host]
        else:
            if zone is not None and zone not in in_zones:
                in_zones[zone] = rooms.in_zone(zone)
            yield in_zones[zone]


def _crowded(rooms: Rooms, there: dict[tuple[int, int], list[str]]) -> Iterator[Fault]:
    for (number, slot), meetings in sorted(there.items()):
        at_once = rooms.tables[number].at_once
        if len(meetings) > at_once:
            yield "table", sentences.crowded_table(number, slot, at_once, meetings)
