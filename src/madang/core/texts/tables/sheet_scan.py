"""Looking through one XML part of a workbook as it streams by: no document types, and no cell far from the others."""

from typing import NoReturn
from xml.parsers import expat

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import workbook_phrases
from madang.core.texts.tables.headings import letters
from madang.core.texts.tables.workbook_phrases import filled

_DIGITS = "0123456789"
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_SMALL_AREA = 4_000_000
_MOST_AREA_A_CELL = 64


class PartScan:
    """Feed it the part ``name`` of the workbook ``file``, then close it; ``BadInput`` says what is wrong."""

    def __init__(self, file: str, name: str) -> None:
        self.file = file
        self.name = name
        self._filled = 0
        self._row = self._column = 0  # of the cell at hand
        self._last_row = self._last_column = 0  # of all filled cells
        self._columns: dict[str, int] = {}
        self._row_digits = "0"
        # Whatever a part declares: the reader after us takes UTF-8 too, and must not see other cells than we did.
        self._parser = expat.ParserCreate("UTF-8")
        self._parser.StartDoctypeDeclHandler = self._refuse_document_type
        self._parser.StartElementHandler = self._begin

    def feed(self, piece: bytes) -> None:
        """The next bytes of the part."""
        self._parser.Parse(piece, False)

    def close(self) -> None:
        """The part is over: judge what was seen."""
        self._parser.Parse(b"", True)
        area = self._last_row * self._last_column
        if area > max(_SMALL_AREA, _MOST_AREA_A_CELL * self._filled):
            cell = f"{letters(self._last_column - 1)}{self._last_row}"
            raise BadInput(
                file=self.file,
                row=self._last_row,
                column=letters(self._last_column - 1),
                found=filled(workbook_phrases.FAR_CELL, cell=cell, count=self._filled),
                expected=workbook_phrases.NEAR_CELLS,
            )

    def _refuse_document_type(self, *_: object) -> NoReturn:
        found = filled(workbook_phrases.DOCUMENT_TYPE, part=self.name)
        raise BadInput(file=self.file, found=found, expected=workbook_phrases.PLAIN_XML)

    def _begin(self, root: str, _: object) -> None:
        """At the root: only sheets have cells, so other parts are left to the parser alone."""
        prefix, _, local = root.rpartition(":")
        prefix += ":" if prefix else ""
        row, cell, holders = f"{prefix}row", f"{prefix}c", {f"{prefix}v", f"{prefix}is"}

        def element(name: str, attributes: dict[str, str]) -> None:
            if name == cell:
                self._enter_cell(attributes.get("r"))
            elif name in holders:
                self._count()
            elif name == row:
                self._enter_row(attributes.get("r"))

        self._parser.StartElementHandler = element if local == "worksheet" else None

    def _count(self) -> None:
        self._filled += 1
        self._last_row = max(self._last_row, self._row)
        self._last_column = max(self._last_column, self._column)

    def _enter_row(self, number: str | None) -> None:
        self._column = 0
        self._stand_in_row(self._number(number) if number else self._row + 1)

    def _stand_in_row(self, row: int) -> None:
        self._row = row
        self._row_digits = str(row)

    def _enter_cell(self, reference: str | None) -> None:
        """A cell without a reference stands behind the one before it."""
        if reference is None:
            self._column += 1
            return
        if reference.endswith(self._row_digits):  # as nearly always, which is worth a short cut
            column = self._columns.get(reference.removesuffix(self._row_digits))
            if column:
                self._column = column
                return
        name = reference.rstrip(_DIGITS)
        if name not in self._columns:
            self._columns[name] = self._column_at(name, reference)
        self._column = self._columns[name]
        self._stand_in_row(self._number(reference[len(name) :]))

    def _number(self, digits: str) -> int:
        row = int(digits) if digits.isdecimal() and len(digits) <= len(str(_LAST_ROW)) else 0
        if not 1 <= row <= _LAST_ROW:
            self._refuse_reference(digits)
        return row

    def _column_at(self, name: str, reference: str) -> int:
        column = 0
        if 1 <= len(name) <= len("XFD") and name.isascii() and name.isalpha():
            for sign in name.upper():
                column = column * 26 + ord(sign) - ord("A") + 1
        if not 1 <= column <= _LAST_COLUMN:
            self._refuse_reference(reference)
        return column

    def _refuse_reference(self, reference: str) -> NoReturn:
        found = filled(workbook_phrases.BAD_REFERENCE, cell=reference[:20])
        raise BadInput(file=self.file, found=found, expected=workbook_phrases.PLAIN_XML)
