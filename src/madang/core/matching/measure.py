"""All measures of candidate pairs, and chance offers to compare them with."""

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.centred import Centred
from madang.core.matching.likeness import late_interaction, vectors_of
from madang.core.matching.prepared import Round
from madang.core.matching.rivals import mean_of_nearest
from madang.core.matching.score import LEAST_DEVIATION, Chance, Measures, Mix, chance_of, combine
from madang.core.matching.words.pairs import Pairs
from madang.core.matching.words.second_look import rate, rate_every
from madang.core.texts.languages import LANGUAGES

CHANCE = 192
"""Offers in the language of a need, evenly spread over their ids, that stand for chance."""

CHANCE_ABROAD = 1_024
"""The same for each other language, where a product of two matrices compares them all."""

FEW = 64
"""With fewer offers in the language of a need, all offers stand for chance."""

FEW_ABROAD = 16
"""Of few offers in a language one always stands out: with so many, likeness above chance counts by a factor of .7."""

RIVALS = 5
"""An offer in another language is compared with so many needs that it is most like."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Measured:
    """Scores of pairs: the combined one, and words and meaning alone, each in [0, 1]."""

    score: Floats
    words: Floats
    meaning: Floats | None


def measured(this: Round, pairs: Pairs, fit: Floats, mix: Mix) -> Measured:
    """Take all measures of ``pairs`` and combine them."""
    shares = _shares(this, pairs)
    language = this.offer_languages[pairs.offers]
    foreign = language != this.need_languages[pairs.needs]
    alike, rivals, chance, passages = None, None, None, None
    if this.meaning:
        centred = Centred.of(this)
        alike = _likeness(this, centred, pairs, foreign)
        rivals = _rivals(this, centred, pairs, foreign)
        passages = _passages(this, pairs)
        chance = _chance_likeness(this, centred, np.unique(pairs.needs))
    measures = Measures(shares, alike, rivals, foreign, language, fit, passages)
    score = combine(pairs.needs, measures, _chance_shares(this, np.unique(pairs.needs)), chance, mix)
    return Measured(score, np.clip(2 * shares[:, 0], 0, 1), None if alike is None else np.clip(alike, 0, 1))


def _shares(this: Round, pairs: Pairs) -> Floats:
    return rate(this.offers.collection.words, this.query, this.offers.walk, pairs, this.look)


def _passages(this: Round, pairs: Pairs) -> Floats:
    """How many passages the offer of each pair has for each of its need."""
    needs, offers = np.diff(this.needs.passages.of), np.diff(this.offers.passages.of)
    return np.asarray(offers[pairs.offers] / np.maximum(needs[pairs.needs], 1), np.float32)


def _chance_shares(this: Round, wanted: NDArray[np.int64]) -> Chance:
    """By need, among offers of its own language; only those of the needs ``wanted`` are filled."""
    means, deviations = np.zeros((2, len(this.needs), 2), np.float32)
    for language in np.unique(this.need_languages):
        needs = wanted[this.need_languages[wanted] == language]
        rows = np.flatnonzero(this.offer_languages == language)
        rows = _spread(this, rows if len(rows) >= FEW else np.arange(len(this.offers)), CHANCE)
        every = rate_every(this.offers.collection.words, this.query, this.offers.walk, rows, this.look)
        means[needs], deviations[needs] = chance_of(every[needs], LEAST_DEVIATION)
    return Chance(means, deviations)


def _likeness(this: Round, centred: Centred, pairs: Pairs, foreign: NDArray[np.bool_]) -> Floats:
    """Of the mean vectors between languages; within one, the mean of that and of the passages."""
    alike = centred.likeness(pairs)
    own = Pairs(pairs.needs[~foreign], pairs.offers[~foreign])
    alike[~foreign] = (alike[~foreign] + _late_interaction(this, own)) / 2
    return alike


def _rivals(this: Round, centred: Centred, pairs: Pairs, foreign: NDArray[np.bool_]) -> Floats:
    """The mean likeness of each foreign pair's offer to the needs, in the language of its need, that it is most like.

    NaN where needs in that language are too few to tell, and within a language.
    """
    rivals = np.full(len(pairs.needs), np.nan, np.float32)
    for language in np.unique(this.need_languages[pairs.needs[foreign]]):
        asking = _evenly(this.needs_by_id(int(language)), CHANCE_ABROAD)
        if len(asking) >= FEW:
            places = np.flatnonzero(foreign & (this.need_languages[pairs.needs] == language))
            by_id, back = np.unique(this.offer_order[pairs.offers[places]], return_inverse=True)
            offers = np.argsort(this.offer_order)[by_id]
            found = mean_of_nearest(
                by_id.astype(np.int64), partial(_part, centred, offers), centred.needs[asking], RIVALS
            )
            rivals[places] = found[back]
    return rivals


def _part(centred: Centred, offers: NDArray[np.int64], part: slice) -> Floats:
    return centred.offers(offers[part])


def _late_interaction(this: Round, pairs: Pairs) -> Floats:
    assert this.needs.vectors is not None
    assert this.offers.vectors is not None
    rows, places = np.unique(pairs.offers, return_inverse=True)
    needs = vectors_of(this.needs.passages, this.needs.vectors)
    offers = vectors_of(this.offers.passages, this.offers.vectors, rows)
    return late_interaction(Pairs(pairs.needs, places), needs, offers)


def _chance_likeness(this: Round, centred: Centred, wanted: NDArray[np.int64]) -> Chance:
    """By need and language of the offers: shapes (needs, LANGUAGES); those of the needs ``wanted`` are right.

    The product of matrices is taken of all needs, so that the same sums come out whatever part of them is wanted.
    """
    means = np.zeros((len(this.needs), LANGUAGES), np.float32)
    deviations = np.ones((len(this.needs), LANGUAGES), np.float32)
    by_id = np.argsort(this.need_order)  # the place of a row in a product of matrices may change its last digit
    for language in np.unique(this.offer_languages):
        offers = np.flatnonzero(this.offer_languages == language)
        products = centred.needs[by_id] @ centred.offers(_spread(this, offers, CHANCE_ABROAD)).T
        found = chance_of(products[:, :, None], (0.03,))
        means[by_id, language] = found.means[:, 0]
        deviations[by_id, language] = found.deviations[:, 0] * np.sqrt(1 + FEW_ABROAD / len(offers))
        own, rows = wanted[this.need_languages[wanted] == language], _spread(this, offers, CHANCE)
        every = Pairs(np.repeat(own, len(rows)), np.tile(rows, len(own)))
        alike = _likeness(this, centred, every, np.zeros(len(every.needs), np.bool_))
        found = chance_of(alike.reshape(len(own), len(rows), 1), (0.03,))
        means[own, language], deviations[own, language] = found.means[:, 0], found.deviations[:, 0]
    return Chance(means, deviations)


def _spread(this: Round, rows: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    """At most so many of ``rows``, evenly spread over their ids, so that the order of the rows does not matter."""
    return _evenly(rows[np.argsort(this.offer_order[rows])], most)


def _evenly(rows: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    return rows[np.linspace(0, len(rows) - 1, min(most, len(rows))).astype(np.int64)] if len(rows) else rows
