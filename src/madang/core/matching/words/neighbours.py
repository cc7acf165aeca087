"""Stems that stand next to each other in needs: two words together often say what neither says alone."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Int, compiled, inlined
from madang.core.matching.words.collection import Collection
from madang.core.matching.words.constants import WordWeights
from madang.core.matching.words.scan import Query
from madang.core.matching.words.walk import EMPTY, FIELD, SENTENCE, WORD, longest_text, tokens_of
from madang.core.matching.words.weights import NeedWeights, inverse_frequency, numbers_of_keys, with_features
from madang.core.matching.words.words import Words
from madang.core.texts.words.features import KOREAN_STEM, STEM


class Neighbours(NamedTuple):
    """The pairs of neighbouring stems that any need has: further features, numbered from ``R``, the relevant ones."""

    stems: NDArray[np.int32]  # (surfaces of the offers,) the relevant stem of each, or -1
    slots: NDArray[np.int64]  # (2 ** n,) first stem << 32 | second stem, or -1 where free
    features: NDArray[np.int32]  # (2 ** n,)
    total: int  # all features: the relevant ones and the pairs


def with_neighbours(
    needs: Collection, offers: Words, query: Query, weights: NeedWeights, settings: WordWeights
) -> tuple[Neighbours, NeedWeights]:
    """Where pairs of stems are found in the offers, and the weights of needs with those of their pairs.

    A pair weighs as much as the commoner of its stems, times ``settings.neighbours``. Numbers make no pairs: that 20
    stands beside 30 says nothing.
    """
    relevant = np.full(len(offers.frequency), -1, np.int32)
    relevant[weights.features] = query.own.features
    stems = stems_of(offers.feature_ends, offers.features, _kinds(offers), relevant)
    need, pair, counts = _asked(needs, offers, relevant, settings)
    pairs, place = np.unique(pair, return_inverse=True)
    first = len(query.post_ends) - 1
    rarity = np.zeros(max(first, 1))
    rarity[query.own.features] = inverse_frequency(offers)[weights.features]
    saturated = (settings.k3 + 1) * counts / (settings.k3 + counts)
    weighed = np.minimum(rarity[pairs >> 32], rarity[pairs & 0xFFFFFFFF])[place] * saturated
    weighed *= settings.neighbours * (settings.k1 + 1)
    totals = query.own.totals + np.bincount(need, weighed, len(query.own.totals)).astype(np.float32)
    own = with_features(query.own._replace(totals=totals), need, first + place, weighed)
    return Neighbours(stems, *_table(pairs, first), first + len(pairs)), own


@inlined
def pair_of(slots: NDArray[np.int64], features: NDArray[np.int32], first: Int, second: Int) -> np.int32:
    """The feature of two neighbouring stems, or -1 when no need has them; the arrays are those of ``Neighbours``."""
    slot = _slot((np.int64(first) << 32) | np.int64(second), slots)
    return np.int32(features[slot])  # a free slot has -1


@compiled
def stems_of(
    ends: NDArray[np.int64], features: NDArray[np.uint32], kinds: NDArray[np.uint8], numbers: NDArray[np.int32]
) -> NDArray[np.int32]:
    """The first stem of each surface that has a number, as that number; -1 where there is none."""
    stems = np.full(len(ends) - 1, -1, np.int32)
    for surface in range(len(stems)):
        for place in range(ends[surface], ends[surface + 1]):
            feature = features[place]
            if (kinds[feature] == STEM or kinds[feature] == KOREAN_STEM) and numbers[feature] >= 0:
                stems[surface] = numbers[feature]
                break
    return stems


def _kinds(words: Words) -> NDArray[np.uint8]:
    kinds = np.empty(len(words.keys), np.uint8)
    kinds[words.key_numbers] = words.keys & np.uint64(3)
    return kinds


def _asked(
    needs: Collection, offers: Words, relevant: NDArray[np.int32], settings: WordWeights
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Each need's distinct pairs of stems, and how often it has them by the weights of its fields."""
    words = needs.words
    number, known = numbers_of_keys(offers, words.keys)
    numbers = np.full(len(words.keys), -1, np.int32)
    numbers[words.key_numbers[known]] = relevant[number[known]]
    stems = stems_of(words.feature_ends, words.features, _kinds(words), numbers)
    stems[_with_digits(needs.vocabulary.letters, needs.vocabulary.ends)] = -1
    need, pair, weight = _pairs_in(words, stems, np.array(settings.need_fields))
    order = np.lexsort((pair, need))
    need, pair, weight = need[order], pair[order], weight[order]
    fresh = np.flatnonzero(np.r_[True, (need[1:] != need[:-1]) | (pair[1:] != pair[:-1])][: len(need)])
    return need[fresh], pair[fresh], np.add.reduceat(weight, fresh) if len(fresh) else weight


@compiled
def _with_digits(letters: NDArray[np.uint8], ends: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether each surface has a digit."""
    found = np.zeros(len(ends) - 1, np.bool_)
    for surface in range(len(found)):
        for at in range(ends[surface], ends[surface + 1]):
            found[surface] |= 48 <= letters[at] <= 57
    return found


@compiled
def _pairs_in(
    words: Words, stems: NDArray[np.int32], fields: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Every two neighbouring stems of a sentence: the text, the pair, the weight of the field."""
    marks, starts = words.marks, words.starts
    size = 0
    for length in words.lengths:
        size += length
    texts, pairs, weights = np.zeros(size, np.int64), np.zeros(size, np.int64), np.zeros(size, np.float64)
    tokens = np.zeros(longest_text(starts), np.int32)
    size = 0
    for text in range(len(starts) - 1):
        field, last = 0, np.int32(-1)
        count = tokens_of(words.codes, starts[text], starts[text + 1], tokens)
        for at in range(count):
            mark, stem = marks[tokens[at]], stems[tokens[at]]
            if mark & WORD and not mark & EMPTY:
                if last >= 0 and stem >= 0 and fields[field] > 0:
                    texts[size], weights[size] = text, fields[field]
                    pairs[size] = (np.int64(last) << 32) | np.int64(stem)
                    size += 1
                last = stem
            elif mark & SENTENCE:
                field += mark & FIELD != 0
                last = np.int32(-1)
    return texts[:size], pairs[:size], weights[:size]


@compiled
def _table(pairs: NDArray[np.int64], first: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    size = 64
    while size < 4 * len(pairs):
        size *= 2
    slots, features = np.full(size, -1, np.int64), np.full(size, -1, np.int32)
    for place in range(len(pairs)):
        slot = _slot(pairs[place], slots)
        slots[slot], features[slot] = pairs[place], first + place
    return slots, features


@inlined
def _slot(key: Int, slots: NDArray[np.int64]) -> np.int64:
    mask = np.int64(len(slots) - 1)
    slot = np.int64((np.uint64(key) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(20)) & mask
    while slots[slot] >= 0 and slots[slot] != key:
        slot = (slot + np.int64(1)) & mask
    return slot
