"""Writing XLSX: one sheet, text as text, numbers as numbers, and the same bytes for the same table."""

import datetime as dt
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

import pyarrow as pa
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import phrases, workbook_phrases
from madang.core.texts.tables.flat import plain_cells
from madang.core.texts.tables.workbook_phrases import filled

_LONGEST_TEXT = 32_767
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_FIRST_SOUND_DATE = dt.date(1900, 3, 1)  # Excel holds 1900 for a leap year
_MOST_EXACT = 2**53  # whole numbers are kept as 64-bit floats
_UNDATED = (1980, 1, 1, 0, 0, 0)
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
# What XML cannot hold, and what would be read as such an escape (ECMA-376 part 1, 22.9.2.19).
_ESCAPED = re.compile(r"[\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
_IMPOSSIBLE = re.compile("[\ufffe\uffff]")


def write_workbook(table: pa.Table, file: BinaryIO, path: str) -> None:
    """``table`` as the only sheet of a workbook; ``BadInput`` for what no sheet can hold."""
    if table.num_rows >= _MOST_ROWS or table.num_columns > _MOST_COLUMNS:
        size = filled(workbook_phrases.SIZE, rows=table.num_rows, columns=table.num_columns)
        raise BadInput(file=path, found=size, expected=workbook_phrases.SHEET_SIZE)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("madang")
    sheet.freeze_panes = "A2"
    cells = _Cells(path, table.column_names, sheet)
    with tempfile.TemporaryFile() as dated:
        with _let_go(sheet):
            for row, values in enumerate(_rows(table), 1):
                sheet.append(cells.in_row(values, row))
            book.save(dated)
        _copy_undated(dated, file)


@contextmanager
def _let_go(sheet: WriteOnlyWorksheet) -> Iterator[None]:
    """Close a sheet that is left half-written, lest its writer complain on standard error when it is collected."""
    try:
        yield
    except BaseException:
        with suppress(Exception):
            sheet.close()
        raise


def _rows(table: pa.Table) -> Iterator[Sequence[object]]:
    yield table.column_names
    for columns in plain_cells(table, dates=True):
        yield from zip(*(column.to_pylist() for column in columns), strict=True)


@dataclass(frozen=True)
class _Cells:
    """Values made into cells of the sheet; ``BadInput`` names the row and the column of one that cannot be."""

    path: str
    names: list[str]
    sheet: WriteOnlyWorksheet

    def in_row(self, values: Sequence[object], row: int) -> list[object]:
        return [
            self._text(value, row, name) if isinstance(value, str) else _number_or_date(value)
            for name, value in zip(self.names, values, strict=True)
        ]

    def _text(self, text: str, row: int, name: str) -> Cell | str:
        if len(text) > _LONGEST_TEXT:
            found = filled(workbook_phrases.LONG_TEXT, length=len(text))
            raise BadInput(file=self.path, row=row, column=name, found=found, expected=workbook_phrases.SHORT_TEXT)
        if _IMPOSSIBLE.search(text):
            found, expected = phrases.value(text), workbook_phrases.XML_TEXT
            raise BadInput(file=self.path, row=row, column=name, found=found, expected=expected)
        text = _ESCAPED.sub(lambda sign: f"_x{ord(sign[0]):04X}_", text)
        return self._marked(text) if text.startswith(("=", "#")) else text

    def _marked(self, text: str) -> Cell:
        """A cell that is text whatever it begins with: neither a formula nor a fault."""
        cell = WriteOnlyCell(self.sheet, text)
        cell.data_type = "s"
        return cell


def _number_or_date(value: object) -> object:
    if isinstance(value, dt.datetime):
        return value if value.date() >= _FIRST_SOUND_DATE else value.isoformat(sep=" ")
    if isinstance(value, dt.date):
        return value if value >= _FIRST_SOUND_DATE else value.isoformat()
    if isinstance(value, int) and abs(value) >= _MOST_EXACT:
        return str(value)
    return value


def _copy_undated(dated: BinaryIO, file: BinaryIO) -> None:
    """Copy the package without the moment of its making."""
    with zipfile.ZipFile(dated) as package, zipfile.ZipFile(file, "w") as copy:
        for part in package.infolist():
            described = zipfile.ZipInfo(part.filename, _UNDATED)
            described.compress_type = zipfile.ZIP_DEFLATED
            with package.open(part) as old, copy.open(described, "w", force_zip64=True) as new:
                core = part.filename == "docProps/core.xml"
                body = BytesIO(_MOMENT.sub(rb"\g<1>1980-01-01T00:00:00Z", old.read())) if core else old
                shutil.copyfileobj(body, new, 1 << 20)
