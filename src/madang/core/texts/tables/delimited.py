"""Reading CSV, TSV and the like: whole rows are cut from the stream, and each block of them is parsed by pyarrow."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
from pyarrow import csv

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import phrases
from madang.core.texts.tables.clean import unguarded
from madang.core.texts.tables.encodings import Encoding
from madang.core.texts.tables.headings import known_headings, letters
from madang.core.texts.tables.kinds import TableKind
from madang.core.texts.tables.raw import Chunk
from madang.core.texts.tables.records import Dialect, QuoteFault
from madang.core.texts.tables.source import Source
from madang.core.texts.tables.utf8 import BrokenText, Utf8Text

_DELIMITERS = ",\t;"
_BLANK = b" \t\r\n,;"
_LONGEST_ROW = 64 << 20


class Delimited:
    """A delimited file from its headings on; memory holds a few blocks of it, however long it is."""

    guarded = True

    def __init__(self, source: Source, encoding: Encoding, kind: TableKind) -> None:
        self._file = source.name
        self._text = Utf8Text(source, encoding)
        self._pieces = self._text.pieces()
        self._rest = b""
        self._row = 1  # the number of the row that _rest begins with
        self._composed = True  # whether _rest is in NFC
        self._at_end = False
        self._dialect = Dialect(",")
        self.headings: list[str] = []
        self.headings = self._read_headings(kind)
        self.heading_row = self._row - 1
        if self._dialect.delimiter == "\t" and not _quotes_hold(self._dialect, Utf8Text(source, encoding)):
            self._dialect = Dialect("\t", quoted=False)

    def chunks(self, joins: Sequence[str]) -> Iterator[Chunk]:
        """The rows below the headings; no cell is a list here, so of ``joins`` only the number counts."""
        while block := self._next_block():
            yield self._parsed(block, [str(position) for position in range(len(joins))])
            self._composed = self._text.composed  # what rests stems from the last piece

    def _read_headings(self, kind: TableKind) -> list[str]:
        """The cells of the first row that is not blank; a line such as ``sep=;`` before it tells the delimiter."""
        dialects = [Dialect(delimiter) for delimiter in _DELIMITERS]
        while self._rest or self._grow():
            ends, faults = self._first_records(dialects, kind)
            line = self._rest[: next(iter(ends.values()))]
            told = [dialect for dialect in dialects if line.strip() == b"sep=" + dialect.delimiter.encode()]
            if not told and line.strip(_BLANK):
                return self._best_headings(ends, faults, kind)
            dialects = told or dialects
            self._take(len(line))
            self._row += 1
        raise BadInput(file=self._file, found=phrases.NOTHING, expected=phrases.ROWS)

    def _best_headings(self, ends: dict[Dialect, int], faults: list[QuoteFault], kind: TableKind) -> list[str]:
        """The headings by the delimiter that gives most known ones, then most cells."""
        cells = {dialect: [*map(unguarded, dialect.cells(self._rest[:end]))] for dialect, end in ends.items()}
        worths = {dialect: (known_headings(cells[dialect], kind), len(cells[dialect])) for dialect in ends}
        self._dialect = max(worths, key=lambda dialect: worths[dialect])
        if faults and worths[self._dialect] <= (0, 1):
            raise self._quote_fault(faults[0])
        self._take(ends[self._dialect])
        self._row += 1
        return cells[self._dialect]

    def _first_records(self, dialects: list[Dialect], kind: TableKind) -> tuple[dict[Dialect, int], list[QuoteFault]]:
        """Where the first record ends, by each delimiter with which it ends well, and the faults by the others.

        While a quote is open by one delimiter, another is only believed when it shows a known heading.
        """
        while True:
            ends, faults = {}, []
            for dialect in dialects:
                try:
                    ends[dialect] = dialect.first_record(self._rest, at_end=self._at_end)
                except QuoteFault as fault:
                    faults.append(fault)
            good = {dialect: end for dialect, end in ends.items() if end}
            known = sum(known_headings(dialect.cells(self._rest[:end]), kind) for dialect, end in good.items())
            if good and (known or len(good) == len(ends)):
                return good, faults
            if not ends:
                raise self._quote_fault(faults[0])
            self._refuse_endless_row()
            self._grow()

    def _take(self, end: int) -> bytes:
        """The first ``end`` bytes of the rest, which loses them."""
        taken, self._rest = self._rest[:end], self._rest[end:]
        return taken

    def _next_block(self) -> bytes:
        """Whole rows from the front of the stream, empty at its end."""
        while self._rest or not self._at_end:
            try:
                end = self._dialect.whole_records(self._rest, at_end=self._at_end) if self._rest else 0
            except QuoteFault as fault:
                raise self._quote_fault(fault) from None
            if end:
                return self._take(end)
            self._refuse_endless_row()
            self._grow()
        return b""

    def _grow(self) -> bool:
        """Take the next piece of the stream; whether there was one."""
        try:
            piece = next(self._pieces, None)
        except BrokenText as stop:
            raise self._broken(stop) from None
        self._at_end = piece is None
        self._composed = self._text.composed and (self._composed or not self._rest)
        self._rest += piece or b""
        return not self._at_end

    def _parsed(self, block: bytes, names: list[str]) -> Chunk:
        blank: list[int] = []
        wrong: list[tuple[int, int]] = []

        def judged(row: csv.InvalidRow) -> str:
            if row.text.strip(_BLANK.decode()):
                wrong.append((row.number, row.actual_columns))
                return "error"
            blank.append(row.number - 1)
            return "skip"

        try:
            table = csv.read_csv(
                pa.BufferReader(block),
                csv.ReadOptions(use_threads=False, block_size=len(block) + 1, column_names=names),
                csv.ParseOptions(
                    delimiter=self._dialect.delimiter,
                    quote_char='"' if self._dialect.quoted else False,
                    newlines_in_values=True,
                    ignore_empty_lines=False,
                    invalid_row_handler=judged,
                ),
                csv.ConvertOptions(
                    check_utf8=False, column_types=dict.fromkeys(names, pa.large_string()), strings_can_be_null=False
                ),
            )
        except pa.ArrowInvalid as refusal:
            raise self._unparsed(wrong, len(names), str(refusal)) from None
        rows = np.delete(np.arange(table.num_rows + len(blank), dtype=np.int64) + self._row, blank)
        self._row += table.num_rows + len(blank)
        return Chunk([column.combine_chunks() for column in table.columns], rows, self._composed)

    def _unparsed(self, wrong: list[tuple[int, int]], width: int, reason: str) -> BadInput:
        if not wrong:
            return BadInput(
                file=self._file, row=self._row, found=phrases.damaged("CSV", reason), expected=phrases.TABLE
            )
        number, count = wrong[-1]
        return BadInput(
            file=self._file,
            row=self._row + number - 1,
            column=self._heading(min(count, width) - 1 if count > width else count),
            found=phrases.cells(count),
            expected=phrases.cells_as_headings(width),
        )

    def _quote_fault(self, fault: QuoteFault) -> BadInput:
        return BadInput(
            file=self._file,
            row=self._row + fault.record,
            column=self._heading(fault.cell),
            found=phrases.TEXT_AFTER_QUOTE if fault.closed else phrases.UNCLOSED_QUOTE,
            expected=phrases.QUOTED_CELL,
        )

    def _broken(self, stop: BrokenText) -> BadInput:
        records, cell = self._dialect.position(self._rest)
        return BadInput(
            file=self._file,
            row=self._row + records,
            column=self._heading(cell),
            found=phrases.undecodable(stop.taken, stop.encoding) if stop.taken else phrases.NUL,
            expected=phrases.KNOWN_ENCODING if stop.taken else phrases.TEXT_WITHOUT_NUL,
        )

    def _refuse_endless_row(self) -> None:
        if len(self._rest) > _LONGEST_ROW:
            raise BadInput(
                file=self._file,
                row=self._row,
                found=phrases.endless_row(_LONGEST_ROW >> 20),
                expected=phrases.SHORTER_ROW,
            )

    def _heading(self, position: int) -> str:
        """The heading of the column at ``position``, its letter when it has none."""
        own = phrases.on_one_line(self.headings[position]) if position < len(self.headings) else ""
        return own or letters(position)


def _quotes_hold(dialect: Dialect, text: Utf8Text) -> bool:
    """Whether quotes stand where they quote cells, throughout the file.

    Most programs write tabs without quoting anything, and a quote is then a sign like any other.
    """
    rest = b""
    try:
        for piece in text.pieces():
            rest += piece
            rest = rest[dialect.whole_records(rest, at_end=False) :]
            if len(rest) > _LONGEST_ROW:
                return False
        return not rest or dialect.whole_records(rest, at_end=True) > 0
    except QuoteFault:
        return False
    except BrokenText:
        return True  # the reading itself will say where
