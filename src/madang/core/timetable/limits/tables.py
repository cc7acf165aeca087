"""Limits of tables: how many meetings find room at once, at booths, in zones and in all."""

from collections import defaultdict
from collections.abc import Iterator

from madang.core.texts.faults import Said
from madang.core.timetable.day import Day
from madang.core.timetable.limits.limit import Limit, each_slot, starts_over
from madang.core.timetable.rooms import rooms_of, zones_of


def _tables(day: Day) -> Iterator[Limit]:
    rooms = rooms_of(day)
    shared = [number for number, meeting in enumerate(day.meetings) if rooms.host(meeting) is None]
    for slot in each_slot(day):
        most = rooms.shared_room(slot)
        said = Said(
            en=f"slot {slot} has {most} tables",
            ko=f"{slot}번 시간대의 테이블은 {most}개",
            de=f"Termin {slot} hat {most} Tische",
        )
        yield Limit("tables", said, starts_over(day, shared, slot), 0, most)


def _booths(day: Day) -> Iterator[Limit]:
    rooms = rooms_of(day)
    hosted: dict[str, list[int]] = defaultdict(list)
    for number, meeting in enumerate(day.meetings):
        host = rooms.host(meeting)
        if host is not None:
            hosted[host].append(number)
    for host, meetings in hosted.items():
        for slot in each_slot(day):
            most = rooms.room(rooms.booths[host], slot)
            said = Said(
                en=f"the booth of {host} has room for {most} meetings in slot {slot}",
                ko=f"{slot}번 시간대에 {host}의 부스에는 회의 {most}건까지",
                de=f"am Stand von {host} ist in Termin {slot} Platz für {most} Treffen",
            )
            yield Limit("booth", said, starts_over(day, meetings, slot), 0, most)


def _zones(day: Day) -> Iterator[Limit]:
    rooms = rooms_of(day)
    there: dict[str, list[int]] = defaultdict(list)
    for number, (meeting, zone) in enumerate(zip(day.meetings, zones_of(day, rooms), strict=True)):
        if zone is not None and rooms.host(meeting) is None:
            there[zone].append(number)
    for zone, meetings in there.items():
        tables = rooms.in_zone(zone)
        for slot in each_slot(day):
            most = rooms.room(tables, slot)
            said = Said(
                en=f"zone {zone} has {most} tables in slot {slot}",
                ko=f"{slot}번 시간대에 {zone} 구역의 테이블은 {most}개",
                de=f"Bereich {zone} hat in Termin {slot} {most} Tische",
            )
            yield Limit("zone_tables", said, starts_over(day, meetings, slot), 0, most)


RULES = (_tables, _booths, _zones)
