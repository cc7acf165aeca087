"""Vectors of different languages made comparable."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.means import MeanVectors, at_unit_length
from madang.core.matching.prepared import Round
from madang.core.matching.words.pairs import Pairs
from madang.core.texts.languages import LANGUAGES

FEW = 64
"""Of fewer texts in a language no mean is taken."""

_AT_ONCE = 16_384

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Centred:
    """Mean vectors of texts from which the mean of their language is taken, so that languages can be compared.

    What all sentences of one language have in common would otherwise hide what two sentences of different languages
    share.
    """

    needs: Floats
    middles: Floats  # (LANGUAGES, dimensions), zeros where there are FEW texts
    this: Round

    @classmethod
    def of(cls, this: Round) -> "Centred":
        """Centre the mean vectors of the needs; those of offers are had by ``offers``."""
        needs = MeanVectors(this.needs)[0 : len(this.needs)]
        middles = np.zeros((LANGUAGES, needs.shape[1]), np.float32)
        for language in range(LANGUAGES):
            # Sums go by id, so that the order of the rows does not matter.
            asked = needs[this.needs_by_id(language)]
            offered = MeanVectors(this.offers, this.offers_by_id(language))
            count = offered.shape[0]
            total = _sum(offered)
            if count < FEW:
                count += len(asked)
                total += asked.sum(axis=0, dtype=np.float64)
            if count >= FEW:
                middles[language] = total / count
        return cls(at_unit_length(needs - middles[this.need_languages]), middles, this)

    def offers(self, rows: NDArray[np.int64]) -> Floats:
        """The centred vectors of offers: shape (rows, dimensions)."""
        vectors = MeanVectors(self.this.offers, rows)[0 : len(rows)]
        return at_unit_length(vectors - self.middles[self.this.offer_languages[rows]])

    def likeness(self, pairs: Pairs) -> Floats:
        """The cosine of each pair: shape (pairs,)."""
        found = np.empty(len(pairs.needs), np.float32)
        by_offer = np.argsort(pairs.offers, kind="stable")
        for first in range(0, len(found), _AT_ONCE):
            part = by_offer[first : first + _AT_ONCE]
            rows, places = np.unique(pairs.offers[part], return_inverse=True)
            found[part] = np.einsum("ij,ij->i", self.needs[pairs.needs[part]], self.offers(rows)[places])
        return found


def _sum(vectors: MeanVectors) -> NDArray[np.float64]:
    total = np.zeros(vectors.shape[1])
    for first in range(0, vectors.shape[0], _AT_ONCE):
        total += vectors[first : first + _AT_ONCE].sum(axis=0, dtype=np.float64)
    return total
