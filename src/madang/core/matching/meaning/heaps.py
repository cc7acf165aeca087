"""The best so far of each query, as a heap with the worst in front."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Real, compiled


class Best(NamedTuple):
    """``scores`` and ``places`` (queries, k); -inf and -1 where nothing is found yet. Equal scores rank by place."""

    scores: NDArray[np.float64]
    places: NDArray[np.int64]


def nothing_yet(queries: int, k: int) -> Best:
    """Room for the best ``k`` of each query."""
    return Best(np.full((queries, k), -np.inf), np.full((queries, k), -1, np.int64))


def in_order(best: Best) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Places and scores of each query, best first, what is missing last."""
    order = np.lexsort((best.places, -best.scores), axis=-1)
    return np.take_along_axis(best.places, order, 1), np.take_along_axis(best.scores, order, 1)


@compiled
def put(score: Real, place: int, query: int, best: Best) -> None:
    """Put a score in the place of the worst of a query's best."""
    at = 0
    scores, places = best.scores[query], best.places[query]
    size = scores.size
    while 2 * at + 1 < size:
        child = 2 * at + 1
        other = min(child + 1, size - 1)
        if _is_worse(scores[other], places[other], scores[child], places[child]):
            child = other
        if not _is_worse(scores[child], places[child], score, place):
            break
        scores[at], places[at] = scores[child], places[child]
        at = child
    scores[at], places[at] = score, place


@compiled
def _is_worse(score: Real, place: int, other: Real, other_place: int) -> bool:
    return bool(score < other or (score == other and place > other_place))
