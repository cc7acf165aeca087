"""The nearest of vectors that nobody keeps: a part after the other, in the way that takes less time."""

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.meaning.frame import VectorSource, frame_of
from madang.core.matching.meaning.heaps import Best, in_order, nothing_yet, put
from madang.core.matching.meaning.nearest import Barred, none_barred, search
from madang.core.matching.meaning.vectors import quantise

Floats = NDArray[np.float32]

MANY = 2_048
"""From so many queries on, rounding a million vectors costs less than it saves (docs/reference/vectors.md)."""

_PART, _BLOCK = 1 << 17, 1 << 12


class _Part:
    """Some of the vectors of a source."""

    def __init__(self, vectors: VectorSource, first: int, last: int) -> None:
        self._vectors, self._first, self.shape = vectors, first, (last - first, vectors.shape[1])

    def __getitem__(self, part: slice) -> Floats:
        return self._vectors[self._first + part.start : self._first + part.stop]


def nearest_among(
    queries: Floats, vectors: VectorSource, *, k: int, threads: int = 1, barred: Barred | None = None
) -> NDArray[np.int64]:
    """The places (queries, k) of the vectors with the largest products with each query, best first; -1 if missing.

    Memory is for a part of the vectors (about 160 MB for 512 dimensions), however many there are. Equal scores rank
    by place; scores are those of rounded vectors (see ``quantise``) when there are MANY queries.
    """
    count = vectors.shape[0]
    best = nothing_yet(len(queries), min(k, count))
    if not best.scores.size:
        return best.places
    if len(queries) < MANY or vectors.shape[1] % 4:
        _compare_all(queries, vectors, best, barred or none_barred(len(queries)))
        return in_order(best)[0]
    frame = frame_of(vectors)
    for first in range(0, count, _PART):
        store = quantise(_Part(vectors, first, min(first + _PART, count)), frame)
        search(queries, store, best, first=first, threads=threads, barred=barred)
    return in_order(best)[0]


def _compare_all(queries: Floats, vectors: VectorSource, best: Best, barred: Barred) -> None:
    for first in range(0, vectors.shape[0], _BLOCK):
        block = vectors[first : min(first + _BLOCK, vectors.shape[0])]
        for start in range(0, len(queries), _BLOCK):
            _join(queries[start : start + _BLOCK] @ block.T, start, first, best, barred)


@compiled
def _join(scores: Floats, start: int, first: int, best: Best, barred: Barred) -> None:
    """Let ``scores`` (queries from ``start``, vectors from ``first``) join the best."""
    for row in range(scores.shape[0]):
        query = start + row
        mask = barred.mask_of[query]
        worst = best.scores[query, 0]
        for column in range(scores.shape[1]):
            if scores[row, column] > worst and (mask < 0 or barred.masks[mask, first + column] == 0):
                put(scores[row, column], first + column, query, best)
                worst = best.scores[query, 0]
