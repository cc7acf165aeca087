"""Is there a timetable with no more breaks than the bound: the question of a level, put to a SAT solver in rounds."""

from collections.abc import Sequence

from madang.core.timetable.known import Known
from madang.core.timetable.limits import Limit
from madang.core.timetable.model import Model

CONFLICTS = 5000
"""A round of a search: so many conflicts of the solver, half a second or so."""


FEW = 1000
"""A question that takes fewer conflicts is easy."""


class Level:
    """The clauses of a day whose timetables have at most ``breaks`` breaks, the bound when the level was opened.

    What nobody can have at this level is left out: near the bound the formula is small.
    """

    def __init__(self, known: Known, limits: Sequence[Limit]) -> None:
        from pysat.solvers import Cadical195

        self.breaks = known.bound
        self._known = known
        spare = known.bound - sum(known.least.values())
        most = {one: min(breaks, known.least.get(one, 0) + spare) for one, breaks in known.most.items()}
        self._model = Model(known.day, limits, only=known.only, shapes=known.shapes, most=most)
        free: list[int] = []
        for one, count in self._model.breaks.items():
            least = known.least.get(one, 0)
            free.extend(count[least:])
            for literal in count[:least]:
                self._model.formula.add(literal)
        self._model.formula.sorted_count(free, spare)
        self.rounds = 0
        self._solver = Cadical195(bootstrap_with=self._model.formula.clauses)

    @property
    def was_easy(self) -> bool:
        """Whether the question took few conflicts, as it does when the bound is far too low."""
        return int(self._solver.accum_stats()["conflicts"]) < FEW

    def ask(self) -> None:
        """Search for a round; an answer goes to what is known."""
        self.rounds += 1
        self._solver.conf_budget(CONFLICTS)
        answer = self._solver.solve_limited()
        if answer:
            self._known.offer(self._model.slots(self._solver.get_model()))
        elif answer is False:
            self._known.refuse(self.breaks)
