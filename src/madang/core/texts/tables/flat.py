"""Bringing the columns of a table into the few types that text files and spreadsheets can hold."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from madang.core.texts.tables.cells import as_text
from madang.core.texts.tables.raw import text_array

types = pa.types
_ROWS_AT_ONCE = 4096


def plain_values(table: pa.Table) -> Iterator[list[pa.Array]]:
    """The columns of ``table``, some rows at a time, in types whose values Python holds as they are meant."""
    for batch in table.to_batches(max_chunksize=_ROWS_AT_ONCE):
        yield [plain(column) for column in batch.columns]


def plain_cells(table: pa.Table, *, dates: bool) -> Iterator[list[pa.Array]]:
    """The same as numbers, large strings and, when ``dates`` are wanted, dates."""
    for columns in plain_values(table):
        yield [_cells(column, dates=dates) for column in columns]


def plain(column: pa.Array) -> pa.Array:
    """``column`` in a type whose values Python holds as they are meant; no dictionaries, short floats, infinities."""
    if types.is_dictionary(column.type):
        return plain(column.dictionary_decode())
    if types.is_timestamp(column.type):
        return pc.cast(column, pa.timestamp("us", column.type.tz), safe=False)
    if types.is_float32(column.type) or types.is_float16(column.type):
        # Through text, so that 0.1 stays 0.1 and does not become 0.10000000149011612.
        column = pc.cast(pc.cast(column, pa.string()), pa.float64())
    if types.is_floating(column.type):
        return pc.if_else(pc.is_finite(column), column, pa.scalar(None, column.type))
    return column


def as_texts(column: pa.Array, joined_by: str) -> pa.Array:
    """A column of any type as large strings, empty where it is null; raises ``UnicodeDecodeError`` for odd bytes."""
    column = plain(column)
    kind = column.type
    if types.is_string(kind) or types.is_large_string(kind) or types.is_integer(kind) or types.is_date(kind):
        return pc.fill_null(pc.cast(column, pa.large_string()), "")
    return text_array([as_text(cell, joined_by=joined_by) for cell in column.to_pylist()])


def _cells(column: pa.Array, *, dates: bool) -> pa.Array:
    kind = column.type
    is_day = types.is_date(kind) or (types.is_timestamp(kind) and kind.tz is None)
    if types.is_integer(kind) or types.is_floating(kind) or (dates and is_day):
        return column
    return as_texts(column, ";")
