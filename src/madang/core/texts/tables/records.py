"""Where the rows of delimited text begin and end, and what is wrong with their quotes (RFC 4180)."""

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

_QUOTE = ord('"')


class QuoteFault(Exception):
    """A quoted cell that does not end as it should; ``record`` and ``cell`` count from 0 where the search began."""

    def __init__(self, record: int, cell: int, *, closed: bool) -> None:
        super().__init__(record, cell, closed)
        self.record = record
        self.cell = cell
        self.closed = closed


@dataclass(frozen=True)
class Dialect:
    """Delimited text with one delimiter: comma, tab or semicolon; quotes are plain signs unless it is ``quoted``."""

    delimiter: str
    quoted: bool = True

    def whole_records(self, data: bytes, *, at_end: bool) -> int:
        """How many bytes of ``data``, which begins a record, are whole records; 0 when the first one goes on.

        At the end of the file a last record without a line end counts as whole. Raises ``QuoteFault``.
        """
        quotes = np.flatnonzero(np.frombuffer(data, np.uint8) == _QUOTE) if self.quoted and b'"' in data else None
        if quotes is not None and not self._each_in_its_place(data, quotes):
            return self._walk(data, at_end=at_end)
        if at_end and (quotes is None or len(quotes) % 2 == 0):
            return len(data)
        if at_end:
            return self._walk(data, at_end=True)
        for line_end in (b"\n", b"\r"):
            end = _last_outside(line_end, data, quotes)
            if end:
                return end
        return 0

    def first_record(self, data: bytes, *, at_end: bool) -> int:
        """Where the first record of ``data`` ends; 0 when it goes on. Raises ``QuoteFault``."""
        match = self._record.match(data)
        if match and (at_end or match.end() < len(data) or not data.endswith(b"\r")):
            return match.end()
        self._refuse_fault(data, 0, 0, at_end=at_end)
        return len(data) if at_end else 0

    def cells(self, record: bytes) -> list[str]:
        """The cells of one record, unquoted; bytes that are not UTF-8 are replaced."""
        record = record.rstrip(b"\r\n")
        cells, start = [], 0
        while start <= len(record):
            end = self._cell_end(record, start)
            text = record[start:end].decode("utf-8", "replace")
            is_quoted = self.quoted and text.startswith('"')
            cells.append(text[1:-1].replace('""', '"') if is_quoted else text)
            start = end + 1
        return cells

    def position(self, data: bytes) -> tuple[int, int]:
        """How many records end in ``data``, and how many cells of the last, unfinished one."""
        records = start = 0
        while match := self._record.match(data, start):
            records, start = records + 1, match.end()
        cell, _, _ = self._last_cell(data, start)
        return records, cell

    def _each_in_its_place(self, data: bytes, quotes: npt.NDArray[np.intp]) -> bool:
        """Whether each odd quote begins a cell and each even one ends one, a doubled quote being an end and a start."""
        signs = np.frombuffer(data, np.uint8)
        border = np.zeros(256, np.bool_)
        border[[ord(self.delimiter), ord("\n"), ord("\r"), _QUOTE]] = True
        opening, closing = quotes[0::2], quotes[1::2]
        opening = opening[1:] if quotes[0] == 0 else opening
        closing = closing[:-1] if len(closing) and closing[-1] == len(data) - 1 else closing
        return bool(border[signs[opening - 1]].all() and border[signs[closing + 1]].all())

    def _walk(self, data: bytes, *, at_end: bool) -> int:
        """``whole_records`` for text with quotes in odd places: record by record."""
        end = record = 0
        while match := self._record.match(data, end):
            if match.end() == len(data) and data.endswith(b"\r") and not at_end:
                break
            end, record = match.end(), record + 1
        self._refuse_fault(data, end, record, at_end=at_end)
        return len(data) if at_end else end

    def _refuse_fault(self, data: bytes, start: int, record: int, *, at_end: bool) -> None:
        """Raise ``QuoteFault`` unless the unfinished record at ``start`` may still end well."""
        cell, start, end = self._last_cell(data, start)
        closed = end > start
        if data[end : end + 1] not in (b"", b"\r", b"\n") and (closed or at_end):
            raise QuoteFault(record, cell, closed=closed)

    def _last_cell(self, data: bytes, start: int) -> tuple[int, int, int]:
        """The last cell of the record at ``start``: how many stand before it, where it starts and where it ends."""
        cell = 0
        end = self._cell_end(data, start)
        while data.startswith(self.delimiter.encode(), end):
            cell, start = cell + 1, end + 1
            end = self._cell_end(data, start)
        return cell, start, end

    def _cell_end(self, data: bytes, start: int) -> int:
        """Where the cell at ``start`` ends; at ``start`` itself when it opens a quote that does not close."""
        match = self._cell.match(data, start)
        return match.end() if match else start

    @cached_property
    def _cell(self) -> re.Pattern[bytes]:
        return re.compile(self._cell_pattern)

    @cached_property
    def _record(self) -> re.Pattern[bytes]:
        cell, delimiter = self._cell_pattern, self.delimiter.encode()
        return re.compile(rb"%b(?:%b%b)*+(?:\r\n|\n|\r)" % (cell, delimiter, cell))

    @property
    def _cell_pattern(self) -> bytes:
        delimiter = self.delimiter.encode()
        if not self.quoted:
            return rb"[^%b\r\n]*+" % delimiter
        return rb'(?:"[^"]*+(?:""[^"]*+)*+"|[^"%b\r\n][^%b\r\n]*+|)' % (delimiter, delimiter)


def _last_outside(line_end: bytes, data: bytes, quotes: npt.NDArray[np.intp] | None) -> int:
    """The offset behind the last ``line_end`` that stands in no quoted cell; 0 when there is none."""
    # A carriage return at the very end may be half of a line end.
    place = data.rfind(line_end, 0, len(data) - (line_end == b"\r"))
    while place >= 0 and quotes is not None:
        before = int(np.searchsorted(quotes, place))
        if before % 2 == 0:
            break
        place = data.rfind(line_end, 0, int(quotes[before - 1]))
    return place + 1
