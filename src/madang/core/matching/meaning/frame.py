"""The few directions along which a set of vectors differs most."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.meaning.tiles import COLUMNS

_SAMPLE = 16_384
# With fewer vectors than this, looking at each costs less than finding good directions.
_FEW = 2_048
# The axes hold this share of the variance; where that takes more than so many of all dimensions, all are kept.
_SHARE = 0.88
_MANY = 0.5
_LARGEST = 127.0


class Frame(NamedTuple):
    """Where vectors are seen from: less the ``mean`` (dimensions,), along the ``axes`` (depth, dimensions).

    The axes are orthonormal rows, depth is a multiple of 16; rows past the number of dimensions are zero. ``steps``
    (depth,): what one step of an 8-bit coordinate is worth. All float32.
    """

    mean: NDArray[np.float32]
    axes: NDArray[np.float32]
    steps: NDArray[np.float32]


def frame_of(vectors: NDArray[np.float32]) -> Frame:
    """The frame of ``vectors`` (count, dimensions), from at most _SAMPLE of them, evenly spread."""
    count, dimensions = vectors.shape
    if count < _FEW:
        mean = np.zeros(dimensions, np.float32)
        return Frame(mean, *_measured(np.asarray(vectors, np.float64), _padded(np.eye(COLUMNS, dimensions))))
    sample = np.asarray(vectors[:: -(-count // _SAMPLE)], np.float64)
    mean = sample.mean(axis=0).astype(np.float32)
    sample = sample - mean
    return Frame(mean, *_measured(sample, _padded(_main_axes(sample))))


def _main_axes(sample: NDArray[np.float64]) -> NDArray[np.float64]:
    """The principal axes of ``sample`` that are worth keeping, or all plain directions."""
    dimensions = sample.shape[1]
    variances, axes = np.linalg.eigh(sample.T @ sample)
    shares = np.cumsum(np.maximum(variances[::-1], 0.0)) / max(float(variances.sum()), 1e-30)
    depth = int(np.searchsorted(shares, _SHARE)) + 1
    if depth > _MANY * dimensions:
        return np.eye(dimensions)
    axes = axes.T[::-1][: -(-depth // COLUMNS) * COLUMNS]
    largest = np.take_along_axis(axes, np.abs(axes).argmax(axis=1)[:, None], axis=1)
    return np.asarray(axes * np.sign(largest))


def _padded(axes: NDArray[np.float64]) -> NDArray[np.float32]:
    """``axes`` with rows of zeros up to a multiple of 16."""
    room = np.zeros((-(-len(axes) // COLUMNS) * COLUMNS, axes.shape[1]), np.float32)
    room[: len(axes)] = axes
    return room


def _measured(
    sample: NDArray[np.float64], axes: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """``axes`` and their steps, so that the coordinates of ``sample`` just fit."""
    widest = np.abs(sample @ axes.T).max(axis=0, initial=0.0)
    return axes, np.maximum(widest / _LARGEST, 1e-12).astype(np.float32)
