"""`madang timetable check`, run the way a person runs it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import madang
from tests.cli.timetable.days import SMALL, written

RIGHT: dict[str, Any] = {
    "status": "optimal",
    "breaks": 0,
    "lower_bound": 0,
    "meetings": [
        {"id": "ax", "slot": 1, "table": 1},
        {"id": "ay", "slot": 2, "table": 1},
        {"id": "bx", "slot": 2, "table": 2},
        {"id": "by", "slot": 3, "table": 1},
    ],
}
WRONG = RIGHT | {"meetings": [*RIGHT["meetings"][:2], {"id": "bx", "slot": 1, "table": 1}]}


def checked(folder: Path, timetable: Any, *more: str, **variables: str) -> tuple[int, list[str], str]:
    files = written(folder, SMALL), written(folder, timetable, "out.json")
    done = madang("timetable", "check", *files, *more, **variables)
    return done.returncode, done.stdout.splitlines(), done.stderr


def test_a_timetable_that_keeps_all_limits_is_a_yes(tmp_path: Path) -> None:
    assert checked(tmp_path, RIGHT) == (0, ["The timetable keeps every limit."], "")
    assert checked(tmp_path, RIGHT, "--quiet") == (0, [], "")
    assert checked(tmp_path, RIGHT, "--json") == (0, ["[]"], "")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "by is held once: it is missing",
                "bx is after ax: found ax (slot 1), bx (slot 1)",
                "x has one meeting in slot 1: found ax (slot 1), bx (slot 1)",
                "table 1 takes 1 in slot 1: found ax, bx",
            ],
        ),
        (
            "ko",
            [
                "by은(는) 한 번 열림: 빠져 있음",
                "bx은(는) ax 다음: ax(1번), bx(1번)",
                "x은(는) 1번 시간대에 한 회의만: ax(1번), bx(1번)",
                "1번 시간대에 1번 테이블은 1건까지: ax, bx",
            ],
        ),
    ],
)
def test_each_broken_limit_is_a_line(tmp_path: Path, language: str, lines: list[str]) -> None:
    code, said, _ = checked(tmp_path, WRONG, MADANG_LANGUAGE=language)

    assert (code, said) == (1, lines)


def test_broken_limits_can_be_had_as_json(tmp_path: Path) -> None:
    code, said, verdict = checked(tmp_path, WRONG, "--json")

    rows = json.loads("\n".join(said))
    assert [row["rule"] for row in rows] == ["held_once", "after", "one_at_a_time", "table"]
    assert (code, verdict) == (1, f"madang: {tmp_path}/out.json: broken limits: 4\n")


def test_a_file_that_is_no_timetable_is_a_wrong_call(tmp_path: Path) -> None:
    code, said, error = checked(tmp_path, {"meetings": 3})

    assert (code, said, error) == (2, [], f"madang: {tmp_path}/out.json, meetings: found 3; expected a list […]\n")
