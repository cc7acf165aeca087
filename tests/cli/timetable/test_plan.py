"""`madang timetable`, run the way a person runs it."""

import json
import os
import pty
import signal
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks.made_days import Size, made_day
from tests.cli.program import environment, madang
from tests.cli.timetable.days import CLOCK, IMPOSSIBLE, SMALL, read, written
from tests.core.timetable.independent import faults


def test_the_answer_is_written_and_holds(tmp_path: Path) -> None:
    day = written(tmp_path, SMALL)

    done = madang("timetable", day, "-o", tmp_path / "out.json")

    answer = read(tmp_path / "out.json")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert [*answer] == ["status", "breaks", "lower_bound", "seconds", "meetings", "why"]
    assert (answer["status"], answer["breaks"], answer["lower_bound"], answer["why"]) == ("optimal", 0, 0, [])
    assert faults(SMALL, answer) == set()


def test_the_answer_is_printed_as_json(tmp_path: Path) -> None:
    done = madang("timetable", written(tmp_path, SMALL), "--json", "--quiet")

    assert (done.returncode, done.stderr) == (0, "")
    assert faults(SMALL, json.loads(done.stdout)) == set()


def test_the_day_may_come_from_standard_input() -> None:
    call = [sys.executable, "-m", "madang", "timetable", "-", "--json"]
    done = subprocess.run(call, input=json.dumps(SMALL).encode(), capture_output=True, env=environment(), check=False)

    assert (done.returncode, json.loads(done.stdout)["status"]) == (0, "optimal")


@pytest.mark.parametrize(
    ("language", "by", "lines"),
    [
        ("en", "slot", ["예시 상담회: 4 meetings, 0 breaks – proved: there are none with fewer",
                        "Slot table: participants"]),
        ("ko", "slot", ["예시 상담회: 회의 4건, 쉬는 횟수 0 – 더 줄일 수 없음이 증명됨", "시간대 테이블: 참가자"]),
        ("de", "participant", ["예시 상담회: 4 Treffen, 0 Pausen – bewiesen: weniger geht nicht",
                               "Teilnehmende 1 2 3 4 Pausen"]),
    ],
)  # fmt: skip
def test_a_table_for_people_is_printed(tmp_path: Path, language: str, by: str, lines: list[str]) -> None:
    done = madang("timetable", written(tmp_path, SMALL), "--by", by, MADANG_LANGUAGE=language)

    printed = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert (done.returncode, printed[:2]) == (0, lines)


def test_a_day_without_a_timetable_is_a_no_with_the_limits_that_clash(tmp_path: Path) -> None:
    done = madang("timetable", written(tmp_path, IMPOSSIBLE), "-o", tmp_path / "out.json", "-o", tmp_path / "out.html")

    answer = read(tmp_path / "out.json")
    assert (done.returncode, answer["status"], answer["meetings"]) == (1, "infeasible", [])
    assert sorted(answer["why"]) == ["ay is fixed in slot 2", "ay is held once", "y is unavailable in slot 2"]
    assert all(why in done.stderr for why in answer["why"])
    assert not (tmp_path / "out.html").exists()


@pytest.mark.parametrize("asked", ["day.ics", "day.zip"])
def test_calendars_are_written_as_a_zip(tmp_path: Path, asked: str) -> None:
    done = madang("timetable", written(tmp_path, SMALL | CLOCK), "-o", tmp_path / asked)

    path = tmp_path / ("day.ics.zip" if asked == "day.ics" else asked)
    assert (done.returncode, done.stderr) == (0, f"Calendars of 4 participants: {path}\n")
    assert zipfile.ZipFile(path).namelist() == ["0001 a.ics", "0002 b.ics", "0003 x.ics", "0004 y.ics"]


def test_calendars_of_a_day_without_times_are_refused_before_any_work(tmp_path: Path) -> None:
    done = madang("timetable", written(tmp_path, SMALL), "-o", tmp_path / "day.ics")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"madang: {tmp_path}/day.ics: found a day without a clock; expected a day with date, starts, slot_minutes and "
        "time_zone, as calendars need times\n"
    )


def test_an_output_of_another_form_is_refused_before_any_work(tmp_path: Path) -> None:
    done = madang("timetable", tmp_path / "missing.json", "-o", tmp_path / "day.pdf")

    assert (done.returncode, done.stderr) == (
        2,
        f"madang: {tmp_path}/day.pdf: found .pdf; expected a name that ends in .json, .html or .ics\n",
    )


def test_a_folder_that_is_not_there_is_refused_before_any_work(tmp_path: Path) -> None:
    done = madang("timetable", tmp_path / "missing.json", "-o", tmp_path / "gone" / "day.json")

    assert (done.returncode, done.stderr.partition(": found ")[2]) == (
        2,
        "a folder that is not there; expected a place where a file can be written\n",
    )


def test_a_faulty_day_is_named_by_its_place(tmp_path: Path) -> None:
    day = written(tmp_path, SMALL | {"tables": "two"})

    done = madang("timetable", day, MADANG_LANGUAGE="ko")

    assert (done.returncode, done.stderr) == (2, f'madang: {day}, tables: 발견 "two"; 필요 0부터 100000까지의 정수\n')


def watched(call: list[str | Path], *, stop_at: str | None = None) -> tuple[int, bytes, str]:
    """Run ``madang CALL`` with standard error on a terminal; Ctrl-C when ``stop_at`` is shown there.

    The exit code, standard output, and what the terminal has shown.
    """
    ours, theirs = pty.openpty()
    shown = b""
    with subprocess.Popen(
        [sys.executable, "-m", "madang", *call], env=environment(TERM="xterm"), stderr=theirs, stdout=subprocess.PIPE
    ) as running:
        os.close(theirs)
        with suppress(OSError):  # a terminal without a program at its other end is an error, not an end
            while more := os.read(ours, 10_000):
                shown += more
                if stop_at is not None and stop_at in shown.decode("utf-8", "replace"):
                    running.send_signal(signal.SIGINT)
                    stop_at = None
        output, _ = running.communicate(timeout=60)
    os.close(ours)
    return running.returncode, output, shown.decode()


def test_ctrl_c_keeps_the_best_timetable_found(tmp_path: Path) -> None:
    instance = made_day(Size(200, 1_000, 30), 1)
    day, out = written(tmp_path, instance), tmp_path / "out.json"

    code, output, _ = watched(["timetable", day, "-o", out, "--time-limit", "300"], stop_at="(Ctrl-C keeps the best)")

    answer = read(out)
    assert (code, output, answer["status"], faults(instance, answer)) == (130, b"", "feasible", set())


def test_progress_appears_on_a_terminal_and_the_answer_after_it(tmp_path: Path) -> None:
    day, out = written(tmp_path, SMALL), tmp_path / "out.json"

    code, output, shown = watched(["timetable", day, "-o", out])

    assert (code, output, read(out)["status"]) == (0, b"", "optimal")
    assert "looking for a first timetable" in shown
