"""A bound on breaks that needs no search: what each participant must put up with even if alone on the day."""

from collections.abc import Sequence

from madang.core.timetable.day import Day, attendee, closed_slots, meetings_of
from madang.core.timetable.limits import Limit, Start
from madang.core.timetable.limits.limit import starts_over


def separate_bounds(day: Day, limits: Sequence[Limit]) -> dict[str, int]:
    """The fewest breaks that each participant's own slots and sessions leave them; 0 is not listed.

    Each participant who must hold all their meetings, one at a time, chooses as many slots as the meetings take, of
    those in which one of them may stand, with the right number in the morning: the fewest runs, less one.
    """
    forbidden = {start for limit in limits if limit.most == 0 for start in limit.starts}
    bounds = {
        participant: _fewest(day, numbers, forbidden)
        for participant, numbers in meetings_of(day).items()
        if attendee(day, participant).representatives == 1
        and not any(day.meetings[number].optional for number in numbers)
    }
    return {participant: bound for participant, bound in bounds.items() if bound}


def _fewest(day: Day, numbers: Sequence[int], forbidden: set[Start]) -> int:
    """Fewest breaks of one participant: dynamic programming over slots on (slots taken, whether the last is)."""
    closed = closed_slots(day)
    takes = {number: day.meetings[number].length for number in numbers}
    whole = sum(takes.values())
    morning = sum(takes[number] for number in numbers if day.meetings[number].session == "morning")
    afternoon = sum(takes[number] for number in numbers if day.meetings[number].session == "afternoon")
    fewest = {(0, False): 0}
    for slot in range(1, day.slots + 1):
        if slot not in closed:
            useful = any(start not in forbidden for start in starts_over(day, numbers, slot))
            fewest = _next(fewest, useful, whole)
        if slot == day.morning_slots:
            fewest = {state: runs for state, runs in fewest.items() if morning <= state[0] <= whole - afternoon}
    ends = [runs for (taken, _), runs in fewest.items() if taken == whole]
    return max(min(ends, default=1) - 1, 0)


def _next(fewest: dict[tuple[int, bool], int], useful: bool, whole: int) -> dict[tuple[int, bool], int]:
    following: dict[tuple[int, bool], int] = {}
    for (taken, running), runs in fewest.items():
        idle = (taken, False)
        following[idle] = min(runs, following.get(idle, runs))
        if useful and taken < whole:
            busy = (taken + 1, True)
            more = runs + (not running)
            following[busy] = min(more, following.get(busy, more))
    return following
