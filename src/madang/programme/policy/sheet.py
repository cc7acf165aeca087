"""What a viewer sees of a list, handed out as a table: CSV, XLSX or JSON, as long as the list may be."""

import io
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Literal, cast

import pyarrow as pa
from django.utils import timezone
from django.utils.translation import get_language, override
from django_stubs_ext import StrOrPromise

from madang.core.texts.tables import write_table
from madang.core.texts.tables.delimited_writing import write_delimited

Form = Literal["csv", "xlsx", "json"]
FORMS: Mapping[Form, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
"""The forms of a table that is handed out, with their media types."""

_BYTE_ORDER_MARK = "\ufeff".encode()  # without it Excel takes UTF-8 for CP949
_AT_ONCE = 500
_PIECE = 1 << 18


def sheet(rows: Iterable[Any], columns: Mapping[str, StrOrPromise], form: Form) -> Iterator[bytes]:
    """``rows`` (frozen values as `*_seen_by` gives them) as a table with ``columns``: heading by name of the value.

    A column of which the viewer sees nothing stays, empty: what is withheld does not show by what is missing. What a
    spreadsheet would run as a formula is text. CSV and JSON flow, piece by piece; a workbook is written to a temporary
    file first. Headings and values are in the language that is active now, however late the pieces are asked for.
    """
    headings = [str(heading) for heading in columns.values()]
    batches = _batches(iter(rows), get_language() or "ko")
    if form == "json":
        return _json(batches, list(columns))
    tables = _tables(batches, list(columns), headings)
    return _csv(tables, headings) if form == "csv" else _workbook(tables, headings)


def _tables(batches: Iterator[list[Any]], names: Sequence[str], headings: Sequence[str]) -> Iterator[pa.Table]:
    for some in batches:
        cells = [pa.array([_cell(getattr(row, name)) for row in some], pa.large_string()) for name in names]
        yield pa.Table.from_arrays(cells, names=list(headings))


def _csv(tables: Iterator[pa.Table], headings: Sequence[str]) -> Iterator[bytes]:
    empty = pa.Table.from_arrays([pa.array([], pa.large_string()) for _ in headings], names=list(headings))
    yield _BYTE_ORDER_MARK + _lines(empty)
    first = len(_lines(empty))
    for table in tables:
        yield _lines(table)[first:]


def _lines(table: pa.Table) -> bytes:
    written = io.BytesIO()
    write_delimited(table, written, ",")
    return written.getvalue()


def _workbook(tables: Iterator[pa.Table], headings: Sequence[str]) -> Iterator[bytes]:
    schema = pa.schema([(heading, pa.large_string()) for heading in headings])
    with tempfile.TemporaryDirectory(prefix="madang-") as folder:
        place = Path(folder, "sheet.xlsx")
        write_table(pa.concat_tables([schema.empty_table(), *tables]), place)
        with place.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece


def _json(batches: Iterator[list[Any]], names: Sequence[str]) -> Iterator[bytes]:
    between = b"[\n"
    for some in batches:
        told = (json.dumps({name: _plain(getattr(row, name)) for name in names}, ensure_ascii=False) for row in some)
        yield between + ",\n".join(told).encode()
        between = b",\n"
    yield b"\n]\n" if between == b",\n" else b"[]\n"


def _batches(rows: Iterator[Any], language: str) -> Iterator[list[Any]]:
    while True:
        with override(language):
            some = list(islice(rows, _AT_ONCE))
        if not some:
            return
        yield some


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, (tuple, list)):
        return ";".join(map(str, value))
    return "" if value is None else str(value)


def _plain(value: object) -> object:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return list(cast("tuple[object, ...]", value)) if isinstance(value, tuple) else value
