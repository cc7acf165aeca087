"""Every timetable of a tiny day, by trying; written from the contract alone."""

from collections.abc import Iterator, Mapping
from itertools import pairwise, product

from madang.core.timetable.day import Day


def timetables(day: Day) -> Iterator[dict[str, int]]:
    """All timetables of the day: the slot of each meeting by its id."""
    names = [meeting.id for meeting in day.meetings]
    tables = (dict(zip(names, slots, strict=True)) for slots in product(range(1, day.slots + 1), repeat=len(names)))
    return (slot for slot in tables if holds(day, slot))


def breaks_of(day: Day, slot: Mapping[str, int]) -> list[int]:
    """Breaks of each participant, as the contract counts them: runs of idle slots between two meetings."""
    counts = []
    for participant in day.participants:
        times = sorted(slot[m.id] for m in day.meetings if participant in m.participants and m.id in slot)
        counts.append(sum(later > earlier + 1 for earlier, later in pairwise(times)))
    return counts


def holds(day: Day, slot: Mapping[str, int]) -> bool:
    """Whether a timetable keeps the contract, written from its text and from nothing else."""
    for meeting in day.meetings:
        here = slot[meeting.id]
        if not 1 <= here <= day.slots or (meeting.fixed_slot or here) != here:
            return False
        if meeting.session == ("afternoon" if here <= day.morning_slots else "morning"):
            return False
        if any(here <= slot[earlier] for earlier in meeting.after):
            return False
        if any(here in day.unavailable.get(participant, ()) for participant in meeting.participants):
            return False
    taken = [(participant, slot[m.id]) for m in day.meetings for participant in m.participants]
    if len(taken) != len(set(taken)):
        return False
    if any(list(slot.values()).count(one) > day.tables for one in slot.values()):
        return False
    breaks = breaks_of(day, slot)
    return day.max_break_difference is None or max(breaks) - min(breaks) <= day.max_break_difference
