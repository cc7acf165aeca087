"""Bringing a column of text into the one form in which the product keeps text: trimmed, and composed (NFC)."""

import re
import unicodedata

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

# A spreadsheet takes a cell that begins so for a formula; the wide forms count in East Asian settings.
FORMULA_SIGNS = "=+\\-@\\t\\r\\n＝＋－＠"
_GUARD = f"^''*[{FORMULA_SIGNS}]"


def unguarded(text: str) -> str:
    """``text`` without the apostrophe that keeps a spreadsheet from seeing a formula in it."""
    return text[1:] if re.match(_GUARD, text) else text


def clean(column: pa.Array, *, guarded: bool, composed: bool) -> pa.Array:
    """``column`` (large strings without nulls) trimmed and in NFC, in which it may be known to be ``composed``.

    In ``guarded`` columns the apostrophe that keeps a spreadsheet from seeing a formula is taken off again.
    """
    if _may_need_trimming(column):
        column = pc.utf8_trim_whitespace(column)
    if guarded and pc.any(pc.starts_with(column, "'")).as_py():
        guards = pc.match_substring_regex(column, _GUARD)
        bare = pc.utf8_trim_whitespace(pc.utf8_slice_codeunits(column, 1))
        column = pc.if_else(guards, bare, column)
    return column if composed or _is_composed(column) else _composed(column)


def nul_at(column: pa.Array) -> int | None:
    """The index of the first cell with a NUL in it."""
    if not (_signs(column) == 0).any():
        return None
    return int(pc.index(pc.match_substring(column, "\0"), pa.scalar(True)).as_py())


def _may_need_trimming(column: pa.Array) -> bool:
    """Whether a cell may begin or end with white space, told from the bytes at its ends.

    White space beyond ASCII begins with the byte C2 (two bytes), E1, E2 or E3 (three); so does other text, for which
    it is no fault to be looked at closely.
    """
    signs, bounds = _signs(column), _bounds(column)
    filled = bounds[1:] > bounds[:-1]
    first, last = bounds[:-1][filled], bounds[1:][filled] - 1
    before, before_that = np.maximum(last - 1, 0), np.maximum(last - 2, 0)
    return any(
        bool(ends.any())
        for ends in (
            signs[first] <= 0x20,
            signs[first] == 0xC2,
            (signs[first] >= 0xE1) & (signs[first] <= 0xE3),
            signs[last] <= 0x20,
            signs[before] == 0xC2,
            (signs[before_that] >= 0xE1) & (signs[before_that] <= 0xE3),
        )
    )


def _is_composed(column: pa.Array) -> bool:
    """Whether all cells are in NFC; one look at the joined text, since each part of an NFC text is in NFC."""
    return unicodedata.is_normalized("NFC", str(_joined(column), "utf-8"))


def _composed(column: pa.Array) -> pa.Array:
    cells = [unicodedata.normalize("NFC", cell) for cell in column.to_pylist()]
    return pc.utf8_trim_whitespace(pa.array(cells, pa.large_string()))


def _joined(column: pa.Array) -> pa.Buffer:
    """The text of all cells of ``column``, one behind the other, where it lies."""
    data = column.buffers()[2]
    if not len(column) or data is None:
        return pa.py_buffer(b"")
    first = int(np.frombuffer(column.buffers()[1], np.int64)[column.offset])
    return data.slice(first, int(_bounds(column)[-1]))


def _signs(column: pa.Array) -> npt.NDArray[np.uint8]:
    return np.frombuffer(_joined(column), np.uint8)


def _bounds(column: pa.Array) -> npt.NDArray[np.int64]:
    """Where each cell begins in the joined text, and where the last one ends."""
    if not len(column):
        return np.zeros(1, np.int64)
    bounds: npt.NDArray[np.int64] = np.frombuffer(column.buffers()[1], np.int64)
    start: int = column.offset
    return bounds[start : start + len(column) + 1] - int(bounds[start])
