"""Telling the parts of Korean compounds from the joints between them, by what the texts themselves show."""

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.words.words import Words
from madang.core.texts.words.features import KOREAN_STEM, PAIR

OFTEN = 20
"""A pair that is a word of its own in one text of so many that have it is surely a part of compounds."""


@compiled
def shares_of_parts(words: Words) -> NDArray[np.float32]:
    """How surely each feature means something by itself: shape (features,), from 0 to 1.

    Of the pairs in 이차전지, texts have 이차 and 전지 as words too, but 차전, which spans the joint, never. Only pairs
    are judged; all other features have 1.
    """
    kinds = np.zeros(len(words.keys), np.uint8)
    for place in range(len(words.keys)):
        kinds[words.key_numbers[place]] = words.keys[place] & np.uint64(3)
    shares = np.ones(len(words.keys), np.float32)
    shares[kinds == PAIR] = 0
    for surface in range(len(words.feature_ends) - 1):
        pairs = stems = 0
        pair = stem = np.uint32(0)
        for place in range(words.feature_ends[surface], words.feature_ends[surface + 1]):
            feature = words.features[place]
            if kinds[feature] == PAIR:
                pair, pairs = feature, pairs + 1
            elif kinds[feature] == KOREAN_STEM:
                stem, stems = feature, stems + 1
        if pairs == 1 and stems == 1:  # the stem has two syllables: it is the pair
            texts = max(words.frequency[pair], np.uint32(1))
            shares[pair] = min(np.float32(1), np.float32(OFTEN * words.frequency[stem] / texts))
    return shares
