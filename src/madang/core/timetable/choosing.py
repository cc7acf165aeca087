"""Which meetings are held when not all that may be left out find a place.

Limits bound counts of starts, so they are the rows of an integer program as they stand; HiGHS maximises one aim after
the other, each time holding on to what the earlier ones reached.
"""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.timetable.day import Day, Meeting, meetings_of
from madang.core.timetable.limits import Limit, Start

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


class Program:
    """Columns: the possible starts, then the fewest meetings of a participant.

    ``only`` names the slots that are open to single meetings, by number.
    """

    def __init__(
        self,
        day: Day,
        limits: Sequence[Limit],
        *,
        refused: Sequence[frozenset[int]] = (),
        only: Mapping[int, Container[int]] = MappingProxyType({}),
    ) -> None:
        self._day = day
        forbidden = {start for limit in limits if limit.most == 0 for start in limit.starts}
        possible = dict.fromkeys(
            start
            for limit in limits
            for start in limit.starts
            if start not in forbidden and (start.meeting not in only or start.slot in only[start.meeting])
        )
        self._column = {start: column for column, start in enumerate(possible)}
        self._rows: list[tuple[dict[int, float], float, float]] = []
        for limit in limits:
            weights = limit.weights or (1,) * len(limit.starts)
            row = {self._column[s]: float(w) for s, w in zip(limit.starts, weights, strict=True) if s in self._column}
            if limit.least > 0 or sum(row.values()) > limit.most:
                self._rows.append((row, limit.least, limit.most))
        for held in refused:
            self._rows.append((self._of(dict.fromkeys(held, 1.0)), -np.inf, len(held) - 1))
        for numbers in meetings_of(day).values():
            if numbers:
                self._rows.append((self._of(dict.fromkeys(numbers, 1.0)) | {len(self._column): -1.0}, 0, np.inf))

    def aims(self) -> Iterator[dict[int, float]]:
        """What is maximised, first things first: weights of columns; empty where nothing is asked."""
        meetings = dict(enumerate(self._day.meetings))
        yield self._of({number: 1.0 for number, one in meetings.items() if one.wish == "must"})
        yield self._of({number: 1.0 for number, one in meetings.items() if one.mutual})
        yield self._of({number: one.score for number, one in meetings.items() if one.score})
        yield self.held()
        yield {len(self._column): 1.0}

    def maximise(self, aim: dict[int, float], seconds: float) -> tuple[Floats | None, bool]:
        """The best values of the columns found in time, if any, and whether they are proved best."""
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_array

        columns = len(self._column) + 1
        gain = np.zeros(columns)
        gain[list(aim)] = list(aim.values())
        places = [(number, column) for number, (row, _, _) in enumerate(self._rows) for column in row]
        values = [value for row, _, _ in self._rows for value in row.values()]
        index = np.array(places, np.int64).reshape(-1, 2).T
        matrix = csr_array((np.array(values), (index[0], index[1])), shape=(len(self._rows), columns))
        least, most = ([one[side] for one in self._rows] for side in (1, 2))
        upper = np.ones(columns)
        upper[-1] = self._day.slots
        found: Any = milp(
            -gain,
            integrality=np.ones(columns),
            bounds=Bounds(np.zeros(columns), upper),
            constraints=LinearConstraint(matrix, least, most),
            options={"time_limit": seconds, "mip_rel_gap": 0.0},
        )
        return found.x, found.status == 0

    def hold(self, aim: dict[int, float], found: Floats) -> None:
        """Ask from now on for what ``found`` reaches of ``aim``."""
        reached = sum(weight * round(found[column]) for column, weight in aim.items())
        if aim:
            self._rows.append((aim, reached - 1e-6, np.inf))

    def starts(self, found: Floats) -> dict[int, int]:
        """The slot of each meeting that is held, by number."""
        return {start.meeting: start.slot for start, column in self._column.items() if round(found[column]) == 1}

    def held(self) -> dict[int, float]:
        """The aim that as many meetings as possible are held."""
        return self._of(dict.fromkeys(range(len(self._day.meetings)), 1.0))

    def at(self, slots: Mapping[int, int]) -> dict[int, float]:
        """The aim that as many meetings as possible stand in ``slots`` (by number)."""
        columns = (self._column.get(Start(number, slot)) for number, slot in slots.items())
        return {column: 1.0 for column in columns if column is not None}

    def _of(self, weights: dict[int, float]) -> dict[int, float]:
        """The weight of each meeting as weights of its starts."""
        return {column: weights[start.meeting] for start, column in self._column.items() if start.meeting in weights}


def all_held(day: Day) -> Day:
    """The day on which no meeting may be left out."""
    return keep(day, frozenset(range(len(day.meetings))))
