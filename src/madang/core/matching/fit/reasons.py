"""Why an offer fits what a need asks for, or does not, in words."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
import pyarrow as pa

from madang.core.matching.fit import phrases
from madang.core.matching.fit.aspects import AGREES, DIFFERS, NEAR, NOT_ASKED, NOT_STATED
from madang.core.matching.fit.condition import Aged, Condition, Term
from madang.core.matching.fit.conditions import Conditions
from madang.core.matching.fit.facts import OfferFacts
from madang.core.matching.fit.judging import HOLDS, UNKNOWN, Judge, States, holds_term, said_by
from madang.core.matching.fit.shares import Pairs, Rows, shared_in
from madang.core.texts.faults import Said

Kind = Literal["fits", "missing", "conflicts"]

_ASPECTS = ("region", "fields", "language", "employees", "founded_on")


@dataclass(frozen=True)
class Reason:
    """One thing that fits, is missing or conflicts: said in a phrase, with what stands on either side.

    ``aspect`` is the column it is about; ``terms`` are the shared elements, in the words of the need.
    """

    kind: Kind
    aspect: str
    said: Said
    need: str
    offer: str
    terms: tuple[str, ...] = ()


class Sides:
    """What the needs and the offers of all ``pairs`` have written about each aspect."""

    def __init__(self, conditions: Conditions, facts: OfferFacts, pairs: Pairs, today: dt.date | None) -> None:
        self.conditions, self.facts, self.pairs, self.today = conditions, facts, pairs, today
        self.offered = [_texts_at(facts, column, pairs.offers) for column in _ASPECTS]
        held = shared_in(conditions.fields, facts.fields, pairs)
        order = np.argsort(held.holders, kind="stable")
        written = conditions.fields.written.take(pa.array(held.things[order])).to_pylist()
        bounds = np.searchsorted(held.holders[order], np.arange(len(pairs.offers) + 1)).tolist()
        self.shared = [tuple(written[start:stop]) for start, stop in pairwise(bounds)]
        rows, self._place = np.unique(pairs.offers, return_inverse=True)
        self._judge = Judge(facts.taken(rows), today)
        self._asked: dict[int, tuple[tuple[str, bool], ...]] = {}
        self._states: dict[Condition, States] = {}

    def asked(self, need: int) -> tuple[tuple[str, bool], ...]:
        """For each aspect what the need wants, in its own words, and whether it insists."""
        if need not in self._asked:
            self._asked[need] = tuple(_asked(self.conditions, need, column) for column in _ASPECTS)
        return self._asked[need]

    def state(self, condition: Condition, pair: int) -> int:
        """How the offer of ``pair`` stands to ``condition``, which is judged for all offers at once unless a term."""
        if isinstance(condition, Term):
            return _state_of_term(condition, self.facts, int(self.pairs.offers[pair]))
        if isinstance(condition, Aged) and self.today is None:
            return UNKNOWN
        if condition not in self._states:
            self._states[condition] = self._judge.states(condition)
        return int(self._states[condition][self._place[pair]])


def reasons_of(sides: Sides, pair: int, codes: Sequence[np.uint8]) -> tuple[Reason, ...]:
    """The reasons of one pair from the ``codes`` of its aspects: region, fields, language, size, age."""
    need = int(sides.pairs.needs[pair])
    reasons = []
    for place, (column, code) in enumerate(zip(_ASPECTS, codes, strict=True)):
        if code != NOT_ASKED:
            wanted, insists = sides.asked(need)[place]
            terms = sides.shared[pair] if column == "fields" else ()
            offered = ", ".join(terms) or sides.offered[place][pair]
            reasons.append(_reason(column, int(code), (wanted, offered), hard=insists, terms=terms))
    further = [condition for condition in sides.conditions.wishes[need].must if condition.column not in _ASPECTS]
    return tuple(reasons + [_of_must(condition, sides, pair) for condition in further])


def _texts_at(facts: OfferFacts, column: str, rows: Rows) -> list[str]:
    """The cells of ``column`` in ``rows``, as text."""
    if column not in facts.offers.column_names:
        return [""] * len(rows)
    cells = facts.offers[column].take(pa.array(rows)).cast(pa.large_string())
    return [cell or "" for cell in cells.to_pylist()]


def why_barred(
    conditions: Conditions, facts: OfferFacts, pair: tuple[int, int], *, today: dt.date | None = None
) -> tuple[Reason, ...]:
    """Each condition that keeps the two of ``pair`` (rows of need and offer) apart; none when they may meet."""
    need, offer = (np.array([row], np.int64) for row in pair)
    wish, sides = conditions.wishes[pair[0]], Sides(conditions, facts, Pairs(need, offer), today)
    unmet = [condition for condition in wish.must if sides.state(condition, 0) != HOLDS]
    reasons = [_of_must(condition, sides, 0) for condition in unmet]
    for condition in wish.exclude:
        if sides.state(condition, 0) == HOLDS:
            shown = facts.cell(condition.column, pair[1])
            said = phrases.ruled_out(condition.written)
            reasons.append(Reason("conflicts", condition.column, said, condition.written, shown))
    if wish.organisation_key in facts.refused.taken(offer).vocabulary.to_pylist():
        shown = facts.cell("exclude", pair[1])
        reasons.append(Reason("conflicts", "exclude", phrases.refuses(wish.organisation), wish.organisation, shown))
    return tuple(reasons)


def _reason(column: str, code: int, sides: tuple[str, str], *, hard: bool, terms: tuple[str, ...] = ()) -> Reason:
    """What differs conflicts where the need insists on it (``hard``), and is only missing where it does not."""
    wanted, offered = sides
    code = DIFFERS if hard and code == NEAR else code
    if code == AGREES:
        return Reason("fits", column, phrases.agrees(column, offered), wanted, offered, terms)
    if code == NEAR:
        return Reason("fits", column, phrases.is_near(column, wanted, offered), wanted, offered)
    if code == NOT_STATED:
        return Reason("missing", column, phrases.not_stated(column, wanted), wanted, "")
    if column == "text":
        return Reason("missing", column, phrases.absent(wanted), wanted, "")
    return Reason("conflicts" if hard else "missing", column, phrases.differs(column, wanted, offered), wanted, offered)


def _of_must(condition: Condition, sides: Sides, pair: int) -> Reason:
    """How the offer of ``pair`` stands to a condition of its need."""
    state = sides.state(condition, pair)
    code = {HOLDS: AGREES, UNKNOWN: NOT_STATED}.get(state, DIFFERS)
    offer = int(sides.pairs.offers[pair])
    shown = condition.term if isinstance(condition, Term) else sides.facts.cell(condition.column, offer)
    return _reason(condition.column, code, (condition.written, shown), hard=True)


def _state_of_term(term: Term, facts: OfferFacts, offer: int) -> int:
    return int(holds_term(term, said_by(facts, np.array([offer], np.int64)))[0])


def _asked(conditions: Conditions, need: int, column: str) -> tuple[str, bool]:
    """What the need wants in ``column``: its ``must``, or else its own cell, of fields both; and whether it insists."""
    own = conditions.cells[column][need] if column in conditions.cells else ""
    musts = [one.written for one in conditions.wishes[need].must if one.column == column]
    if column not in conditions.cells:
        return "; ".join(musts), bool(musts)
    named = [value.strip() for _, sign, value in (written.partition("=") for written in musts) if sign]
    return "; ".join(([own] if own and (column == "fields" or not named) else []) + named), bool(musts)
