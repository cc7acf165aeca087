"""A table as it was read, with the place of each row in its file, so that faults found later can name it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from madang.core.pairing import phrases
from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables import Column, TableKind, numbered_batches

Source: TypeAlias = str | Path | pa.Table


@dataclass(frozen=True)
class Rows:
    """A ``table``, the ``file`` it is from, and the ``numbers`` by which its rows are known there."""

    table: pa.Table
    numbers: NDArray[np.int64]
    file: str

    def fault(self, place: int, column: str, found: Said | str, expected: Said | str) -> BadInput:
        """The fault of the cell of ``column`` in the row at ``place`` (from 0)."""
        return BadInput(file=self.file, row=int(self.numbers[place]), column=column, found=found, expected=expected)

    def texts(self, column: str) -> pa.Array:
        """The cells of ``column`` as text; what is empty is an empty text."""
        cells = self.table[column].combine_chunks()
        return pc.fill_null(pc.cast(cells, pa.large_string()), "")


def read_rows(source: Source, kind: TableKind, *, name: str) -> Rows:
    """The rows of a file or of a table of pyarrow, checked as ``kind`` asks.

    ``name`` stands for the file of a table of pyarrow, whose rows count from 1. Raises ``BadInput``.
    """
    if not isinstance(source, pa.Table):
        batches, numbers = zip(*numbered_batches(source, kind), strict=True)
        return Rows(pa.Table.from_batches(batches), np.concatenate(numbers), str(source))
    places = np.arange(1, source.num_rows + 1, dtype=np.int64)
    columns = {column: source[column].combine_chunks() for column in source.column_names}
    for column in kind.columns:
        if column.name in columns:
            columns[column.name] = _judged(columns[column.name], column, name)
        elif column.required:
            raise BadInput(file=name, column=column.name, found=", ".join(columns) or "-", expected=column.name)
    rows = Rows(pa.table(columns), places, name)
    _refuse_doubled(rows, kind.key)
    return rows


def _judged(cells: pa.Array, column: Column, file: str) -> pa.Array:
    """``cells`` as ``column`` holds them; an empty or senseless one is refused."""
    wanted = pa.float64() if column.holds == "number" else pa.large_string()
    try:
        cells = pc.cast(cells, wanted)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise BadInput(file=file, column=column.name, found=str(error), expected=str(wanted)) from error
    bad = pc.is_null(cells) if column.required else pa.array(np.zeros(len(cells), bool))
    if column.holds == "number":
        bad = pc.or_(bad, pc.fill_null(pc.invert(pc.is_finite(cells)), False))
    elif column.required:
        bad = pc.or_(bad, pc.fill_null(pc.equal(cells, ""), True))
    place = pc.index(bad, True).as_py()
    if place >= 0:
        found = phrases.cell(cells[place].as_py())
        raise BadInput(file=file, row=place + 1, column=column.name, found=found, expected=phrases.FILLED[column.holds])
    return cells


def _refuse_doubled(rows: Rows, key: tuple[str, ...]) -> None:
    if not key or rows.table.num_rows < 2:
        return
    codes = [np.asarray(pc.dictionary_encode(rows.table[name].combine_chunks()).indices) for name in key]
    order = np.lexsort(codes)
    same = np.logical_and.reduce([np.diff(code[order]) == 0 for code in codes])
    if same.any():
        later = int(np.max(order[np.flatnonzero(same)[0] : np.flatnonzero(same)[0] + 2]))
        found = phrases.doubled([rows.table[name][later].as_py() for name in key])
        raise rows.fault(later, key[0], found, phrases.ONCE)
