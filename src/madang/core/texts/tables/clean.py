"""Bringing a column of text into the one form in which the product keeps text: trimmed, and composed (NFC)."""

import re
import unicodedata

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

# A spreadsheet takes a cell that begins so for a formula; the wide forms count in East Asian settings.
FORMULA_SIGNS = "=+\\-@\\t\\r\\n＝＋－＠"
_GUARD = f"^''*[{FORMULA_SIGNS}]"


def unguarded(text: str) -> str:
    """``text`` without the apostrophe that keeps a spreadsheet from seeing a formula in it."""
    return text[1:] if re.match(_GUARD, text) else text


def clean(column: pa.Array, *, guarded: bool) -> pa.Array:
    """``column`` (large strings without nulls) trimmed and in NFC; equal bytes come back when there is nothing to do.

    In ``guarded`` columns the apostrophe that keeps a spreadsheet from seeing a formula is taken off again.
    """
    column = pc.utf8_trim_whitespace(column)
    if guarded and pc.any(pc.starts_with(column, "'")).as_py():
        guards = pc.match_substring_regex(column, _GUARD)
        bare = pc.utf8_trim_whitespace(pc.utf8_slice_codeunits(column, 1))
        column = pc.if_else(guards, bare, column)
    return column if _is_composed(column) else _composed(column)


def nul_at(column: pa.Array) -> int | None:
    """The index of the first cell with a NUL in it."""
    if not (np.frombuffer(_joined(column), np.uint8) == 0).any():
        return None
    return int(pc.index(pc.match_substring(column, "\0"), pa.scalar(True)).as_py())


def _is_composed(column: pa.Array) -> bool:
    """Whether all cells are in NFC; one look at the joined text, since each part of an NFC text is in NFC."""
    return unicodedata.is_normalized("NFC", str(_joined(column), "utf-8"))


def _composed(column: pa.Array) -> pa.Array:
    cells = [unicodedata.normalize("NFC", cell) for cell in column.to_pylist()]
    return pc.utf8_trim_whitespace(pa.array(cells, pa.large_string()))


def _joined(column: pa.Array) -> pa.Buffer:
    """The text of all cells of ``column``, one behind the other, where it lies."""
    _, offsets, data = column.buffers()
    if not len(column) or data is None:
        return pa.py_buffer(b"")
    bounds = np.frombuffer(offsets, np.int64)
    start, stop = int(bounds[column.offset]), int(bounds[column.offset + len(column)])
    return data.slice(start, stop - start)
