"""Making rows of JSON objects."""

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NoReturn

import numpy as np

from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables import phrases
from madang.core.texts.tables.cells import as_text
from madang.core.texts.tables.raw import Chunk, text_array
from madang.core.texts.tables.utf8 import BrokenText

_ROWS_AT_ONCE = 4096

Record = dict[str, object]


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


DECODER = json.JSONDecoder(parse_constant=_refuse_constant)


def headings(records: Iterator[tuple[int, Record]], file: str) -> list[str]:
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


def chunks(
    records: Iterator[tuple[int, Record]], headings: Sequence[str], joins: Sequence[str], file: str
) -> Iterator[Chunk]:
    """The objects as rows: for each heading the text of its value, lists joined as ``joins`` says."""
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
                    column=phrases.on_one_line(heading),
                    found=phrases.LONE_SURROGATE,
                    expected=phrases.UNICODE_TEXT,
                ) from None
        yield Chunk(columns, np.array([row for row, _ in some], np.int64))


def _encodable(text: str) -> bool:
    """Whether ``text`` is free of half surrogate pairs."""
    return text.encode("utf-8", "replace").decode() == text


def broken(stop: BrokenText, file: str, row: int | None) -> BadInput:
    """The refusal of text that stops at ``row``."""
    found: Said = phrases.undecodable(stop.taken, stop.encoding) if stop.taken else phrases.NUL
    expected = phrases.KNOWN_ENCODING if stop.taken else phrases.TEXT_WITHOUT_NUL
    return BadInput(file=file, row=row, found=found, expected=expected)


def reason(fault: Exception) -> str:
    """Why the parser gave up."""
    return "nesting too deep" if isinstance(fault, RecursionError) else str(fault)
