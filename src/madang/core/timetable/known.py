"""What is known of a day while it is being solved: the best timetable so far and what is proved of every one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from madang.core.texts.faults import Said
from madang.core.timetable.bounds import separate_bounds
from madang.core.timetable.breaks import breaks_of
from madang.core.timetable.day import Day
from madang.core.timetable.limits import Limit
from madang.core.timetable.outcome import Outcome, Status


@dataclass
class Known:
    """The slots of the best timetable (0: not held) with its breaks; the bound; whether there is no timetable.

    ``separate`` are the breaks that participants have even alone; the bound begins there.
    """

    day: Day
    separate: dict[str, int] = field(default_factory=dict)
    bound: int = 0
    slots: list[int] | None = None
    breaks: int | None = None
    none: bool = False

    @property
    def settled(self) -> bool:
        """Whether there is nothing left to search for."""
        return self.none or (self.breaks is not None and self.breaks <= self.bound)

    def raise_bound(self, bound: int) -> None:
        """Every timetable has at least ``bound`` breaks."""
        self.bound = max(self.bound, bound)

    def offer(self, slots: list[int]) -> None:
        """Take a timetable that keeps all limits, if it is fair and better than the best."""
        breaks = breaks_of(self.day, named(self.day, slots)).values()
        allowed = self.day.max_break_difference
        fair = allowed is None or max(breaks, default=0) - min(breaks, default=0) <= allowed
        if fair and (self.breaks is None or sum(breaks) < self.breaks):
            self.slots, self.breaks = slots, sum(breaks)


def nothing_known(day: Day, limits: Sequence[Limit]) -> Known:
    """The start of a search."""
    separate = separate_bounds(day, limits)
    return Known(day, separate, sum(separate.values()))


def named(day: Day, slots: Sequence[int]) -> dict[str, int]:
    """The slot of each meeting that is held (not 0), by its id."""
    return {meeting.id: slot for meeting, slot in zip(day.meetings, slots, strict=True) if slot}


def outcome_of(known: Known, seconds: float, why: tuple[Said, ...] = ()) -> Outcome:
    """What is known, as an answer."""
    status: Status = "optimal" if known.settled else "feasible"
    if known.slots is None:
        status = "infeasible" if known.none else "unknown"
    return Outcome(
        status=status,
        breaks=known.breaks,
        lower_bound=known.bound,
        seconds=seconds,
        held=named(known.day, known.slots) if known.slots else {},
        why=why,
    )
