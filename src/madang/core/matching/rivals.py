"""How like each offer is to the needs it is most like, to the same last digit whichever offers are asked about."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

BLOCK = 64
"""Offers in one product of matrices."""
_AT_ONCE = 64 * BLOCK


def mean_of_nearest(places: Ints, vectors: Callable[[slice], Floats], asking: Floats, nearest: int) -> Floats:
    """The mean of the greatest ``nearest`` products of each offer with the ``asking`` needs.

    ``places``: the place of each offer among all offers, rising; ``vectors`` gives those of a part of them. The last
    digit of a product of matrices depends on their shapes and on where in them a row stands. So each offer has one row
    of one block, and rows of offers nobody asks about are left empty: a machine that sees a part of the offers finds
    what one finds that sees them all.
    """
    found = np.empty(len(places), np.float32)
    for first in range(0, len(places), _AT_ONCE):
        part = slice(first, min(first + _AT_ONCE, len(places)))
        blocks, at = np.unique(places[part] // BLOCK, return_inverse=True)
        rows = np.zeros((len(blocks), BLOCK, asking.shape[1]), np.float32)
        rows[at, places[part] % BLOCK] = vectors(part)
        for block in range(len(blocks)):
            mine = np.flatnonzero(at == block)
            products = (rows[block] @ asking.T)[places[part][mine] % BLOCK]
            products.partition(len(asking) - nearest, axis=1)
            found[first + mine] = products[:, -nearest:].mean(axis=1)
    return found
