"""`madang match` and `madang index`, run the way a person runs them."""

import json
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest
from openpyxl import load_workbook

from madang.samples import sample_path
from tests.cli.program import environment, madang

NEEDS, OFFERS = sample_path("needs.csv"), sample_path("offers.csv")
ROUND: list[str | Path] = ["match", NEEDS, OFFERS, "--no-meaning", "-k", "3"]
COLUMNS = ["need_id", "offer_id", "rank", "score", "words", "meaning", "fit", "reasons"]
Row = dict[str, Any]


@pytest.fixture(scope="session")
def printed() -> list[Row]:
    """The candidates of the samples as ``--json`` prints them."""
    done = madang(*ROUND, "--json", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    rows: list[Row] = json.loads(done.stdout)
    return rows


def from_delimited(file: Path) -> list[Row]:
    mark = "\t" if file.suffix == ".tsv" else ","
    options = pa.csv.ParseOptions(delimiter=mark, newlines_in_values=True)
    rows: list[Row] = pa.csv.read_csv(file, parse_options=options).to_pylist()
    return rows


def from_workbook(file: Path) -> list[Row]:
    lines = list(load_workbook(file, read_only=True).worksheets[0].iter_rows(values_only=True))
    return [dict(zip(map(str, lines[0]), line, strict=True)) for line in lines[1:]]


READERS = {
    ".csv": from_delimited,
    ".tsv": from_delimited,
    ".jsonl": lambda file: [json.loads(line) for line in file.read_text("utf-8").splitlines()],
    ".json": lambda file: json.loads(file.read_text("utf-8")),
    ".parquet": lambda file: pa.parquet.read_table(file).to_pylist(),
    ".xlsx": from_workbook,
}


def plain(rows: list[Row]) -> list[Row]:
    """Rows with reasons as data, whatever the file kept them as; what is empty is ``None``."""
    return [
        {name: row.get(name) or None for name in COLUMNS[:-1]}
        | {"reasons": json.loads(row["reasons"]) if isinstance(row["reasons"], str) else row["reasons"]}
        for row in rows
    ]


@pytest.mark.parametrize("ending", READERS)
def test_every_form_of_output_holds_what_json_prints(tmp_path: Path, printed: list[Row], ending: str) -> None:
    file = tmp_path / f"candidates{ending}"

    done = madang(*ROUND, "-o", file)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert plain(READERS[ending](file)) == plain(printed)


def test_three_candidates_for_each_need_are_printed_as_json(printed: list[Row]) -> None:
    assert [*printed[0]] == COLUMNS
    assert max(row["rank"] for row in printed) == 3
    assert len({row["need_id"] for row in printed}) == 31


def test_the_ranking_for_people_names_each_need_and_its_first_candidate(printed: list[Row]) -> None:
    done = madang(*ROUND)

    lines = done.stdout.splitlines()
    headings = [line for line in lines if line[:1] == "N"]
    firsts = [line.split()[3] for line in lines if line.split()[:1] == ["1"]]
    assert done.returncode == 0
    assert [line.split()[0] for line in headings] == list(dict.fromkeys(row["need_id"] for row in printed))
    assert firsts == [row["offer_id"] for row in printed if row["rank"] == 1]


class Addresses(HTMLParser):
    """Collects what a page loads from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        wanted = {"src", "href"} if tag in ("script", "link", "img", "iframe") else {"src"}
        self.found += [value or "" for name, value in attrs if name in wanted and not (value or "").startswith("data:")]


def test_the_report_needs_no_other_file(tmp_path: Path, printed: list[Row]) -> None:
    page = tmp_path / "report.html"

    done = madang(*ROUND, "-o", page)

    addresses = Addresses()
    text = page.read_text("utf-8")
    addresses.feed(text)
    assert (done.returncode, done.stdout, addresses.found) == (0, "", [])
    assert [row["offer_id"] for row in printed if row["offer_id"] not in text] == []
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.parametrize(("side", "served", "most"), [("offer", "offer_id", 2), ("both", "need_id", None)])
def test_the_other_side_may_be_served(side: str, served: str, most: int | None) -> None:
    done = madang(*ROUND[:3], "--no-meaning", "-k", "2", "--by", side, "--no-explain", "--json", "--quiet")

    rows: list[Row] = json.loads(done.stdout)
    ranks: dict[str, list[int]] = {}
    for row in rows:
        ranks.setdefault(row[served], []).append(row["rank"])
    assert (done.returncode, done.stderr, [*rows[0]]) == (0, "", COLUMNS[:-1])
    assert [of_one for of_one in ranks.values() if of_one != list(range(1, len(of_one) + 1))] == []
    assert len(ranks) == {"offer_id": 169, "need_id": 31}[served]
    assert {row["offer_id"] for row in rows} == {row["id"] for row in from_delimited(OFFERS)}
    assert most is None or max(map(len, ranks.values())) == most


def test_an_index_gives_the_same_bytes_as_the_table_it_was_made_of(tmp_path: Path) -> None:
    made = madang("index", OFFERS, "-o", tmp_path / "offers", "--no-meaning", "--json")
    summary = json.loads(made.stdout)
    size = sum(file.stat().st_size for file in (tmp_path / "offers").iterdir())
    tables = [tmp_path / name for name in ("from-index.csv", "from-table.csv")]
    for offers, table in zip((tmp_path / "offers", OFFERS), tables, strict=True):
        assert madang("match", NEEDS, offers, "--no-meaning", "-o", table).returncode == 0

    assert (made.returncode, summary["offers"], summary["bytes"]) == (0, 169, size)
    assert tables[0].read_bytes() == tables[1].read_bytes()


def test_one_thread_and_two_write_the_same_bytes(tmp_path: Path) -> None:
    for threads in "12":
        assert madang(*ROUND, "--threads", threads, "-o", tmp_path / f"{threads}.csv").returncode == 0

    assert (tmp_path / "1.csv").read_bytes() == (tmp_path / "2.csv").read_bytes()


def test_needs_may_come_from_standard_input(printed: list[Row]) -> None:
    call = [sys.executable, "-m", "madang", "match", "-", str(OFFERS), "--no-meaning", "-k", "3", "--json", "--quiet"]
    with NEEDS.open("rb") as needs:
        done = subprocess.run(call, stdin=needs, capture_output=True, env=environment(), check=False, timeout=60)

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == printed


WEIGHTS = '[mix]\nwhole = "heavy"\n'
REFUSED: dict[str, tuple[list[str], str, str]] = {
    "no such offers": (
        ["{needs}", "missing.csv"],
        "missing.csv: found no such file; expected a file that can be read",
        "missing.csv: 발견 없는 파일; 필요 읽을 수 있는 파일",
    ),
    "a folder that is no index": (
        ["{needs}", "empty"],
        "empty: found a folder; expected a table as CSV, TSV, XLSX, JSONL or Parquet",
        "empty: 발견 폴더; 필요 CSV, TSV, XLSX, JSONL, Parquet 형식의 표",
    ),
    "weights of the wrong kind": (
        ["{needs}", "{offers}", "--weights", "weights.toml"],
        "weights.toml, column mix.whole: found 'heavy'; expected a number from 0 to 1000000",
        "weights.toml, 열 mix.whole: 발견 'heavy'; 필요 0부터 1000000까지의 수",
    ),
    "an ending that no form has": (
        ["{needs}", "{offers}", "-o", "ranking.docx"],
        (
            'ranking.docx: found the ending ".docx"; expected an ending among'
            " .csv .tsv .jsonl .json .parquet .xlsx .html .htm"
        ),
        ('ranking.docx: 발견 확장자 ".docx"; 필요 확장자 .csv .tsv .jsonl .json .parquet .xlsx .html .htm 가운데 하나'),
    ),
}


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_used_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str, language: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "weights.toml").write_text(WEIGHTS)
    arguments, english, korean = REFUSED[case]
    filled = [one.format(needs=NEEDS, offers=OFFERS) for one in arguments]

    done = madang("match", *filled, "--no-meaning", MADANG_LANGUAGE=language)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"madang: {english if language == 'en' else korean}\n"


@pytest.mark.parametrize("name", ["candidates.doc", "nowhere/candidates.csv", "nowhere/report.html"])
def test_an_output_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    done = madang(*ROUND, "-o", tmp_path / name)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"madang: {tmp_path / name}")
    assert list(tmp_path.iterdir()) == []


def test_an_index_in_a_folder_that_is_missing_leaves_nothing_behind(tmp_path: Path) -> None:
    done = madang("index", OFFERS, "--no-meaning", "-o", tmp_path / "nowhere" / "offers")

    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, "", [])


def test_a_reader_of_the_ranking_who_leaves_early_gets_no_complaint() -> None:
    call = [sys.executable, "-m", "madang", "match", str(NEEDS), str(OFFERS), "--no-meaning", "-k", "20"]
    with subprocess.Popen(call, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        error = running.stderr.read()

    assert (running.returncode, error) == (141, b"")


def test_a_choice_that_does_not_exist_is_a_wrong_call() -> None:
    assert madang("match", NEEDS, OFFERS, "--by", "luck").returncode == 2
