"""Tables into and out of the platform by commands."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.places import Place, settled


@pytest.fixture(scope="module")
def madang(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return settled(tmp_path_factory.mktemp("place"))


def test_a_table_is_looked_at_and_then_imported(madang: Place, tmp_path: Path) -> None:
    table = tmp_path / "기업.csv"
    table.write_bytes("기업명,지역\n명령으로온기업,부산\n".encode("cp949"))

    looked = madang.run("--language", "en", "import", "profiles", str(table), "--preview")
    made = madang.run("--language", "en", "import", "profiles", str(table))

    assert looked == "기업.csv: 1 rows, nothing wrong; nothing was imported\n"
    assert made.startswith("기업.csv: 1 rows imported (table ")


def test_wrong_cells_end_with_2_and_are_all_named(madang: Place, tmp_path: Path) -> None:
    table = tmp_path / "기업.csv"
    table.write_text("기업명,설립일,이메일\n가,어제,없는주소\n", "utf-8")

    with pytest.raises(AssertionError) as failed:
        madang.run("--language", "en", "import", "profiles", str(table))

    said = str(failed.value)
    assert ": 2\n" in said
    assert 'row 2, column founded_on: found "어제"; expected a day, like 2020-03-31' in said
    assert 'row 2, column email: found "없는주소"; expected an e-mail address' in said


def test_an_export_shows_what_the_one_who_asks_may_see(madang: Place, tmp_path: Path) -> None:
    own = tmp_path / "needs.json"
    madang.run("export", "needs", "--as", "demand-owner@madang.example", "-o", str(own))
    everybodys = list(csv.DictReader(io.StringIO(madang.run("--language", "ko", "export", "needs").lstrip("\ufeff"))))

    titles = {one["title"] for one in json.loads(own.read_text("utf-8"))}
    assert ("과제 draft" in titles, {one["제목"] for one in everybodys} < titles) == (True, True)
    assert {one["비공개 상세 내용"] for one in everybodys} == {""}
