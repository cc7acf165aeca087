"""A day is solved to its proved optimum, or proved to have no timetable."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from madang.core.timetable import solve
from madang.core.timetable.day import Day, Held, Meeting
from madang.core.timetable.outcome import Outcome, Progress
from tests.core.timetable.days import days
from tests.core.timetable.trying import breaks_of, holds, timetables

DAYS = Path(os.environ.get("MADANG_DATA", Path(__file__).parents[4] / "shared" / "data")) / "meetup-days"


@given(days())
@settings(max_examples=150, deadline=None)
def test_a_tiny_day_is_solved_as_by_trying_everything(day: Day) -> None:
    outcome = solve(day)
    optimum = min((sum(breaks_of(day, slot)) for slot in timetables(day)), default=None)
    if optimum is None:
        assert outcome.status == "infeasible"
    else:
        assert (outcome.status, outcome.breaks, outcome.lower_bound) == ("optimal", optimum, optimum)
        assert holds(day, outcome.held)
        assert sum(breaks_of(day, outcome.held)) == optimum


def read(file: Path, difference: int) -> Day:
    """A published instance in the form of the contract."""
    form: dict[str, Any] = json.loads(file.read_text("utf-8"))
    meetings = [
        Meeting(
            id=one["id"],
            participants=tuple(one["participants"]),
            session=one.get("session", "any"),
            fixed_slot=one.get("fixed_slot"),
            after=tuple(one.get("after", ())),
        )
        for one in form["meetings"]
    ]
    return Day(
        name=form["name"],
        slots=form["slots"],
        morning_slots=form["morning_slots"],
        tables=form["tables"],
        participants=tuple(form["participants"]),
        meetings=tuple(meetings),
        unavailable={who: frozenset(slots) for who, slots in form["unavailable"].items()},
        max_break_difference=difference,
    )


def published() -> list[tuple[str, int, str]]:
    """Quick published instances: file, allowed difference of breaks, and the optimum or ``UNSAT``."""
    if not (DAYS / "optima.csv").is_file():
        return []
    with (DAYS / "optima.csv").open(encoding="utf-8") as lines:
        rows = [(row["file"], int(row["fairness_d"]), row["optimum_breaks"]) for row in csv.DictReader(lines)]
    quick = ("tic-12", "tic-13.", "forumt-14.original", "ticf-13crafa.prec25", "tic-13crafc.fixed020")
    return [row for row in rows if row[0].startswith(quick)]


@pytest.mark.skipif(not published(), reason="the published meeting days are not here; set MADANG_DATA")
def test_quick_published_days_come_out_as_published() -> None:
    for name, difference, optimum in published():
        day = read(DAYS / f"{name}.json", difference)
        outcome = solve(day)
        assert (name, difference, "UNSAT" if outcome.status == "infeasible" else str(outcome.breaks)) == (
            name,
            difference,
            optimum,
        )
        assert outcome.status == "infeasible" or holds(day, outcome.held)


LOOSE = Day(
    name="loose",
    slots=6,
    morning_slots=3,
    tables=2,
    participants=("a", "b", "c", "d"),
    meetings=tuple(
        Meeting(id=f"m{number}", participants=pair)
        for number, pair in enumerate([("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d")])
    ),
)


def test_the_same_seed_gives_the_same_answer() -> None:
    def answer(seed: int) -> Mapping[str, int]:
        return solve(LOOSE, seed=seed).held

    assert answer(3) == answer(3)
    assert answer(0) == answer(0)


TWICE = """
from madang.core.timetable import solve
from tests.core.timetable.days import made

outcome = solve(made(3, people=16, meetings=60, slots=10), workers=2, seed=5, time_limit=600.0)
print(outcome.status, outcome.breaks, outcome.lower_bound, sorted(outcome.held.items()))
"""


def test_two_workers_give_the_same_answer_in_every_process_when_the_search_ends_by_itself() -> None:
    answers = [
        subprocess.run(
            [sys.executable, "-c", TWICE],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[3],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert answers[0] == answers[1]
    assert answers[0].startswith(b"optimal")


def test_progress_is_told_and_can_stop_the_search() -> None:
    told: list[Progress] = []

    def watch(progress: Progress) -> bool:
        told.append(progress)
        return True

    outcome = solve(LOOSE, progress=watch)
    assert len(told) <= 1
    assert holds(LOOSE, outcome.held)


def test_a_timetable_to_begin_from_is_not_lost() -> None:
    first = solve(LOOSE)
    start = {meeting: Held(slot=slot, table=1) for meeting, slot in first.held.items()}
    stopped: Outcome = solve(LOOSE, start=start, time_limit=0.0)
    assert stopped.breaks == first.breaks


def test_a_day_without_meetings_or_people_is_solved() -> None:
    for day in (replace(LOOSE, meetings=()), replace(LOOSE, meetings=(), participants=(), max_break_difference=1)):
        outcome = solve(day)
        assert (outcome.status, outcome.breaks, dict(outcome.held)) == ("optimal", 0, {})
