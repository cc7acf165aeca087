"""How well candidates fit what a need asks for, aspect by aspect."""

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.fit.aspects import AGREES, DIFFERS, NEAR, NOT_ASKED, NOT_STATED
from madang.core.matching.fit.coded import Lists, Sets
from madang.core.matching.fit.condition import Aged, Between
from madang.core.matching.fit.conditions import Conditions, Wish
from madang.core.matching.fit.facts import Figures, OfferFacts
from madang.core.matching.fit.languages import relation as languages_relation
from madang.core.matching.fit.reasons import Reason, Sides, reasons_of
from madang.core.matching.fit.regions import relation as regions_relation
from madang.core.matching.fit.shares import Pairs, near_in, shared_in

Codes = NDArray[np.uint8]  # (pairs,) codes of `aspects`
Rows = NDArray[np.int64]

_WORTH = np.array([0.0, 1.0, 0.5, 0.5, 0.0], np.float32)  # by code
_UNASKED_WORTH = np.float32(0.5)


@dataclass(frozen=True)
class Agreement:
    """How each pair fits: ``value`` in [0, 1], and a code of ``aspects`` for each thing that can be asked for.

    ``value`` is the mean over region, fields and language, as far as the need states them, of 1 where they agree, 0.5
    where the offer comes near or does not tell, and 0 where it differs; 0.5 where the need states nothing. ``size``
    and ``age`` say how the offer stands to limits that the need sets.
    """

    value: NDArray[np.float32]
    region: Codes
    fields: Codes
    language: Codes
    size: Codes
    age: Codes
    pairs: Pairs
    conditions: Conditions
    facts: OfferFacts
    today: dt.date | None

    def reasons(self, pair: int) -> tuple[Reason, ...]:
        """Why one pair fits or does not, made when it is asked for."""
        if not self._asked[pair]:
            return ()
        codes = (self.region[pair], self.fields[pair], self.language[pair], self.size[pair], self.age[pair])
        return reasons_of(self._sides, pair, codes)

    @cached_property
    def _asked(self) -> NDArray[np.bool_]:
        """Whether the need of each pair asks for anything but words."""
        codes = np.stack((self.region, self.fields, self.language, self.size, self.age))
        insisting = np.array([bool(wish.must) for wish in self.conditions.wishes], np.bool_)
        return np.asarray((codes != NOT_ASKED).any(axis=0) | insisting[self.pairs.needs])

    @cached_property
    def _sides(self) -> Sides:
        """What stands on either side of all pairs, fetched together when the first reason is asked for."""
        return Sides(self.conditions, self.facts, self.pairs, self.today)


def agreement(
    conditions: Conditions, facts: OfferFacts, need_rows: Rows, offer_rows: Rows, *, today: dt.date | None = None
) -> Agreement:
    """Compare each pair of ``need_rows[i]`` and ``offer_rows[i]``; without ``today`` no age is looked at."""
    pairs = Pairs(np.asarray(need_rows, np.int64), np.asarray(offer_rows, np.int64))
    region = _by_sets(conditions.regions, facts.regions, pairs, regions_relation)
    language = _by_sets(conditions.languages, facts.languages, pairs, languages_relation)
    fields = _by_lists(conditions.fields, facts.fields, pairs)
    size = _by_limits(_limits(conditions.wishes, "employees", today), facts.employees, pairs)
    age = _by_limits(_limits(conditions.wishes, "founded_on", today), facts.founded, pairs)
    value = _mean(np.stack((region, fields, language)))
    return Agreement(value, region, fields, language, size, age, pairs, conditions, facts, today)


def _by_sets(
    wanted: Sets, offered: Sets, pairs: Pairs, relation: Callable[[frozenset[str], frozenset[str]], int]
) -> Codes:
    """Each different combination of what is wanted and what is offered is looked at once."""
    keys = wanted.of_row[pairs.needs].astype(np.int64) * len(offered.members) + offered.of_row[pairs.offers]
    different, of_pair = np.unique(keys, return_inverse=True)
    codes = np.empty(len(different), np.uint8)
    for place, key in enumerate(different.tolist()):
        want, offer = divmod(key, len(offered.members))
        asked = wanted.members[want]
        codes[place] = relation(asked, offered.members[offer]) if asked else NOT_ASKED
    return codes[of_pair]


def _by_lists(wanted: Lists, offered: Lists, pairs: Pairs) -> Codes:
    codes = np.full(len(pairs.needs), DIFFERS, np.uint8)
    codes[_is_empty(offered, pairs.offers)] = NOT_STATED
    codes[_is_empty(wanted, pairs.needs)] = NOT_ASKED
    codes[shared_in(wanted, offered, pairs).holders] = AGREES
    left = np.flatnonzero(codes == DIFFERS)
    codes[left[near_in(wanted, offered, Pairs(pairs.needs[left], pairs.offers[left]))]] = NEAR
    return codes


def _is_empty(lists: Lists, rows: Rows) -> NDArray[np.bool_]:
    return np.asarray(np.diff(lists.bounds)[lists.cells[rows]] == 0)


def _limits(wishes: tuple[Wish, ...], column: str, today: dt.date | None) -> NDArray[np.float64]:
    """The least and the greatest figure that each need takes: shape (needs, 2), infinite where it sets no limit."""
    limits = np.tile(np.array([-math.inf, math.inf]), (len(wishes), 1))
    for need, wish in enumerate(wishes):
        for asked in wish.must:
            condition = asked.founded(today) if isinstance(asked, Aged) and today is not None else asked
            if isinstance(condition, Between) and condition.column == column and not condition.negated:
                limits[need, 0] = max(limits[need, 0], condition.low)
                limits[need, 1] = min(limits[need, 1], condition.high)
    return limits


def _by_limits(limits: NDArray[np.float64], figures: Figures, pairs: Pairs) -> Codes:
    low, high = limits[pairs.needs].T
    values = figures.values[pairs.offers]
    codes = np.where((values >= low) & (values <= high), AGREES, DIFFERS).astype(np.uint8)
    codes[~figures.known[pairs.offers]] = NOT_STATED
    codes[np.isinf(low) & np.isinf(high)] = NOT_ASKED
    return codes


def _mean(codes: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The mean worth of what was asked for, of ``codes`` with shape (aspects, pairs)."""
    asked = (codes != NOT_ASKED).sum(axis=0, dtype=np.float32)
    worth = _WORTH[codes].sum(axis=0, dtype=np.float32)
    return np.where(asked > 0, worth / np.maximum(asked, 1), _UNASKED_WORTH).astype(np.float32)
