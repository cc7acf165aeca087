"""Why a day has no timetable: a small set of its limits that cannot hold together.

Each limit gets a guard; a SAT solver that refuses all guards names those it used (a core), and what can be dropped
from the core without a timetable appearing is dropped, one limit after the other (deletion; Bakker et al., IJCAI 1993).
"""

from collections.abc import Callable, Sequence

from madang.core.texts.faults import Said
from madang.core.timetable.day import Day, meetings_of
from madang.core.timetable.limits import Limit
from madang.core.timetable.model import Model
from madang.core.timetable.sentences import fair

Stop = Callable[[], bool]


def conflict_of(day: Day, limits: Sequence[Limit], *, stop: Stop, conflicts: int = 20_000) -> tuple[Said, ...]:
    """Limits of an infeasible ``day`` that cannot hold together, none of which can be spared.

    A limit is also kept when ``conflicts`` conflicts do not show that it can be spared, and all that are left are kept
    when ``stop`` answers ``True``.
    """
    return tuple(_said(day, limits, place) for place in sorted(_Conflict(day, limits, conflicts).smallest(stop)))


class _Conflict:
    def __init__(self, day: Day, limits: Sequence[Limit], conflicts: int) -> None:
        from pysat.solvers import Cadical195

        self._day = day
        self._limits = limits
        self._conflicts = conflicts
        self._guards = Model(day, limits, guarded=True)
        self._place: dict[int, int] = {}
        for place, guard in enumerate(self._guards.guards):
            self._place.setdefault(guard, place)
        self._solver = Cadical195(bootstrap_with=self._guards.formula.clauses)

    def smallest(self, stop: Stop) -> list[int]:
        """The places of limits in a core that cannot be made smaller."""
        core = self._first(stop)
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
        """Which of the limits at ``places`` are refused together; ``None`` when they are not (or not in time)."""
        self._solver.conf_budget(self._conflicts)
        answer = self._solver.solve_limited(list(dict.fromkeys(self._guards.guards[place] for place in places)))
        return {self._place[guard] for guard in self._solver.get_core() or ()} if answer is False else None


def _said(day: Day, limits: Sequence[Limit], place: int) -> Said:
    return limits[place].said if place < len(limits) else fair(day.max_break_difference or 0)
