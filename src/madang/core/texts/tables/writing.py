"""Writing a table in the form that the ending of the file asks for."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import phrases
from madang.core.texts.tables.atomic import refuse_missing_folder, replacing
from madang.core.texts.tables.cells import as_text
from madang.core.texts.tables.delimited_writing import write_delimited
from madang.core.texts.tables.flat import plain_values


def write_table(table: pa.Table, path: str | Path) -> None:
    """Write ``table`` to ``path`` as its ending says: .csv .tsv .jsonl .json .parquet .xlsx.

    The file appears whole or not at all, and the same table gives the same bytes. Text that a spreadsheet would run
    as a formula is made harmless in CSV, TSV and XLSX; ``read_table`` undoes it. Where the form has no place for them,
    lists are joined by ";" and deeper values become JSON text; XLSX keeps sixteen digits of a number. Raises
    ``BadInput`` for an unknown ending, a place that cannot be written, or a text that the form cannot hold.
    """
    refuse_unwritable(path)
    with replacing(path) as file:
        _WRITERS[Path(path).suffix.lower()](table, file, str(path))


def refuse_unwritable(path: str | Path, *, beside: Sequence[str] = ()) -> None:
    """Raise ``BadInput`` when nothing can be written at ``path``: to say so before long work.

    Its ending must name a form, one of ours or ``beside``, which the caller knows how to write; its folder must exist.
    """
    ending = Path(path).suffix.lower()
    if ending not in {*_WRITERS, *beside}:
        raise BadInput(file=path, found=phrases.ending(ending), expected=phrases.endings([*_WRITERS, *beside]))
    refuse_missing_folder(path)


def _write_parquet(table: pa.Table, file: BinaryIO, _: str) -> None:
    from pyarrow import parquet  # takes long to load, as does what writes workbooks

    parquet.write_table(table, file, compression="zstd")


def _write_workbook(table: pa.Table, file: BinaryIO, path: str) -> None:
    from madang.core.texts.tables.workbook_writing import write_workbook

    write_workbook(table, file, path)


def _write_csv(table: pa.Table, file: BinaryIO, _: str) -> None:
    write_delimited(table, file, ",")


def _write_tsv(table: pa.Table, file: BinaryIO, _: str) -> None:
    write_delimited(table, file, "\t")


def _write_jsonl(table: pa.Table, file: BinaryIO, _: str) -> None:
    file.writelines(f"{line}\n".encode() for line in _objects(table))


def _write_json(table: pa.Table, file: BinaryIO, _: str) -> None:
    between = "[\n"
    for line in _objects(table):
        file.write(f"{between}{line}".encode())
        between = ",\n"
    file.write(b"\n]\n" if table.num_rows else b"[]\n")


def _objects(table: pa.Table) -> Iterator[str]:
    """Each row as a JSON object on one line."""
    for columns in plain_values(table):
        for cells in zip(*(column.to_pylist() for column in columns), strict=True):
            row = dict(zip(table.column_names, cells, strict=True))
            yield json.dumps(row, ensure_ascii=False, default=_json_value)


def _json_value(value: object) -> str:
    return as_text(value, joined_by=";")


_WRITERS: dict[str, Callable[[pa.Table, BinaryIO, str], None]] = {
    ".csv": _write_csv,
    ".tsv": _write_tsv,
    ".jsonl": _write_jsonl,
    ".json": _write_json,
    ".parquet": _write_parquet,
    ".xlsx": _write_workbook,
}
