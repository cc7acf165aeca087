"""The breaks of a timetable."""

from collections.abc import Sequence
from itertools import pairwise

from madang.core.timetable.day import Day
from madang.core.timetable.limits import meetings_of


def breaks_by_participant(day: Day, slots: Sequence[int]) -> dict[str, int]:
    """How many breaks each participant has when meeting number ``i`` starts in ``slots[i]`` (0: not held).

    A break is a maximal run of idle slots between two meetings of a participant.
    """
    breaks = {}
    for participant, numbers in meetings_of(day).items():
        times = sorted(slots[number] for number in numbers if slots[number])
        breaks[participant] = sum(later - earlier > 1 for earlier, later in pairwise(times))
    return breaks


def breaks_of(day: Day, slots: Sequence[int]) -> int:
    """The breaks of all participants together."""
    return sum(breaks_by_participant(day, slots).values())


def is_fair(day: Day, slots: Sequence[int]) -> bool:
    """Whether the breaks of any two participants differ by no more than the day allows."""
    breaks = breaks_by_participant(day, slots).values()
    return day.max_break_difference is None or max(breaks) - min(breaks) <= day.max_break_difference
