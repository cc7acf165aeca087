"""Breaks: how often each participant waits between two meetings."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from madang.core.timetable.day import Day, closed_slots, meetings_of


def breaks_of(day: Day, slots: Mapping[str, int]) -> dict[str, int]:
    """The number of breaks of each participant when meetings (by id) begin in ``slots``; others are not held.

    A break is a maximal run of idle slots between two meetings of a participant, also where the participant is
    unavailable. Slots in which nothing is held for anyone (lunch for all) are not idle.
    """
    place = _places(day)
    busy = {
        participant: sorted({place[slot] for number in numbers for slot in _taken(day, number, slots) if slot in place})
        for participant, numbers in meetings_of(day).items()
    }
    return {participant: _gaps(taken) for participant, taken in busy.items()}


def _places(day: Day) -> dict[int, int]:
    """Slots in which something may be held, and their place among them."""
    closed = closed_slots(day)
    return {slot: place for place, slot in enumerate(slot for slot in range(1, day.slots + 1) if slot not in closed)}


def _taken(day: Day, number: int, slots: Mapping[str, int]) -> Iterable[int]:
    meeting = day.meetings[number]
    first = slots.get(meeting.id)
    return () if first is None else range(first, first + meeting.length)


def _gaps(taken: list[int]) -> int:
    return sum(later > earlier + 1 for earlier, later in pairwise(taken))
