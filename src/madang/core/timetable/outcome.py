"""What solving a meeting day comes to, and what can be said of it on the way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from madang.core.texts.faults import Said

Status = Literal["optimal", "feasible", "infeasible", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where a search stands: fewest breaks found (``None`` before the first timetable), proved bound, seconds."""

    breaks: int | None
    lower_bound: int
    seconds: float

    @property
    def gap(self) -> float | None:
        """How far the best timetable may be from the optimum, as a share of its breaks."""
        if self.breaks is None:
            return None
        return (self.breaks - self.lower_bound) / self.breaks if self.breaks else 0.0


Watcher = Callable[[Progress], bool | None]
"""Told of progress; answers ``True`` to stop the search, which then returns the best it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The answer for a day: the slot of each meeting that is held, by its id, and what is proved about it.

    ``left_out`` lists the meetings that found no place, the next to be given one first. ``why`` names limits that
    cannot hold together when the day is infeasible, or not with all its meetings.
    """

    status: Status
    breaks: int | None
    lower_bound: int
    seconds: float
    held: Mapping[str, int]
    left_out: tuple[str, ...] = ()
    why: tuple[Said, ...] = ()
