"""The second look: a candidate is read passage by passage, for a firm is as good as the best of its projects.

The scan compares whole texts. Here each candidate is rated as a whole, by its best passage, and by how much of what
the need asks for it shows at all.
"""

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.pairs import Pairs
from madang.core.matching.words.collection import Words
from madang.core.matching.words.scan import Query
from madang.core.matching.words.walk import FIELD, PASSAGE, SENTENCE, WORD, Walk, longest_text, phrase_at, tokens_of, tree_of

PASSAGE_WORDS = 100
"""A passage ends with a paragraph, or with the sentence that brings it to so many words."""


@compiled
def rate(
    words: Words, query: Query, walk: Walk, pairs: Pairs, norms: NDArray[np.float32], k1_b: tuple[float, float]
) -> NDArray[np.float32]:
    """Shares of the need's weight, shape (pairs, 3): in the whole text, in its best passage, and shown at all.

    ``norms`` are the length norms of the texts; ``k1_b`` the two numbers of BM25 for passages. Pairs of one need must
    stand together.
    """
    found = np.zeros((len(pairs.needs), 3), np.float32)
    relevant = len(query.post_ends) - 1
    weight = np.zeros(relevant, np.float32)
    tally, passage = np.zeros(relevant, np.float32), np.zeros(relevant, np.float32)
    touched, fresh = np.zeros(relevant, np.int32), np.zeros(relevant, np.int32)
    tokens = np.zeros(longest_text(words.starts), np.int32)
    marks, phrase_words, tree = words.marks, words.phrase_words, tree_of(walk.phrases)
    ends, features, roots, concepts, fields = query.ends, query.relevant, query.roots, query.concepts, query.fields
    need = -1
    for pair in range(len(pairs.needs)):
        if pairs.needs[pair] != need:
            _put_weights(query, need, weight, np.float32(0))
            need = pairs.needs[pair]
            _put_weights(query, need, weight, np.float32(1))
        text = pairs.offers[pair]
        count = tokens_of(words.codes, words.starts[text], words.starts[text + 1], tokens)
        size = new = field = length = 0
        for at in range(count + 1):
            mark = marks[tokens[at]] if at < count else PASSAGE
            if mark & WORD:
                length += 1
                surface = tokens[at]
                concept = -1
                if phrase_words[surface] >= 0 and roots[phrase_words[surface]]:
                    concept = phrase_at(tokens, count, at, marks, phrase_words, tree)
                    concept = concepts[concept] if concept >= 0 else -1
                last = ends[surface + 1]
                for place in range(ends[surface], last + (concept >= 0)):
                    feature = features[place] if place < last else concept
                    if weight[feature] > 0:
                        if passage[feature] == 0:
                            fresh[new] = feature
                            new += 1
                        passage[feature] += fields[field]
            elif mark & PASSAGE or (mark & SENTENCE and length >= PASSAGE_WORDS):
                norm = k1_b[0] * (1 - k1_b[1] + k1_b[1] * length / PASSAGE_WORDS)
                score = np.float32(0)
                for one in range(new):
                    feature = fresh[one]
                    score += weight[feature] * passage[feature] / (passage[feature] + norm)
                    if tally[feature] == 0:
                        touched[size] = feature
                        size += 1
                    tally[feature] += passage[feature]
                    passage[feature] = 0
                found[pair, 1] = max(found[pair, 1], score)
                new = length = 0
                field = min(field + (mark & FIELD != 0), len(fields) - 1)
        _close(found[pair], weight, tally, touched[:size], norms[text])
        found[pair] /= max(query.own.totals[need], np.float32(1e-9))
    return found


@compiled
def _put_weights(query: Query, need: int, weight: NDArray[np.float32], factor: float) -> None:
    if need >= 0:
        for at in range(query.own.starts[need], query.own.starts[need + 1]):
            weight[query.own.features[at]] = query.own.weights[at] * factor


@compiled
def _close(
    found: NDArray[np.float32],
    weight: NDArray[np.float32],
    tally: NDArray[np.float32],
    touched: NDArray[np.int32],
    norm: float,
) -> None:
    for feature in touched:
        found[0] += weight[feature] * tally[feature] / (tally[feature] + norm)
        found[2] += weight[feature]
        tally[feature] = 0
