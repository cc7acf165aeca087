"""The words of needs that no offer uses: nothing is found by them, and what is missing lies in them most of all."""

import re

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.words.collection import Collection
from madang.core.matching.words.constants import WordWeights
from madang.core.matching.words.pieces import Pieces
from madang.core.matching.words.weights import NeedWeights, extra_exponents, rarest, with_features
from madang.core.matching.words.words import Words
from madang.core.texts.words.features import CONCEPT

_WORD = re.compile(r"[가-힣]{2,}|[^\W\d_가-힣]{4,}")
"""Numbers, abbreviations, names of files and the like are no words whose absence says anything."""

_TITLE = 1
_MOSTLY = 0.5
"""A word is unheard when at least this share of its features is; so an ending that nobody uses does not make it so."""


def with_unheard(
    weights: NeedWeights, numbers: NDArray[np.int32], needs: Collection, pieces: Pieces, offers: Words,
    settings: WordWeights,
) -> tuple[NeedWeights, NDArray[np.int32]]:  # fmt: skip
    """``weights`` with the unheard words of each need added, and ``numbers`` with numbers for their features.

    Only words of the title and terms of technology are added: that nobody uses the words in which a need tells its
    story says nothing.

    ``numbers`` gives the number of each feature of the needs among those of the offers, -1 where it has none; the new
    numbers lie above all of these.
    """
    words = needs.words
    keys = np.empty(len(words.keys), np.uint64)
    keys[words.key_numbers] = words.keys
    counted = _features_of_unheard(needs, numbers)
    numbers = np.where(counted, len(offers.frequency) + np.arange(len(numbers)), numbers).astype(np.int32)
    piece = np.repeat(np.arange(len(pieces.starts) - 1), np.diff(pieces.starts))
    need = np.searchsorted(pieces.spans.of, piece, side="right") - 1
    telling = (pieces.spans.fields[piece] == _TITLE) | (keys[pieces.features] & np.uint64(3) == CONCEPT)
    found = np.unique((need << 32 | pieces.features)[counted[pieces.features] & telling])
    need, feature = found >> 32, found & 0xFFFFFFFF
    kinds = np.array(settings.kinds)[(keys[feature] & np.uint64(3)).astype(np.int64)]
    added = kinds * rarest(offers) ** (1 + extra_exponents(words, settings)[need]) * (settings.k1 + 1)
    return with_features(weights, need, numbers[feature], added), numbers


def _features_of_unheard(needs: Collection, numbers: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which features, unknown to the offers, belong to a word that they do not use."""
    words, vocabulary = needs.words, needs.vocabulary
    sizes = np.diff(words.feature_ends)
    owner = np.repeat(np.arange(len(sizes)), sizes)
    unknown = numbers[words.features] < 0
    share = np.bincount(owner, unknown, len(sizes)) / np.maximum(sizes, 1)
    unheard = np.zeros(len(sizes), np.bool_)
    for surface in np.flatnonzero(share >= _MOSTLY).tolist():
        unheard[surface] = _WORD.fullmatch(vocabulary.surface(surface)) is not None
    counted = np.zeros(len(numbers), np.bool_)
    counted[words.features[unheard[owner] & unknown]] = True
    return counted
