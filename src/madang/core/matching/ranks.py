"""Which pairs are listed, and at which rank."""

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.prepared import Round
from madang.core.matching.settings import Settings
from madang.core.matching.words.pairs import Pairs


def best_pairs(
    this: Round, pairs: Pairs, score: NDArray[np.float32], settings: Settings
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which pairs are listed, in their order, and the rank of each."""
    worse = -np.round(score.astype(np.float64), 6)
    by_need = np.lexsort((this.offer_order[pairs.offers], worse, pairs.needs))
    if settings.by == "need":
        return _first_of(by_need, pairs.needs, settings.top)
    by_offer = np.lexsort((this.need_order[pairs.needs], worse, pairs.offers))
    kept, ranks = _first_of(by_offer, pairs.offers, settings.top)
    if settings.by == "offer":
        return kept, ranks
    listed = np.union1d(kept, _first_of(by_need, pairs.needs, settings.top)[0])
    order = by_need[np.isin(by_need, listed)]
    return _first_of(order, pairs.needs, len(order))


def _first_of(
    order: NDArray[np.int64], groups: NDArray[np.int64], top: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The first ``top`` of each group in ``order``, and their ranks from 1."""
    grouped = groups[order]
    starts = np.flatnonzero(np.r_[True, grouped[1:] != grouped[:-1]]) if len(order) else np.zeros(0, np.int64)
    rank = np.arange(len(order)) - np.repeat(starts, np.diff(np.r_[starts, len(order)]))
    return order[rank < top], rank[rank < top] + 1
