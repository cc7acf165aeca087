"""From a meeting day to its timetable with the fewest breaks, within a time limit."""

from collections.abc import Sequence
from dataclasses import replace
from math import inf
from time import monotonic
from typing import NamedTuple

from madang.core.texts.faults import Said
from madang.core.timetable.choosing import all_held, choose, keep, waiting_list
from madang.core.timetable.clock import Clock
from madang.core.timetable.conflict import conflict_of
from madang.core.timetable.day import Day, Timetable
from madang.core.timetable.known import Known, nothing_searched, outcome_of
from madang.core.timetable.limits import Limit, Start, limits_of
from madang.core.timetable.openings import Openings
from madang.core.timetable.outcome import Outcome, Status, Watcher
from madang.core.timetable.rounds import rounds

SECONDS_TO_EXPLAIN = 10.0
"""So long a small set of limits is looked for on a day without a timetable, whatever the time limit."""


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
    timetable to begin from, kept if nothing better is found. Where meetings may be left out, those that are stand in
    ``left_out``, and ``why`` has limits that kept them from all being held. The same ``seed`` gives the same answer,
    whatever the machine, when the search ends by itself.
    """
    clock = Clock(monotonic(), time_limit, progress)
    effort = _Effort(seed, workers, start)
    if any(meeting.optional for meeting in day.meetings):
        return _solve_some(day, effort, clock)
    return _solve_all(day, effort, clock)


class _Effort(NamedTuple):
    seed: int
    workers: int
    start: Timetable | None


def _solve_all(day: Day, effort: _Effort, clock: Clock, patience: float = inf) -> Outcome:
    """A day on which every meeting has to be held; given up after ``patience`` seconds without a timetable."""
    limits = list(limits_of(day))
    openings = Openings(day, limits)
    known = nothing_searched(day, openings)
    if effort.start is not None:
        _begin_from(effort.start, known, limits)
    searching = rounds(known, limits, openings, seed=effort.seed, workers=effort.workers, time_limit=clock.time_limit)
    try:
        for _ in searching:
            if clock.is_over(known) or (known.slots is None and clock.seconds() > patience):
                break
    except KeyboardInterrupt:
        clock.stopped = True
    why: tuple[Said, ...] = ()
    if known.none:
        end = monotonic() + SECONDS_TO_EXPLAIN
        why = conflict_of(day, limits, stop=lambda: monotonic() >= end)
    return outcome_of(known, clock.seconds(), why)


def _solve_some(day: Day, effort: _Effort, clock: Clock) -> Outcome:
    """A day on which meetings may be left out: none if they all fit, else as few and as light as can be."""
    whole = _solve_all(all_held(day), effort, clock, clock.time_limit / 3)
    refused: list[frozenset[int]] = []
    limits = list(limits_of(day))
    while not whole.held and not clock.stopped:
        choice = choose(day, limits, refused=refused, seconds_left=clock.left)
        if choice is None:
            return replace(whole, seconds=clock.seconds())
        rest = _solve_all(keep(day, choice.held), effort, clock)
        if rest.status != "infeasible":
            status: Status = "feasible" if rest.status == "optimal" and not choice.proved else rest.status
            left_out = waiting_list(day, choice.held)
            return replace(rest, status=status, left_out=left_out, why=whole.why)
        refused.append(choice.held)
    return whole


def _begin_from(start: Timetable, known: Known, limits: Sequence[Limit]) -> None:
    slots = [start[meeting.id].slot if meeting.id in start else 0 for meeting in known.day.meetings]
    chosen = frozenset(Start(number, slot) for number, slot in enumerate(slots) if slot)
    if all(limit.holds(chosen) for limit in limits):
        known.offer(slots)
