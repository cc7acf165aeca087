"""The limits of a meeting day, each written once: it builds the model and explains a broken timetable.

Every limit bounds a count of *starts*. A start is a meeting that begins in a slot; a limit says how many of its starts
may and must happen. A solver turns that into clauses or rows, a check counts, and both show the same sentence.
"""

from collections.abc import Iterator

from madang.core.timetable.day import Day, meetings_of
from madang.core.timetable.limits import course, meetings, participants, tables
from madang.core.timetable.limits.limit import Limit, Start

__all__ = ["Limit", "Start", "limits_of", "meetings_of"]


def limits_of(day: Day) -> Iterator[Limit]:
    """All limits of the day but the fairness of breaks, which does not count starts.

    The limit ``held_once`` of an optional meeting has ``least`` 0.
    """
    for rule in (*meetings.RULES, *participants.RULES, *course.RULES, *tables.RULES):
        yield from rule(day)
