"""All measures of candidate pairs, and chance offers to compare them with."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.candidates import Round
from madang.core.matching.pairs import Pairs, likeness, vectors_of
from madang.core.matching.score import LEAST_DEVIATION, Chance, Measures, Mix, chance_of, combine
from madang.core.matching.words.second_look import rate

CHANCE = 128
"""Offers, evenly spread over the table, that stand for chance by words."""

CHANCE_BY_LANGUAGE = 256
"""The same by meaning, for each language."""

LANGUAGES = 8

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
    words = chance_of(_chance_shares(this), LEAST_DEVIATION)
    language = this.offer_languages[pairs.offers]
    foreign = language != this.need_languages[pairs.needs]
    alike, chance = None, None
    if this.meaning:
        alike = _likeness(this, pairs)
        chance = _chance_likeness(this)
    score = combine(pairs.needs, Measures(shares, alike, foreign, language, fit), words, chance, mix)
    return Measured(score, np.clip(2 * shares[:, 0], 0, 1), None if alike is None else np.clip(alike, 0, 1))


def _shares(this: Round, pairs: Pairs) -> Floats:
    norms = this.limits.norms
    k1_b = (this.settings.k1, this.settings.b)
    return rate(this.offers.collection.words, this.query, this.offers.walk, pairs, norms, k1_b)


def _chance_shares(this: Round) -> Floats:
    rows = _spread(np.arange(len(this.offers)), CHANCE)
    needs = len(this.needs)
    every = Pairs(np.repeat(np.arange(needs), len(rows)), np.tile(rows, needs))
    return _shares(this, every).reshape(needs, len(rows), 3)


def _likeness(this: Round, pairs: Pairs) -> Floats:
    assert this.needs.vectors is not None
    assert this.offers.vectors is not None
    rows, places = np.unique(pairs.offers, return_inverse=True)
    needs = vectors_of(this.needs.passages, this.needs.vectors)
    offers = vectors_of(this.offers.passages, this.offers.vectors, rows)
    return np.asarray(likeness(Pairs(pairs.needs, places), needs, offers).mean(axis=1), np.float32)


def _chance_likeness(this: Round) -> Chance:
    """By need and language of the offers: shapes (needs, LANGUAGES)."""
    means = np.zeros((len(this.needs), LANGUAGES), np.float32)
    deviations = np.ones((len(this.needs), LANGUAGES), np.float32)
    for language in np.unique(this.offer_languages):
        rows = _spread(np.flatnonzero(this.offer_languages == language), CHANCE_BY_LANGUAGE)
        every = Pairs(np.repeat(np.arange(len(this.needs)), len(rows)), np.tile(rows, len(this.needs)))
        found = chance_of(_likeness(this, every).reshape(len(this.needs), len(rows), 1), (0.03,))
        means[:, language], deviations[:, language] = found.means[:, 0], found.deviations[:, 0]
    return Chance(means, deviations)


def _spread(rows: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    return rows[np.linspace(0, len(rows) - 1, min(most, len(rows))).astype(np.int64)] if len(rows) else rows
