"""Bounds on the breaks of each participant that need no search: as if alone on the day, then as fairness asks."""

from collections.abc import Mapping

from madang.core.timetable.day import Day, meetings_of
from madang.core.timetable.openings import Openings
from madang.core.timetable.shapes import Shape, choices, open_slots, shapes, span


def separate_bounds(day: Day, openings: Openings) -> dict[str, int]:
    """The fewest breaks that each participant's own meetings leave them; 0 is not listed.

    Each participant who must hold all their meetings, one at a time, chooses slots as their shape admits: the fewest
    runs, less one.
    """
    found: dict[Shape, int] = {}
    bounds = {}
    for participant, shape in shapes(day, openings).items():
        if shape not in found:
            found[shape] = _fewest(day, shape)
        if found[shape]:
            bounds[participant] = found[shape]
    return bounds


def fair_bounds(day: Day, separate: Mapping[str, int], openings: Openings) -> tuple[dict[str, int], dict[str, int]]:
    """The fewest and the most breaks of each participant in a timetable that shares them fairly.

    Who has few meetings has few breaks, and nobody may have many more than they.
    """
    slots = len(list(open_slots(day)))
    most = {one: max(0, min(len(numbers) - 1, (slots - 1) // 2)) for one, numbers in meetings_of(day).items()}
    for participant, shape in shapes(day, openings).items():
        most[participant] = min(most[participant], max(0, span(day, shape.useful) - shape.whole))
    least = {participant: separate.get(participant, 0) for participant in day.participants}
    if day.max_break_difference is not None and most:
        top = min(most.values()) + day.max_break_difference
        bottom = max(least.values()) - day.max_break_difference
        most = {participant: min(breaks, top) for participant, breaks in most.items()}
        least = {participant: max(breaks, bottom) for participant, breaks in least.items()}
    return least, most


def _fewest(day: Day, shape: Shape) -> int:
    """Fewest breaks of one participant: dynamic programming over slots on (slots taken, whether the last is)."""
    fewest = {(0, False): 0}
    for slot in open_slots(day):
        following: dict[tuple[int, bool], int] = {}
        for (taken, running), runs in fewest.items():
            for busy in choices(shape, slot, taken):
                state = (taken + busy, bool(busy))
                more = runs + (busy and not running)
                following[state] = min(more, following.get(state, more))
        fewest = following
    return max(min(fewest.values(), default=1) - 1, 0)
