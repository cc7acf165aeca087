"""Tables are read from files, pipes and standard input, in even batches, and faults are placed in the file."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import NEEDS, OFFERS, Column, TableKind, read_batches, read_table

NOBODY = 65_534
MARKS = TableKind(
    "marks",
    (
        Column("application_id", ("접수번호",), required=True),
        Column("evaluator_id", ("평가위원",), required=True),
        Column("mark", ("점수",), holds="number", required=True),
    ),
    key=("application_id", "evaluator_id"),
)
FROM_STANDARD_INPUT = """
from madang.core.texts.tables import OFFERS, read_table
print(read_table("-", OFFERS).to_pydict())
"""


def long_csv(rows: int, *, last: str) -> Iterator[str]:
    yield "id,text\n"
    for row in range(rows):
        yield f'{row},"plain\nwords, {"and more " * 15}"\n' if row % 7 else f"{row},bare words\n\n"
    yield last


@pytest.fixture
def as_nobody() -> Iterator[None]:
    """The superuser may read everything, so the test becomes somebody who may not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_batches_are_of_even_size_and_in_order(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("".join(long_csv(20_000, last="")))

    batches = list(read_batches(path, OFFERS, batch_rows=3_000))

    assert [batch.num_rows for batch in batches] == [3_000] * 6 + [2_000]
    assert [one for batch in batches for one in batch["id"].to_pylist()] == [str(row) for row in range(20_000)]
    assert [str(kind) for kind in batches[0].schema.types] == ["large_string", "large_string"]


@pytest.mark.parametrize(
    ("last", "column", "found"),
    [
        ("x,a,b\n", "text", "3 cells"),
        ('x,"open\n', "text", "a quote that opens and never closes"),
        ("x,a\0b\n", "text", "a NUL byte"),
        (",a\n", "id", "an empty cell"),
        ("17,a\n", "id", '"17", which row 22 has too'),
    ],
)
def test_a_fault_far_down_is_placed_at_its_row(last: str, column: str, found: str, tmp_path: Path) -> None:
    rows = 30_000
    path = tmp_path / "table.csv"
    path.write_text("".join(long_csv(rows, last=last)))

    with pytest.raises(BadInput) as refusal:
        read_table(path, OFFERS)

    blank = len(range(0, rows, 7))
    assert path.stat().st_size > 3 << 20
    assert refusal.value.message("en").startswith(
        f"{path}, row {rows + blank + 2}, column {column}: found {found}; expected "
    )


def test_a_doubled_key_is_told_by_all_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "marks.csv"
    path.write_text("접수번호,평가위원,점수\na,x,1\na,y,2.5\nb,x,3\na,y,4\n")

    with pytest.raises(BadInput) as refusal:
        read_table(path, MARKS)

    assert refusal.value.message("ko") == (
        f'{path}, 5행, 열 접수번호: 발견 3행에도 있는 "a, y"; 필요 다른 행에 없는 값'
    )


def test_a_required_number_must_stand_in_every_row(tmp_path: Path) -> None:
    path = tmp_path / "marks.csv"
    path.write_text("application_id,evaluator_id,mark\na,x,1\na,y,\n")

    with pytest.raises(BadInput) as refusal:
        read_table(path, MARKS)

    assert refusal.value.message("de") == (
        f"{path}, Zeile 3, Spalte mark: gefunden eine leere Zelle; erwartet in jeder Zeile ein Wert"
    )


def test_a_message_is_one_line_that_steers_no_terminal(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text('"i\x1b[2Jd",text\n1,a\n')

    with pytest.raises(BadInput) as refusal:
        read_table(path, OFFERS)

    path.write_text('id,founded\x1b on,text\n1,"19\n\x1b[31m",b\n')
    with pytest.raises(BadInput) as value:
        read_table(path, OFFERS)

    assert refusal.value.message("en") == (
        f"{path}, row 1, column id: found the headings i�[2Jd, text; "
        "expected a column id (accepted headings: id, offer id, 기업번호)"
    )
    assert value.value.message("en") == (
        f'{path}, row 2, column founded� on: found "19 �[31m"; '
        "expected a date such as 2021-03-05, 2021.3.5, 2021-03 or 2021"
    )


def test_rows_may_repeat_where_a_kind_has_no_key(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("id\n1\n1\n")

    assert read_table(path, TableKind("lines", (Column("id"),), key=())).to_pydict() == {"id": ["1", "1"]}


def test_needs_have_columns_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "needs.csv"
    path.write_text("번호,과제명,수요기업,필수,정원\nn1,배터리 검사,가람전자,ISO 9001,3\n")

    assert read_table(path, NEEDS).to_pydict() == {
        "id": ["n1"],
        "title": ["배터리 검사"],
        "organisation": ["가람전자"],
        "must": ["ISO 9001"],
        "capacity": [3],
    }


@pytest.mark.parametrize("data", ["id,text\n1,가\n", '{"id": 1, "text": "가"}\n'])
def test_standard_input_is_read_like_a_file(data: str) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}

    done = subprocess.run(
        [sys.executable, "-c", FROM_STANDARD_INPUT],
        input=data.encode(),
        stdout=subprocess.PIPE,
        env=environment,
        check=True,
    )

    assert done.stdout.decode().strip() == "{'id': ['1'], 'text': ['가']}"


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("id,text\n1,a\n",))

    writer.start()
    table = read_table(pipe, OFFERS)
    writer.join()

    assert table.to_pydict() == {"id": ["1"], "text": ["a"]}


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, found in ((tmp_path / "none.csv", "no such file"), (tmp_path, "a folder"), (Path("/dev/null"), "a file")):
        with pytest.raises(BadInput, match=f"^{path}: found {found}"):
            read_table(path, OFFERS)


@pytest.mark.usefixtures("as_nobody")
def test_a_file_that_may_not_be_read_is_refused() -> None:
    path = Path("/etc/shadow") if Path("/etc/shadow").exists() else Path("/dev/mem")

    with pytest.raises(BadInput) as refusal:
        read_table(path, OFFERS)

    assert refusal.value.message("ko") == ("/etc/shadow: 발견 이 계정에 읽기 권한이 없는 파일; 필요 읽을 수 있는 파일")
