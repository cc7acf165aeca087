"""The features of single sentences and passages."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.words.sentences import Spans
from madang.core.matching.words.walk import Walk, phrase_at, root_words, tokens_of, tree_of
from madang.core.matching.words.words import Words


class Pieces(NamedTuple):
    """Features of pieces of texts, with the piece's place in its text."""

    spans: Spans
    starts: NDArray[np.int64]  # (pieces + 1,) the features of piece p are at starts[p]:starts[p + 1]
    features: NDArray[np.int32]
    counts: NDArray[np.float32]


@compiled
def features_of_pieces(words: Words, spans: Spans, walk: Walk) -> Pieces:
    """The distinct features of every piece and how often each stands in it."""
    codes, marks, phrase_words = words.codes, words.marks, words.phrase_words
    ends, features = words.feature_ends, words.features
    tree, concept_features, roots = tree_of(walk.phrases), walk.features, root_words(walk.phrases)
    pieces = len(spans.begins)
    starts = np.zeros(pieces + 1, np.int64)
    found, counts = np.zeros(4096, np.int32), np.zeros(4096, np.float32)
    place_of = np.full(len(words.frequency), -1, np.int64)
    longest = 1
    for piece in range(pieces):
        longest = max(longest, spans.ends[piece] - spans.begins[piece])
    tokens = np.zeros(longest, np.int32)
    size = 0
    for piece in range(pieces):
        begin = size
        count = tokens_of(codes, spans.begins[piece], spans.ends[piece], tokens)
        for at in range(count):
            surface = tokens[at]
            concept = -1
            if phrase_words[surface] >= 0 and roots[phrase_words[surface]]:
                concept = phrase_at(tokens, count, at, marks, phrase_words, tree)
            last = ends[surface + 1]
            for place in range(ends[surface], last + (concept >= 0)):
                feature = np.int64(features[place] if place < last else concept_features[concept])
                if place_of[feature] < begin:
                    if size == len(found):
                        found, counts = _doubled(found, counts)
                    place_of[feature] = size
                    found[size], counts[size] = feature, 0
                    size += 1
                counts[place_of[feature]] += 1
        starts[piece + 1] = size
    return Pieces(spans, starts, found[:size].copy(), counts[:size].copy())


@compiled
def _doubled(found: NDArray[np.int32], counts: NDArray[np.float32]) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    more_found, more_counts = np.zeros(2 * len(found), np.int32), np.zeros(2 * len(found), np.float32)
    more_found[: len(found)], more_counts[: len(counts)] = found, counts
    return more_found, more_counts
