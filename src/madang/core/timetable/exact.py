"""The fewest breaks of a day, proved: a SAT solver asked from below, with timetables found on the way from above.

Levels: is there a timetable with no more breaks than the bound? A refusal lifts it. Cores: breaks that cannot all be
avoided are set aside one set at a time, each a break more in the bound (Davies and Bacchus, CP 2011); where the bound
is far too low they lift it faster. Effort comes in rounds of conflicts, so that a search can be watched, stopped, and
repeated to the letter.
"""

from collections.abc import Iterator, Sequence

from madang.core.timetable.known import Known
from madang.core.timetable.levels import CONFLICTS, Level
from madang.core.timetable.limits import Limit
from madang.core.timetable.model import Model

PATIENCE = 4
"""After so many rounds at a level without an answer every other round is spent on timetables above the bound."""


def proof(known: Known, limits: Sequence[Limit]) -> Iterator[None]:
    """Search until settled, one round after the other; what is learnt goes to ``known``."""
    level = Level(known, limits)
    above: Search | None = None
    while not known.settled:
        if known.bound == level.breaks:
            level.ask()
            yield
        elif above is None and level.was_easy:
            above = _above(known, limits)
            yield from above.cores()
            yield from above.climb()
        else:
            level = Level(known, limits)
        if level.rounds >= PATIENCE and not known.settled:
            above = above or _above(known, limits)
            above.ask_for_fewer()
            yield


def _above(known: Known, limits: Sequence[Limit]) -> "Search":
    return Search(Model(known.day, limits, only=known.only, shapes=known.shapes, most=known.most), known)


class Search:
    """A search over a model with whatever numbers of breaks, adding to what is known of its day."""

    def __init__(self, model: Model, known: Known) -> None:
        from pysat.solvers import Cadical195

        self._model = model
        self._known = known
        self._solver = Cadical195(bootstrap_with=model.formula.clauses)
        self._total: list[int] | None = None

    def rounds(self) -> Iterator[None]:
        """Search until settled, one round after the other; what is learnt goes to ``known``."""
        while self._known.slots is None and not self._known.none:
            self.ask_for_fewer()
            yield
        yield from self.cores()
        while not self._known.settled:
            yield from self.climb()

    def cores(self) -> Iterator[None]:
        """Lift the bound by sets of breaks that cannot all be avoided, until no further one shows in a round."""
        counts, spent = self._model.breaks, dict(self._known.least)
        for one, breaks in spent.items():
            for literal in counts[one][:breaks]:
                self._solver.add_clause([literal])
        bound = sum(spent.values())
        while True:
            next_of = {one: count[spent.get(one, 0) :] for one, count in counts.items()}
            avoided = {-more[0]: one for one, more in next_of.items() if more}
            if self._ask(list(avoided)) is not False:
                yield
                return
            core = self._solver.get_core()
            if not core:
                self._known.none = True
                return
            bound += 1
            self._known.raise_bound(bound)
            for literal in core:
                spent[avoided[literal]] = spent.get(avoided[literal], 0) + 1
            yield

    def climb(self) -> Iterator[None]:
        """Lift the bound as long as a round is enough to see that it cannot be met."""
        while not self._known.settled:
            refused = self._ask(self._at_most(self._known.bound)) is False
            if refused:
                self._known.refuse(self._known.bound)
            yield
            if not refused:
                return

    def ask_for_fewer(self) -> None:
        """Search for a timetable with fewer breaks than the best, halfway to the bound; for any if none is known."""
        known = self._known
        if known.breaks is None:
            known.none = self._ask([]) is False
        else:
            goal = (known.bound + known.breaks - 1) // 2
            if self._ask(self._at_most(goal)) is False:
                known.refuse(goal)

    def _at_most(self, breaks: int) -> list[int]:
        """What to assume so that there are no more than so many breaks."""
        from pysat.card import ITotalizer

        if self._total is None:
            literals = [literal for count in self._model.breaks.values() for literal in count]
            most = len(literals) if self._known.breaks is None else self._known.breaks
            if not literals:
                return []
            total = ITotalizer(lits=literals, ubound=most, top_id=self._model.formula.variables)
            for clause in total.cnf.clauses:
                self._solver.add_clause(clause)
            self._total = total.rhs
        return [-self._total[breaks]] if breaks < len(self._total) else []

    def _ask(self, assumptions: list[int]) -> bool | None:
        self._solver.conf_budget(CONFLICTS)
        answer: bool | None = self._solver.solve_limited(assumptions)
        if answer:
            self._known.offer(self._model.slots(self._solver.get_model()))
        return answer
