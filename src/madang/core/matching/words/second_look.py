"""The second look: a candidate is read passage by passage, for a firm is as good as the best of its projects.

The scan compares whole texts. Here each candidate is rated as a whole, by its best passage, and by how much of what
the need asks for it shows at all.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Int, Real, compiled, inlined
from madang.core.matching.pairs import Pairs
from madang.core.matching.words.collection import Words
from madang.core.matching.words.scan import Query
from madang.core.matching.words.walk import (
    FIELD,
    PASSAGE,
    SENTENCE,
    WORD,
    Walk,
    longest_text,
    phrase_at,
    tokens_of,
    tree_of,
)

PASSAGE_WORDS = 100
"""A passage ends with a paragraph, or with the sentence that brings it to so many words."""


class _Tally(NamedTuple):
    """Counts of the present need's features: in the whole text and in the present passage."""

    weight: NDArray[np.float32]
    whole: NDArray[np.float32]
    passage: NDArray[np.float32]
    touched: NDArray[np.int32]
    fresh: NDArray[np.int32]


@compiled
def rate(
    words: Words, query: Query, walk: Walk, pairs: Pairs, norms: NDArray[np.float32], k1_b: tuple[float, float]
) -> NDArray[np.float32]:
    """Shares of the need's weight, shape (pairs, 3): in the whole text, in its best passage, and shown at all.

    ``norms`` are the length norms of the texts; ``k1_b`` the two numbers of BM25 for passages. Pairs of one need must
    stand together.
    """
    found = np.zeros((len(pairs.needs), 3), np.float32)
    size = len(query.post_ends)
    zeros = np.zeros((3, size), np.float32)
    tally = _Tally(zeros[0], zeros[1], zeros[2], np.zeros(size, np.int32), np.zeros(size, np.int32))
    tokens = np.zeros(longest_text(words.starts), np.int32)
    need = np.int64(-1)
    for pair in range(len(pairs.needs)):
        if pairs.needs[pair] != need:
            _put_weights(query, need, tally.weight, 0)
            need = pairs.needs[pair]
            _put_weights(query, need, tally.weight, 1)
        text = pairs.offers[pair]
        count = tokens_of(words.codes, words.starts[text], words.starts[text + 1], tokens)
        size = _read(words, query, walk, tokens[:count], tally, (found[pair], k1_b))
        _close(found[pair], tally, size, norms[text])
        found[pair] /= max(query.own.totals[need], np.float32(1e-9))
    return found


@compiled
def _read(
    words: Words,
    query: Query,
    walk: Walk,
    tokens: NDArray[np.int32],
    tally: _Tally,
    rated: tuple[NDArray[np.float32], tuple[float, float]],
) -> int:
    """Count the need's features passage by passage and rate the best; how many distinct ones the text has."""
    marks, phrase_words, tree = words.marks, words.phrase_words, tree_of(walk.phrases)
    ends, features, roots, concepts, fields = query.ends, query.relevant, query.roots, query.concepts, query.fields
    count = len(tokens)
    size = fresh = field = length = 0
    for at in range(count + 1):
        mark = marks[tokens[at]] if at < count else PASSAGE
        if mark & WORD:
            length += 1
            surface = tokens[at]
            for place in range(ends[surface], ends[surface + 1]):
                fresh = _add(tally, features[place], fields[field], fresh)
            if phrase_words[surface] >= 0 and roots[phrase_words[surface]]:
                concept = phrase_at(tokens, count, at, marks, phrase_words, tree)
                if concept >= 0 and concepts[concept] >= 0:
                    fresh = _add(tally, concepts[concept], fields[field], fresh)
        elif mark & PASSAGE or (mark & SENTENCE and length >= PASSAGE_WORDS):
            size = _end_passage(tally, (fresh, size), length, rated)
            fresh = length = 0
            field = min(field + (mark & FIELD != 0), len(fields) - 1)
    return size


@inlined
def _add(tally: _Tally, feature: Int, count: Real, fresh: int) -> int:
    if tally.weight[feature] > 0:
        if tally.passage[feature] == 0:
            tally.fresh[fresh] = feature
            fresh += 1
        tally.passage[feature] += count
    return fresh


@compiled
def _end_passage(
    tally: _Tally, sizes: tuple[int, int], length: int, rated: tuple[NDArray[np.float32], tuple[float, float]]
) -> int:
    fresh, size = sizes
    found, (k1, b) = rated
    norm = k1 * (1 - b + b * length / PASSAGE_WORDS)
    score: Real = np.float32(0)
    for one in range(fresh):
        feature = tally.fresh[one]
        score += tally.weight[feature] * tally.passage[feature] / (tally.passage[feature] + norm)
        if tally.whole[feature] == 0:
            tally.touched[size] = feature
            size += 1
        tally.whole[feature] += tally.passage[feature]
        tally.passage[feature] = 0
    found[1] = max(found[1], score)
    return size


@compiled
def _put_weights(query: Query, need: Int, weight: NDArray[np.float32], factor: Real) -> None:
    if need >= 0:
        for at in range(query.own.starts[need], query.own.starts[need + 1]):
            weight[query.own.features[at]] = query.own.weights[at] * factor


@compiled
def _close(found: NDArray[np.float32], tally: _Tally, size: int, norm: Real) -> None:
    for at in range(size):
        feature = tally.touched[at]
        found[0] += tally.weight[feature] * tally.whole[feature] / (tally.whole[feature] + norm)
        found[2] += tally.weight[feature]
        tally.whole[feature] = 0
