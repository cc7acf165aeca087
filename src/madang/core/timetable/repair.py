"""A first repair of a timetable, in one pass: what breaks a limit is taken out and put where there is room."""

from collections.abc import Mapping, Sequence

from madang.core.timetable.day import Day
from madang.core.timetable.limits import Limit, Start


class Repair:
    """A timetable within all limits made from the former slots of meetings (by number); some may find no place.

    ``loose`` are the meetings that had no slot or were taken out of a slot with too many; ``excess`` is how many had
    to be taken out, counted only where no meeting counts twice: at least so many move.
    """

    def __init__(self, day: Day, limits: Sequence[Limit], was: Mapping[int, int]) -> None:
        self._slots = range(1, day.slots + 1)
        self._room = [limit.most for limit in limits]
        self._takes: dict[Start, list[tuple[int, int]]] = {}
        for place, limit in enumerate(limits):
            if limit.rule != "held_once":
                for start, weight in zip(limit.starts, limit.weights or (1,) * len(limit.starts), strict=True):
                    self._takes.setdefault(start, []).append((place, weight))
        self.slots: dict[int, int] = {}
        for number, slot in was.items():
            self._put(number, slot)
        self.excess = 0
        self.loose = set(range(len(day.meetings))) - was.keys()
        self._clear(limits)
        for number in sorted(self.loose, key=lambda number: (len(self._open(number)), number)):
            if places := self._open(number):
                self._put(number, places[0])

    def _clear(self, limits: Sequence[Limit]) -> None:
        """Take meetings out of limits that count too many, first those that can go elsewhere."""
        counted: set[int] = set()
        for place, limit in enumerate(limits):
            if self._room[place] >= 0:
                continue
            there = [start.meeting for start in limit.starts if self.slots.get(start.meeting) == start.slot]
            if counted.isdisjoint(there) and not limit.weights:
                self.excess -= self._room[place]
            counted.update(there)
            there.sort(key=lambda number: (-len(self._open(number)), number))
            while self._room[place] < 0:
                self._take(there.pop(0))

    def _open(self, number: int) -> list[int]:
        """The slots in which the meeting would break no limit beside those placed."""
        return [slot for slot in self._slots if self._fits(Start(number, slot))]

    def _fits(self, start: Start) -> bool:
        return all(self._room[place] >= weight for place, weight in self._takes.get(start, ()))

    def _put(self, number: int, slot: int) -> None:
        self.slots[number] = slot
        for place, weight in self._takes.get(Start(number, slot), ()):
            self._room[place] -= weight

    def _take(self, number: int) -> None:
        self.loose.add(number)
        for place, weight in self._takes.get(Start(number, self.slots.pop(number)), ()):
            self._room[place] += weight
