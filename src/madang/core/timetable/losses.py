"""How many meetings cannot be held, whatever the plan."""

from collections.abc import Iterable, Sequence

from madang.core.timetable.day import Day, attendee, meetings_of
from madang.core.timetable.limits import Start


def most_lost(day: Day, meetings: Iterable[int], forbidden: set[Start]) -> int:
    """So many of ``meetings`` at least find no slot: those of one participant need a slot each.

    Counted over participants that share none of the meetings; only where all have one slot and one person.
    """
    asked, counted, lost = set(meetings), set[int](), 0
    for who, numbers in meetings_of(day).items():
        single = attendee(day, who).representatives == 1 and all(day.meetings[one].length == 1 for one in numbers)
        if single and asked & set(numbers) and counted.isdisjoint(numbers):
            missing = len(numbers) - _matched(numbers, day.slots, forbidden)
            if missing:
                lost += missing
                counted.update(numbers)
    return lost


def _matched(numbers: Sequence[int], slots: int, forbidden: set[Start]) -> int:
    """How many of the meetings can have a slot of their own: augmenting paths (Kuhn)."""
    taken: dict[int, int] = {}

    def place(number: int, seen: set[int]) -> bool:
        for slot in range(1, slots + 1):
            if Start(number, slot) not in forbidden and slot not in seen:
                seen.add(slot)
                if slot not in taken or place(taken[slot], seen):
                    taken[slot] = number
                    return True
        return False

    return sum(place(number, set()) for number in numbers)
