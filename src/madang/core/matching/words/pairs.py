"""Pairs of a need and an offer by their places in the two collections."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Pairs(NamedTuple):
    """Pairs as two columns of row numbers; those of one need stand together, offers ascending."""

    needs: NDArray[np.int64]
    offers: NDArray[np.int64]


def pairs_of(*found: NDArray[np.int32]) -> Pairs:
    """All distinct pairs of several lists of candidates, each of shape (needs, k) with -1 where there is none."""
    columns = [np.concatenate([np.empty(0, np.int64), *(one[one >= 0] for one in found)]).astype(np.int64)]
    rows = [np.nonzero(one >= 0)[0] for one in found]
    keys = np.unique((np.concatenate([np.empty(0, np.int64), *rows]).astype(np.int64) << 32) | columns[0])
    return Pairs(keys >> 32, keys & 0xFFFFFFFF)
