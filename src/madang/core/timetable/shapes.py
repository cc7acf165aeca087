"""The shape of a participant's day: what is known of the slots that the meetings will take, before they have any."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from madang.core.timetable.day import Day, attendee, closed_slots, meetings_of
from madang.core.timetable.openings import Openings


class Shape(NamedTuple):
    """What is known of the slots that a participant's meetings will take; a word has a bit for each slot.

    ``whole`` slots in all, out of those in ``useful``, with all of those in ``needed``. By the end of slot ``s`` at
    least ``least[s]`` and at most ``most[s]`` of them have gone by.
    """

    whole: int
    useful: int
    needed: int
    least: tuple[int, ...]
    most: tuple[int, ...]


def shapes(day: Day, openings: Openings) -> dict[str, Shape]:
    """The shape of each participant who must hold all their meetings, one at a time."""
    return {
        participant: _shape(day, numbers, openings)
        for participant, numbers in meetings_of(day).items()
        if attendee(day, participant).representatives == 1
        and not any(day.meetings[number].optional for number in numbers)
    }


def open_slots(day: Day) -> Iterator[int]:
    """The slots in which something may be held."""
    closed = closed_slots(day)
    return (slot for slot in range(1, day.slots + 1) if slot not in closed)


def span(day: Day, useful: int) -> int:
    """How many open slots there are from the first useful one to the last."""
    within = range((useful & -useful).bit_length() - 1, useful.bit_length())
    return sum(slot in within for slot in open_slots(day))


def _shape(day: Day, numbers: Sequence[int], openings: Openings) -> Shape:
    least, most = [0] * (day.slots + 1), [0] * (day.slots + 1)
    useful, needed, whole = 0, 0, 0
    for number in numbers:
        word, length = openings.words[number], day.meetings[number].length
        first, last = (word & -word).bit_length() - 1, word.bit_length() - 1
        for slot in range(max(first, 0), day.slots + 1):
            least[slot] += max(0, min(length, slot - last + 1))
            most[slot] += max(0, min(length, slot - first + 1))
        taken = [word << late for late in range(length)]
        for part in taken:
            useful |= part
        if last - first < length:  # what all of its starts take
            needed |= sum(1 << slot for slot in range(last, first + length))
        whole += length
    return Shape(whole, useful, needed, tuple(least), tuple(most))


def choices(shape: Shape, slot: int, taken: int) -> Iterator[int]:
    """Whether a participant may be idle (0), present (1) or both in ``slot``, ``taken`` slots having gone before."""
    if not shape.needed >> slot & 1 and shape.least[slot] <= taken <= shape.most[slot]:
        yield 0
    if shape.useful >> slot & 1 and shape.least[slot] <= taken + 1 <= shape.most[slot]:
        yield 1
