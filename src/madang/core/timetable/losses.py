"""How many meetings cannot be held, whatever the plan."""

from collections.abc import Iterable

from madang.core.timetable.day import Day, attendee, meetings_of
from madang.core.timetable.limits import Start
from madang.core.timetable.openings import matched


def most_lost(day: Day, meetings: Iterable[int], forbidden: set[Start]) -> int:
    """So many of ``meetings`` at least find no slot: those of one participant need a slot each.

    Counted over participants that share none of the meetings; only where all have one slot and one person.
    """
    asked, counted, lost = set(meetings), set[int](), 0
    for who, numbers in meetings_of(day).items():
        single = attendee(day, who).representatives == 1 and all(day.meetings[one].length == 1 for one in numbers)
        if single and asked & set(numbers) and counted.isdisjoint(numbers):
            words = [_open(number, day.slots, forbidden) for number in numbers]
            missing = len(numbers) - len(matched(words))
            if missing:
                lost += missing
                counted.update(numbers)
    return lost


def _open(number: int, slots: int, forbidden: set[Start]) -> int:
    """The slots in which the meeting may begin, as the bits of a word."""
    return sum(1 << slot for slot in range(1, slots + 1) if Start(number, slot) not in forbidden)
