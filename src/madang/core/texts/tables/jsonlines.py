"""Reading JSON: one object a line, or one array of objects."""

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NoReturn

import numpy as np

from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables import phrases
from madang.core.texts.tables.cells import as_text
from madang.core.texts.tables.encodings import BrokenText, Encoding, Utf8Text
from madang.core.texts.tables.raw import Chunk, text_array
from madang.core.texts.tables.source import Source

_ROWS_AT_ONCE = 4096
_LONGEST_LINE_MB = 64

Record = dict[str, object]


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)


class JsonLines:
    """A file of one JSON object a line; it is read twice, because any line may bring a new heading."""

    heading_row = None
    guarded = False

    def __init__(self, source: Source, encoding: Encoding) -> None:
        self._source = source
        self._encoding = encoding
        self.headings = _headings(self._records(), source.name)

    def chunks(self, joins: Sequence[str]) -> Iterator[Chunk]:
        """The rows; a row is known by the number of its line."""
        return _chunks(self._records(), self.headings, joins, self._source.name)

    def _records(self) -> Iterator[tuple[int, Record]]:
        for row, line in enumerate(self._lines(), 1):
            if line.strip():
                yield row, self._record(row, line)

    def _record(self, row: int, line: bytes) -> Record:
        try:
            record = _DECODER.decode(line.decode())
        except (ValueError, RecursionError) as fault:
            found = phrases.broken_json(_reason(fault))
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
            raise _broken(stop, self._source.name, row) from None
        yield rest

    def _refuse_endless(self, line: bytes, row: int) -> None:
        if len(line) > _LONGEST_LINE_MB << 20:
            found = phrases.endless_row(_LONGEST_LINE_MB)
            raise BadInput(file=self._source.name, row=row, found=found, expected=phrases.OBJECT_A_LINE)


class JsonArray:
    """A file that is one JSON array of objects, which memory holds as a whole."""

    heading_row = None
    guarded = False

    def __init__(self, source: Source, encoding: Encoding) -> None:
        self._name = source.name
        self._members = self._array(source, encoding)
        self.headings = _headings(self._records(), source.name)

    def chunks(self, joins: Sequence[str]) -> Iterator[Chunk]:
        """The rows; a row is known by its place in the array, from 1."""
        return _chunks(self._records(), self.headings, joins, self._name)

    def _array(self, source: Source, encoding: Encoding) -> list[object]:
        read = b""
        try:
            read = b"".join(Utf8Text(source, encoding).pieces())
            members = _DECODER.decode(read.decode())
        except BrokenText as stop:
            raise _broken(stop, self._name, None) from None
        except (ValueError, RecursionError) as fault:
            found = phrases.broken_json(_reason(fault))
            raise BadInput(file=self._name, found=found, expected=phrases.ARRAY_OF_OBJECTS) from None
        return list(members)

    def _records(self) -> Iterator[tuple[int, Record]]:
        for row, member in enumerate(self._members, 1):
            if not isinstance(member, dict):
                found = phrases.not_an_object(json.dumps(member, ensure_ascii=False))
                raise BadInput(file=self._name, row=row, found=found, expected=phrases.ARRAY_OF_OBJECTS)
            yield row, member


def _headings(records: Iterator[tuple[int, Record]], file: str) -> list[str]:
    """Every key that occurs, in the order in which they first occur."""
    keys: dict[str, None] = {}
    for row, record in records:
        if not record.keys() <= keys.keys():
            if not all(map(_encodable, record)):
                raise BadInput(file=file, row=row, found=phrases.LONE_SURROGATE, expected=phrases.UNICODE_TEXT)
            keys |= dict.fromkeys(record)
    if not keys:
        raise BadInput(file=file, found=phrases.NOTHING, expected=phrases.ROWS)
    return list(keys)


def _chunks(
    records: Iterator[tuple[int, Record]], headings: Sequence[str], joins: Sequence[str], file: str
) -> Iterator[Chunk]:
    while some := list(islice(records, _ROWS_AT_ONCE)):
        columns = []
        for heading, joined_by in zip(headings, joins, strict=True):
            cells = [record.get(heading) for _, record in some]
            texts = [cell if isinstance(cell, str) else as_text(cell, joined_by=joined_by) for cell in cells]
            try:
                columns.append(text_array(texts))
            except UnicodeEncodeError:
                row = next(row for (row, _), text in zip(some, texts, strict=True) if not _encodable(text))
                raise BadInput(
                    file=file,
                    row=row,
                    column=heading,
                    found=phrases.LONE_SURROGATE,
                    expected=phrases.UNICODE_TEXT,
                ) from None
        yield Chunk(columns, np.array([row for row, _ in some], np.int64))


def _encodable(text: str) -> bool:
    """Whether ``text`` is free of half surrogate pairs."""
    return text.encode("utf-8", "replace").decode() == text


def _broken(stop: BrokenText, file: str, row: int | None) -> BadInput:
    found: Said = phrases.undecodable(stop.taken, stop.encoding) if stop.taken else phrases.NUL
    expected = phrases.KNOWN_ENCODING if stop.taken else phrases.TEXT_WITHOUT_NUL
    return BadInput(file=file, row=row, found=found, expected=expected)


def _reason(fault: Exception) -> str:
    return "nesting too deep" if isinstance(fault, RecursionError) else str(fault)
