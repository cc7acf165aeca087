"""`madang pair`, run the way a person runs it."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from madang.core.pairing import PairSettings, pair
from madang.core.pairing.kinds import CANDIDATES
from madang.core.texts.tables import read_table, write_table
from tests.cli.program import madang

ROUND = """need_id,offer_id,score,region,note
N1,A,0.9,서울,best
N1,B,0.8,부산,
N2,A,0.85,서울,
N2,C,0.1,부산,last
N3,A,0.7,서울,
"""
GREATEST = [("N1", "B"), ("N2", "A")]


@pytest.fixture
def round_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, now the current one, with the candidates of a small round."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "candidates.csv").write_text(ROUND, "utf-8")
    return tmp_path


def pairs(told: dict[str, Any]) -> list[tuple[str, str]]:
    return [(row["need_id"], row["offer_id"]) for row in told["pairs"]]


def asked(*arguments: str, code: int = 0) -> dict[str, Any]:
    """What ``madang pair candidates.csv`` prints as JSON."""
    done = madang("pair", "candidates.csv", *arguments, "--json")
    assert (done.returncode, done.stderr) == (code, "")
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.usefixtures("round_")
def test_the_greatest_total_is_printed_with_its_proof_and_the_further_columns() -> None:
    told = asked()

    assert pairs(told) == GREATEST
    assert told["pairs"][1] == {"need_id": "N2", "offer_id": "A", "score": 0.85, "region": "서울", "note": ""}
    assert (round(told["total"], 9), told["gap"], told["proved"]) == (1.65, 0.0, True)


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".jsonl", ".json", ".parquet", ".xlsx"])
def test_candidates_are_read_and_pairs_written_in_every_form(round_: Path, ending: str) -> None:
    write_table(read_table("candidates.csv", CANDIDATES), f"in{ending}")

    done = madang("pair", f"in{ending}", "-o", f"out{ending}")

    table = read_table(round_ / f"out{ending}", CANDIDATES)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert table.column_names == ["need_id", "offer_id", "score", "region", "note"]
    assert list(zip(table["need_id"].to_pylist(), table["offer_id"].to_pylist(), strict=True)) == GREATEST


def test_the_order_of_rows_does_not_count(round_: Path) -> None:
    lines = ROUND.splitlines()
    (round_ / "turned.csv").write_text("\n".join([lines[0], *reversed(lines[1:])]), "utf-8")

    for name in ("candidates", "turned"):
        assert madang("pair", f"{name}.csv", "-o", f"{name}-pairs.csv").returncode == 0

    assert (round_ / "candidates-pairs.csv").read_bytes() == (round_ / "turned-pairs.csv").read_bytes()


def test_wishes_come_before_scores(round_: Path) -> None:
    (round_ / "wishes.csv").write_text("side,from,to,wish\n수요,N3,A,필수\noffer,B,N1,no\n", "utf-8")

    told = asked("--preferences", "wishes.csv", "--need-capacity", "2")

    assert pairs(told) == [("N2", "C"), ("N3", "A")]


RULES = '[[rule]]\nwhere = { region = "서울" }\nat_least = 2\n'


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "this rule cannot hold: (region = 서울: at least 2); there is room for 1 there"),
        ("ko", "지킬 수 없는 규칙: (region = 서울: 2 이상); 가능한 최대는 1건"),
        ("de", "diese Regel ist nicht zu erfüllen: (region = 서울: mindestens 2); möglich sind dort höchstens 1"),
    ],
)
def test_rules_that_cannot_hold_are_named_and_nothing_is_written(round_: Path, language: str, said: str) -> None:
    (round_ / "rules.toml").write_text(RULES, "utf-8")

    done = madang("pair", "candidates.csv", "--rules", "rules.toml", "-o", "out.csv", MADANG_LANGUAGE=language)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"madang: {said}\n")
    assert not (round_ / "out.csv").exists()


@pytest.mark.usefixtures("round_")
def test_who_is_left_out_is_told_why() -> None:
    told = asked("--why")

    assert [(one["id"], one["kind"], one["partner"]) for one in told["unmatched"]] == [
        ("N3", "full", "A"),
        ("C", "full", "N2"),
    ]
    assert told["gains"][0]["side"] == "offer"
    assert told["gains"][0]["name"] == "A"
    assert round(told["gains"][0]["gain"], 9) == 0.7


@pytest.fixture(scope="session")
def compiled() -> None:
    """The loops of stable pairs, compiled and kept, so that no program that is run has to wait for them."""
    pair(pa.table({"need_id": ["N"], "offer_id": ["A"], "score": [1.0]}), PairSettings(objective="stable"))


@pytest.mark.usefixtures("compiled", "round_")
def test_stable_pairs_are_printed() -> None:
    assert pairs(asked("--objective", "stable")) == [("N1", "A"), ("N2", "C")]


def test_a_check_names_what_given_pairs_break(round_: Path) -> None:
    (round_ / "pairs.csv").write_text("need_id,offer_id\nN1,A\nN3,A\nN3,C\n", "utf-8")
    (round_ / "rules.toml").write_text('exclude = [["N1", "A"]]\n' + RULES.replace("2", "3"), "utf-8")

    done = madang("pair", "candidates.csv", "--rules", "rules.toml", "--check", "pairs.csv")

    assert (done.returncode, done.stderr) == (1, "madang: faults: 4\n")
    assert done.stdout.splitlines() == [
        "N3–C is no candidate",
        "N1–A is out of the question: excluded by the rules",
        "A has 2 pairs and takes 1",
        "region = 서울: at least 3 (there are 1)",
    ]


def test_a_check_of_stable_pairs_names_those_that_block_them(round_: Path) -> None:
    (round_ / "pairs.csv").write_text("need_id,offer_id\nN1,B\nN2,A\n", "utf-8")

    total, stable = (
        madang("pair", "candidates.csv", "--check", "pairs.csv", "--objective", objective)
        for objective in ("total", "stable")
    )

    assert (total.returncode, total.stdout) == (0, "")
    assert (stable.returncode, stable.stdout) == (1, "N1 and A would rather have each other\n")


REFUSED: dict[str, tuple[dict[str, str], list[str], str]] = {
    "a score that is no number": (
        {"candidates.csv": "need_id,offer_id,score\nN1,A,high\n"},
        [],
        'candidates.csv, row 2, column score: found "high"; expected a finite number such as 3.5 or 1,200.5',
    ),
    "a doubled pair": (
        {"candidates.csv": "need_id,offer_id,score\nN1,A,1\nN2,A,1\nN1,A,2\n"},
        [],
        (
            'candidates.csv, row 4, column need_id: found "N1, A", which row 2 has too; '
            "expected a value that no other row has"
        ),
    ),
    "an unknown id in preferences": (
        {"w.csv": "side,from,to,wish\nneed,N1,Z,no\n"},
        ["--preferences", "w.csv"],
        'w.csv, row 2, column to: found "Z"; expected the id of one of the offers of this round (A, B, C …)',
    ),
    "a negative capacity": (
        {},
        ["--need-capacity", "-1"],
        "--need-capacity: found -1; expected a whole number from 0 on",
    ),
    "a capacity that is no column": (
        {},
        ["--offer-capacity", "places"],
        '--offer-capacity: found "places"; expected a column among need_id, offer_id, score, region, note',
    ),
    "a rule about an unknown column": (
        {"r.toml": '[[rule]]\nwhere = { city = "서울" }\nat_most = 2\n'},
        ["--rules", "r.toml"],
        (
            'r.toml, column rule 1.where.city: found "city"; '
            "expected a column among need_id, offer_id, score, region, note"
        ),
    ),
    "a fixed pair that is excluded": (
        {"r.toml": 'fixed = [["N1", "A"]]\nexclude = [["N1", "A"]]\n'},
        ["--rules", "r.toml"],
        "r.toml, column fixed 1: found N1–A (excluded by the rules); expected a fixed pair that nothing else rules out",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_used_is_refused_in_one_line(round_: Path, case: str) -> None:
    files, arguments, said = REFUSED[case]
    for name, text in files.items():
        (round_ / name).write_text(text, "utf-8")

    done = madang("pair", "candidates.csv", *arguments, "-o", "out.csv")

    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"madang: {said}\n")
    assert not (round_ / "out.csv").exists()
