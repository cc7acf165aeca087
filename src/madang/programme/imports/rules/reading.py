"""Reading a table as a kind: its rows in their types, and every cell that is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa

from madang.core.texts.faults import Said
from madang.core.texts.tables import TableKind, numbered_batches
from madang.core.texts.tables.kinds import Column, Holds
from madang.core.texts.tables.phrases import on_one_line, shown
from madang.core.texts.tables.typed import NotOfType, typed
from madang.programme.imports.rules.kinds import Fault, Kind, Row
from madang.programme.policy.viewer import Viewer

AT_ONCE = 500
_EXPECTED: dict[Holds, Said] = {
    "integer": Said(en="a whole number, like 1200", ko="1200과 같은 정수", de="eine ganze Zahl wie 1200"),
    "number": Said(en="a number, like 12.5", ko="12.5와 같은 수", de="eine Zahl wie 12.5"),
    "date": Said(en="a day, like 2026-03-31", ko="2026-03-31과 같은 날짜", de="ein Datum wie 2026-03-31"),
}
_EMPTY = Said(en="an empty cell", ko="빈칸", de="eine leere Zelle")
_FILLED = Said(en="a value; this column is required", ko="값(필수 항목)", de="ein Wert; diese Spalte ist Pflicht")


def text_kind(name: str, columns: dict[str, str], *, any_of: tuple[str, ...]) -> TableKind:
    """A kind of table whose cells are all text: each column's further headings with commas between them."""
    placed = tuple(Column(column, tuple(headings.split(", "))) for column, headings in columns.items())
    return TableKind(name, placed, any_of=any_of, key=())


@dataclass
class Reading:
    """One reading of a table: its rows, some hundreds at a time, each with the faults found in them."""

    path: Path
    kind: Kind
    viewer: Viewer
    unused: list[str] = field(default_factory=list)

    def batches(self) -> Iterator[tuple[list[Row], list[Fault]]]:
        """Rows and faults; raises `BadInput` for a file that is no such table at all."""
        check = self.kind.check()
        known = {column.name for column in self.kind.table.columns}
        for batch, numbers in numbered_batches(self.path, self.kind.table, batch_rows=AT_ONCE):
            self.unused = [on_one_line(name) for name in batch.schema.names if name not in known]
            columns, faults = self._columns(batch, [int(number) for number in numbers])
            rows = [
                Row(int(number), {name: values[place] for name, values in columns.items()})
                for place, number in enumerate(numbers)
            ]
            yield rows, sorted([*faults, *check(rows, self.viewer)], key=lambda fault: fault.row)

    def _columns(self, batch: pa.RecordBatch, numbers: Sequence[int]) -> tuple[dict[str, list[Any]], list[Fault]]:
        columns: dict[str, list[Any]] = {}
        faults: list[Fault] = []
        for column in self.kind.table.columns:
            if column.name in batch.schema.names:
                cells = batch.column(column.name)
                if column.name in self.kind.required:
                    faults += _empty(cells, column.name, numbers)
                columns[column.name], wrong = _in_type(cells, column.name, self.kind, numbers)
                faults += wrong
        return columns, faults


def _empty(cells: pa.Array, name: str, numbers: Sequence[int]) -> list[Fault]:
    return [
        Fault(number, name, _EMPTY, _FILLED)
        for number, text in zip(numbers, cells.to_pylist(), strict=True)
        if not text
    ]


def _in_type(cells: pa.Array, name: str, kind: Kind, numbers: Sequence[int]) -> tuple[list[Any], list[Fault]]:
    """The cells in the type of their column; one that makes no sense is a fault and empty."""
    holds = kind.holds.get(name, "text")
    faults: list[Fault] = []
    while True:
        try:
            return typed(cells, holds).to_pylist(), faults
        except NotOfType as refusal:
            text = cells[refusal.index].as_py()
            texts = cells.to_pylist()
            faults += [
                Fault(number, name, _quoted(text), _EXPECTED[holds])
                for number, cell in zip(numbers, texts, strict=True)
                if cell == text
            ]
            cells = pa.array(["" if cell == text else cell for cell in texts], pa.large_string())


def _quoted(text: str) -> Said:
    return Said(en=shown(text), ko=shown(text), de=shown(text))
