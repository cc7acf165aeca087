"""How much each feature of a need counts."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.words.collection import Collection
from madang.core.matching.words.constants import WordWeights
from madang.core.matching.words.joints import shares_of_parts
from madang.core.matching.words.walk import FIELD, Walk, longest_text, phrase_at, root_words, tokens_of, tree_of
from madang.core.matching.words.words import Words
from madang.core.texts.thesaurus import Thesaurus
from madang.core.texts.words.features import CONCEPT, PAIR

MORE_NEEDS = 50
"""Needs are weighed as if so many more were asked that have none of their words: few needs prove little of a word."""

FIELDS = 4
"""Name, title, tags, body: the fields of a text, in this order."""


class NeedWeights(NamedTuple):
    """Weights of features by need: those of need ``n`` are at ``starts[n]:starts[n + 1]``."""

    starts: NDArray[np.int64]  # (needs + 1,)
    features: NDArray[np.int32]  # number of the feature among those of the offers, ascending within a need
    weights: NDArray[np.float32]
    totals: NDArray[np.float32]  # (needs,) weight of all features of the need, those that no offer has among them


def weigh(needs: Collection, offers: Words, settings: WordWeights) -> NeedWeights:
    """The weight of every feature of every need that occurs among the offers."""
    words = needs.words
    walk = Walk(needs.thesaurus.phrases, needs.numbers.of(needs.thesaurus.concept_keys))
    fields = np.array(settings.need_fields, np.float32)
    starts, own, counts = _count(words, walk, fields, len(words.frequency))
    need = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    by_number = np.empty(len(words.keys), np.uint64)
    by_number[words.key_numbers] = words.keys
    keys = by_number[own]
    saturated = (settings.k3 + 1) * counts / (settings.k3 + counts)
    weights = saturated * np.array(settings.kinds)[(keys & np.uint64(3)).astype(np.int64)]
    weights *= _distinctness(own, len(words.frequency), len(starts) - 1 + MORE_NEEDS) ** settings.distinct
    need, keys, weights = _widened(need, keys, weights, needs.thesaurus, settings)
    number, known = numbers_of_keys(offers, keys)
    rarity = np.where(known, inverse_frequency(offers)[number] if len(offers.frequency) else 0, rarest(offers))
    weights = weights * _sureness(offers, keys, number, known, settings.parts)
    weighed = weights * rarity ** (1 + extra_exponents(words, settings)[need]) * (settings.k1 + 1)
    totals = np.bincount(need, weighed, len(starts) - 1).astype(np.float32)
    need, number, weighed = need[known], number[known], weighed[known]
    order = np.lexsort((number, need))
    found = np.zeros(len(starts), np.int64)
    np.cumsum(np.bincount(need, minlength=len(starts) - 1), out=found[1:])
    return NeedWeights(found, number[order].astype(np.int32), weighed[order].astype(np.float32), totals)


def with_features(
    weights: NeedWeights, need: NDArray[np.int64], features: NDArray[np.integer[Any]], added: NDArray[np.float64]
) -> NeedWeights:
    """``weights`` with further features, one of a ``need`` each; the totals stay."""
    needs = np.concatenate([np.repeat(np.arange(len(weights.totals)), np.diff(weights.starts)), need])
    order = np.argsort(needs, kind="stable")
    starts = np.zeros(len(weights.starts), np.int64)
    np.cumsum(np.bincount(needs, minlength=len(weights.totals)), out=starts[1:])
    return NeedWeights(
        starts,
        np.concatenate([weights.features, features.astype(np.int32)])[order],
        np.concatenate([weights.weights, added.astype(np.float32)])[order],
        weights.totals,
    )


def _distinctness(features: NDArray[np.int64], count: int, needs: int) -> NDArray[np.float64]:
    """The inverse frequency of each feature among the needs, as a share of what it is when one need has it."""
    having = np.bincount(features, minlength=count)[features]
    return np.asarray(_inverse(having, needs) / _inverse(np.ones(1), needs))


def _sureness(
    offers: Words, keys: NDArray[np.uint64], number: NDArray[np.int64], known: NDArray[np.bool_], parts: float
) -> NDArray[np.float64]:
    """From 1 - ``parts`` for a pair across a joint to 1 + ``parts`` for a word; 1 for all that is no pair."""
    is_pair = keys & np.uint64(3) == PAIR
    share = np.zeros(len(keys))
    share[known] = shares_of_parts(offers)[number[known]]
    return np.where(is_pair, 1 + parts * (2 * share - 1), 1.0)


def rarest(words: Words) -> float:
    """The inverse document frequency of what no text has."""
    return float(_inverse(np.zeros(1), len(words.lengths))[0])


def numbers_of_keys(words: Words, keys: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The feature of each key in ``words``, and which keys are known there at all."""
    if not len(words.keys):
        return np.zeros(len(keys), np.int64), np.zeros(len(keys), np.bool_)
    places = np.minimum(np.searchsorted(words.keys, keys), len(words.keys) - 1)
    return words.key_numbers[places].astype(np.int64), words.keys[places] == keys


def inverse_frequency(words: Words) -> NDArray[np.float64]:
    """log(1 + (N - n + 0.5) / (n + 0.5)) for each feature that occurs in n of N texts."""
    return _inverse(words.frequency, len(words.lengths))


def _inverse(having: NDArray[Any], count: int) -> NDArray[np.float64]:
    return np.log1p((count - having.astype(np.float64) + 0.5) / (having + 0.5))


def extra_exponents(needs: Words, settings: WordWeights) -> NDArray[np.float64]:
    """By how much the rarity of words counts more in each need: shape (needs,)."""
    least, most = settings.rarity_words
    return settings.rarity * np.clip((needs.lengths - least) / (most - least), 0.0, 1.0)


def _widened(
    need: NDArray[np.int64],
    keys: NDArray[np.uint64],
    weights: NDArray[np.float64],
    thesaurus: Thesaurus,
    settings: WordWeights,
) -> tuple[NDArray[np.int64], NDArray[np.uint64], NDArray[np.float64]]:
    """Add, to the concepts of each need, those just below and above them that it does not name itself."""
    concept_keys = thesaurus.concept_keys
    at = np.flatnonzero(keys & np.uint64(3) == CONCEPT)
    found: dict[tuple[int, int], float] = {}
    for one in at:
        concept = int(keys[one] >> np.uint64(2)) - 1
        for share, near in ((settings.narrower, thesaurus.narrower), (settings.broader, thesaurus.broader)):
            for other in near.get(concept, ()):
                pair = (int(need[one]), other)
                found[pair] = max(found.get(pair, 0.0), share * float(weights[one]))
    for one in at:
        found.pop((int(need[one]), int(keys[one] >> np.uint64(2)) - 1), None)
    if not found:
        return need, keys, weights
    more = np.array(list(found), np.int64)
    return (
        np.concatenate([need, more[:, 0]]),
        np.concatenate([keys, concept_keys[more[:, 1]]]),
        np.concatenate([weights, np.array(list(found.values()))]),
    )


@compiled
def _count(
    words: Words, walk: Walk, fields: NDArray[np.float32], features: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    codes, starts, marks = words.codes, words.starts, words.marks
    ends, own, phrase_words = words.feature_ends, words.features, words.phrase_words
    tree, concept_features, roots = tree_of(walk.phrases), walk.features, root_words(walk.phrases)
    texts = len(starts) - 1
    found_starts = np.zeros(texts + 1, np.int64)
    found, counts = np.zeros(1024, np.int64), np.zeros(1024, np.float64)
    tally = np.zeros(features, np.float64)
    tokens = np.zeros(longest_text(starts), np.int32)
    touched = np.zeros(features + 1, np.int64)
    for text in range(texts):
        size = field = 0
        count = tokens_of(codes, starts[text], starts[text + 1], tokens)
        for at in range(count):
            surface = tokens[at]
            if marks[surface] & FIELD:
                field += 1
            concept = -1
            if phrase_words[surface] >= 0 and roots[phrase_words[surface]]:
                concept = phrase_at(tokens, count, at, marks, phrase_words, tree)
            for place in range(ends[surface], ends[surface + 1] + (concept >= 0)):
                feature = own[place] if place < ends[surface + 1] else concept_features[concept]
                if fields[field] > 0:
                    if tally[feature] == 0:
                        touched[size] = feature
                        size += 1
                    tally[feature] += fields[field]
        begin = found_starts[text]
        if begin + size > len(found):
            found, counts = _grown(found, counts, 2 * (begin + size))
        for at in range(size):
            found[begin + at], counts[begin + at] = touched[at], tally[touched[at]]
            tally[touched[at]] = 0
        found_starts[text + 1] = begin + size
    return found_starts, found[: found_starts[texts]], counts[: found_starts[texts]]


@compiled
def _grown(
    found: NDArray[np.int64], counts: NDArray[np.float64], size: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    more_found, more_counts = np.zeros(size, np.int64), np.zeros(size, np.float64)
    more_found[: len(found)], more_counts[: len(counts)] = found, counts
    return more_found, more_counts
