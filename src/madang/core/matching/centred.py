"""Vectors of different languages made comparable."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.candidates import mean_vectors
from madang.core.matching.prepared import Round
from madang.core.matching.words.pairs import Pairs
from madang.core.texts.languages import LANGUAGES

FEW = 64
"""Of fewer texts in a language no mean is taken."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Centred:
    """Mean vectors of texts from which the mean of their language is taken, so that languages can be compared.

    What all sentences of one language have in common would otherwise hide what two sentences of different languages
    share.
    """

    needs: Floats
    offers: Floats

    @classmethod
    def of(cls, this: Round) -> "Centred":
        """Centre the mean vectors of both sides."""
        needs, offers = mean_vectors(this.needs), mean_vectors(this.offers)
        first_needs, first_offers = (
            np.argsort(this.need_order),
            np.argsort(this.offer_order),
        )  # sums in the order of ids
        for language in range(LANGUAGES):
            asked = first_needs[this.need_languages[first_needs] == language]
            offered = first_offers[this.offer_languages[first_offers] == language]
            middle = offers[offered] if len(offered) >= FEW else np.concatenate([needs[asked], offers[offered]])
            if len(middle) >= FEW:
                needs[asked] -= middle.mean(axis=0)
                offers[offered] -= middle.mean(axis=0)
        return cls(_at_unit_length(needs), _at_unit_length(offers))

    def likeness(self, pairs: Pairs) -> Floats:
        """The cosine of each pair: shape (pairs,)."""
        found = np.empty(len(pairs.needs), np.float32)
        for first in range(0, len(found), 65_536):
            part = slice(first, first + 65_536)
            found[part] = np.einsum("ij,ij->i", self.needs[pairs.needs[part]], self.offers[pairs.offers[part]])
        return found


def _at_unit_length(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9), np.float32)
