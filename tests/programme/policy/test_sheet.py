"""A list is handed out as a table: the same rows and parts that the viewer sees, and nothing that runs."""

import io
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from madang.programme.needs.queries import NEED_COLUMNS, needs_seen_by
from madang.programme.policy.sheet import FORMS, Form, sheet
from madang.programme.world.build import World


@dataclass(frozen=True)
class Row:
    id: int
    text: str | None
    on: date | None = None
    at: datetime | None = None
    tags: tuple[str, ...] = ()


COLUMNS = {"id": "번호", "text": "내용", "on": "날", "at": "때", "tags": "분야"}
ACTIVE = ["=1+1", "+82 2", "-5%", "@sum", "\tx", "\rx", "＝1+1"]


def written(rows: list[Row], form: Form) -> bytes:
    return b"".join(sheet(rows, COLUMNS, form))


def test_csv_begins_with_the_mark_that_excel_needs_and_keeps_what_was_said() -> None:
    rows = [
        Row(1, '쉼표, "따옴표"\n새 줄', date(2026, 1, 2), datetime(2026, 1, 1, 15, tzinfo=UTC), ("가", "나")),
        Row(2, None),
    ]

    assert written(rows, "csv").decode() == (
        '\ufeff번호,내용,날,때,분야\n1,"쉼표, ""따옴표""\n새 줄",2026-01-02,2026-01-02 00:00,가;나\n2,,,,\n'
    )


@pytest.mark.parametrize("text", ACTIVE)
def test_no_cell_of_a_csv_runs(text: str) -> None:
    assert written([Row(1, text)], "csv").decode().split(",")[5].lstrip('"').startswith("'")


@pytest.mark.parametrize("text", ACTIVE)
def test_no_cell_of_a_workbook_runs(text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written([Row(1, text)], "xlsx")))
    assert book.worksheets[0]["B2"].data_type == "s"


def test_json_keeps_the_difference_between_withheld_and_empty() -> None:
    told = json.loads(written([Row(1, None), Row(2, "")], "json"))
    assert told == [
        {"id": 1, "text": None, "on": None, "at": None, "tags": []},
        {"id": 2, "text": "", "on": None, "at": None, "tags": []},
    ]


@pytest.mark.parametrize(("form", "empty"), [("csv", "\ufeff번호,내용,날,때,분야\n".encode()), ("json", b"[]\n")])
def test_an_empty_list_is_a_table_too(form: Form, empty: bytes) -> None:
    assert written([], form) == empty


def test_more_rows_than_are_read_at_once_stay_in_order() -> None:
    lines = written([Row(number, "x") for number in range(1203)], "csv").decode().splitlines()
    assert [line.partition(",")[0] for line in lines[1:]] == [str(number) for number in range(1203)]


@pytest.mark.parametrize("form", FORMS)
def test_what_somebody_may_not_know_is_in_no_form(world: World, form: Form, tmp_path: Path) -> None:
    file = tmp_path / f"needs.{form}"
    file.write_bytes(b"".join(sheet(needs_seen_by(world.viewers["rival-startup"]), NEED_COLUMNS, form)))

    told = file.read_text("utf-8") if form != "xlsx" else str(list(openpyxl.load_workbook(file).worksheets[0].values))
    assert ("과제 published" in told, "비밀 본문" in told, "과제 draft" in told) == (True, False, False)
