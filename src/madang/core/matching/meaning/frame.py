"""The few directions along which a set of vectors differs most."""

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

DEPTH_STEP = 16
"""A frame has a multiple of so many axes."""

_SAMPLE, _RUN = 16_384, 64
# With fewer vectors than this, looking at each costs less than finding good directions.
_FEW = 2_048
# The axes hold this share of the variance; where that takes more than so many of all dimensions, all are kept.
_SHARE = 0.9
_MANY = 0.7
_LARGEST = 127.0


class VectorSource(Protocol):
    """Vectors that are had a slice at a time: a matrix, or what computes its rows when they are wanted."""

    @property
    def shape(self) -> tuple[int, ...]:
        """How many vectors, and how many numbers each has."""

    def __getitem__(self, part: slice, /) -> Floats:
        """The vectors of ``part``."""


class Frame(NamedTuple):
    """Where vectors are seen from: less the ``mean`` (dimensions,), along the ``axes`` (depth, dimensions).

    The axes are orthonormal rows, those past the number of dimensions zero. ``steps`` (depth,): what one step of an
    8-bit coordinate is worth. ``whole``: the axes are the plain directions, so that nothing of a vector is left out.
    """

    mean: Floats
    axes: Floats
    steps: Floats
    whole: bool


def frame_of(vectors: VectorSource) -> Frame:
    """The frame of ``vectors``, from at most _SAMPLE of them, spread in short runs."""
    count, dimensions = vectors.shape
    if count < _FEW:
        return _plain(np.zeros(dimensions, np.float32), np.asarray(vectors[0:count], np.float64))
    runs = np.linspace(0, count - _RUN, min(_SAMPLE, count) // _RUN).astype(np.int64).tolist()
    sample = np.concatenate([np.asarray(vectors[first : first + _RUN], np.float64) for first in runs])
    mean = sample.mean(axis=0).astype(np.float32)
    sample -= mean
    axes = _main_axes(sample)
    if axes is None:
        return _plain(mean, sample)
    return Frame(mean, axes, _steps(sample @ axes.T), False)


def _plain(mean: Floats, centred: NDArray[np.float64]) -> Frame:
    dimensions = len(mean)
    axes = np.eye(-(-dimensions // DEPTH_STEP) * DEPTH_STEP, dimensions, dtype=np.float32)
    return Frame(mean, axes, _steps(centred @ axes.T), True)


def _main_axes(centred: NDArray[np.float64]) -> Floats | None:
    """The principal axes that are worth keeping, or none when too many are."""
    dimensions = centred.shape[1]
    variances, axes = np.linalg.eigh(centred.T @ centred)
    shares = np.cumsum(np.maximum(variances[::-1], 0.0)) / max(float(variances.sum()), 1e-30)
    depth = -(-(int(np.searchsorted(shares, _SHARE)) + 1) // DEPTH_STEP) * DEPTH_STEP
    if depth > _MANY * dimensions:
        return None
    return np.ascontiguousarray(axes.T[::-1][:depth], np.float32)


def _steps(coordinates: NDArray[np.float64]) -> Floats:
    """Steps such that these coordinates just fit."""
    widest = np.abs(coordinates).max(axis=0, initial=0.0)
    return np.asarray(np.maximum(widest / _LARGEST, 1e-12), np.float32)
