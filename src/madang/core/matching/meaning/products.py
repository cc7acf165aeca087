"""Matrix products of 16-bit whole numbers: twice as fast as floats, and the same bytes in any order."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from llvmlite import ir  # type: ignore[import-untyped]
from numba import types
from numba.extending import intrinsic
from numpy.typing import NDArray

from madang.core.compiled import compiled, summing

TILE_ROWS = 4
TILE_COLUMNS = 16
_BLOCK_ROWS = 32
_PAIRS_A_TURN = 2
# A row of length <= ROW_LENGTH times a column of length <= COLUMN_LENGTH stays below 2**31 (Cauchy-Schwarz), and so
# does every part of the sum: no overflow is possible, whatever the numbers.
ROW_LENGTH = 32000.0
COLUMN_LENGTH = 65000.0
_LARGEST = 32767.0

_I16, _I32, _I64, _F32 = ir.IntType(16), ir.IntType(32), ir.IntType(64), ir.FloatType()
_LANES = 8
_PAIRED16 = ir.VectorType(_I16, 2 * _LANES)
_PAIRED32 = ir.VectorType(_I32, 2 * _LANES)
_SUMS = ir.VectorType(_I32, _LANES)
_ADDRESSES: Any = types.UniTuple(types.uintp, 5)  # type: ignore[no-untyped-call]
_FLOATS = ir.VectorType(_F32, _LANES)


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
    tiled = codes.reshape(depth // 2, 2, width // TILE_COLUMNS, TILE_COLUMNS).transpose(2, 0, 3, 1)
    return Matrix(np.ascontiguousarray(tiled), values_a_code.astype(np.float32))


def column_sums(matrix: Matrix) -> NDArray[np.float32]:
    """The sums (width,) of the columns of ``matrix`` as rounded."""
    sums = matrix.codes.sum(axis=(1, 3), dtype=np.int64).reshape(-1)
    return np.asarray(sums * matrix.scales.astype(np.float64), np.float32)


def pack_all(matrices: Iterable[NDArray[np.float32]]) -> Stack:
    """Several matrices of one shape, each rounded with its own scale."""
    packed = [pack(matrix) for matrix in matrices]
    return Stack(np.stack([one.codes for one in packed]), np.stack([one.scales for one in packed]))


def _vector_of(builder: Any, scalar: Any, kind: Any) -> Any:
    """``scalar`` in every lane of a vector of ``kind``."""
    nothing = ir.Constant(kind, ir.Undefined)
    first = builder.insert_element(nothing, scalar, _I32(0))
    return builder.shuffle_vector(first, nothing, ir.Constant(_SUMS, [0] * _LANES))


def _pair_sums(builder: Any, left: Any, right: Any) -> Any:
    """Lane i: left[2i] * right[2i] + left[2i + 1] * right[2i + 1] (one instruction on common processors)."""
    products = builder.mul(left, right)
    nothing = ir.Constant(_PAIRED32, ir.Undefined)
    even, odd = (ir.Constant(_SUMS, [2 * lane + side for lane in range(_LANES)]) for side in (0, 1))
    return builder.add(builder.shuffle_vector(products, nothing, even), builder.shuffle_vector(products, nothing, odd))


def _pair_step(builder: Any, rows: Any, depth: Any, weights: Any, pair: Any, sums: list[list[Any]]) -> list[list[Any]]:
    """The sums of a tile after one more pair of its depth."""
    columns = []
    for vector in range(TILE_COLUMNS // _LANES):
        place = builder.add(builder.mul(pair, _I64(TILE_COLUMNS // _LANES)), _I64(vector))
        load = builder.load(builder.gep(weights, [place]))
        load.align = 2
        columns.append(builder.sext(load, _PAIRED32))
    after = []
    for row in range(TILE_ROWS):
        load = builder.load(builder.gep(rows, [builder.add(builder.mul(depth, _I64(row)), pair)]))
        load.align = 2
        both = builder.sext(builder.bitcast(_vector_of(builder, load, _SUMS), _PAIRED16), _PAIRED32)
        after.append(
            [
                builder.add(old, _pair_sums(builder, both, column))
                for old, column in zip(sums[row], columns, strict=True)
            ]
        )
    return after


def _store_tile(builder: Any, sums: list[list[Any]], scales: tuple[Any, Any], out: Any, width: Any) -> None:
    """Write the sums of a tile as floats, times the scales of its rows and its columns."""
    columns = [builder.load(builder.gep(scales[1], [_I64(vector)]), align=4) for vector in range(len(sums[0]))]
    for row, row_sums in enumerate(sums):
        scale = _vector_of(builder, builder.load(builder.gep(scales[0], [_I64(row)])), _FLOATS)
        for vector, total in enumerate(row_sums):
            place = builder.add(builder.mul(width, _I64(row)), _I64(vector))
            value = builder.fmul(builder.fmul(builder.sitofp(total, _FLOATS), scale), columns[vector])
            builder.store(value, builder.gep(out, [place])).align = 4


def _tile_code(_typing: Any, _at: Any, _pairs: Any, _width: Any) -> Any:
    """Four rows times sixteen columns; ``pairs`` = depth / 2, ``width`` = columns / 8.

    ``at`` are the machine addresses of rows, weights, scales of rows, scales of columns and output.
    """
    signature = types.void(_ADDRESSES, types.intp, types.intp)

    def code(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        at, pairs, width = arguments
        kinds = (_I32, _PAIRED16, _F32, _FLOATS, _FLOATS)
        rows, weights, row_scales, column_scales, out = (
            builder.inttoptr(builder.extract_value(at, place), kind.as_pointer()) for place, kind in enumerate(kinds)
        )
        before, loop, done = builder.block, builder.append_basic_block("loop"), builder.append_basic_block("done")
        builder.branch(loop)
        builder.position_at_end(loop)
        pair = builder.phi(_I64)
        starts = [[builder.phi(_SUMS) for _ in range(TILE_COLUMNS // _LANES)] for _ in range(TILE_ROWS)]
        sums = starts
        for turn in range(_PAIRS_A_TURN):
            sums = _pair_step(builder, rows, pairs, weights, builder.add(pair, _I64(turn)), sums)
        following = builder.add(pair, _I64(_PAIRS_A_TURN))
        pair.add_incoming(_I64(0), before)
        pair.add_incoming(following, loop)
        for row_starts, row_sums in zip(starts, sums, strict=True):
            for start, total in zip(row_starts, row_sums, strict=True):
                start.add_incoming(ir.Constant(_SUMS, [0] * _LANES), before)
                start.add_incoming(total, loop)
        builder.cbranch(builder.icmp_signed("<", following, pairs), loop, done)
        builder.position_at_end(done)
        _store_tile(builder, sums, (row_scales, column_scales), out, width)
        return context.get_dummy_value()

    return signature, code


_tile: Any = intrinsic(_tile_code)


@compiled
def multiply(rows: Rows, count: int, matrix: Matrix, out: NDArray[np.float32]) -> None:
    """The first ``count`` of ``rows`` times ``matrix`` into ``out`` (rows, width).

    ``rows`` and ``out`` are contiguous and reach to the next multiple of TILE_ROWS; what lies beyond ``count`` is
    overwritten. A block of rows stays in the first cache while the matrix passes by.
    """
    depth = rows.codes.shape[1]
    width = out.shape[1]
    for block in range(0, count, _BLOCK_ROWS):
        stop = min(block + _BLOCK_ROWS, count)
        for panel in range(matrix.codes.shape[0]):
            weights_at = matrix.codes.ctypes.data + panel * depth * TILE_COLUMNS * 2
            columns_at = matrix.scales.ctypes.data + panel * TILE_COLUMNS * 4
            for row in range(block, stop, TILE_ROWS):
                at = (
                    rows.codes.ctypes.data + row * depth * 2,
                    weights_at,
                    rows.scales.ctypes.data + row * 4,
                    columns_at,
                    out.ctypes.data + (row * width + panel * TILE_COLUMNS) * 4,
                )
                _tile(at, depth // 2, width // _LANES)


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
