"""A table is written whole or not at all, harmless to spreadsheets, and what cannot be written is said."""

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pyarrow as pa
import pytest

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import OFFERS, read_table, write_table
from madang.core.texts.tables.phrases import NO_FOLDER
from madang.core.texts.tables.writing import refuse_unwritable

TABLE = pa.table({"id": ["1", "2"], "text": ["=1+1", "-3.5"]})
ENDLESS = """
import sys, pyarrow as pa
from madang.core.texts.tables import write_table
row = {"id": "1", "text": "x" * 1000}
batch = pa.RecordBatch.from_pylist([row] * 1000)
print("begun", flush=True)
write_table(pa.Table.from_batches([batch] * 300), sys.argv[1])
"""


def test_csv_keeps_formulas_behind_an_apostrophe_and_numbers_bare(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    cells = [
        "=1+1",
        "+82-2-123",
        "-3.5",
        "+7",
        "-",
        "@SUM(A1)",
        "\t=1",
        "'=1",
        "'tis",
        "＝1",
        'a "b"',
        "a,b",
        "",
        "1e5",
    ]

    write_table(pa.table({"id": [str(row) for row in range(len(cells))], "=text": cells}), path)

    assert path.read_bytes().decode().split("\n") == [
        "id,'=text",
        "0,'=1+1",
        "1,'+82-2-123",
        "2,-3.5",
        "3,+7",
        "4,'-",
        "5,'@SUM(A1)",
        "6,'\t=1",
        "7,''=1",
        "8,'tis",
        "9,'＝1",
        '10,"a ""b"""',
        '11,"a,b"',
        "12,",
        "13,1e5",
        "",
    ]


def test_a_workbook_holds_formulas_as_text(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"

    write_table(TABLE, path)

    with zipfile.ZipFile(path) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert '<c r="B2" t="inlineStr"><is><t>=1+1</t></is></c>' in sheet
    assert "<f>" not in sheet


def test_a_new_file_takes_the_place_of_the_old_one_and_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("old")
    path.chmod(0o640)

    write_table(TABLE, path)

    assert (path.stat().st_mode & 0o777, read_table(path, OFFERS).to_pydict()) == (0o640, TABLE.to_pydict())
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    link.symlink_to(target)

    write_table(TABLE, link)

    assert link.is_symlink()
    assert read_table(target, OFFERS).to_pydict() == TABLE.to_pydict()


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        pytest.param("x" * 32_768, "a text of 32768 signs", id="too long"),
        pytest.param("a\ufffe", '"a\ufffd"', id="not in XML"),
    ],
)
def test_a_text_that_no_workbook_can_hold_is_refused_and_leaves_nothing(cell: str, found: str, tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    path.write_text("old")

    with pytest.raises(BadInput) as refusal:
        write_table(pa.table({"id": ["1", "2"], "text": ["a", cell]}), path)

    assert refusal.value.message("en").startswith(f"{path}, row 3, column text: found {found}; expected ")
    assert (list(tmp_path.iterdir()), path.read_text()) == ([path], "old")


def test_a_table_longer_than_a_sheet_is_refused(tmp_path: Path) -> None:
    table = pa.table({"id": pa.nulls(1_048_576, pa.string())})

    with pytest.raises(BadInput, match="found 1048576 rows and 1 columns; expected at most 1,048,575 rows"):
        write_table(table, tmp_path / "table.xlsx")


def test_an_unknown_ending_is_refused_in_three_languages(tmp_path: Path) -> None:
    path = tmp_path / "table.doc"

    with pytest.raises(BadInput) as refusal:
        write_table(TABLE, path)

    assert [refusal.value.message(language) for language in ("en", "ko", "de")] == [
        f'{path}: found the ending ".doc"; expected an ending among .csv .tsv .jsonl .json .parquet .xlsx',
        f'{path}: 발견 확장자 ".doc"; 필요 확장자 .csv .tsv .jsonl .json .parquet .xlsx 가운데 하나',
        f'{path}: gefunden die Endung ".doc"; erwartet eine Endung aus .csv .tsv .jsonl .json .parquet .xlsx',
    ]


def test_a_folder_that_is_not_there_and_one_in_the_way_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()

    for name, found in (("nowhere/table.csv", "a folder that is not there"), ("folder.csv", "a folder")):
        with pytest.raises(BadInput, match=found):
            write_table(TABLE, tmp_path / name)


def test_ctrl_c_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("old")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    writer = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )

    with writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        while not any(part.stat().st_size for part in tmp_path.glob(".*.part")):
            time.sleep(0.01)
        writer.send_signal(signal.SIGINT)
        writer.communicate(timeout=60)

    assert writer.returncode == -signal.SIGINT
    assert (list(tmp_path.iterdir()), path.read_text()) == ([path], "old")


def test_a_missing_folder_is_named_before_any_work(tmp_path: Path) -> None:
    refuse_unwritable(tmp_path / "table.csv")

    with pytest.raises(BadInput) as refusal:
        refuse_unwritable(tmp_path / "nowhere" / "table.csv")

    assert refusal.value.found == NO_FOLDER
