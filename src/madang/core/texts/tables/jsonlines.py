"""Reading JSON lines: one object a line."""

from collections.abc import Iterator, Sequence

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import objects, phrases
from madang.core.texts.tables.encodings import Encoding
from madang.core.texts.tables.objects import Record
from madang.core.texts.tables.raw import Chunk
from madang.core.texts.tables.source import Source
from madang.core.texts.tables.utf8 import BrokenText, Utf8Text

_LONGEST_LINE_MB = 64


class JsonLines:
    """A file of one JSON object a line; it is read twice, because any line may bring a new heading."""

    heading_row = None
    guarded = False

    def __init__(self, source: Source, encoding: Encoding) -> None:
        self._source = source
        self._encoding = encoding
        self.headings = objects.headings(self._records(), source.name)

    def chunks(self, joins: Sequence[str]) -> Iterator[Chunk]:
        """The rows; a row is known by the number of its line."""
        return objects.chunks(self._records(), self.headings, joins, self._source.name)

    def _records(self) -> Iterator[tuple[int, Record]]:
        for row, line in enumerate(self._lines(), 1):
            if line.strip():
                yield row, self._record(row, line)

    def _record(self, row: int, line: bytes) -> Record:
        try:
            record = objects.DECODER.decode(line.decode())
        except (ValueError, RecursionError) as fault:
            found = phrases.broken_json(objects.reason(fault))
            raise BadInput(file=self._source.name, row=row, found=found, expected=phrases.OBJECT_A_LINE) from None
        if not isinstance(record, dict):
            found = phrases.not_an_object(line.decode("utf-8", "replace"))
            raise BadInput(file=self._source.name, row=row, found=found, expected=phrases.OBJECT_A_LINE)
        return record

    def _lines(self) -> Iterator[bytes]:
        rest = b""
        row = 1
        try:
            for piece in Utf8Text(self._source, self._encoding).pieces():
                *lines, rest = (rest + piece).split(b"\n")
                row += len(lines)
                yield from lines
                self._refuse_endless(rest, row)
        except BrokenText as stop:
            raise objects.broken(stop, self._source.name, row) from None
        yield rest

    def _refuse_endless(self, line: bytes, row: int) -> None:
        if len(line) > _LONGEST_LINE_MB << 20:
            found = phrases.endless_row(_LONGEST_LINE_MB)
            raise BadInput(file=self._source.name, row=row, found=found, expected=phrases.OBJECT_A_LINE)
