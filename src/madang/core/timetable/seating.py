"""Giving each meeting a table once the slots are settled, so that people change tables as seldom as may be."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from madang.core.timetable.day import Day, Held, Meeting, Timetable
from madang.core.timetable.places import suitable
from madang.core.timetable.rooms import Rooms, rooms_of

_STAY, _RETURN = 1_000.0, 30.0
"""What it is worth that a person stays at the table of the meeting just before, or comes back to one once used."""
_NEVER = 1e15


class NoTable(ValueError):
    """Slots were given in which a meeting finds no table; ``meeting`` is its id."""

    def __init__(self, meeting: str) -> None:
        super().__init__(meeting)
        self.meeting = meeting


def seated(day: Day, slots: Mapping[str, int], *, kept: Timetable | None = None) -> dict[str, Held]:
    """The table of each meeting that begins in ``slots`` (by id), in the order of the day.

    Slot after slot the meetings are matched with the tables that suit them so that the most people stay where they
    are: a best choice for each slot, not for the whole day. A meeting keeps its table of ``kept`` where its slot is
    the same and the table still suits it. Equal choices fall to lower tables. Raises ``NoTable`` when there is no
    table left for a meeting, which the limits of a day rule out where all meetings have one length.
    """
    rooms = rooms_of(day)
    right = dict(zip((meeting.id for meeting in day.meetings), suitable(day, rooms), strict=True))
    held = [meeting for meeting in day.meetings if meeting.id in slots]
    plan = _Plan(rooms, right)
    for meeting in held:
        place = (kept or {}).get(meeting.id)
        if place is not None and place.slot == slots[meeting.id] and plan.is_free(meeting, place.slot, place.table):
            plan.put(meeting, place.slot, place.table)
    remaining = Counter(who for meeting in held for who in meeting.participants)
    for slot in sorted(set(slots.values())):
        now = [meeting for meeting in held if slots[meeting.id] == slot]
        plan.seat([meeting for meeting in now if meeting.id not in plan.places], slot, remaining)
        for meeting in now:
            plan.remember(meeting)
            remaining.subtract(meeting.participants)
    return {meeting.id: plan.places[meeting.id] for meeting in held}


@dataclass(slots=True)
class _Plan:
    """Tables given so far, and where people have been."""

    rooms: Rooms
    right: Mapping[str, Sequence[int]]
    places: dict[str, Held] = field(default_factory=dict)
    taken: Counter[tuple[int, int]] = field(default_factory=Counter)
    last: dict[str, int] = field(default_factory=dict)
    been: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def is_free(self, meeting: Meeting, slot: int, table: int) -> bool:
        """Whether the meeting can be held at ``table`` from ``slot`` on."""
        if table not in self.right[meeting.id]:
            return False
        one = self.rooms.tables[table]
        return all(
            at not in one.closed and self.taken[table, at] < one.at_once for at in range(slot, slot + meeting.length)
        )

    def put(self, meeting: Meeting, slot: int, table: int) -> None:
        """Hold the meeting at ``table`` from ``slot`` on."""
        self.places[meeting.id] = Held(slot, table)
        self.taken.update((table, at) for at in range(slot, slot + meeting.length))

    def remember(self, meeting: Meeting) -> None:
        """Know from now on where the meeting's people sat."""
        table = self.places[meeting.id].table
        for who in meeting.participants:
            self.last[who] = table
            self.been[who].add(table)

    def seat(self, meetings: Sequence[Meeting], slot: int, remaining: Mapping[str, int]) -> None:
        """Give each of ``meetings`` a table in ``slot``: all at once, by a best assignment."""
        if not meetings:
            return
        from scipy.optimize import linear_sum_assignment

        seats = np.array([
            number
            for number, table in self.rooms.tables.items()
            if slot not in table.closed
            for _ in range(min(table.at_once - self.taken[number, slot], len(meetings)))
        ], np.int64)  # fmt: skip
        if len(seats) < len(meetings):
            raise NoTable(meetings[-1].id)
        costs = np.array([self._costs(meeting, slot, seats, remaining) for meeting in meetings])
        rows, columns = linear_sum_assignment(costs)
        for row, place in zip(rows.tolist(), columns.tolist(), strict=True):
            if costs[row, place] >= _NEVER:
                raise NoTable(meetings[row].id)
            self.put(meetings[row], slot, int(seats[place]))

    def _costs(
        self, meeting: Meeting, slot: int, seats: NDArray[np.int64], remaining: Mapping[str, int]
    ) -> NDArray[np.float64]:
        """What each seat costs the meeting: less the more its people know the table, lower tables first."""
        suits = np.isin(seats, self.right[meeting.id])
        if meeting.length > 1:
            suits &= [self.is_free(meeting, slot, int(table)) for table in seats]
        costs = np.where(suits, seats.astype(np.float64), _NEVER)
        for table in sorted({number for who in meeting.participants for number in self.been[who]}):
            costs[suits & (seats == table)] -= 1e5 * self._worth(meeting, table, remaining)
        return costs

    def _worth(self, meeting: Meeting, table: int, remaining: Mapping[str, int]) -> float:
        """How welcome ``table`` is to the meeting's people; who has most still to come counts a little more."""
        stay = sum(_STAY + min(remaining[who], 99) for who in meeting.participants if self.last.get(who) == table)
        return stay + sum(_RETURN for who in meeting.participants if table in self.been[who])


def changes_of_table(day: Day, timetable: Timetable) -> int:
    """How often participants have to sit down at another table than before, all together."""
    last: dict[str, int] = {}
    changes = 0
    for meeting in sorted((one for one in day.meetings if one.id in timetable), key=lambda one: timetable[one.id].slot):
        table = timetable[meeting.id].table
        for who in meeting.participants:
            changes += last.get(who, table) != table
            last[who] = table
    return changes
