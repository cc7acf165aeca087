"""From a meeting day to its timetable with the fewest breaks, within a time limit."""

from collections.abc import Sequence
from contextlib import suppress
from time import monotonic

from madang.core.texts.faults import Said
from madang.core.timetable.conflict import conflict_of
from madang.core.timetable.day import Day, Timetable
from madang.core.timetable.known import Known, named, nothing_known
from madang.core.timetable.limits import Limit, Start, limits_of
from madang.core.timetable.outcome import Outcome, Progress, Status, Watcher
from madang.core.timetable.rounds import rounds

SECONDS_TO_EXPLAIN = 10.0
"""At least so long a small set of limits is looked for on a day without a timetable, whatever the time limit."""


def solve(
    day: Day,
    *,
    time_limit: float = 60.0,
    workers: int = 1,
    seed: int = 0,
    progress: Watcher | None = None,
    start: Timetable | None = None,
) -> Outcome:
    """The timetable of ``day`` with the fewest breaks, or the best found in ``time_limit`` seconds.

    ``progress`` is told after each round and stops the search when it answers ``True``; so does Ctrl-C. ``start`` is a
    timetable to begin from, kept if nothing better is found. The same ``seed`` gives the same answer, whatever the
    machine, when the search ends by itself.
    """
    began = monotonic()
    limits = list(limits_of(day))
    known = nothing_known(day, limits)
    with suppress(KeyboardInterrupt):
        if start is not None:
            _begin_from(start, known, limits)
        for _ in rounds(known, limits, seed=seed, workers=workers):
            seconds = monotonic() - began
            said = Progress(breaks=known.breaks, lower_bound=known.bound, seconds=seconds)
            if seconds >= time_limit or (progress is not None and progress(said)):
                break
    why: tuple[Said, ...] = ()
    if known.none:
        end = max(began + time_limit, monotonic() + SECONDS_TO_EXPLAIN)
        why = conflict_of(day, limits, stop=lambda: monotonic() >= end)
    return _outcome(known, monotonic() - began, why)


def _begin_from(start: Timetable, known: Known, limits: Sequence[Limit]) -> None:
    slots = [start[meeting.id].slot if meeting.id in start else 0 for meeting in known.day.meetings]
    chosen = frozenset(Start(number, slot) for number, slot in enumerate(slots) if slot)
    if all(limit.holds(chosen) for limit in limits):
        known.offer(slots)


def _outcome(known: Known, seconds: float, why: tuple[Said, ...]) -> Outcome:
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
