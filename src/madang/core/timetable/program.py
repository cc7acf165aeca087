"""A meeting day as an integer program: limits bound counts of starts, so they are its rows as they stand."""

from collections.abc import Container, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from madang.core.timetable.day import Day, meetings_of
from madang.core.timetable.limits import Limit, Start

Floats = NDArray[np.float64]


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
