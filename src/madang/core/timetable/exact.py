"""The fewest breaks of a day, proved: a SAT solver asked from below, with timetables found on the way from above.

First cores: breaks that cannot all be avoided are set aside one set at a time, each a break more in the bound (the
disjoint phase of core-guided MaxSAT, Davies and Bacchus, CP 2011). Then a totalizer over all breaks is asked for no
more than the bound; each refusal lifts it. Effort comes in rounds of conflicts, so that a search can be watched,
stopped, and repeated to the letter.
"""

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from madang.core.timetable.breaks import breaks_of
from madang.core.timetable.day import Day
from madang.core.timetable.model import Model


class Step(NamedTuple):
    """The state after a round: the best slots so far with their breaks, and the proved bound.

    ``settled`` when the bound is reached, or when there is no timetable at all (then ``breaks`` is ``None``).
    """

    slots: list[int] | None
    breaks: int | None
    bound: int
    settled: bool


def named(day: Day, slots: Sequence[int]) -> dict[str, int]:
    """The slot of each meeting that is held (not 0), by its id."""
    return {meeting.id: slot for meeting, slot in zip(day.meetings, slots, strict=True) if slot}


class Search:
    """One search over a model; ``rounds`` runs it."""

    def __init__(self, model: Model, *, seed: int = 0, conflicts: int = 5000) -> None:
        from pysat.solvers import Cadical195

        self._model = model
        self._solver = Cadical195(bootstrap_with=model.formula.clauses)
        if seed:
            chance = Random(seed)
            self._solver.set_phases([literal * chance.choice((1, -1)) for literal in model.starts.values()])
        self._conflicts = conflicts
        self._breaks = [literal for count in model.breaks.values() for literal in count]
        self._slots: list[int] | None = None
        self._best: int | None = None
        self._bound = 0

    def rounds(self) -> Iterator[Step]:
        """Search until settled, one step a round."""
        yield from self._cores()
        if self._best is None or self._bound < self._best:
            yield from self._from_below()

    def offer(self, slots: list[int]) -> None:
        """Take a timetable found elsewhere when it is better."""
        breaks = sum(breaks_of(self._model.day, named(self._model.day, slots)).values())
        if self._best is None or breaks < self._best:
            self._slots, self._best = slots, breaks

    def _cores(self) -> Iterator[Step]:
        avoided = dict.fromkeys(-literal for literal in self._breaks)
        while True:
            answer = self._ask(list(avoided))
            if answer is False:
                core = self._solver.get_core()
                if not core:
                    yield Step(None, None, self._bound, settled=True)
                    return
                self._bound += 1
                for literal in core:
                    del avoided[literal]
            yield self._step()
            if answer is not False:
                return

    def _from_below(self) -> Iterator[Step]:
        from pysat.card import ITotalizer

        if not self._breaks:
            return
        top = min(len(self._breaks), self._bound + 8 if self._best is None else self._best)
        total = ITotalizer(lits=self._breaks, ubound=top, top_id=self._model.formula.variables)
        for clause in total.cnf.clauses:
            self._solver.add_clause(clause)
        while self._best is None or self._bound < self._best:
            answer = self._ask([-total.rhs[self._bound]] if self._bound < len(total.rhs) else [])
            if answer is False:
                self._bound += 1
            yield self._step()

    def _ask(self, assumptions: list[int]) -> bool | None:
        self._solver.conf_budget(self._conflicts)
        answer: bool | None = self._solver.solve_limited(assumptions)
        if answer:
            self.offer(self._model.slots(self._solver.get_model()))
        return answer

    def _step(self) -> Step:
        return Step(self._slots, self._best, self._bound, settled=self._best is not None and self._best <= self._bound)
