"""Where meetings can be held: booths of hosts, shared tables, zones."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from madang.core.timetable.day import PLAIN, Day, Meeting, Table, attendee


@dataclass(frozen=True, slots=True)
class Rooms:
    """The tables of a day by number (from 1), the numbers of each host's booth, and those without a host (shared)."""

    tables: Mapping[int, Table]
    booths: Mapping[str, tuple[int, ...]]
    shared: tuple[int, ...]
    spare: int

    def host(self, meeting: Meeting) -> str | None:
        """The participant at whose booth the meeting is held: the first that has one."""
        return next((participant for participant in meeting.participants if participant in self.booths), None)

    def room(self, numbers: Iterable[int], slot: int) -> int:
        """So many meetings can be held at once at the tables ``numbers`` in ``slot``."""
        return sum(one.at_once for one in (self.tables[number] for number in numbers) if slot not in one.closed)

    def shared_room(self, slot: int) -> int:
        """So many meetings can be held at once at all shared tables; closed tables are the spare ones first."""
        return min(self.room(self.shared, slot), self.room(self.shared, 0) - self.spare)

    def in_zone(self, zone: str) -> tuple[int, ...]:
        """The shared tables of ``zone``."""
        return tuple(number for number in self.shared if self.tables[number].zone == zone)


def rooms_of(day: Day) -> Rooms:
    """The tables of the day."""
    tables = {number: day.special_tables.get(number, PLAIN) for number in range(1, day.tables + 1)}
    booths: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for number, table in tables.items():
        if table.host is not None:
            booths[table.host] += (number,)
    shared = tuple(number for number, table in tables.items() if table.host is None)
    all_in_all = sum(tables[number].at_once for number in shared)
    return Rooms(tables, dict(booths), shared, math.ceil(all_in_all * day.spare_tables - 1e-9))


def zones_of(day: Day, rooms: Rooms) -> list[str | None]:
    """The zone of each meeting: its host's, else its own, else that of its first participant with one."""
    return [_zone(day, rooms, meeting) for meeting in day.meetings]


def _zone(day: Day, rooms: Rooms, meeting: Meeting) -> str | None:
    host = rooms.host(meeting)
    if host is not None:
        return rooms.tables[rooms.booths[host][0]].zone
    if meeting.zone is not None:
        return meeting.zone
    return next((zone for one in meeting.participants if (zone := attendee(day, one).zone) is not None), None)
