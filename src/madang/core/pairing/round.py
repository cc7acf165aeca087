"""A round read from its files: all pairs that people thought of, and the problem of choosing among them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.core.pairing import phrases
from madang.core.pairing.capacity import capacity_of
from madang.core.pairing.kinds import ABOUT, CANDIDATES, NOT_MET
from madang.core.pairing.problem import Ints, Limit, Problem, Reals
from madang.core.pairing.rows import Rows, Source, read_rows
from madang.core.pairing.rules import Rules, read_rules
from madang.core.pairing.selecting import Columns
from madang.core.pairing.settings import PairSettings
from madang.core.pairing.sides import Side, side_of
from madang.core.pairing.wishes import Wishes, read_wishes

FREE = 0
BARRED = ("", "no", "excluded", "met")
"""Why a pair is out of the question, by the codes of ``Round.barred``."""

_LARGEST = 10**9


@dataclass(frozen=True)
class Round:
    """All pairs anyone thought of, sorted by the ids of need and offer, and the ``problem`` of choosing among them.

    ``row``: where the pair stands in the ``candidates``, -1 for one that only a wish or a rule names. ``rated``: how
    the need and how the offer rates the pair, by score and by its own wish for it (``wanted``). ``barred``: a code of
    ``BARRED``. ``free``: the places of those the ``problem`` is about. A score times ``scale`` is a weight.
    """

    candidates: Rows
    needs: Side
    offers: Side
    need: Ints
    offer: Ints
    row: Ints
    score: Reals
    rated: tuple[Reals, Reals]
    wanted: tuple[NDArray[np.bool_], NDArray[np.bool_]]
    barred: NDArray[np.int8]
    free: Ints
    fixed: Ints
    problem: Problem
    scale: float

    @property
    def ratings(self) -> tuple[Ints, Ints]:
        """How the need and how the offer rates each pair of the problem, as whole numbers; own musts come first."""
        return self._rating(0), self._rating(1)

    def _rating(self, side: int) -> Ints:
        return _weights(self.rated[side])[0][self.free] + (self.wanted[side][self.free].astype(np.int64) << 40)


def read_round(candidates: Source, settings: PairSettings) -> Round:
    """The round that files or tables of pyarrow and the ``settings`` describe. Raises ``BadInput``."""
    rows = read_rows(candidates, CANDIDATES, name="candidates")
    abouts = [read_rows(one, ABOUT, name=name) if one is not None else None
              for one, name in ((settings.needs, "needs"), (settings.offers, "offers"))]  # fmt: skip
    needs, offers = side_of("need", rows, abouts[0]), side_of("offer", rows, abouts[1])
    rules = read_rules(settings.rules)
    wishes = read_wishes(settings.preferences, needs, offers)
    lists = {what: _keys(rules.pairs(what, needs, offers), offers) for what in ("exclude", "fixed", "met")}
    draft = _Draft(rows, needs, offers, wishes, lists)
    _refuse_barred(draft, rules, lists["fixed"])
    weight, scale = _weights(draft.score)
    free = np.flatnonzero(draft.barred == FREE)
    columns = Columns(needs, offers, rows, draft.need[free], draft.offer[free], draft.row[free])
    fixed = np.searchsorted(draft.key[free], np.unique(lists["fixed"]))
    limits = [*_fixed_limits(draft, free, fixed), *rules.limits(columns)]
    problem = Problem(
        need=draft.need[free],
        offer=draft.offer[free],
        weight=weight[free],
        musts=draft.wanted[0][free].astype(np.int64) + draft.wanted[1][free],
        need_capacity=capacity_of(needs, settings.need_capacity),
        offer_capacity=capacity_of(offers, settings.offer_capacity),
        limits=tuple(limits),
        fair=settings.fair,
    )
    own = {name: getattr(draft, name) for name in ("need", "offer", "row", "score", "rated", "wanted", "barred")}
    return Round(rows, needs, offers, **own, free=free, fixed=fixed, problem=problem, scale=scale)


class _Draft:
    """All pairs of the candidates, the wishes and the rules, sorted, with what was said about each."""

    def __init__(self, rows: Rows, needs: Side, offers: Side, wishes: Wishes, lists: dict[str, Ints]) -> None:
        self._rows = rows
        self._ids = (needs.ids, offers.ids)
        self.width = max(len(offers), 1)
        listed = _keys((needs.of_row, offers.of_row), offers)
        order = np.argsort(listed, kind="stable")
        wished = wishes.need * self.width + wishes.offer
        added = np.setdiff1d(np.concatenate([wished[wishes.about("must")], lists["fixed"]]), listed)
        key = np.concatenate([listed[order], added])
        into = np.argsort(key, kind="stable")
        self.key = key[into]
        self.row = np.concatenate([order, np.full(len(added), -1, np.int64)])[into]
        self.need, self.offer = np.divmod(self.key, self.width)
        self.score = self._numbers("score", np.zeros(len(key)))
        self.rated = (self._numbers("need_score", self.score), self._numbers("offer_score", self.score))
        self._wished, self._wishes = wished, wishes
        self.wanted = (self._named(wished[_by(wishes, 0, "must")]), self._named(wished[_by(wishes, 1, "must")]))
        self.barred = self._barred(lists)

    def named(self, place: int) -> tuple[str, str]:
        """The ids of a pair."""
        return self._ids[0][int(self.need[place])].as_py(), self._ids[1][int(self.offer[place])].as_py()

    def _numbers(self, name: str, otherwise: Reals) -> Reals:
        """A column of numbers for each pair; where it is absent or empty, ``otherwise``."""
        if name not in self._rows.table.column_names:
            return otherwise
        column = self._rows.table[name].combine_chunks()
        numbers = np.append(np.asarray(column.to_numpy(zero_copy_only=False), np.float64), np.nan)[self.row]
        return np.where(np.isnan(numbers), otherwise, numbers)

    def _named(self, keys: Ints) -> NDArray[np.bool_]:
        return np.isin(self.key, keys)

    def _barred(self, lists: dict[str, Ints]) -> NDArray[np.int8]:
        """Met before and not wished again; excluded; refused: the last one that holds counts."""
        barred = np.zeros(len(self.key), np.int8)
        met = self._named(lists["met"]) | self._said_met()
        again = np.concatenate([self._wished[self._wishes.about("must", "meet")], lists["fixed"]])
        barred[met & ~self._named(again)] = BARRED.index("met")
        barred[self._named(lists["exclude"])] = BARRED.index("excluded")
        barred[self._named(self._wished[self._wishes.about("no")])] = BARRED.index("no")
        return barred

    def _said_met(self) -> NDArray[np.bool_]:
        if "met" not in self._rows.table.column_names:
            return np.zeros(len(self.key), bool)
        cells = self._rows.texts("met").to_pylist()
        said = np.array([cell.strip().casefold() not in NOT_MET for cell in cells] + [False], bool)
        return np.take(said, self.row)


def _keys(ends: tuple[Ints, Ints], offers: Side) -> Ints:
    return np.asarray(ends[0] * max(len(offers), 1) + ends[1], np.int64)


def _by(wishes: Wishes, side: int, wish: str) -> Ints:
    places = wishes.about(wish)
    return np.asarray(places[wishes.side[places] == side], np.int64)


def _weights(score: Reals) -> tuple[Ints, float]:
    """Scores as whole numbers and the power of ten between: the least that keeps every digit, within nine digits."""
    largest = float(np.abs(score).max(initial=0))
    digits = 9 - (int(np.ceil(np.log10(largest))) if largest > 0 else 0)
    for power in range(min(digits, 0), min(digits, 9)):
        scaled = score * 10.0**power
        if np.abs(scaled - np.rint(scaled)).max(initial=0) < 1e-9 * max(1.0, largest * 10.0**power):
            return np.rint(scaled).astype(np.int64), 10.0**power
    scale = 10.0 ** min(digits, 9)
    return np.rint(score * scale).astype(np.int64), scale


def _refuse_barred(draft: _Draft, rules: Rules, fixed: Ints) -> None:
    """A pair cannot be fixed and out of the question at once."""
    for number, place in enumerate(np.searchsorted(draft.key, fixed), 1):
        if draft.barred[place] != FREE:
            found = phrases.ruled_out(*draft.named(int(place)), BARRED[draft.barred[place]])
            raise rules.fault(f"fixed {number}", found, phrases.NOT_BARRED)


def _fixed_limits(draft: _Draft, free: Ints, fixed: Ints) -> list[Limit]:
    return [
        Limit(phrases.fixed(*draft.named(int(free[place]))), np.array([place], np.int64), "least", 1) for place in fixed
    ]
