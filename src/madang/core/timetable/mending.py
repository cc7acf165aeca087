"""Which meetings are held after a change, and which of them move.

Most of a day is not touched by a change, so only meetings that break a limit are taken up at first; the others stay
fixed and cost next to nothing. More are taken up while that could hold more or move fewer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from madang.core.timetable.clock import Clock
from madang.core.timetable.day import Day, meetings_of
from madang.core.timetable.limits import Limit, Start
from madang.core.timetable.losses import most_lost
from madang.core.timetable.program import Program
from madang.core.timetable.repair import Repair

MOST_STARTS = 20_000
"""Neighbourhoods with more starts (meetings times slots) are too large for an integer program in a few seconds."""


@dataclass
class Plan:
    """The slots of the meetings held (by number), those taken up, and whether none better exists."""

    slots: dict[int, int]
    free: set[int]
    proved: bool


class Mending:
    """``was`` has the former slots, by number; all limits let meetings be left out."""

    def __init__(self, day: Day, limits: Sequence[Limit], was: dict[int, int]) -> None:
        self.day = day
        self.limits = limits
        forbidden = {start for limit in limits if limit.most == 0 for start in limit.starts}
        self.was = {number: slot for number, slot in was.items() if Start(number, slot) not in forbidden}
        self._numbers = range(len(day.meetings))
        self._repair = Repair(day, limits, self.was)
        self._holdable = len(self._numbers) - most_lost(day, self._repair.loose, forbidden)

    def plan(self, clock: Clock) -> Plan:
        """The meetings to hold, as few of them moved as possible, from the first neighbourhood that proves it."""
        best = self._judged(self._repair.slots, self._repair.loose, sure=True)
        for free in self._neighbourhoods():
            if not best.proved and clock.left() > clock.time_limit / 2:
                found = self._solved(free, clock)
                if self._worth(found) >= self._worth(best):
                    best = found
        return best

    def stays(self, plan: Plan) -> dict[int, int]:
        """The meetings that the plan leaves where they were."""
        return {number: slot for number, slot in self.was.items() if plan.slots.get(number) == slot}

    def only(self, free: set[int]) -> dict[int, tuple[int, ...]]:
        """The slots open to the meetings that are not taken up."""
        return {number: (slot,) for number, slot in self.was.items() if number not in free}

    def _worth(self, plan: Plan) -> tuple[int, int]:
        return len(plan.slots), len(self.stays(plan))

    def _neighbourhoods(self) -> Iterator[set[int]]:
        """Which meetings are taken up: those that must be, then also those of their people, then all."""
        free = self._repair.loose
        yield free
        people = {who for number in free for who in self.day.meetings[number].participants}
        mine = {number for who, numbers in meetings_of(self.day).items() if who in people for number in numbers}
        wider = [free | mine, set(self._numbers)] if mine - free else [set(self._numbers)]
        yield from (more for more in wider if len(more) > len(free) and len(more) * self.day.slots <= MOST_STARTS)

    def _solved(self, free: set[int], clock: Clock) -> Plan:
        """The best plan that takes up ``free`` alone."""
        program = Program(self.day, self.limits, only=self.only(free))
        held, stay = program.held(), program.at(self.was)
        both = {column: len(self._numbers) + 1.0 + stay.get(column, 0.0) for column in held}
        found, sure = program.maximise(both, max(clock.left() / 3, 1.0))
        slots = {} if found is None else program.starts(found)
        for aim in filter(None, (*program.aims(), stay)) if len(slots) < len(self._numbers) else ():
            found, best = program.maximise(aim, max(clock.left() / 3, 1.0))
            sure = sure and best
            if found is None:
                break
            slots = program.starts(found)
            program.hold(aim, found)
        return self._judged(slots, free, sure=sure)

    def _judged(self, slots: dict[int, int], free: set[int], *, sure: bool) -> Plan:
        """The plan; it is proved where no plan at all could hold more and move less, or where all were looked at."""
        moved = len([number for number, slot in self.was.items() if number in slots and slots[number] != slot])
        alike = len({(one.wish, one.mutual, one.score) for one in self.day.meetings}) == 1
        least = self._holdable if alike else len(self._numbers)
        best = len(slots) >= least and moved <= self._repair.excess
        return Plan(slots, free, best or (sure and len(free) == len(self._numbers)))
