"""A bound on breaks from all participants together: who is present when, as if any two could meet.

Each participant's day is a path through states (slots taken, breaks so far, idle or not); those present in a slot are
as many as the tables allow. The linear program of these paths, one flow for all participants alike, bounds the breaks
of every timetable from below, on full days to the very optimum, in hundredths of a second.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any, NamedTuple

import numpy as np

from madang.core.timetable.day import Day, meetings_of
from madang.core.timetable.limits import Limit
from madang.core.timetable.openings import Openings
from madang.core.timetable.paths import BEGIN, State, steps_of
from madang.core.timetable.shapes import Shape, open_slots, shapes

MOST_ARCS = 60_000
"""With more arcs than this the linear program would take seconds, and nothing is asked of it."""

CROWDED = 0.75
"""A day with a larger share of its tables in use is crowded."""

ROOMS = frozenset({"tables", "zone_tables", "booth"})
"""Rules of the limits that say how many meetings find room at once."""


class Room(NamedTuple):
    """How many participants find room in a slot."""

    slot: int
    most: int


class Kind(NamedTuple):
    """What participants have in common: their shape, the most breaks they can have, and the rooms they count in."""

    shape: Shape
    most: int
    rooms: tuple[int, ...]


def is_crowded(day: Day) -> bool:
    """Whether tables are so scarce that it matters who is present together."""
    return sum(one.length for one in day.meetings) > CROWDED * day.tables * len(list(open_slots(day)))


def joint_bound(day: Day, limits: Sequence[Limit], openings: Openings, most: Mapping[str, int]) -> int | None:
    """No timetable in which nobody has more breaks than in ``most`` has fewer than this; ``None``: there is none."""
    kinds, rooms = _crowd(day, limits, openings, most)
    program = _Program(rooms)
    for kind, people in kinds.items():
        program.add(kind, people, list(open_slots(day)))
        if program.arcs > MOST_ARCS:
            return 0
    return program.least()


def _crowd(
    day: Day, limits: Sequence[Limit], openings: Openings, most: Mapping[str, int]
) -> tuple[Counter[Kind], list[Room]]:
    """How many participants there are of each kind, and the rooms."""
    known = {participant: shape for participant, shape in shapes(day, openings).items() if shape.whole}
    numbers = meetings_of(day)
    rooms: list[Room] = []
    inside: dict[str, list[int]] = defaultdict(list)
    for limit in limits:
        if limit.rule in ROOMS and limit.starts and not limit.weights:
            slot = max(start.slot for start in limit.starts)
            there = {start.meeting for start in limit.starts}
            people = [one for one in known if _all_there(day, openings, numbers[one], slot, there)]
            times = Counter(number for one in people for number in numbers[one])
            for participant in people:
                inside[participant].append(len(rooms))
            rooms.append(Room(slot, limit.most * max(times.values(), default=0)))
    kinds = (Kind(shape, most[one], tuple(inside[one])) for one, shape in known.items())
    return Counter(kinds), rooms


def _all_there(day: Day, openings: Openings, numbers: Sequence[int], slot: int, there: set[int]) -> bool:
    """Whether each of the meetings is ``there`` if it takes the slot."""
    return all(
        number in there or not openings.words[number] & _over(slot, day.meetings[number].length) for number in numbers
    )


def _over(slot: int, length: int) -> int:
    """The starts, as bits of a word, from which a meeting takes the slot."""
    return ((1 << length) - 1) << slot >> (length - 1)


class _Program:
    """Columns: how many participants go along each arc. Rows: as many leave a state as enter it; rooms are not full."""

    def __init__(self, rooms: Sequence[Room]) -> None:
        self.arcs = 0
        self._rooms = rooms
        self._breaks: list[int] = []
        self._rows: list[tuple[dict[int, float], float, float]] = []
        self._present: list[dict[int, float]] = [{} for _ in rooms]

    def add(self, kind: Kind, people: int, slots: Sequence[int]) -> None:
        """The flow of ``people`` of one kind through the day."""
        entering: dict[State, dict[int, float]] = {BEGIN: {}}
        counted = {self._rooms[room].slot: self._present[room] for room in kind.rooms}
        for slot, steps in zip(slots, steps_of(kind.shape, slots, kind.most), strict=True):
            following: dict[State, dict[int, float]] = defaultdict(dict)
            for state, choice in steps.items():
                arcs = entering[state]
                for busy, after in choice.items():
                    self._breaks.append(after.breaks - state.breaks)
                    arcs[self.arcs] = -1.0
                    following[after][self.arcs] = 1.0
                    if busy and slot in counted:
                        counted[slot][self.arcs] = 1.0
                    self.arcs += 1
            for state, arcs in entering.items():
                whole = people if state == BEGIN and slot == slots[0] else 0
                self._rows.append((arcs, -whole, -whole))
            entering = following

    def least(self) -> int | None:
        """The least sum of breaks, rounded up; ``None`` where there is no flow."""
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_array

        rooms = [(row, -np.inf, room.most) for row, room in zip(self._present, self._rooms, strict=True) if row]
        rows = [*self._rows, *rooms]
        if not self.arcs:
            return 0 if all(low <= 0 <= high for _, low, high in rows) else None
        sizes = [len(row) for row, _, _ in rows]
        columns = np.fromiter((column for row, _, _ in rows for column in row), np.int64)
        values = np.fromiter((value for row, _, _ in rows for value in row.values()), float)
        first = np.cumsum([0, *sizes])
        matrix = csr_array((values, columns, first), shape=(len(rows), self.arcs))
        least, most = ([one[side] for one in rows] for side in (1, 2))
        found: Any = milp(
            np.array(self._breaks, float),
            bounds=Bounds(0, np.inf),
            constraints=LinearConstraint(matrix, least, most),
        )
        if found.status == 2:
            return None
        return ceil(found.fun - 1e-6) if found.status == 0 else 0
