"""Reading XLSX: the first visible sheet that holds anything, looked through before it is read."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

import numpy as np
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import phrases, workbook_phrases
from madang.core.texts.tables.cells import as_text
from madang.core.texts.tables.headings import letters
from madang.core.texts.tables.raw import Chunk, text_array
from madang.core.texts.tables.source import Source
from madang.core.texts.tables.workbook_phrases import filled
from madang.core.texts.tables.workbook_scan import copy_checked

_ROWS_AT_ONCE = 4096


class Workbook:
    """One sheet of an XLSX file; formulas count by the value that was last computed for them."""

    guarded = False

    def __init__(self, source: Source) -> None:
        self._file = source.name
        with tempfile.TemporaryFile() as copy:
            copy_checked(source, copy)
            copy.seek(0)
            with self._refusing_damage(), CalamineWorkbook.from_filelike(copy) as book:
                sheet = self._first_filled(book)
                merged = sheet.merged_cell_ranges or []
                self._left = sheet.start[1] if sheet.start else 0
                self._rows = enumerate(sheet.iter_rows(), 1)
        self.heading_row, heading_cells = next((row, cells) for row, cells in self._rows if any(map(_holds, cells)))
        self._refuse_merged(merged)
        self.headings = [""] * self._left + [as_text(cell, joined_by=" ") for cell in heading_cells]

    def chunks(self, joins: Sequence[str]) -> Iterator[Chunk]:
        """The rows, numbered as the spreadsheet shows them."""
        while some := list(islice(self._rows, _ROWS_AT_ONCE)):
            columns = [text_array([""] * len(some))] * self._left
            for cells in zip(*(row for _, row in some), strict=True):
                columns.append(text_array([as_text(cell, joined_by=";") for cell in cells]))
            yield Chunk(columns[: len(joins)], np.array([row for row, _ in some], np.int64))

    def _first_filled(self, book: CalamineWorkbook) -> CalamineSheet:
        """The first sheet with a filled cell, visible ones first."""
        sheets = sorted(book.sheets_metadata, key=lambda each: each.visible != SheetVisibleEnum.Visible)
        for described in sheets:
            sheet = book.get_sheet_by_name(described.name)
            if any(any(map(_holds, row)) for row in sheet.iter_rows()):
                return sheet
        raise BadInput(file=self._file, found=workbook_phrases.NO_SHEET, expected=phrases.ROWS)

    def _refuse_merged(self, merged: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> None:
        heading = self.heading_row - 1
        for (top, left), (bottom, right) in merged:
            if top <= heading <= bottom and (top, left) != (bottom, right):
                cells = f"{letters(left)}{top + 1}:{letters(right)}{bottom + 1}"
                raise BadInput(
                    file=self._file,
                    row=self.heading_row,
                    column=letters(left),
                    found=filled(workbook_phrases.MERGED, cells=cells),
                    expected=workbook_phrases.ONE_HEADING_A_COLUMN,
                )

    @contextmanager
    def _refusing_damage(self) -> Iterator[None]:
        try:
            yield
        except PasswordError:
            found, expected = workbook_phrases.PASSWORD, workbook_phrases.WITHOUT_PASSWORD
            raise BadInput(file=self._file, found=found, expected=expected) from None
        except CalamineError as fault:
            found = phrases.damaged("XLSX", str(fault))
            raise BadInput(file=self._file, found=found, expected=phrases.whole("XLSX")) from None


def _holds(cell: object) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))
