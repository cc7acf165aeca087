"""The fewest breaks of a day, proved: a SAT solver asked from below, with timetables found on the way from above.

First cores: breaks that cannot all be avoided are set aside one set at a time, each a break more in the bound (Davies
and Bacchus, CP 2011). Then a totalizer is asked for no more breaks than the bound; each refusal lifts it. Effort comes
in rounds of conflicts, so that a search can be watched, stopped, and repeated to the letter.
"""

from collections.abc import Iterator

from madang.core.timetable.known import Known
from madang.core.timetable.model import Model


class Search:
    """One search over a model, adding to what is known of its day."""

    def __init__(self, model: Model, known: Known, *, conflicts: int = 5000) -> None:
        from pysat.solvers import Cadical195

        self._model = model
        self._known = known
        self._solver = Cadical195(bootstrap_with=model.formula.clauses)
        self._conflicts = conflicts
        self._breaks = [literal for count in model.breaks.values() for literal in count]

    def rounds(self) -> Iterator[None]:
        """Search until settled, one round after the other; what is learnt goes to ``known``."""
        while self._known.slots is None and not self._known.none:
            self._known.none = self._ask([]) is False
            yield
        yield from self._cores()
        yield from self._from_below()

    def _cores(self) -> Iterator[None]:
        forced = {self._model.breaks[one][k] for one, least in self._known.separate.items() for k in range(least)}
        for literal in forced:
            self._solver.add_clause([literal])
        avoided = dict.fromkeys(-literal for literal in self._breaks if literal not in forced)
        bound = sum(self._known.separate.values())
        while self._ask(list(avoided)) is False:
            core = self._solver.get_core()
            if not core:
                self._known.none = True
                return
            bound += 1
            self._known.raise_bound(bound)
            for literal in core:
                del avoided[literal]
            yield
        yield

    def _from_below(self) -> Iterator[None]:
        from pysat.card import ITotalizer

        known = self._known
        if known.settled or not self._breaks:
            return
        total = ITotalizer(lits=self._breaks, ubound=known.breaks, top_id=self._model.formula.variables)
        for clause in total.cnf.clauses:
            self._solver.add_clause(clause)
        while not known.settled:
            if self._ask([-total.rhs[known.bound]] if known.bound < len(total.rhs) else []) is False:
                known.raise_bound(known.bound + 1)
            yield

    def _ask(self, assumptions: list[int]) -> bool | None:
        self._solver.conf_budget(self._conflicts)
        answer: bool | None = self._solver.solve_limited(assumptions)
        if answer:
            self._known.offer(self._model.slots(self._solver.get_model()))
        return answer
