"""Why an offer fits what a need asks for, or does not, in words."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pyarrow as pa

from madang.core.matching.fit import phrases
from madang.core.matching.fit.aspects import AGREES, DIFFERS, NEAR, NOT_ASKED, NOT_STATED
from madang.core.matching.fit.coded import Lists, Sets
from madang.core.matching.fit.condition import Aged, Condition, Term
from madang.core.matching.fit.conditions import Conditions
from madang.core.matching.fit.facts import Figures, OfferFacts
from madang.core.matching.fit.judging import HOLDS, UNKNOWN, Judge, holds_term, said_by
from madang.core.texts.faults import Said

Kind = Literal["fits", "missing", "conflicts"]


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


def reasons_of(
    conditions: Conditions, facts: OfferFacts, pair: tuple[int, int], codes: Mapping[str, int], today: dt.date | None
) -> tuple[Reason, ...]:
    """The reasons of one pair (row of the need, row of the offer) from the ``codes`` of its aspects by column."""
    need, offer = pair
    must = conditions.wishes[need].must
    reasons = []
    for column, code in codes.items():
        if code != NOT_ASKED:
            terms = _shared_fields(conditions, facts, pair) if column == "fields" else ()
            offered = ", ".join(terms) if terms else facts.cell(column, offer)
            hard = any(condition.column == column for condition in must)
            reasons.append(_reason(column, code, (_asked(conditions, need, column), offered), hard=hard, terms=terms))
    further = [condition for condition in must if condition.column not in codes]
    if further:
        only = _only(facts, offer)
        reasons += [_of_must(condition, only, today) for condition in further]
    return tuple(reasons)


def why_barred(
    conditions: Conditions, facts: OfferFacts, pair: tuple[int, int], *, today: dt.date | None = None
) -> tuple[Reason, ...]:
    """Each condition that keeps the two of ``pair`` (rows of need and offer) apart; none when they may meet."""
    need, offer = pair
    wish, only = conditions.wishes[need], _only(facts, offer)
    unmet = [condition for condition in wish.must if _state(condition, only, today) != HOLDS]
    reasons = [_of_must(condition, only, today) for condition in unmet]
    for condition in wish.exclude:
        if _state(condition, only, today) == HOLDS:
            shown = facts.cell(condition.column, offer)
            said = phrases.ruled_out(condition.written)
            reasons.append(Reason("conflicts", condition.column, said, condition.written, shown))
    if wish.organisation_key and wish.organisation_key in only.refused.vocabulary.to_pylist():
        shown = facts.cell("exclude", offer)
        reasons.append(Reason("conflicts", "exclude", phrases.refuses(wish.organisation), wish.organisation, shown))
    return tuple(reasons)


def _reason(column: str, code: int, sides: tuple[str, str], *, hard: bool, terms: tuple[str, ...] = ()) -> Reason:
    """What differs conflicts where the need insists on it (``hard``), and is only missing where it does not."""
    wanted, offered = sides
    if code == AGREES:
        return Reason("fits", column, phrases.agrees(column, offered), wanted, offered, terms)
    if code == NEAR:
        return Reason("fits", column, phrases.is_near(column, wanted, offered), wanted, offered)
    if code == NOT_STATED:
        return Reason("missing", column, phrases.not_stated(column, wanted), wanted, "")
    if column == "text":
        return Reason("missing", column, phrases.absent(wanted), wanted, "")
    return Reason("conflicts" if hard else "missing", column, phrases.differs(column, wanted, offered), wanted, offered)


def _of_must(condition: Condition, only: OfferFacts, today: dt.date | None) -> Reason:
    """How the one offer in ``only`` stands to a condition."""
    state = _state(condition, only, today)
    code = {HOLDS: AGREES, UNKNOWN: NOT_STATED}.get(state, DIFFERS)
    shown = condition.term if isinstance(condition, Term) else only.cell(condition.column, 0)
    return _reason(condition.column, code, (condition.written, shown), hard=True)


def _state(condition: Condition, only: OfferFacts, today: dt.date | None) -> int:
    if isinstance(condition, Term):
        return int(holds_term(condition, said_by(only, np.zeros(1, np.int64)))[0])
    if isinstance(condition, Aged) and today is None:
        return UNKNOWN
    return int(Judge(only, today).states(condition)[0])


def _asked(conditions: Conditions, need: int, column: str) -> str:
    """What the need wants in ``column``, in its own words: its ``must``, or else its own cell, of fields both."""
    own = conditions.cells[column][need] if column in conditions.cells else ""
    musts = [one.written for one in conditions.wishes[need].must if one.column == column]
    if column not in conditions.cells:
        return "; ".join(musts)
    named = [value.strip() for _, sign, value in (written.partition("=") for written in musts) if sign]
    return "; ".join(([own] if own and (column == "fields" or not named) else []) + named)


def _shared_fields(conditions: Conditions, facts: OfferFacts, pair: tuple[int, int]) -> tuple[str, ...]:
    """The elements that both list, as the need spells them."""
    need, offer = (np.array([row], np.int64) for row in pair)
    wanted, offered = conditions.fields.elements_of(need)[1], facts.fields.elements_of(offer)[1]
    elements = conditions.fields.vocabulary.take(pa.array(wanted)).to_pylist()
    held = set(facts.fields.vocabulary.take(pa.array(offered)).to_pylist())
    written = conditions.fields.written.take(pa.array(wanted)).to_pylist()
    return tuple(text for element, text in zip(elements, written, strict=True) if element in held)


def _only(facts: OfferFacts, row: int) -> OfferFacts:
    """The facts of one offer alone."""
    return OfferFacts(
        offers=facts.offers.slice(row, 1),
        texts=lambda _: facts.texts(row),
        regions=_only_set(facts.regions, row),
        languages=_only_set(facts.languages, row),
        fields=_only_list(facts.fields, row),
        employees=_only_figure(facts.employees, row),
        founded=_only_figure(facts.founded, row),
        refused=_only_list(facts.refused, row),
    )


def _only_set(sets: Sets, row: int) -> Sets:
    return Sets(np.zeros(1, np.int32), (sets.members[sets.of_row[row]],))


def _only_figure(figures: Figures, row: int) -> Figures:
    return Figures(figures.values[row : row + 1], figures.known[row : row + 1])


def _only_list(lists: Lists, row: int) -> Lists:
    codes = pa.array(lists.elements_of(np.array([row], np.int64))[1])
    bounds, own = np.array([0, len(codes)], np.int64), np.arange(len(codes), dtype=np.int32)
    return Lists(np.zeros(1, np.int32), bounds, own, lists.vocabulary.take(codes), lists.written.take(codes))
