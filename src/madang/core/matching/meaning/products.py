"""Matrix products of 16-bit whole numbers: twice as fast as floats, and the same bytes in any order."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled, summing
from madang.core.matching.meaning.tiles import COLUMNS, ROWS, store_product

_BLOCK_ROWS = 32
# A row of length <= ROW_LENGTH times a column of length <= COLUMN_LENGTH stays below 2**31 (Cauchy-Schwarz), and so
# does every part of the sum: no overflow is possible, whatever the numbers.
ROW_LENGTH = 32000.0
COLUMN_LENGTH = 65000.0
_LARGEST = 32767.0


class Matrix(NamedTuple):
    """A (depth, width) matrix as 16-bit codes in the order the tiles read them.

    ``codes`` (width / 16, depth / 2, 16, 2) int16; a value is its code times its column's ``scales``.
    """

    codes: NDArray[np.int16]
    scales: NDArray[np.float32]


class Stack(NamedTuple):
    """Several matrices of one shape: the codes and the scales of each, one after the other."""

    codes: NDArray[np.int16]
    scales: NDArray[np.float32]


class Rows(NamedTuple):
    """Rows of 16-bit codes: ``codes`` (rows, depth) int16, a value is its code times its row's ``scales``."""

    codes: NDArray[np.int16]
    scales: NDArray[np.float32]


def pack(matrix: NDArray[np.float32]) -> Matrix:
    """``matrix`` (depth a multiple of 4, width of 16) rounded to 16-bit codes; columns keep below COLUMN_LENGTH."""
    depth, width = matrix.shape
    wide = matrix.astype(np.float64)
    longest = np.sqrt((wide**2).sum(axis=0))
    values_a_code = np.maximum(np.maximum(longest / COLUMN_LENGTH, np.abs(wide).max(axis=0) / _LARGEST), 1e-30)
    codes = np.rint(wide / values_a_code).astype(np.int16)
    tiled = codes.reshape(depth // 2, 2, width // COLUMNS, COLUMNS).transpose(2, 0, 3, 1)
    return Matrix(np.ascontiguousarray(tiled), values_a_code.astype(np.float32))


def column_sums(matrix: Matrix) -> NDArray[np.float32]:
    """The sums (width,) of the columns of ``matrix`` as rounded."""
    sums = matrix.codes.sum(axis=(1, 3), dtype=np.int64).reshape(-1)
    return np.asarray(sums * matrix.scales.astype(np.float64), np.float32)


def pack_all(matrices: Iterable[NDArray[np.float32]]) -> Stack:
    """Several matrices of one shape, each rounded with its own scale."""
    packed = [pack(matrix) for matrix in matrices]
    return Stack(np.stack([one.codes for one in packed]), np.stack([one.scales for one in packed]))


@compiled
def multiply(rows: Rows, count: int, matrix: Matrix, out: NDArray[np.float32]) -> None:
    """The first ``count`` of ``rows`` times ``matrix`` into ``out`` (rows, width).

    ``rows`` and ``out`` are contiguous and reach to the next multiple of ROWS; what lies beyond ``count`` is
    overwritten. A block of rows stays in the first cache while the matrix passes by.
    """
    depth = rows.codes.shape[1]
    width = out.shape[1]
    for block in range(0, count, _BLOCK_ROWS):
        stop = min(block + _BLOCK_ROWS, count)
        for panel in range(matrix.codes.shape[0]):
            weights_at = matrix.codes.ctypes.data + panel * depth * COLUMNS * 2
            columns_at = matrix.scales.ctypes.data + panel * COLUMNS * 4
            for row in range(block, stop, ROWS):
                at = (
                    rows.codes.ctypes.data + row * depth * 2,
                    weights_at,
                    rows.scales.ctypes.data + row * 4,
                    columns_at,
                )
                store_product(at, out.ctypes.data + (row * width + panel * COLUMNS) * 4, depth // 2, width // 8)


@compiled
def pick(stack: Stack, index: int) -> Matrix:
    """One matrix of ``stack``."""
    return Matrix(stack.codes[index], stack.scales[index])


@summing
def squares(values: NDArray[np.float32]) -> float:
    """The sum of the squares of ``values``."""
    total = np.float32(0.0)
    for i in range(values.size):
        total += values[i] * values[i]
    return float(total)


@compiled
def round_row(values: NDArray[np.float32], rows: Rows, row: int) -> None:
    """Round ``values`` to the codes of ``rows[row]``, as fine as ROW_LENGTH allows."""
    length = np.sqrt(squares(values))
    code_per_value = np.float32(ROW_LENGTH / length) if length > 0.0 else np.float32(0.0)
    codes = rows.codes[row]
    for i in range(values.size):
        codes[i] = np.int16(np.int32(np.rint(values[i] * code_per_value)))
    rows.scales[row] = np.float32(length / ROW_LENGTH)
