"""Good timetables quickly, without proof: a day as arrays for the annealing loops."""

from collections.abc import Sequence

import numpy as np

from madang.core.timetable.annealing import Board, Ints, Words, Work, anneal, put
from madang.core.timetable.day import Day, closed_slots, meetings_of
from madang.core.timetable.limits import Limit
from madang.core.timetable.placing import place_all

HOT, COLD = 0.35, 0.12
"""Heat of the annealing, in breaks: it begins and ends with these."""

REHEATED = (0.18, 0.09)
"""Heat of each part after that."""


class Local:
    """A local search over timetables in which every meeting is held and stands in one slot."""

    def __init__(self, day: Day, limits: Sequence[Limit], seed: int) -> None:
        closed = closed_slots(day)
        self._day = day
        self._open = [slot for slot in range(1, day.slots + 1) if slot not in closed]
        self._place = {slot: place for place, slot in enumerate(self._open)}
        self.board = self._board(limits)
        meetings = self.board.slot.size
        widest = self.board.who.shape[1] * meetings + 1
        self._work = Work(
            np.zeros(meetings + 1, np.int32),
            np.zeros(meetings + 1, np.int32),
            np.zeros(widest, np.int32),
            np.zeros(widest, np.uint64),
            np.array([(seed * 0x9E3779B97F4A7C15 + 0x2545F4914F6CDD1D) % (1 << 64) or 1], np.uint64),
        )
        self._best = np.full(meetings, -1, np.int32)
        self._lowest: int | None = None
        self._parts = 0

    def begin(self, slots: Sequence[int] | None = None, *, tries: int = 50) -> bool:
        """Place all meetings, in ``slots`` (from 1) where given; whether ``tries`` a meeting were enough."""
        waiting = []
        for number, slot in enumerate(slots or [0] * self.board.slot.size):
            if slot:
                put(self.board, number, self._place[slot])
            else:
                waiting.append(number)
        load = np.array([len(of) for of in meetings_of(self._day).values()])
        busy = load[self.board.who].sum(axis=1)
        order = np.array(sorted(waiting, key=lambda number: -busy[number]), np.int32)
        return place_all(self.board, self._work, order, tries * len(slots or self.board.slot)) == 0

    def improve(self, moves: int, parts: int) -> list[int]:
        """The best slots found in ``moves`` further tries; the search cools down over the first ``parts`` calls."""
        done = min(self._parts / parts, 1.0)
        to = min((self._parts + 1) / parts, 1.0)
        self._parts += 1
        heat = (HOT * (COLD / HOT) ** done, HOT * (COLD / HOT) ** to) if done < 1.0 else REHEATED
        best = np.empty_like(self._best)
        lowest = anneal(self.board, self._work, best, heat, moves)
        if self._lowest is None or lowest < self._lowest:
            self._lowest, self._best = lowest, best
        return [self._open[place] for place in self._best]

    def _board(self, limits: Sequence[Limit]) -> Board:
        day = self._day
        numbers = {participant: number for number, participant in enumerate(day.participants)}
        size, people, slots = len(day.meetings), len(day.participants), len(self._open)
        who = np.full((size, max(2, *(len(one.participants) for one in day.meetings))), -1, np.int32)
        for number, meeting in enumerate(day.meetings):
            who[number, : len(meeting.participants)] = [numbers[one] for one in meeting.participants]
        of = list(meetings_of(day).values())
        room, tight, first = self._tight(limits)
        return Board(
            slot=np.full(size, -1, np.int32),
            who=who,
            may=self._may(limits),
            at=np.full((people, slots), -1, np.int32),
            busy=np.zeros(people, np.uint64),
            of=np.array([number for mine in of for number in mine], np.int32),
            of_first=np.cumsum([0, *map(len, of)]).astype(np.int32),
            room=room,
            tight=tight,
            tight_first=first,
            fair=len(self._open) if day.max_break_difference is None else day.max_break_difference,
        )

    def _may(self, limits: Sequence[Limit]) -> Words:
        may = np.full(len(self._day.meetings), (1 << len(self._open)) - 1, np.uint64)
        for limit in limits:
            if limit.most == 0:
                for start in limit.starts:
                    if start.slot in self._place:
                        may[start.meeting] &= ~np.uint64(1 << self._place[start.slot])
        return may

    def _tight(self, limits: Sequence[Limit]) -> tuple[Ints, Ints, Ints]:
        slots = len(self._open)
        counted = [limit for limit in limits if limit.most > 0 and limit.rule not in {"held_once", "one_at_a_time"}]
        pairs = [
            (start.meeting * slots + self._place[start.slot], number)
            for number, limit in enumerate(counted)
            for start in limit.starts
            if start.slot in self._place
        ]
        table = np.array(sorted(pairs), np.int64).reshape(-1, 2)
        first = np.searchsorted(table[:, 0], np.arange(len(self._day.meetings) * slots + 1)).astype(np.int32)
        return np.array([limit.most for limit in counted], np.int32), table[:, 1].astype(np.int32), first
