"""A day is solved to its proved optimum, or proved to have no timetable."""

import csv
import json
import os
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from madang.core.timetable import solve
from madang.core.timetable.day import Day, Held, Meeting
from madang.core.timetable.outcome import Outcome, Progress
from tests.core.timetable.days import days

DAYS = Path(os.environ.get("MADANG_DATA", Path(__file__).parents[4] / "shared" / "data")) / "meetup-days"


def breaks_of(day: Day, slot: Mapping[str, int]) -> list[int]:
    """Breaks of each participant, as the contract counts them: runs of idle slots between two meetings."""
    counts = []
    for participant in day.participants:
        times = sorted(slot[m.id] for m in day.meetings if participant in m.participants and m.id in slot)
        counts.append(sum(later > earlier + 1 for earlier, later in pairwise(times)))
    return counts


def holds(day: Day, slot: Mapping[str, int]) -> bool:
    """Whether a timetable keeps the contract, written from its text and from nothing else."""
    for meeting in day.meetings:
        here = slot[meeting.id]
        if not 1 <= here <= day.slots or (meeting.fixed_slot or here) != here:
            return False
        if meeting.session == ("afternoon" if here <= day.morning_slots else "morning"):
            return False
        if any(here <= slot[earlier] for earlier in meeting.after):
            return False
        if any(here in day.unavailable.get(participant, ()) for participant in meeting.participants):
            return False
    taken = [(participant, slot[m.id]) for m in day.meetings for participant in m.participants]
    if len(taken) != len(set(taken)):
        return False
    if any(list(slot.values()).count(one) > day.tables for one in slot.values()):
        return False
    breaks = breaks_of(day, slot)
    return day.max_break_difference is None or max(breaks) - min(breaks) <= day.max_break_difference


def fewest_breaks(day: Day) -> int | None:
    """The optimum by trying every timetable."""
    names = [meeting.id for meeting in day.meetings]
    tables = (dict(zip(names, slots, strict=True)) for slots in product(range(1, day.slots + 1), repeat=len(names)))
    return min((sum(breaks_of(day, slot)) for slot in tables if holds(day, slot)), default=None)


@given(days())
@settings(max_examples=150, deadline=None)
def test_a_tiny_day_is_solved_as_by_trying_everything(day: Day) -> None:
    outcome = solve(day)
    optimum = fewest_breaks(day)
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
