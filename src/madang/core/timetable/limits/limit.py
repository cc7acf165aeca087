"""What a limit is: a bound on a count of starts, with the sentence that says it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from madang.core.texts.faults import Said
from madang.core.timetable.day import Day


class Start(NamedTuple):
    """Meeting number ``meeting`` (from 0, as in ``Day.meetings``) begins in ``slot`` (from 1)."""

    meeting: int
    slot: int


@dataclass(frozen=True, slots=True)
class Limit:
    """At least ``least`` and at most ``most`` of ``starts`` happen; ``said`` is the limit in words.

    Where starts do not weigh the same, ``weights`` has a positive whole number for each, and their sum is bounded.
    """

    rule: str
    said: Said
    starts: tuple[Start, ...]
    least: int
    most: int
    weights: tuple[int, ...] = ()

    def count(self, chosen: frozenset[Start]) -> int:
        """The (weighted) number of starts of the limit that are among ``chosen``."""
        if self.weights:
            return sum(weight for start, weight in zip(self.starts, self.weights, strict=True) if start in chosen)
        return sum(start in chosen for start in self.starts)

    def holds(self, chosen: frozenset[Start]) -> bool:
        """Whether the limit holds when exactly the starts ``chosen`` happen."""
        return self.least <= self.count(chosen) <= self.most


def starts_at(meeting: int, slots: Iterable[int]) -> tuple[Start, ...]:
    """The starts of one meeting in ``slots``."""
    return tuple(Start(meeting, slot) for slot in slots)


def starts_over(day: Day, meetings: Iterable[int], slot: int) -> tuple[Start, ...]:
    """The starts with which one of ``meetings`` takes up ``slot``."""
    return tuple(
        Start(number, first)
        for number in meetings
        for first in range(max(1, slot - day.meetings[number].length + 1), slot + 1)
    )


def within(rule: str, said: Said, day: Day, meetings: Iterable[int], slots: Iterable[int], most: int) -> Limit:
    """``meetings`` take up at most ``most`` of ``slots``; one that takes up several counts as often."""
    counted: dict[Start, int] = {}
    for slot in slots:
        for start in starts_over(day, meetings, slot):
            counted[start] = counted.get(start, 0) + 1
    weights = tuple(counted.values())
    return Limit(rule, said, tuple(counted), 0, most, weights if any(weight > 1 for weight in weights) else ())


def each_slot(day: Day) -> Iterator[int]:
    """All slots of the day."""
    return iter(range(1, day.slots + 1))
