"""Which offers a need may not get, because of its own conditions or of theirs."""

import datetime as dt
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.fit import phrases
from madang.core.matching.fit.condition import Aged, Condition, Term
from madang.core.matching.fit.conditions import Conditions, Wish
from madang.core.matching.fit.facts import OfferFacts
from madang.core.matching.fit.judging import HOLDS, Judge, holds_term, said_by
from madang.core.texts.faults import BadInput

Masks = NDArray[np.uint8]  # (masks, offers) 1 where barred
Limit = tuple[frozenset[Condition], frozenset[Condition], str]  # must, exclude, who is refused by offers

_ROWS_AT_ONCE = 8192


def barred(
    conditions: Conditions, facts: OfferFacts, today: dt.date | None, *, needs: slice = slice(None)
) -> tuple[Masks, NDArray[np.int32]]:
    """The masks of barred offers, 1 where barred, and for each need its mask or -1.

    Needs with equal conditions share a mask, and one that bars nothing is left out. ``needs`` takes some of them only,
    so that the masks of many needs on many offers never are in memory at once. A fact that an offer does not state
    bars it where ``must`` asks for it, and never where ``exclude`` does. Raises ``BadInput`` when an age is asked for
    and there is no ``today``.
    """
    wishes = conditions.wishes[needs]
    if today is None:
        _refuse_ages(conditions.file, wishes)
    refusals = _refusals(facts)
    rows: dict[Limit, int] = {}
    masks_of_needs = np.full(len(wishes), -1, np.int32)
    for need, wish in enumerate(wishes):
        refused = wish.organisation_key if wish.organisation_key in refusals else ""
        if wish.must or wish.exclude or refused:
            limit = frozenset(wish.must), frozenset(wish.exclude), refused
            masks_of_needs[need] = rows.setdefault(limit, len(rows))
    masks = np.zeros((len(rows), len(facts)), np.uint8)
    for (_, _, refused), row in rows.items():
        masks[row, refusals.get(refused, [])] = 1
    _bar(masks, list(rows), facts, today)
    return _without_idle(masks, masks_of_needs)


def _bar(masks: Masks, limits: list[Limit], facts: OfferFacts, today: dt.date | None) -> None:
    """Judge each different condition once, and bar in each mask that has it."""
    judge = Judge(facts, today)
    for condition, rows in _users(must for must, _, _ in limits).items():
        if not isinstance(condition, Term):
            _bar_where(judge.states(condition) != HOLDS, masks, rows)
    for condition, rows in _users(exclude for _, exclude, _ in limits).items():
        if not isinstance(condition, Term):
            _bar_where(judge.states(condition) == HOLDS, masks, rows)
    for wanted, sets in ((True, (must for must, _, _ in limits)), (False, (exclude for _, exclude, _ in limits))):
        terms = {term: rows for term, rows in _users(sets).items() if isinstance(term, Term)}
        for start in range(0, len(facts) if terms else 0, _ROWS_AT_ONCE):
            _bar_by_terms(masks[:, start : start + _ROWS_AT_ONCE], terms, facts, (start, wanted))


def _bar_where(verdict: NDArray[np.bool_], masks: Masks, rows: list[int]) -> None:
    for row in rows:
        masks[row] |= verdict


def _bar_by_terms(masks: Masks, terms: dict[Term, list[int]], facts: OfferFacts, part: tuple[int, bool]) -> None:
    """The same for terms, in a part of all masks; only texts of offers that are not barred yet are looked at.

    ``part`` is the first offer of the part, and whether the terms are wanted or unwanted.
    """
    start, wanted = part
    used = sorted({row for rows in terms.values() for row in rows})
    open_ones = np.flatnonzero((masks[used] == 0).any(axis=0))
    if not len(open_ones):
        return
    said = said_by(facts, open_ones + start)
    for term, rows in terms.items():
        refused = open_ones[holds_term(term, said) != wanted]
        for row in rows:
            masks[row, refused] = 1


def _users(sets: Iterable[frozenset[Condition]]) -> dict[Condition, list[int]]:
    """For each condition the numbers of the sets that have it."""
    users: dict[Condition, list[int]] = {}
    for number, conditions in enumerate(sets):
        for condition in conditions:
            users.setdefault(condition, []).append(number)
    return users


def _refusals(facts: OfferFacts) -> dict[str, NDArray[np.int64]]:
    """The offers that will not work with an organisation, by its compared name."""
    names = facts.refused.vocabulary.to_pylist()
    cells = np.flatnonzero(np.diff(facts.refused.bounds)[facts.refused.cells])
    places, codes = facts.refused.elements_of(cells)
    return {names[code]: cells[places[codes == code]] for code in np.unique(codes)}


def _refuse_ages(file: str, wishes: tuple[Wish, ...]) -> None:
    for wish in wishes:
        for column, conditions in (("must", wish.must), ("exclude", wish.exclude)):
            for condition in conditions:
                if isinstance(condition, Aged):
                    found = phrases.written(condition.written)
                    raise BadInput(file=file, row=wish.row, column=column, found=found, expected=phrases.FOUNDED)


def _without_idle(masks: Masks, masks_of_needs: NDArray[np.int32]) -> tuple[Masks, NDArray[np.int32]]:
    """Without the masks that bar nobody."""
    busy = masks.any(axis=1) if masks.size else np.zeros(len(masks), bool)
    if busy.all():
        return masks, masks_of_needs
    numbers = np.where(busy, np.cumsum(busy) - 1, -1).astype(np.int32)
    return masks[busy], np.where(masks_of_needs >= 0, numbers[masks_of_needs], -1).astype(np.int32)
