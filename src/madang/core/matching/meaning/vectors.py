"""Vectors kept for exact search: 16-bit codes for the score, and a short 8-bit view that bounds it from above.

With c the coordinates of a vector v less the mean m in a frame, and q a query less the mean, v * q is at most
c * (q's coordinates) + |rest of v| |rest of q| + |rounding of c| |q's coordinates| + v * m and what depends on q alone
(Cauchy-Schwarz). The view holds c rounded, the three other numbers of v rounded up.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.meaning.frame import Frame, frame_of
from madang.core.matching.meaning.products import Matrix, Rows, multiply, pack, round_row, squares
from madang.core.matching.meaning.tiles import COLUMNS, DEPTH_STEP, ROWS

REST, ROUNDING, ALONG_MEAN = 0, 1, 2
EXTRAS = 4
"""Numbers of a view beside its coordinates: the three above, and a zero that fills up the depth."""

_LARGEST_16, _LARGEST_8 = np.float32(32767.0), np.float32(127.0)
_BLOCK = 1024
_TINY = np.float32(1e-5)


class Quantised(NamedTuple):
    """``count`` vectors of ``dimensions`` numbers; plain arrays, which may be mapped from a disk.

    ``codes`` (count, dimensions) int16 and ``scales`` (count,) float32: a number is its code times its vector's scale.
    ``panels`` (count / 16 rounded up, depth / 2, 16, 2) int8: the views of sixteen vectors at a time, first the
    coordinates, then EXTRAS; ``gains`` (depth,) float32: what one step of a code in a view is worth. ``mean``
    (dimensions,) and ``axes`` (depth - EXTRAS, dimensions) float32 are the frame. ``lowest`` (1,) float32 is added to
    what a view holds along the mean; ``reach`` (1,) int64 is the largest sum of absolute codes of a view.
    """

    codes: NDArray[np.int16]
    scales: NDArray[np.float32]
    panels: NDArray[np.int8]
    gains: NDArray[np.float32]
    mean: NDArray[np.float32]
    axes: NDArray[np.float32]
    lowest: NDArray[np.float32]
    reach: NDArray[np.int64]


class _Block(NamedTuple):
    """Work space: a block of vectors less the mean, their rounded rows, and their coordinates."""

    centred: NDArray[np.float32]
    rows: Rows
    coordinates: NDArray[np.float32]


def quantise(vectors: NDArray[np.float32]) -> Quantised:
    """Keep ``vectors`` (count, dimensions) for ``nearest``; dimensions are a multiple of 4, numbers finite.

    A score computed from what is kept differs from the product of the float32 vectors by about 1e-6.
    """
    count, dimensions = vectors.shape
    if dimensions % DEPTH_STEP:
        raise ValueError(f"vectors of {dimensions} numbers; a multiple of {DEPTH_STEP} is needed")
    frame = frame_of(vectors)
    depth = len(frame.steps)
    codes, scales = np.empty((count, dimensions), np.int16), np.empty(count, np.float32)
    panels = np.zeros((-(-count // COLUMNS), (depth + EXTRAS) // 2, COLUMNS, 2), np.int8)
    extras = np.zeros((count, EXTRAS), np.float32)
    axes = pack(np.ascontiguousarray(frame.axes.T))
    block = _Block(
        np.zeros((_BLOCK, dimensions), np.float32),
        Rows(np.zeros((_BLOCK, dimensions), np.int16), np.zeros(_BLOCK, np.float32)),
        np.zeros((_BLOCK, depth), np.float32),
    )
    for start in range(0, count, _BLOCK):
        part = np.ascontiguousarray(vectors[start : start + _BLOCK], np.float32)
        if not np.isfinite(part).all():
            raise ValueError(f"a vector among {start} to {start + len(part)} holds a number that is not finite")
        here = slice(start, start + len(part))
        _round_vectors(part, codes[here], scales[here], frame.mean, block)
        _view(len(part), frame, axes, block, extras[here])
        _put_coordinates(block.coordinates, frame.steps, start, len(part), panels)
    lowest = extras[:, ALONG_MEAN].min(initial=0.0 if count == 0 else np.inf)
    extras[:, ALONG_MEAN] -= lowest
    steps = np.maximum(extras.max(axis=0, initial=0.0) / (_LARGEST_8 - 1), np.float32(1e-12))
    reach = _put_extras(extras, steps, depth, panels)
    return Quantised(
        codes,
        scales,
        panels,
        np.concatenate([frame.steps, steps]).astype(np.float32),
        frame.mean,
        frame.axes,
        np.array([lowest], np.float32),
        np.array([reach], np.int64),
    )


@compiled
def _round_vectors(
    vectors: NDArray[np.float32],
    codes: NDArray[np.int16],
    scales: NDArray[np.float32],
    mean: NDArray[np.float32],
    block: _Block,
) -> None:
    """Round to 16 bits; what is kept, less the mean, goes to the block."""
    for i in range(len(vectors)):
        largest = np.float32(0.0)
        for c in range(mean.size):
            largest = max(largest, abs(vectors[i, c]))
        scales[i] = largest / _LARGEST_16
        code_per_value = _LARGEST_16 / largest if largest > 0 else np.float32(0.0)
        for c in range(mean.size):
            codes[i, c] = np.int16(np.int32(np.rint(vectors[i, c] * code_per_value)))
            block.centred[i, c] = np.float32(np.int32(codes[i, c])) * scales[i] - mean[c]
        round_row(block.centred[i], block.rows, i)


@compiled
def _code(steps: np.floating[Any]) -> np.int8:
    """The nearest whole number that eight bits hold."""
    return np.int8(np.int32(min(max(float(np.rint(steps)), -127.0), 127.0)))


@compiled
def _view(count: int, frame: Frame, axes: Matrix, block: _Block, extras: NDArray[np.float32]) -> None:
    """The coordinates of the block's vectors and what bounds the rest; see the module."""
    depth = frame.steps.size
    dimensions = frame.mean.size
    multiply(block.rows, (count + ROWS - 1) // ROWS * ROWS, axes, block.coordinates)
    # Half a step of every code, for rows as long as ROW_LENGTH and axes as long as COLUMN_LENGTH.
    doubt_of_unit = np.float32(0.5 * np.sqrt(dimensions) * (1 / 31_900.0 + np.sqrt(depth) / 64_900.0))
    for i in range(count):
        length_squared = squares(block.centred[i])
        length = np.float32(np.sqrt(length_squared))
        doubt = doubt_of_unit * length
        seen = max(np.float32(np.sqrt(squares(block.coordinates[i]))) - doubt, np.float32(0.0))
        lost = 0.0
        along = 0.0
        for c in range(depth):
            value = block.coordinates[i, c]
            kept = np.float32(_code(value / frame.steps[c])) * frame.steps[c]
            lost += (value - kept) ** 2
        for c in range(dimensions):
            along += np.float64(block.centred[i, c]) * frame.mean[c]
        extras[i, REST] = np.float32(np.sqrt(max(length_squared - seen**2, 0.0))) + _TINY * length
        extras[i, ROUNDING] = np.float32(np.sqrt(lost)) + doubt + _TINY * length
        extras[i, ALONG_MEAN] = np.float32(along)


@compiled
def _put_coordinates(
    coordinates: NDArray[np.float32], steps: NDArray[np.float32], start: int, count: int, panels: NDArray[np.int8]
) -> None:
    for i in range(count):
        panel, column = divmod(start + i, COLUMNS)
        for c in range(steps.size):
            panels[panel, c // 2, column, c % 2] = _code(coordinates[i, c] / steps[c])


@compiled
def _put_extras(extras: NDArray[np.float32], steps: NDArray[np.float32], depth: int, panels: NDArray[np.int8]) -> int:
    """Round the extras up into the views; the largest sum of absolute codes of a view."""
    reach = 0
    for i in range(len(extras)):
        panel, column = divmod(i, COLUMNS)
        for extra in range(EXTRAS):
            at = depth + extra
            panels[panel, at // 2, column, at % 2] = np.int8(np.int32(np.ceil(extras[i, extra] / steps[extra])))
        total = np.int64(0)
        for pair in range(panels.shape[1]):
            total += abs(np.int64(panels[panel, pair, column, 0])) + abs(np.int64(panels[panel, pair, column, 1]))
        reach = max(reach, int(total))
    return reach
