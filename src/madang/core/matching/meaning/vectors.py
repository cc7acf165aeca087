"""Vectors kept for exact search: 16-bit codes for the score, and a short 8-bit view that bounds it from above."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.meaning.frame import EXTRAS, Frame, frame_of
from madang.core.matching.meaning.products import Rows, multiply, pack, round_row, squares
from madang.core.matching.meaning.tiles import COLUMNS, DEPTH_STEP

_LARGEST = 32767.0
_LARGEST_8 = 127
_BLOCK = 1024


class Quantised(NamedTuple):
    """``count`` vectors of ``dimensions`` numbers; plain arrays, which may be mapped from a disk.

    ``codes`` (count, dimensions) int16 and ``scales`` (count,) float32: a number is its code times its vector's scale.
    ``panels`` (count / 16, depth / 2, 16, 2) int8: the short view of sixteen vectors at a time; in its depth stand the
    coordinates in ``frame`` and EXTRAS. ``gains`` (depth,) float32: what one step of an 8-bit code is worth.
    ``mean`` and ``axes``: see Frame. ``lowest`` (1,) float32: the smallest product of a vector with the mean;
    ``reach`` (1,) int64: the largest sum of absolute codes in the short view of a vector.
    """

    codes: NDArray[np.int16]
    scales: NDArray[np.float32]
    panels: NDArray[np.int8]
    gains: NDArray[np.float32]
    mean: NDArray[np.float32]
    axes: NDArray[np.float32]
    lowest: NDArray[np.float32]
    reach: NDArray[np.int64]


class _Views(NamedTuple):
    """The short views before they are rounded up: coordinates' codes and the three extras, a row a vector."""

    codes: NDArray[np.int8]
    extras: NDArray[np.float32]


def quantise(vectors: NDArray[np.float32]) -> Quantised:
    """Keep ``vectors`` (count, dimensions; a multiple of 4) for ``nearest``.

    A score computed from what is kept differs from the product of the float32 vectors by about 1e-6.
    """
    count, dimensions = vectors.shape
    if dimensions % DEPTH_STEP:
        raise ValueError(f"vectors of {dimensions} numbers; a multiple of {DEPTH_STEP} is needed")
    frame = frame_of(vectors)
    depth = frame.axes.shape[0]
    codes, scales = np.empty((count, dimensions), np.int16), np.empty(count, np.float32)
    views = _Views(np.zeros((count, depth), np.int8), np.zeros((count, EXTRAS), np.float32))
    gains = frame.gains
    axes = pack(np.ascontiguousarray(frame.axes.T))
    for start in range(0, count, _BLOCK):
        block = np.ascontiguousarray(vectors[start : start + _BLOCK], np.float32)
        stop = start + len(block)
        _round_vectors(block, codes[start:stop], scales[start:stop])
        room = (len(block) + 3) // 4 * 4
        rows = Rows(np.zeros((room, dimensions), np.int16), np.zeros(room, np.float32))
        seen = np.empty((room, depth), np.float32)
        centred = block - frame.mean
        _see(centred, rows, axes, seen)
        _view(centred, seen, frame, _Views(views.codes[start:stop], views.extras[start:stop]))
    lowest = views.extras[:, 2].min(initial=np.inf)
    raise NotImplementedError((lowest, gains))
