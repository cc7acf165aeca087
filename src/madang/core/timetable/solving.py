"""From a meeting day to its timetable with the fewest breaks, within a time limit."""

from collections.abc import Iterator
from contextlib import suppress
from time import monotonic

from madang.core.texts.faults import Said
from madang.core.timetable.breaks import breaks_of
from madang.core.timetable.conflict import conflict_of
from madang.core.timetable.day import Day, Timetable
from madang.core.timetable.exact import Search, Step, named
from madang.core.timetable.limits import Limit, Start, limits_of
from madang.core.timetable.model import Model
from madang.core.timetable.outcome import Outcome, Progress, Status, Watcher

SECONDS_TO_EXPLAIN = 10.0
"""At least so long a small set of limits is looked for on a day without a timetable, whatever the time limit."""


def solve(
    day: Day,
    *,
    time_limit: float = 60.0,
    workers: int = 1,  # noqa: ARG001
    seed: int = 0,
    progress: Watcher | None = None,
    start: Timetable | None = None,
) -> Outcome:
    """The timetable of ``day`` with the fewest breaks, or the best found in ``time_limit`` seconds.

    ``progress`` is told after each round and stops the search when it answers ``True``; so does Ctrl-C. ``start`` is a
    timetable to begin from, kept if nothing better is found. The same ``seed`` gives the same answer when the search
    ends by itself.
    """
    began = monotonic()
    limits = list(limits_of(day))
    step = Step(None, None, 0, settled=False)
    with suppress(KeyboardInterrupt):
        for step in _rounds(day, limits, seed, start):
            seconds = monotonic() - began
            said = Progress(breaks=step.breaks, lower_bound=step.bound, seconds=seconds)
            if step.settled or seconds >= time_limit or (progress is not None and progress(said)):
                break
    why: tuple[Said, ...] = ()
    if step.settled and step.slots is None:
        end = max(began + time_limit, monotonic() + SECONDS_TO_EXPLAIN)
        why = conflict_of(day, limits, stop=lambda: monotonic() >= end)
    return _outcome(day, step, monotonic() - began, why)


def _rounds(day: Day, limits: list[Limit], seed: int, start: Timetable | None) -> Iterator[Step]:
    search = Search(Model(day, limits), seed=seed)
    if start is not None:
        slots = [start[meeting.id].slot if meeting.id in start else 0 for meeting in day.meetings]
        chosen = frozenset(Start(number, slot) for number, slot in enumerate(slots) if slot)
        if _is_fair(day, slots) and all(limit.holds(chosen) for limit in limits):
            search.offer(slots)
    return search.rounds()


def _is_fair(day: Day, slots: list[int]) -> bool:
    breaks = breaks_of(day, named(day, slots)).values()
    return day.max_break_difference is None or max(breaks) - min(breaks) <= day.max_break_difference


def _outcome(day: Day, step: Step, seconds: float, why: tuple[Said, ...]) -> Outcome:
    status: Status = "optimal" if step.settled else "feasible"
    if step.slots is None:
        status = "infeasible" if step.settled else "unknown"
    held = named(day, step.slots) if step.slots else {}
    return Outcome(status=status, breaks=step.breaks, lower_bound=step.bound, seconds=seconds, held=held, why=why)
