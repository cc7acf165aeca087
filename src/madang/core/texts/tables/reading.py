"""Reading a table of a kind from any of the accepted forms, in batches, or saying what is wrong with it."""

from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables import phrases
from madang.core.texts.tables.chunks import cleaned, rechunked, without_blank_rows
from madang.core.texts.tables.clean import nul_at
from madang.core.texts.tables.delimited import Delimited
from madang.core.texts.tables.forms import form_of
from madang.core.texts.tables.headings import Placed, lay_out, letters
from madang.core.texts.tables.jsonarray import JsonArray
from madang.core.texts.tables.jsonlines import JsonLines
from madang.core.texts.tables.kinds import Holds, TableKind
from madang.core.texts.tables.raw import Chunk, Raw, RowNumbers
from madang.core.texts.tables.source import Source, opened
from madang.core.texts.tables.typed import TYPES, NotOfType, typed
from madang.core.texts.tables.unique import SeenKeys


def read_batches(path: str | Path, kind: TableKind, *, batch_rows: int = 16_384) -> Iterator[pa.RecordBatch]:
    """The rows of the table at ``path`` (``-``: standard input) in batches of ``batch_rows``, the last one shorter.

    Columns: those of ``kind`` that occur, in its order, then the unknown ones in the order of the file. Text is
    ``large_string``, trimmed, in NFC, empty where a cell is empty; typed columns are int64, float64 or date32, null
    where a cell is empty. Rows without any text are left out. CSV, TSV, JSONL and Parquet are streamed: memory does not
    grow with the file, but for sixteen bytes a row that tell doubled keys.

    Raises ``BadInput`` at the first fault, which may be after some batches. The row it names counts the heading row
    as a spreadsheet does; it is the line in JSONL, and the place of the record in Parquet and JSON arrays.
    """
    for batch, _ in numbered_batches(path, kind, batch_rows=batch_rows):
        yield batch


def numbered_batches(
    path: str | Path, kind: TableKind, *, batch_rows: int = 16_384
) -> Iterator[tuple[pa.RecordBatch, RowNumbers]]:
    """What ``read_batches`` gives, and beside it the row of the file in which each row of the batch stands."""
    with opened(path) as source:
        yield from _Reading(source, kind).batches(batch_rows)


def read_table(path: str | Path, kind: TableKind) -> pa.Table:
    """The whole table at ``path``, as ``read_batches`` gives it."""
    return pa.Table.from_batches(read_batches(path, kind))


class _Reading:
    """One reading of a source as a kind of table."""

    def __init__(self, source: Source, kind: TableKind) -> None:
        self._source = source
        self._kind = kind
        self._raw = _raw(source, kind)
        self._layout = lay_out(self._raw.headings, kind, file=source.name, row=self._raw.heading_row)
        self._schema = pa.schema([(placed.name, TYPES[_holds(placed)]) for placed in self._layout.placed])

    def batches(self, batch_rows: int) -> Iterator[tuple[pa.RecordBatch, RowNumbers]]:
        """The checked rows, and their places in the file."""
        seen = SeenKeys()
        batch = None
        for chunk in rechunked(self._clean_chunks(), batch_rows):
            columns = map(self._judged, self._layout.placed, chunk.columns, repeat(chunk.rows))
            batch = pa.RecordBatch.from_arrays(list(columns), schema=self._schema)
            self._refuse_doubled(seen, self._key_columns(chunk), chunk.rows)
            yield batch, chunk.rows
        if batch is None:
            raise BadInput(file=self._source.name, found=phrases.HEADINGS_ALONE, expected=phrases.ROWS)

    def _clean_chunks(self) -> Iterator[Chunk]:
        """The columns of the layout, clean and without blank rows; chunks without rows are left out."""
        for chunk in self._raw.chunks(self._layout.joins()):
            clean_chunk = without_blank_rows(cleaned(chunk, guarded=self._raw.guarded))
            self._refuse_nul(clean_chunk)
            self._refuse_unnamed(clean_chunk)
            if len(clean_chunk.rows):
                columns = [clean_chunk.columns[placed.position] for placed in self._layout.placed]
                yield Chunk(columns, clean_chunk.rows)

    def _key_columns(self, chunk: Chunk) -> list[pa.Array]:
        names = [placed.name for placed in self._layout.placed]
        return [chunk.columns[names.index(name)] for name in self._kind.key]

    def _judged(self, placed: Placed, column: pa.Array, rows: RowNumbers) -> pa.Array:
        """``column`` in its type; ``BadInput`` for an empty cell where one is required, or a wrong value."""
        if placed.column and placed.column.required:
            empty = pc.index(column, pa.scalar("", pa.large_string())).as_py()
            if empty >= 0:
                raise self._fault(int(rows[empty]), placed, phrases.EMPTY_CELL, phrases.FILLED_CELL)
        try:
            return typed(column, _holds(placed))
        except NotOfType as fault:
            found = phrases.value(column[fault.index].as_py())
            raise self._fault(int(rows[fault.index]), placed, found, phrases.TYPED[_holds(placed)]) from None

    def _refuse_doubled(self, seen: SeenKeys, key: list[pa.Array], rows: RowNumbers) -> None:
        if not key:
            return
        for earlier, later in seen.suspects(key, rows):
            place = int(np.searchsorted(rows, later))
            texts = [column[place].as_py() for column in key]
            if texts == self._key_at(earlier):
                named = [placed for placed in self._layout.placed if placed.name in self._kind.key]
                found = phrases.seen_before(", ".join(texts), earlier)
                raise self._fault(later, named[0], found, phrases.UNIQUE)

    def _key_at(self, row: int) -> list[str]:
        """The key of an earlier row, read again, because only its hash was kept."""
        again = _Reading(self._source, self._kind)
        chunk = next(chunk for chunk in again._clean_chunks() if chunk.rows[-1] >= row)
        place = int(np.searchsorted(chunk.rows, row))
        return [column[place].as_py() for column in again._key_columns(chunk)]

    def _refuse_nul(self, chunk: Chunk) -> None:
        for placed in self._layout.placed if not chunk.composed else ():
            nul = nul_at(chunk.columns[placed.position])
            if nul is not None:
                raise self._fault(int(chunk.rows[nul]), placed, phrases.NUL, phrases.TEXT_WITHOUT_NUL)

    def _refuse_unnamed(self, chunk: Chunk) -> None:
        for position in self._layout.unnamed:
            column = chunk.columns[position]
            filled = pc.index(pc.not_equal(column, ""), pa.scalar(True)).as_py()
            if filled >= 0:
                placed = Placed(position, letters(position), letters(position))
                found = phrases.no_heading(column[filled].as_py())
                raise self._fault(int(chunk.rows[filled]), placed, found, phrases.NAMED_COLUMN)

    def _fault(self, row: int, placed: Placed, found: Said, expected: Said) -> BadInput:
        return BadInput(file=self._source.name, row=row, column=placed.heading, found=found, expected=expected)


def _raw(source: Source, kind: TableKind) -> Raw:
    form, encoding = form_of(source)
    if form == "parquet":
        from madang.core.texts.tables.parquet import Parquet  # takes long to load, as does what reads workbooks

        return Parquet(source)
    if form == "xlsx":
        from madang.core.texts.tables.workbook import Workbook

        return Workbook(source)
    if form == "jsonl":
        return JsonLines(source, encoding)
    if form == "json":
        return JsonArray(source, encoding)
    return Delimited(source, encoding, kind)


def _holds(placed: Placed) -> Holds:
    return placed.column.holds if placed.column else "text"
