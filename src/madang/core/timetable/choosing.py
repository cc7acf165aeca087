"""Which meetings are held when not all that may be left out find a place.

One aim after the other is maximised, each time holding on to what the earlier ones reached.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.timetable.day import Day, Meeting, meetings_of
from madang.core.timetable.limits import Limit
from madang.core.timetable.program import Program

Floats = NDArray[np.float64]


class Choice(NamedTuple):
    """The numbers of the meetings held; ``proved`` when no better choice exists."""

    held: frozenset[int]
    proved: bool


def choose(
    day: Day, limits: Sequence[Limit], *, refused: Sequence[frozenset[int]], seconds_left: Callable[[], float]
) -> Choice | None:
    """The best choice that is none of ``refused``; ``None`` when there is none (in time).

    As many musts as possible; then as many mutual wishes; then the highest sum of scores; then as many meetings; then
    the fewest meetings of a participant who wished for any as high as possible.
    """
    program = Program(day, limits, refused=refused)
    chosen, proved = None, True
    for aim in filter(None, program.aims()):
        found, best = program.maximise(aim, max(seconds_left(), 1.0))
        proved = proved and best
        if found is None:
            break
        chosen = found
        program.hold(aim, found)
    return None if chosen is None else Choice(frozenset(program.starts(chosen)), proved)


def keep(day: Day, held: frozenset[int]) -> Day:
    """The day with the meetings ``held`` alone, none of which may be left out any more."""
    ids = {day.meetings[number].id for number in held}
    meetings = (
        replace(meeting, optional=False, after=tuple(one for one in meeting.after if one in ids))
        for number, meeting in enumerate(day.meetings)
        if number in held
    )
    return replace(day, meetings=tuple(meetings))


def waiting_list(day: Day, held: frozenset[int]) -> tuple[str, ...]:
    """The ids of the meetings left out, the first to be given a place that falls free first.

    In the order of the aims: musts, mutual wishes, score; then who has the fewest meetings; then by id.
    """
    load = {who: len(held.intersection(numbers)) for who, numbers in meetings_of(day).items()}

    def rank(meeting: Meeting) -> tuple[bool, bool, float, int, str]:
        fewest = min((load[one] for one in meeting.participants), default=0)
        return meeting.wish != "must", not meeting.mutual, -meeting.score, fewest, meeting.id

    out = [meeting for number, meeting in enumerate(day.meetings) if number not in held]
    return tuple(meeting.id for meeting in sorted(out, key=rank))


def all_held(day: Day) -> Day:
    """The day on which no meeting may be left out."""
    return keep(day, frozenset(range(len(day.meetings))))
