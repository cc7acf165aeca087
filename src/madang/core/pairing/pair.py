"""From candidates to the pairs of a whole round, with the proof or the gap, and with the reasons."""

from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa

from madang.core.pairing import phrases
from madang.core.pairing.conflict import find_conflict
from madang.core.pairing.deadline import Deadline
from madang.core.pairing.gains import Gain, gains
from madang.core.pairing.problem import Infeasible, Solved
from madang.core.pairing.round import Round, read_round
from madang.core.pairing.rows import Source
from madang.core.pairing.settings import PairSettings
from madang.core.pairing.stable import solve_stable
from madang.core.pairing.stable.regions import NotStable
from madang.core.pairing.table import pairs_table
from madang.core.pairing.total import solve_total
from madang.core.pairing.why import Unmatched, unmatched
from madang.core.texts.faults import BadInput


@dataclass(frozen=True)
class Paired:
    """The pairs of a round.

    ``pairs``: a row each with need_id, offer_id, score and the further columns of the candidates, by need, best first.
    ``total``: the sum of the scores; with the objective ``total`` no other pairs exceed ``bound``, and when it is
    ``proved`` the two are equal. ``way``: the method. ``unmatched`` and ``gains`` are told when ``why`` was asked.
    """

    pairs: pa.Table
    total: float
    bound: float
    proved: bool
    way: str
    unmatched: list[Unmatched] = field(default_factory=list)
    gains: list[Gain] = field(default_factory=list)

    @property
    def gap(self) -> float:
        """How far the total may be from the greatest one, as a share of it."""
        return 0.0 if self.proved else (self.bound - self.total) / max(abs(self.bound), 1e-12)


def pair(candidates: Source, settings: PairSettings | None = None) -> Paired:
    """The pairs of a whole round among ``candidates``: a file, or a table of pyarrow, with need_id, offer_id, score.

    The same input gives the same pairs, whatever the order of its rows. Raises ``BadInput`` for what cannot be used,
    ``Conflict`` when the rules cannot hold together, ``OutOfTime`` when the time limit ended before any pairs were
    found.

    >>> import madang
    >>> madang.pair("candidates.csv", madang.PairSettings(need_capacity=3)).pairs  # doctest: +SKIP
    """
    settings = settings or PairSettings()
    this = read_round(candidates, settings)
    try:
        solved = _stable(this, settings) if settings.objective == "stable" else _total(this, settings)
    except Infeasible:
        raise find_conflict(this.problem) from None
    made = np.zeros(len(this.need), bool)
    made[this.free[solved.made]] = True
    total, bound = solved.worth / this.scale, solved.bound / this.scale
    paired = Paired(pairs_table(this, made), total, bound, solved.proved, solved.way)
    if not settings.why:
        return paired
    more = gains(this, solved) if settings.objective == "total" else []
    return replace(paired, unmatched=unmatched(this, made), gains=more)


def _total(this: Round, settings: PairSettings) -> Solved:
    return solve_total(this.problem, Deadline.within(settings.time_limit))


def _stable(this: Round, settings: PairSettings) -> Solved:
    if settings.fair is not None:
        raise BadInput(file="--fair", found=settings.fair, expected="--objective total")
    try:
        made = solve_stable(this.problem, this.ratings, this.fixed, settings.proposing)
    except NotStable as error:
        raise BadInput(file="--objective", found=error.limit.said, expected=phrases.STABLE_RULES) from error
    worth = int(this.problem.weight[made].sum())
    return Solved(made, worth, float(worth), True, "deferred acceptance")
