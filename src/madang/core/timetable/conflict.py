"""Why a day has no timetable: a small set of its limits that cannot hold together.

Each limit gets a guard; a SAT solver that refuses all guards names those it used (a core), and what can be dropped
from the core without a timetable appearing is dropped: first whole kinds of limits, then one limit after the other
(deletion; Bakker et al., IJCAI 1993).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from madang.core.texts.faults import Said
from madang.core.timetable.day import Day, meetings_of
from madang.core.timetable.limits import Limit
from madang.core.timetable.model import Model
from madang.core.timetable.openings import Openings
from madang.core.timetable.sentences import fair
from madang.core.timetable.sentences_of_kinds import KINDS

Stop = Callable[[], bool]

MANY = 60
"""A reason with more sentences than this is one that nobody reads."""


def conflict_of(day: Day, limits: Sequence[Limit], *, stop: Stop, conflicts: int = 20_000) -> tuple[Said, ...]:
    """Limits of an infeasible ``day`` that cannot hold together, none of which can be spared.

    Where the limits leave a meeting no slot before any search, only those that do are looked at: a small formula.
    A limit is also kept when ``conflicts`` conflicts do not show that it can be spared, and all that are left are kept
    when ``stop`` answers ``True``; more than ``MANY`` are told by their kinds.
    """
    suspects = {limits[place].said for place in Openings(day, limits, traced=True).refuted_by}
    if suspects:
        limits = [limit for limit in limits if limit.said in suspects]
        day = replace(day, max_break_difference=None)
    places = sorted(_Conflict(day, limits, conflicts).smallest(stop))
    said = dict.fromkeys(limits[place].said for place in places if place < len(limits))
    if len(said) > MANY:
        said = dict.fromkeys(KINDS[limits[place].rule] for place in places if place < len(limits))
    return (*said, *(fair(day.max_break_difference or 0) for place in places if place == len(limits)))


class _Conflict:
    def __init__(self, day: Day, limits: Sequence[Limit], conflicts: int) -> None:
        from pysat.solvers import Cadical195

        self._day = day
        self._limits = limits
        self._conflicts = conflicts
        named = {start.meeting for limit in limits for start in limit.starts}
        others: dict[int, tuple[int, ...]] = {n: () for n in range(len(day.meetings)) if n not in named}
        self._guards = Model(day, limits, guarded=True, only=others)
        self._place: dict[int, int] = {}
        for place, guard in enumerate(self._guards.guards):
            self._place.setdefault(guard, place)
        self._solver = Cadical195(bootstrap_with=self._guards.formula.clauses)
        self._quick = Openings(day, limits).none

    def smallest(self, stop: Stop) -> list[int]:
        """The places of limits in a core that cannot be made smaller."""
        core = self._first(stop)
        for rule in dict.fromkeys(limit.rule for limit in self._limits):
            rest = [place for place in core if place == len(self._limits) or self._limits[place].rule != rule]
            if len(rest) < len(core) and not stop():
                smaller = self._core(rest)
                core = core if smaller is None else sorted(smaller)
        needed: list[int] = []
        while core and not stop():
            spared = core.pop()
            smaller = self._core(needed + core)
            if smaller is None:
                needed.append(spared)
            else:
                core = [place for place in core if place in smaller]
        return needed + core

    def _first(self, stop: Stop) -> list[int]:
        """A core of one participant's meetings alone if there is one: it is the easiest to understand."""
        for numbers in meetings_of(self._day).values():
            mine = set(numbers)
            own = [
                place for place, limit in enumerate(self._limits) if mine.issuperset(s.meeting for s in limit.starts)
            ]
            if (core := self._core(own)) is not None:
                return sorted(core)
            if stop():
                break
        everything = list(self._place.values())
        while not stop():
            if (core := self._core(everything)) is not None:
                return sorted(core)
        return everything

    def _core(self, places: list[int]) -> set[int] | None:
        """Which of the limits at ``places`` are refused together; ``None`` when they are not (or not in time).

        What leaves a meeting no slot before any search is seen without the solver, which counts badly.
        """
        if self._quick:
            said = {self._limits[place].said for place in places if place < len(self._limits)}
            tried = [place for place, limit in enumerate(self._limits) if limit.said in said]
            alone = Openings(self._day, [self._limits[place] for place in tried], traced=True)
            if alone.none:
                return {self._place[self._guards.guards[tried[place]]] for place in alone.refuted_by}
        self._solver.conf_budget(self._conflicts)
        answer = self._solver.solve_limited(list(dict.fromkeys(self._guards.guards[place] for place in places)))
        return {self._place[guard] for guard in self._solver.get_core() or ()} if answer is False else None
