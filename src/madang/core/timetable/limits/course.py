"""Limits of how participants' meetings lie in the day: pauses, caps, rows, and their ways between zones."""

from collections.abc import Iterator

from madang.core.texts.faults import Said
from madang.core.timetable.day import Day, attendee, closed_slots, meetings_of
from madang.core.timetable.limits.limit import Limit, each_slot, starts_at, starts_over, within
from madang.core.timetable.rooms import rooms_of, zones_of


def _pauses(day: Day) -> Iterator[Limit]:
    for slot in sorted(closed_slots(day)):
        said = Said(
            en=f"nothing is held in slot {slot}",
            ko=f"{slot}번 시간대에는 회의 없음",
            de=f"in Termin {slot} findet nichts statt",
        )
        yield Limit("pause", said, starts_over(day, range(len(day.meetings)), slot), 0, 0)


def _free_in_pauses(day: Day) -> Iterator[Limit]:
    for participant, meetings in meetings_of(day).items():
        for pause in day.pauses:
            if pause.free is not None:
                slots = ", ".join(map(str, pause.slots))
                said = Said(
                    en=f"{participant} is free in {pause.free} of the slots {slots}",
                    ko=f"{participant}은(는) {slots}번 시간대 중 {pause.free}개를 비움",
                    de=f"{participant} hat {pause.free} der Termine {slots} frei",
                )
                most = (len(pause.slots) - pause.free) * attendee(day, participant).representatives
                yield within("free_pause", said, day, meetings, pause.slots, most)


def _cap(day: Day) -> Iterator[Limit]:
    for participant, meetings in meetings_of(day).items():
        most = attendee(day, participant).max_meetings
        if most is not None:
            said = Said(
                en=f"{participant} has at most {most} meetings",
                ko=f"{participant}은(는) 회의 {most}건까지",
                de=f"{participant} hat höchstens {most} Treffen",
            )
            starts = tuple(start for number in meetings for start in starts_at(number, each_slot(day)))
            yield Limit("max_meetings", said, starts, 0, most)


def _in_a_row(day: Day) -> Iterator[Limit]:
    closed = closed_slots(day)
    for participant, meetings in meetings_of(day).items():
        known = attendee(day, participant)
        most = known.max_in_a_row or day.max_in_a_row
        if most is None:
            continue
        said = Said(
            en=f"{participant} has at most {most} slots of meetings in a row",
            ko=f"{participant}은(는) 잇달아 {most}개 시간대까지",
            de=f"{participant} hat höchstens {most} Termine am Stück",
        )
        for first in range(1, day.slots - most + 1):
            window = range(first, first + most + 1)
            if closed.isdisjoint(window):
                yield within("in_a_row", said, day, meetings, window, most * known.representatives)


def _walking(day: Day) -> Iterator[Limit]:
    """After a meeting in one zone a participant needs slots to reach another; many representatives need not walk."""
    zones = zones_of(day, rooms_of(day)) if day.walking else []
    ways = [
        way for (one, other), slots in sorted(day.walking.items()) for way in ((one, other, slots), (other, one, slots))
    ]
    for participant, meetings in meetings_of(day).items():
        if attendee(day, participant).representatives == 1:
            for one, other, slots in ways:
                here, there = ([number for number in meetings if zones[number] == zone] for zone in (one, other))
                said = Said(
                    en=f"{participant} needs {slots} slots from zone {one} to zone {other}",
                    ko=f"{participant}은(는) {one} 구역에서 {other} 구역까지 {slots}개 시간대가 필요",
                    de=f"{participant} braucht {slots} Termine von Bereich {one} nach Bereich {other}",
                )
                if here and there:
                    yield from _apart(day, said, here, there, slots)


def _apart(day: Day, said: Said, here: list[int], there: list[int], slots: int) -> Iterator[Limit]:
    """No meeting of ``there`` goes on within ``slots`` slots after one of ``here``."""
    for slot in each_slot(day):
        for later in range(slot + 1, min(slot + slots, day.slots) + 1):
            yield Limit("walking", said, starts_over(day, here, slot) + starts_over(day, there, later), 0, 1)


RULES = (_pauses, _free_in_pauses, _cap, _in_a_row, _walking)
