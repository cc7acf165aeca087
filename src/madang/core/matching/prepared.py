"""Needs and offers made ready for each other."""

from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc
from numpy.typing import NDArray

from madang.core.matching.texts import Texts
from madang.core.matching.words.best import Limits
from madang.core.matching.words.constants import WordWeights
from madang.core.matching.words.scan import Query, length_norms, prepare
from madang.core.matching.words.second_look import Look, look_at
from madang.core.matching.words.weights import NeedWeights, weigh
from madang.core.texts.languages import languages_of

Masks = tuple[NDArray[np.uint8], NDArray[np.int32]]


@dataclass(frozen=True)
class Round:
    """Needs and offers prepared for each other."""

    needs: Texts
    offers: Texts
    settings: WordWeights
    weights: NeedWeights
    query: Query
    look: Look
    limits: Limits
    offer_order: NDArray[np.int32]  # place of each offer when sorted by id
    need_order: NDArray[np.int32]
    need_languages: NDArray[np.uint8]
    offer_languages: NDArray[np.uint8]
    meaning: bool  # whether both sides have vectors

    @classmethod
    def of(cls, needs: Texts, offers: Texts, settings: WordWeights, masks: Masks, *, meaning: bool) -> "Round":
        """Weigh the needs against the offers and index them."""
        words = offers.collection.words
        weights = weigh(needs.collection, words, settings)
        query = prepare(words, weights, offers.walk, settings)
        look = look_at(needs.collection, words, query, weights, settings)
        order = _places(offers)
        limits = Limits(_at_least_one(masks[0]), masks[1], order, length_norms(words, settings))
        both = meaning and needs.vectors is not None and offers.vectors is not None
        return cls(needs, offers, settings, weights, query, look, limits, order, _places(needs),
                   _languages(needs), _languages(offers), both)  # fmt: skip

    def needs_by_id(self, language: int) -> NDArray[np.int64]:
        """The rows of the needs in ``language``, sorted by id."""
        return _sorted(np.flatnonzero(self.need_languages == language), self.need_order)

    def offers_by_id(self, language: int) -> NDArray[np.int64]:
        """The rows of the offers in ``language``, sorted by id."""
        return _sorted(np.flatnonzero(self.offer_languages == language), self.offer_order)


def _sorted(rows: NDArray[np.int64], order: NDArray[np.int32]) -> NDArray[np.int64]:
    return rows[np.argsort(order[rows])]


def _places(texts: Texts) -> NDArray[np.int32]:
    order = pc.sort_indices(texts.table["id"]).to_numpy()
    places = np.empty(len(order), np.int32)
    places[order] = np.arange(len(order), dtype=np.int32)
    return places


def _languages(texts: Texts) -> NDArray[np.uint8]:
    words = texts.collection.words
    return languages_of(words.codes, words.starts, texts.collection.vocabulary)


def _at_least_one(masks: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return masks if len(masks) else np.zeros((1, 1), np.uint8)
