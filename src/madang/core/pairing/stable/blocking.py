"""Pairs that block: both sides would rather have each other than what they have."""

import numpy as np
from numpy.typing import NDArray

from madang.core.pairing.problem import Ints


def blocking_pairs(
    ends: tuple[Ints, Ints], ratings: tuple[Ints, Ints], capacities: tuple[Ints, Ints], made: NDArray[np.bool_]
) -> Ints:
    """The places of pairs that are not made although each side has a free place or holds someone it rates lower.

    ``ends``: the two sides of each pair; ``ratings`` by the first and by the second, equal ones by the place of the
    other side; ``capacities`` of both.
    """
    wish = ~made
    for side in (0, 1):
        wish &= _would(ends[side], ends[1 - side], ratings[side], capacities[side], made)
    return np.flatnonzero(wish)


def _would(own: Ints, other: Ints, rating: Ints, capacity: Ints, made: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """For each pair, whether its ``own`` side would take it for a free place or in place of its worst."""
    pairs = np.flatnonzero(made)
    order = pairs[np.lexsort((other[pairs], -rating[pairs], own[pairs]))]
    counts = np.bincount(own[pairs], minlength=len(capacity))
    worst = np.full(len(capacity), -1, np.int64)
    worst[own[order]] = order  # the last one written is the worst
    free = (counts < capacity)[own]
    rival = worst[own]
    better = (rating > rating[rival]) | ((rating == rating[rival]) & (other < other[rival]))
    would: NDArray[np.bool_] = (capacity[own] > 0) & (free | ((rival >= 0) & better))
    return would
