"""A round that is read from files names the rows of these files."""

import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from madang.core.matching.round import match
from madang.core.texts.faults import BadInput
from tests.core.matching.made import WORDS, needs, offers

OFFERS = offers({"id": "S1", "text": "하수열을 회수합니다.", "region": "서울"})
ROWS = [("N1", "서울"), ("", ""), ("N2", "부산"), ("", ""), ("", ""), ("N3", "서울;colour=red")]


def as_csv(file: Path) -> None:
    lines = [f"{one},열을 회수할 곳,region={must}" if one else ",," for one, must in ROWS]
    file.write_text("\n".join(["id,text,must", *lines]), "utf-8")


def as_json_lines(file: Path) -> None:
    lines = [json.dumps({"id": one, "text": "열", "must": f"region={must}"}) if one else "" for one, must in ROWS]
    file.write_text("\n".join(lines), "utf-8")


def as_parquet(file: Path) -> None:
    columns = {"id": [one for one, _ in ROWS], "must": [f"region={must}" if must else "" for _, must in ROWS]}
    pyarrow.parquet.write_table(pa.table(columns | {"text": columns["id"]}), file)


@pytest.mark.parametrize(("write", "row"), [(as_csv, 7), (as_json_lines, 6), (as_parquet, 6)])
def test_a_refused_condition_is_named_by_its_row_in_the_file(
    tmp_path: Path, write: Callable[[Path], None], row: int
) -> None:
    file = tmp_path / "needs"
    write(file)

    with pytest.raises(BadInput) as refused:
        match(file, OFFERS, WORDS)

    assert (refused.value.file, refused.value.row, refused.value.column) == (str(file), row, "must")


def test_a_refused_condition_of_a_table_is_named_as_below_a_heading() -> None:
    asked = needs({"id": "N1", "text": "열"}, {"id": "N2", "text": "열", "must": "colour=red"})

    with pytest.raises(BadInput) as refused:
        match(asked, OFFERS, WORDS)

    assert refused.value.row == 3
