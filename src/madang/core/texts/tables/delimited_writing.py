"""Writing CSV and TSV that every reader takes apart alike and no spreadsheet runs."""

from typing import BinaryIO

import pyarrow as pa
import pyarrow.compute as pc

from madang.core.texts.tables.clean import FORMULA_SIGNS
from madang.core.texts.tables.flat import plain_cells

_ACTIVE = f"^'*[{FORMULA_SIGNS}]"
_PLAIN_NUMBER = r"^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$"


def write_delimited(table: pa.Table, file: BinaryIO, delimiter: str) -> None:
    """``table`` in UTF-8 with a line feed behind each row; dates as ISO 8601, other values as they are kept as text."""
    file.write(_lines([pa.array([name], pa.large_string()) for name in table.column_names], delimiter))
    file.writelines(_lines(columns, delimiter) for columns in plain_cells(table, dates=False))


def _lines(columns: list[pa.Array], delimiter: str) -> pa.Buffer:
    cells = [_cells(column, delimiter, alone=len(columns) == 1) for column in columns]
    text = pa.large_string()
    lines = pc.binary_join_element_wise(*cells, pa.scalar(delimiter, text))
    ended = pc.binary_join_element_wise(lines, pa.scalar("\n", text), pa.scalar("", text))
    return pc.binary_join(pa.LargeListArray.from_arrays([0, len(ended)], ended), pa.scalar("", text))[0].as_buffer()


def _cells(column: pa.Array, delimiter: str, *, alone: bool) -> pa.Array:
    """The cells as they stand in the file; ``alone`` a cell must be quoted when empty, lest its row look blank."""
    if not pa.types.is_large_string(column.type):
        return pc.fill_null(pc.cast(column, pa.large_string()), "")
    cells = harmless(pc.fill_null(column, ""))
    special = pc.match_substring_regex(cells, f'[{delimiter}"\\r\\n]' + ("|^$" if alone else ""))
    if not pc.any(special).as_py():
        return cells
    doubled = pc.replace_substring(cells, '"', '""')
    quote = pa.scalar('"', pa.large_string())
    quoted = pc.binary_join_element_wise(quote, doubled, quote, pa.scalar("", pa.large_string()))
    return pc.if_else(special, quoted, cells)


def harmless(cells: pa.Array) -> pa.Array:
    """Text that a spreadsheet would take for a formula, behind an apostrophe; plain numbers stay as they are.

    Text that begins with apostrophes before such a sign gets one more, so that reading can take off exactly one
    (OWASP, CSV injection).
    """
    active = pc.match_substring_regex(cells, _ACTIVE)
    if not pc.any(active).as_py():
        return cells
    active = pc.and_not(active, pc.match_substring_regex(cells, _PLAIN_NUMBER))
    guarded = pc.binary_join_element_wise(pa.scalar("'", pa.large_string()), cells, pa.scalar("", pa.large_string()))
    return pc.if_else(active, guarded, cells)
