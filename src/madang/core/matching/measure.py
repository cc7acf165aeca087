"""All measures of candidate pairs, and chance offers to compare them with."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.centred import Centred
from madang.core.matching.likeness import likeness, vectors_of
from madang.core.matching.prepared import Round
from madang.core.matching.score import LEAST_DEVIATION, Chance, Measures, Mix, chance_of, combine
from madang.core.matching.words.pairs import Pairs
from madang.core.matching.words.second_look import rate
from madang.core.texts.languages import LANGUAGES

CHANCE = 192
"""Offers in the language of a need, evenly spread over their ids, that stand for chance."""

CHANCE_ABROAD = 1_024
"""The same for each other language, where a product of two matrices compares them all."""

FEW = 64
"""With fewer offers in the language of a need, all offers stand for chance."""

LONG_TEXT = 300
"""Words above which the best passage counts less: the more passages a text has, the more often one fits by chance."""

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
    alike, chance = None, None
    if this.meaning:
        centred = Centred.of(this)
        alike = _likeness(this, pairs)
        alike[foreign] = centred.likeness(Pairs(pairs.needs[foreign], pairs.offers[foreign]))
        chance = _chance_likeness(this, centred)
    measures = Measures(shares, alike, foreign, language, fit)
    score = combine(pairs.needs, measures, _chance_shares(this), chance, mix)
    return Measured(score, np.clip(2 * shares[:, 0], 0, 1), None if alike is None else np.clip(alike, 0, 1))


def _shares(this: Round, pairs: Pairs) -> Floats:
    norms = this.limits.norms
    k1_b = (this.settings.passage_k1, this.settings.passage_b)
    found = rate(this.offers.collection.words, this.query, this.offers.walk, pairs, norms, k1_b)
    lengths = this.offers.collection.words.lengths[pairs.offers]
    found[:, 1] *= np.minimum(1, LONG_TEXT / np.maximum(lengths, 1))
    return found


def _chance_shares(this: Round) -> Chance:
    """By need, among offers of its own language."""
    means, deviations = np.zeros((2, len(this.needs), 3), np.float32)
    for language in np.unique(this.need_languages):
        needs = np.flatnonzero(this.need_languages == language)
        rows = np.flatnonzero(this.offer_languages == language)
        rows = _spread(this, rows if len(rows) >= FEW else np.arange(len(this.offers)), CHANCE)
        every = Pairs(np.repeat(needs, len(rows)), np.tile(rows, len(needs)))
        found = chance_of(_shares(this, every).reshape(len(needs), len(rows), 3), LEAST_DEVIATION)
        means[needs], deviations[needs] = found
    return Chance(means, deviations)


def _likeness(this: Round, pairs: Pairs) -> Floats:
    assert this.needs.vectors is not None
    assert this.offers.vectors is not None
    rows, places = np.unique(pairs.offers, return_inverse=True)
    needs = vectors_of(this.needs.passages, this.needs.vectors)
    offers = vectors_of(this.offers.passages, this.offers.vectors, rows)
    return np.asarray(likeness(Pairs(pairs.needs, places), needs, offers).mean(axis=1), np.float32)


def _chance_likeness(this: Round, centred: Centred) -> Chance:
    """By need and language of the offers: shapes (needs, LANGUAGES)."""
    means = np.zeros((len(this.needs), LANGUAGES), np.float32)
    deviations = np.ones((len(this.needs), LANGUAGES), np.float32)
    by_id = np.argsort(this.need_order)  # the place of a row in a product of matrices may change its last digit
    for language in np.unique(this.offer_languages):
        offers = np.flatnonzero(this.offer_languages == language)
        products = centred.needs[by_id] @ centred.offers(_spread(this, offers, CHANCE_ABROAD)).T
        found = chance_of(products[:, :, None], (0.03,))
        means[by_id, language], deviations[by_id, language] = found.means[:, 0], found.deviations[:, 0]
        own, rows = np.flatnonzero(this.need_languages == language), _spread(this, offers, CHANCE)
        every = Pairs(np.repeat(own, len(rows)), np.tile(rows, len(own)))
        found = chance_of(_likeness(this, every).reshape(len(own), len(rows), 1), (0.03,))
        means[own, language], deviations[own, language] = found.means[:, 0], found.deviations[:, 0]
    return Chance(means, deviations)


def _spread(this: Round, rows: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    """At most so many of ``rows``, evenly spread over their ids, so that the order of the rows does not matter."""
    rows = rows[np.argsort(this.offer_order[rows])]
    return rows[np.linspace(0, len(rows) - 1, min(most, len(rows))).astype(np.int64)] if len(rows) else rows
