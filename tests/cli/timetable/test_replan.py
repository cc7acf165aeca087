"""`madang timetable replan`, run the way a person runs it."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import madang
from tests.cli.timetable.days import SMALL, read, written

PLAN: dict[str, Any] = {
    "meetings": [
        {"id": "ax", "slot": 1, "table": 1},
        {"id": "ay", "slot": 2, "table": 1},
        {"id": "bx", "slot": 2, "table": 2},
        {"id": "by", "slot": 3, "table": 2},
    ]
}


def replanned(folder: Path, change: Any, *more: str | Path, **variables: str) -> tuple[int, list[str], str]:
    files = written(folder, SMALL), written(folder, PLAN, "plan.json")
    change = written(folder, change, "change.json")
    done = madang("timetable", "replan", *files, "--change", change, "-o", folder / "new.json", *more, **variables)
    return done.returncode, done.stdout.splitlines(), done.stderr


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["3 meetings keep their slot, 1 move, 0 cannot be held", "  by: slot 3 → 4"]),
        ("ko", ["회의 3건 그대로, 1건 이동, 0건 불가", "  by: 3번 → 4번 시간대"]),
        ("de", ["3 Treffen bleiben, 1 ziehen um, 0 fallen aus", "  by: Termin 3 → 4"]),
    ],
)
def test_each_moved_meeting_is_a_line(tmp_path: Path, language: str, lines: list[str]) -> None:
    change = {"now": 3, "late": [{"participant": "b", "until": 4}]}

    assert replanned(tmp_path, change, MADANG_LANGUAGE=language) == (0, lines, "")

    answer = read(tmp_path / "new.json")
    assert (answer["moved"], answer["not_held"]) == ([{"id": "by", "from": 3, "to": 4}], [])
    assert answer["meetings"][:3] == PLAN["meetings"][:3]


def test_what_cannot_be_held_is_named_with_its_reason_and_the_new_day_is_in_order(tmp_path: Path) -> None:
    code, lines, _ = replanned(tmp_path, {"now": 3, "absent": [{"participant": "y"}]}, "--day", tmp_path / "after.json")

    assert (code, lines) == (0, [
        "3 meetings keep their slot, 0 move, 1 cannot be held",
        "  ✗ by: by begins in slot 3 or later; y is unavailable in slot 3–4",
    ])  # fmt: skip
    assert madang("timetable", "check", tmp_path / "after.json", tmp_path / "new.json").returncode == 0


def test_a_change_with_a_fault_is_named_by_its_place(tmp_path: Path) -> None:
    code, lines, error = replanned(tmp_path, {"now": 9})

    assert (code, lines) == (2, [])
    assert error == f"madang: {tmp_path}/change.json, now: found 9; expected a whole number from 1 to 5\n"
