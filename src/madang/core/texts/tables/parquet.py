"""Reading Parquet, a row group at a time."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import phrases
from madang.core.texts.tables.flat import as_texts
from madang.core.texts.tables.raw import Chunk
from madang.core.texts.tables.source import Source

_ROWS_AT_ONCE = 2048


class Parquet:
    """A Parquet file; a row is known by its place among the rows, from 1."""

    heading_row = None
    guarded = False

    def __init__(self, source: Source) -> None:
        self._name = source.name
        self._path = source.path
        try:
            with parquet.ParquetFile(self._path) as file:
                self.headings = list(file.schema_arrow.names)
        except (pa.ArrowException, OSError, UnicodeDecodeError) as fault:
            raise self._damaged(fault) from None

    def chunks(self, joins: Sequence[str]) -> Iterator[Chunk]:
        """The rows, each value as text."""
        first = 1
        # Buffered reading keeps a huge row group out of memory.
        with parquet.ParquetFile(self._path, pre_buffer=False, buffer_size=1 << 20) as file:
            batches = file.iter_batches(_ROWS_AT_ONCE, use_threads=False)
            while (batch := self._next(batches)) is not None:
                yield Chunk(
                    self._columns(batch, joins, first), np.arange(first, first + batch.num_rows, dtype=np.int64)
                )
                first += batch.num_rows

    def _columns(self, batch: pa.RecordBatch, joins: Sequence[str], first: int) -> list[pa.Array]:
        columns = []
        for heading, column, joined_by in zip(self.headings, batch.columns, joins, strict=True):
            try:
                columns.append(as_texts(column, joined_by))
            except UnicodeDecodeError as fault:
                row = first + column.to_pylist().index(fault.object)
                found = phrases.undecodable(fault.object[fault.start :], "UTF-8")
                raise BadInput(
                    file=self._name,
                    row=row,
                    column=phrases.on_one_line(heading),
                    found=found,
                    expected=phrases.UNICODE_TEXT,
                ) from None
        return columns

    def _next(self, batches: Iterator[pa.RecordBatch]) -> pa.RecordBatch | None:
        try:
            batch = next(batches, None)
            if batch is not None:
                batch.validate(full=True)
        except (pa.ArrowException, OSError) as fault:
            raise self._damaged(fault) from None
        return batch

    def _damaged(self, fault: Exception) -> BadInput:
        found = phrases.damaged("Parquet", str(fault))
        return BadInput(file=self._name, found=found, expected=phrases.whole("Parquet"))
