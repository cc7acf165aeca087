"""Vectors kept for exact search: 16-bit codes for the score, and a short 8-bit view that bounds it from above.

With c the coordinates of a vector v less the mean m in a frame, and q a query less the mean, v * q is at most
c * (q's coordinates) + |rest of v| |rest of q| + |rounding of c| |q's coordinates| + v * m and what depends on q alone
(Cauchy-Schwarz). The view holds c rounded, the three other numbers of v rounded up.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.meaning.dots import DOT_STEP, STORED_LENGTH
from madang.core.matching.meaning.frame import Frame, VectorSource, frame_of
from madang.core.matching.meaning.tiles import COLUMNS

Floats = NDArray[np.float32]

REST, ROUNDING, ALONG_MEAN = 0, 1, 2
EXTRAS = 4
"""Numbers of a view beside its coordinates: the three above, and a zero that fills up the depth."""

_LARGEST_16, _LARGEST_8 = 32_767.0, 127.0
_BLOCK = 1024
_PRECISION = 6e-8


class Quantised(NamedTuple):
    """``count`` vectors of ``dimensions`` numbers; plain arrays, which may be mapped from a disk.

    ``codes`` (count, dimensions padded with zeros) int16, ``scales`` (count,) float32: a number is its code times its
    vector's scale, and these numbers are what is searched.
    ``panels`` (count / 16 rounded up, depth / 2, 16, 2) int8: the views of sixteen vectors at a time, first the
    coordinates, then EXTRAS; ``gains`` (depth,) float32: what one step of a code in a view is worth. ``mean``
    (dimensions,) and ``axes`` (depth - EXTRAS, dimensions) float32 are the frame. ``ends`` (4,) float64: what is added
    to what a view holds along the mean, the largest sum of absolute codes of a view, the length of the longest vector
    (less the mean or not), and whether the frame is whole.
    """

    codes: NDArray[np.int16]
    scales: Floats
    panels: NDArray[np.int8]
    gains: Floats
    mean: Floats
    axes: Floats
    ends: NDArray[np.float64]


def quantise(vectors: VectorSource, frame: Frame | None = None) -> Quantised:
    """Keep ``vectors`` for ``nearest``, seen in their own frame or in that of more vectors.

    Their dimensions are a multiple of 4 and their numbers finite, or it is a ValueError.

    What is kept differs from a vector by about 1 / 10,000 of its length, as 16-bit floats do.
    """
    count, dimensions = vectors.shape
    if dimensions % 4:
        raise ValueError(f"vectors of {dimensions} numbers; a multiple of 4 is needed")
    frame = frame or frame_of(vectors)
    depth = len(frame.steps)
    codes = np.zeros((count, -(-dimensions // DOT_STEP) * DOT_STEP), np.int16)
    scales, extras = np.zeros(count, np.float32), np.zeros((count, EXTRAS), np.float32)
    panels = np.zeros((-(-count // COLUMNS), (depth + EXTRAS) // 2, COLUMNS, 2), np.int8)
    longest = float(np.linalg.norm(frame.mean))
    for start in range(0, count, _BLOCK):
        here = slice(start, min(start + _BLOCK, count))
        codes[here, :dimensions], scales[here] = _rounded(vectors[here], start)
        kept = codes[here, :dimensions] * scales[here, None]
        views, extras[here] = _views(kept - frame.mean, frame)
        _put(views, 0, panels[start // COLUMNS :])
        longest = max(longest, float(np.linalg.norm(kept, axis=1).max()) + float(np.linalg.norm(frame.mean)))
    lowest = float(extras[:, ALONG_MEAN].min(initial=0.0))
    extras[:, ALONG_MEAN] -= np.float32(lowest)
    steps = np.maximum(extras.max(axis=0, initial=0.0) / np.float32(_LARGEST_8 - 1), np.float32(1e-12))
    for start in range(0, count, _BLOCK):
        _put(np.ceil(extras[start : start + _BLOCK] / steps).astype(np.int8), depth // 2, panels[start // COLUMNS :])
    ends = np.array([lowest, _reach(panels), longest, frame.whole], np.float64)
    return Quantised(codes, scales, panels, np.concatenate([frame.steps, steps]), frame.mean, frame.axes, ends)


def _rounded(part: Floats, start: int) -> tuple[NDArray[np.int16], Floats]:
    """Codes and scales; a row of codes is no longer than STORED_LENGTH."""
    values = np.ascontiguousarray(part, np.float32)
    if not np.isfinite(values).all():
        raise ValueError(f"a vector among {start} to {start + len(part)} holds a number that is not finite")
    largest, lengths = np.abs(values).max(axis=1, initial=0.0), np.linalg.norm(values, axis=1)
    scales = np.maximum(lengths / (STORED_LENGTH - values.shape[1]), largest / _LARGEST_16).astype(np.float32)
    codes = np.rint(values * (np.float32(1) / np.where(scales > 0, scales, np.float32(1)))[:, None])
    return np.clip(codes, -_LARGEST_16, _LARGEST_16).astype(np.int16), scales


def _views(centred: Floats, frame: Frame) -> tuple[NDArray[np.int8], Floats]:
    """The coordinates of a block of vectors as codes, and what bounds the rest; see the module."""
    depth, dimensions = frame.axes.shape
    unsure = _PRECISION * dimensions
    lengths = np.linalg.norm(centred, axis=1) * np.float32(1 + unsure)
    coordinates = centred @ frame.axes.T
    doubt = lengths * np.float32(0 if frame.whole else unsure * np.sqrt(depth))
    codes = np.clip(np.rint(coordinates / frame.steps), -_LARGEST_8, _LARGEST_8).astype(np.int8)
    extras = np.zeros((len(centred), EXTRAS), np.float32)
    if not frame.whole:
        seen = np.maximum(np.linalg.norm(coordinates, axis=1) * np.float32(1 - unsure) - doubt, 0)
        extras[:, REST] = np.sqrt(np.maximum(lengths**2 - seen**2, 0)) * np.float32(1 + unsure)
    coordinates -= codes * frame.steps
    extras[:, ROUNDING] = np.linalg.norm(coordinates, axis=1) * np.float32(1 + unsure) + doubt
    extras[:, ALONG_MEAN] = centred @ frame.mean
    return codes, extras


def _put(codes: NDArray[np.int8], pair: int, panels: NDArray[np.int8]) -> None:
    """Write ``codes`` (vectors, an even number) to the first of ``panels``, from ``pair`` of the depth on."""
    count, depth = codes.shape
    room = np.zeros((-(-count // COLUMNS) * COLUMNS, depth), np.int8)
    room[:count] = codes
    turned = room.view(np.int16).reshape(-1, COLUMNS, depth // 2).transpose(0, 2, 1)
    panels[: len(turned), pair : pair + depth // 2] = (
        np.ascontiguousarray(turned).view(np.int8).reshape(len(turned), depth // 2, COLUMNS, 2)
    )


def _reach(panels: NDArray[np.int8]) -> int:
    """The largest sum of absolute codes of a view."""
    parts = (panels[start : start + _BLOCK] for start in range(0, len(panels), _BLOCK))
    return max((int(np.abs(part).sum(axis=(1, 3), dtype=np.int64).max()) for part in parts), default=0)
