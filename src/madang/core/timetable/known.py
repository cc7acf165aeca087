"""What is known of a day while it is being solved: the best timetable so far and what is proved of every one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from madang.core.texts.faults import Said
from madang.core.timetable.bounds import fair_bounds, separate_bounds
from madang.core.timetable.breaks import breaks_of
from madang.core.timetable.day import Day
from madang.core.timetable.openings import Openings
from madang.core.timetable.outcome import Outcome, Status
from madang.core.timetable.shapes import Shape, shapes


@dataclass
class Known:
    """The slots of the best timetable (0: not held) with its breaks; the bound; whether there is no timetable.

    ``least`` are the breaks that participants have in every timetable, and the bound begins with their sum; ``most``
    are those they can have. ``only`` has the slots in which meetings may begin, and ``shapes``
    what that means for participants, where it is known.
    """

    day: Day
    least: Mapping[str, int] = field(default_factory=dict)
    bound: int = 0
    slots: list[int] | None = None
    breaks: int | None = None
    none: bool = False
    most: Mapping[str, int] = field(default_factory=dict)
    only: Mapping[int, Sequence[int]] = field(default_factory=dict)
    shapes: Mapping[str, Shape] = field(default_factory=dict)

    @property
    def settled(self) -> bool:
        """Whether there is nothing left to search for."""
        return self.none or (self.breaks is not None and self.breaks <= self.bound)

    def raise_bound(self, bound: int) -> None:
        """Every timetable has at least ``bound`` breaks."""
        self.bound = max(self.bound, bound)

    def refuse(self, breaks: int) -> None:
        """No timetable has ``breaks`` breaks or fewer."""
        self.raise_bound(breaks + 1)
        self.none = self.none or (bool(self.most) and breaks >= sum(self.most.values()))

    def offer(self, slots: list[int]) -> None:
        """Take a timetable that keeps all limits, if it is fair and better than the best."""
        breaks = breaks_of(self.day, named(self.day, slots)).values()
        allowed = self.day.max_break_difference
        fair = allowed is None or max(breaks, default=0) - min(breaks, default=0) <= allowed
        if fair and (self.breaks is None or sum(breaks) < self.breaks):
            self.slots, self.breaks = slots, sum(breaks)


def nothing_searched(day: Day, openings: Openings) -> Known:
    """What is known of a day before any search."""
    if openings.none:
        return Known(day, none=True)
    least, most = fair_bounds(day, separate_bounds(day, openings), openings)
    known = Known(day, {one: breaks for one, breaks in least.items() if breaks > 0}, most=most)
    known.raise_bound(sum(known.least.values()))
    known.none = any(breaks > most[one] for one, breaks in known.least.items())
    known.shapes = shapes(day, openings)
    known.only = {number: openings.slots(number) for number in range(len(day.meetings))}
    return known


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
