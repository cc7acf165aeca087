"""The innermost step of every product: four rows times sixteen columns, as instructions for the processor.

Written as LLVM code because loops in Python do not become the one instruction that multiplies sixteen pairs and adds
neighbours. It runs on every processor; where that instruction is missing, others take its place.
"""

from collections.abc import Callable
from typing import Any

from llvmlite import ir  # type: ignore[import-untyped]
from numba import types
from numba.extending import intrinsic

ROWS, COLUMNS = 4, 16
DEPTH_STEP = 4
"""Depths are multiples of this."""

_LANES = 8
_VECTORS = COLUMNS // _LANES
_TURN = DEPTH_STEP // 2
_I8, _I16, _I32, _I64, _F32 = ir.IntType(8), ir.IntType(16), ir.IntType(32), ir.IntType(64), ir.FloatType()
_PAIRED8, _PAIRED16, _PAIRED32 = (ir.VectorType(kind, 2 * _LANES) for kind in (_I8, _I16, _I32))
_SUMS, _FLOATS = ir.VectorType(_I32, _LANES), ir.VectorType(_F32, _LANES)
_ADDRESSES_4: Any = types.UniTuple(types.uintp, 4)  # type: ignore[no-untyped-call]
_ADDRESSES_3: Any = types.UniTuple(types.uintp, 3)  # type: ignore[no-untyped-call]
Sums = list[list[Any]]


def _in_every_lane(builder: Any, scalar: Any, kind: Any) -> Any:
    nothing = ir.Constant(kind, ir.Undefined)
    first = builder.insert_element(nothing, scalar, _I32(0))
    return builder.shuffle_vector(first, nothing, ir.Constant(_SUMS, [0] * _LANES))


def _pair_sums(builder: Any, left: Any, right: Any) -> Any:
    """Lane i: left[2i] * right[2i] + left[2i + 1] * right[2i + 1]."""
    products = builder.mul(left, right)
    nothing = ir.Constant(_PAIRED32, ir.Undefined)
    even, odd = (ir.Constant(_SUMS, [2 * lane + side for lane in range(_LANES)]) for side in (0, 1))
    return builder.add(builder.shuffle_vector(products, nothing, even), builder.shuffle_vector(products, nothing, odd))


def _load(builder: Any, base: Any, place: Any, *, align: int) -> Any:
    return builder.load(builder.gep(base, [place]), align=align)


def _after_pair(builder: Any, rows: Any, weights: Any, place: tuple[Any, Any], sums: Sums) -> Sums:
    """The sums after one more pair of the depth; ``place`` is the pair and the number of all pairs."""
    pair, pairs = place
    columns = []
    for vector in range(_VECTORS):
        at = builder.add(builder.mul(pair, _I64(_VECTORS)), _I64(vector))
        columns.append(builder.sext(_load(builder, weights, at, align=1), _PAIRED32))
    after = []
    for row, before in enumerate(sums):
        at = builder.add(builder.mul(pairs, _I64(row)), pair)
        both = _in_every_lane(builder, _load(builder, rows, at, align=2), _SUMS)
        wide = builder.sext(builder.bitcast(both, _PAIRED16), _PAIRED32)
        gains = [_pair_sums(builder, wide, column) for column in columns]
        after.append([builder.add(old, gain) for old, gain in zip(before, gains, strict=True)])
    return after


def _sums(builder: Any, rows: Any, weights: Any, pairs: Any) -> Sums:
    """The sums of a tile over its whole depth; the builder stands behind the loop afterwards."""
    before, loop, done = builder.block, builder.append_basic_block("loop"), builder.append_basic_block("done")
    builder.branch(loop)
    builder.position_at_end(loop)
    pair = builder.phi(_I64)
    starts = [[builder.phi(_SUMS) for _ in range(_VECTORS)] for _ in range(ROWS)]
    sums: Sums = starts
    for turn in range(_TURN):
        sums = _after_pair(builder, rows, weights, (builder.add(pair, _I64(turn)), pairs), sums)
    following = builder.add(pair, _I64(_TURN))
    pair.add_incoming(_I64(0), before)
    pair.add_incoming(following, loop)
    for row_starts, row_sums in zip(starts, sums, strict=True):
        for start, total in zip(row_starts, row_sums, strict=True):
            start.add_incoming(ir.Constant(_SUMS, [0] * _LANES), before)
            start.add_incoming(total, loop)
    builder.cbranch(builder.icmp_signed("<", following, pairs), loop, done)
    builder.position_at_end(done)
    return sums


def _pointers(builder: Any, addresses: Any, *kinds: Any) -> list[Any]:
    return [
        builder.inttoptr(builder.extract_value(addresses, place), kind.as_pointer()) for place, kind in enumerate(kinds)
    ]


def _product_code(_typing: Any, _at: Any, _out: Any, _pairs: Any, _width: Any) -> Any:
    signature = types.void(_ADDRESSES_4, types.uintp, types.intp, types.intp)

    def code(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        at, out, pairs, width = arguments
        rows, weights, row_scales, column_scales = _pointers(builder, at, _I32, _PAIRED16, _F32, _FLOATS)
        out = builder.inttoptr(out, _FLOATS.as_pointer())
        sums = _sums(builder, rows, weights, pairs)
        columns = [_load(builder, column_scales, _I64(vector), align=4) for vector in range(_VECTORS)]
        for row, row_sums in enumerate(sums):
            scale = _in_every_lane(builder, _load(builder, row_scales, _I64(row), align=4), _FLOATS)
            for vector, total in enumerate(row_sums):
                value = builder.fmul(builder.fmul(builder.sitofp(total, _FLOATS), scale), columns[vector])
                place = builder.add(builder.mul(width, _I64(row)), _I64(vector))
                builder.store(value, builder.gep(out, [place]), align=4)
        return context.get_dummy_value()

    return signature, code


def _above_code(_typing: Any, _at: Any, _pairs: Any) -> Any:
    signature = types.int64(_ADDRESSES_3, types.intp)

    def code(_context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        at, pairs = arguments
        rows, weights, limits = _pointers(builder, at, _I32, _PAIRED8, _I32)
        marks = _I64(0)
        for row, row_sums in enumerate(_sums(builder, rows, weights, pairs)):
            limit = _in_every_lane(builder, _load(builder, limits, _I64(row), align=4), _SUMS)
            for vector, total in enumerate(row_sums):
                above = builder.bitcast(builder.icmp_signed(">", total, limit), _I8)
                place = _I64(row * COLUMNS + vector * _LANES)
                marks = builder.or_(marks, builder.shl(builder.zext(above, _I64), place))
        return marks

    return signature, code


store_product: Callable[[tuple[int, int, int, int], int, int, int], None] = intrinsic(_product_code)  # type: ignore[assignment]
"""Write ROWS x COLUMNS products as floats, each times the scales of its row and its column.

The addresses of ROWS rows of 16-bit numbers, of a panel of 16-bit numbers (depth / 2, COLUMNS, 2), of the rows' and of
the columns' scales; the address to write to; depth / 2; the distance of output rows in eights of floats.
"""

sums_above: Callable[[tuple[int, int, int], int], int] = intrinsic(_above_code)  # type: ignore[assignment]
"""Which of ROWS x COLUMNS products are above a limit: bit ``row * COLUMNS + column``.

The addresses of ROWS rows of 16-bit numbers, of a panel of 8-bit numbers (depth / 2, COLUMNS, 2) and of the rows'
32-bit limits; depth / 2.
"""
