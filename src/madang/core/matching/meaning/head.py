"""From a sentence's summed features to its vector of unit length."""

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.meaning.products import Rows, multiply, round_row, squares
from madang.core.matching.meaning.tiles import ROWS
from madang.core.matching.meaning.weights import DIMENSIONS, FEATURES, Head, Layer

_HIDDEN = 320
_BLOCK = 256
# The sum grows with a text while its vector does not, and rounding with it: from here on, products are of floats.
_LONG = 256
_NOTHING = np.float32(0.0)


@compiled
def finish(sums: NDArray[np.float64], lengths: NDArray[np.int64], head: Head, out: NDArray[np.float32]) -> None:
    """Vectors ``out`` (texts, 512) from ``sums`` (texts, 1280) over ``lengths`` tokens."""
    for is_long in (False, True):
        texts = np.flatnonzero((lengths >= _LONG) == is_long)
        for start in range(0, texts.size, _BLOCK):
            block = texts[start : start + _BLOCK]
            _finish_block(_mean(sums[block], lengths[block], head, is_long), head, is_long, block, out)


@compiled
def _times(values: NDArray[np.float32], layer: Layer, exact: bool) -> NDArray[np.float32]:
    """Rows of ``values`` times ``layer``, rounded to whole numbers or ``exact``."""
    count, depth = values.shape
    room = (count + ROWS - 1) // ROWS * ROWS
    out = np.zeros((room, layer.plain.shape[1]), np.float32)
    if exact:
        for i in range(count):
            _times_plain(values[i], layer.plain, out[i])
        return out[:count]
    rows = Rows(np.zeros((room, depth), np.int16), np.zeros(room, np.float32))
    for i in range(count):
        round_row(values[i], rows, i)
    multiply(rows, count, layer.rounded, out)
    return out[:count]


@compiled
def _times_plain(values: NDArray[np.float32], plain: NDArray[np.float32], out: NDArray[np.float32]) -> None:
    for k in range(values.size):
        value = values[k]
        for c in range(out.size):
            out[c] += value * plain[k, c]


@compiled
def _mean(sums: NDArray[np.float64], lengths: NDArray[np.int64], head: Head, exact: bool) -> NDArray[np.float32]:
    """The projected features of each text over the root of its length."""
    features = np.empty(sums.shape, np.float32)
    for i in range(lengths.size):
        for c in range(FEATURES):
            features[i, c] = sums[i, c] * head.gain[c] + lengths[i] * head.shift[c]
    mean = _times(features, head.features, exact)
    for i in range(lengths.size):
        length = np.float32(lengths[i])
        root = np.float32(1.0) / np.sqrt(length)
        for c in range(DIMENSIONS):
            mean[i, c] = (mean[i, c] + length * head.bias[c]) * root
    return mean


@compiled
def _finish_block(
    mean: NDArray[np.float32], head: Head, exact: bool, texts: NDArray[np.int64], out: NDArray[np.float32]
) -> None:
    """The two residual layers, for the rows ``texts`` of ``out``."""
    hidden = _times(mean, head.hidden, exact)
    inner = _times(np.maximum(hidden[:, :_HIDDEN], _NOTHING), head.inner, exact)
    inner += hidden[:, _HIDDEN:]
    outer = _times(np.maximum(inner, _NOTHING), head.outer, exact)
    last = _times(np.maximum(outer[:, :DIMENSIONS], _NOTHING), head.last, exact)
    for i, text in enumerate(texts):
        vector = out[text]
        for c in range(DIMENSIONS):
            vector[c] = np.tanh(outer[i, DIMENSIONS + c] + last[i, c])
        factor = np.float32(1.0 / np.sqrt(max(squares(vector), head.epsilon)))
        for c in range(DIMENSIONS):
            vector[c] *= factor
