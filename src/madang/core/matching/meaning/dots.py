"""The steps of an exact search that plain loops do not become: whole products of two rows, and marks in a word."""

from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir  # type: ignore[import-untyped]
from numba import types
from numba.extending import intrinsic
from numpy.typing import NDArray

DOT_STEP = 32
"""Lengths of rows are multiples of this."""

STORED_LENGTH, ASKED_LENGTH = 65_000.0, 32_000.0
"""Rows of codes no longer than these have products below 2**31, and so has every part of the sum (Cauchy-Schwarz)."""

FINE = 512
"""A step of the coarse half of a query in steps of its fine half."""

_WIDTH = 16
_I32, _I64 = ir.IntType(32), ir.IntType(64)
_CODES, _WIDE = ir.VectorType(ir.IntType(16), _WIDTH), ir.VectorType(_I32, _WIDTH)
_SUMS = ir.VectorType(_I32, _WIDTH // 2)
Part = tuple[NDArray[np.int16], NDArray[np.int16]]


def halves(queries: NDArray[np.float64]) -> tuple[Part, NDArray[np.float64]]:
    """``queries`` (count, dimensions) as coarse and fine codes and what a fine step is worth for each query.

    A number is (coarse * FINE + fine) times its query's step: 24 bits for the length of a query.
    """
    lengths = np.sqrt((queries**2).sum(axis=1))
    steps = np.maximum(lengths, 1e-300) / ASKED_LENGTH
    scaled = queries / steps[:, None]
    coarse = np.rint(scaled)
    fine = np.rint((scaled - coarse) * FINE)
    return (coarse.astype(np.int16), fine.astype(np.int16)), steps / FINE


def _pair_sums(builder: Any, left: Any, right: Any) -> Any:
    """Lane i: left[2i] * right[2i] + left[2i + 1] * right[2i + 1], one instruction where the processor has it."""
    products = builder.mul(builder.sext(left, _WIDE), builder.sext(right, _WIDE))
    even, odd = (ir.Constant(_SUMS, [2 * lane + side for lane in range(_WIDTH // 2)]) for side in (0, 1))
    nothing = ir.Constant(_WIDE, ir.Undefined)
    return builder.add(builder.shuffle_vector(products, nothing, even), builder.shuffle_vector(products, nothing, odd))


def _total(builder: Any, sums: Any) -> Any:
    lanes = [builder.sext(builder.extract_element(sums, _I32(lane)), _I64) for lane in range(_WIDTH // 2)]
    while len(lanes) > 1:
        half = len(lanes) // 2
        lanes = [builder.add(one, other) for one, other in zip(lanes[:half], lanes[half:], strict=True)]
    return lanes[0]


def _dot_code(_typing: Any, _coarse: Any, _fine: Any, _stored: Any, _length: Any) -> Any:
    signature = types.int64(types.uintp, types.uintp, types.uintp, types.intp)

    def code(_context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        coarse, fine, stored = (builder.inttoptr(address, _CODES.as_pointer()) for address in arguments[:3])
        before, loop, done = builder.block, builder.append_basic_block("loop"), builder.append_basic_block("done")
        builder.branch(loop)
        builder.position_at_end(loop)
        at = builder.phi(_I64)
        starts = [builder.phi(_SUMS) for _ in range(2 * DOT_STEP // _WIDTH)]
        sums = []
        for turn in range(DOT_STEP // _WIDTH):
            place = builder.add(at, _I64(turn))
            codes = [builder.load(builder.gep(side, [place]), align=2) for side in (coarse, fine, stored)]
            for half in (0, 1):
                gain = _pair_sums(builder, codes[half], codes[2])
                sums.append(builder.add(starts[2 * turn + half], gain))
        following = builder.add(at, _I64(DOT_STEP // _WIDTH))
        at.add_incoming(_I64(0), before)
        at.add_incoming(following, loop)
        for start, total in zip(starts, sums, strict=True):
            start.add_incoming(ir.Constant(_SUMS, [0] * (_WIDTH // 2)), before)
            start.add_incoming(total, loop)
        builder.cbranch(builder.icmp_signed("<", builder.mul(following, _I64(_WIDTH)), arguments[3]), loop, done)
        builder.position_at_end(done)
        both = [_total(builder, builder.add(sums[half], sums[half + 2])) for half in (0, 1)]
        return builder.add(builder.mul(both[0], _I64(FINE)), both[1])

    return signature, code


def _lowest_code(_typing: Any, _marks: Any) -> Any:
    signature = types.int64(types.int64)

    def code(_context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.cttz(arguments[0], ir.IntType(1)(1))

    return signature, code


dot: Callable[[int, int, int, int], int] = intrinsic(_dot_code)  # type: ignore[assignment]
"""The exact product, in fine steps, of a query with a row; addresses of its coarse and fine half and the row, length.

The query's halves are from ``halves``; the row holds 16-bit codes but -32768 and is no longer than STORED_LENGTH.
"""

lowest: Callable[[int], int] = intrinsic(_lowest_code)  # type: ignore[assignment]
"""The place of the lowest bit that is set; at least one must be."""
