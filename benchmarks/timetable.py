"""How well meeting days are planned: ``python -m benchmarks.timetable`` writes docs/reference/timetable-figures.md.

Each part (published, served, scale, replan) can be run alone by its name; its table is kept in build/ until the page
is written from all of them.
"""

import csv
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.fcfs import mean_of_orders
from benchmarks.made_days import SIZES, made_day
from benchmarks.measuring import Watch
from madang.core.texts.structured import Node
from madang.core.timetable import replan, solve
from madang.core.timetable.day import Day, Held, Meeting
from madang.core.timetable.outcome import Progress
from madang.core.timetable.reading.instance import day_from

ROOT = Path(__file__).parents[1]
DAYS = Path(os.environ.get("MADANG_DATA", ROOT.parent / "shared" / "data")) / "meetup-days"
PAGE = ROOT / "docs" / "reference" / "timetable-figures.md"
PICTURE = ROOT / "docs" / "reference" / "timetable-breaks.svg"
KEPT = ROOT / "build" / "timetable-figures"
Row = list[str]
ABOUT = (
    "Written by `python -m benchmarks.timetable` with two workers. Seconds are wall and count what else the machine "
    "did meanwhile; CPU seconds are those of both workers.\n"
)


class Section(NamedTuple):
    """A table of the page with what is to be known about it."""

    title: str
    about: str
    heading: Row
    rows: Callable[[], Iterator[Row]]


def instance(name: str) -> dict[str, Any]:
    """The published day of that name, as its file has it."""
    form: dict[str, Any] = json.loads((DAYS / f"{name}.json").read_text("utf-8"))
    return form


def as_day(form: dict[str, Any]) -> Day:
    """The day that a file describes."""
    return day_from(Node("day.json", "", form))


def published() -> Iterator[Row]:
    """Every published day: the answer, what it took, and what the published solver took."""
    with (DAYS / "optima.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            form = instance(row["file"]) | {"max_break_difference": int(row["fairness_d"])}
            watch = Watch()
            outcome = solve(as_day(form), workers=2)
            took = watch.tell()
            found = "UNSAT" if outcome.status == "infeasible" else f"{outcome.breaks}"
            right = "yes" if found == row["optimum_breaks"] and outcome.status != "feasible" else "**no**"
            bound = "" if outcome.status == "infeasible" else str(outcome.lower_bound)
            told = [f"{outcome.seconds:.1f}", f"{took['cpu']:.1f}", row["uwrmaxsat_imp12plus_s"]]
            yield [row["file"], row["fairness_d"], found, bound, right, *told]


def served() -> Iterator[Row]:
    """The ten real days: first come, first served beside what is found in five seconds."""
    for file in sorted(DAYS.glob("*.original.json")):
        form = json.loads(file.read_text("utf-8"))
        lost, breaks = mean_of_orders(form)
        outcome = solve(as_day(form), workers=2, time_limit=5.0)
        name = file.name.removesuffix(".original.json")
        yield [name, f"{lost:.1f}", f"{breaks:.1f}", "0", str(outcome.breaks), outcome.status]


def scale() -> Iterator[Row]:
    """Invented days: when there was a first timetable, and how good the best was in the end."""
    for name, limit in (("centre", 60.0), ("forum", 120.0), ("large", 300.0)):
        day = as_day(made_day(SIZES[name], 0))
        told: list[Progress] = []
        watch = Watch()
        outcome = solve(day, workers=2, time_limit=limit, progress=told.append)
        took = watch.tell()
        first = next(progress for progress in told if progress.breaks is not None)
        size = f"{len(day.participants):,} × {len(day.meetings):,} × {day.slots}"
        found = [f"{first.seconds:.1f}", str(first.breaks), str(outcome.breaks), str(outcome.lower_bound)]
        yield [size, *found, outcome.status, f"{outcome.seconds:.0f}", f"{took['cpu']:.0f}"]


def replans() -> Iterator[Row]:
    """A day of 500 participants after five changes."""
    day = as_day(made_day(SIZES["forum"], 0))
    before = {one: Held(slot, 1) for one, slot in solve(day, time_limit=10.0).held.items()}
    for name, after in _changes(day):
        watch = Watch()
        outcome = replan(after, before, time_limit=10.0)
        moved = sum(outcome.held.get(one, slot.slot) != slot.slot for one, slot in before.items())
        took = [f"{outcome.seconds:.1f}", f"{watch.tell()['cpu']:.1f}"]
        yield [name, str(moved), str(len(outcome.left_out)), str(outcome.breaks), outcome.status, *took]


def _changes(day: Day) -> Iterator[tuple[str, Day]]:
    away = dict(day.unavailable)
    yield "a host is three slots late", replace(day, unavailable=away | {"p3": frozenset({1, 2, 3})})
    yield "a guest does not come after slot 30", replace(day, unavailable=away | {"p300": frozenset(range(31, 41))})
    yield "a table is lost", replace(day, tables=day.tables - 1)
    yield "two tables are lost", replace(day, tables=day.tables - 2)
    yield "a meeting is added", replace(day, meetings=(*day.meetings, Meeting(id="new", participants=("p5", "p400"))))


SECTIONS = {
    "published": Section(
        "The published days",
        "Each instance with the number of breaks by which two participants may differ, the fewest breaks and the bound "
        "that proves them, beside the seconds published for UWrMaxSAT (Bofill et al., JAIR 74, 2022). A row with a "
        "bound below its breaks met the time limit of 60 seconds.",
        ["instance", "fairness", "breaks", "bound", "as published", "seconds", "CPU seconds", "published seconds"],
        published,
    ),
    "served": Section(
        "First come, first served",
        "The mean of 20 random orders in which each meeting takes the first slot that suits it, beside what is found "
        "within five seconds.",
        ["day", "lost", "breaks", "lost by madang", "breaks by madang", "status"],
        served,
    ),
    "scale": Section(
        "Large days",
        "Invented days (`python -m benchmarks.made_days`): participants × meetings × slots. The bound is what each "
        "participant must put up with even if alone on the day, lifted by proofs where clauses fit into memory.",
        ["size", "first after s", "first breaks", "breaks", "bound", "status", "seconds", "CPU seconds"],
        scale,
    ),
    "replan": Section(
        "After a change",
        "A day of 500 participants, 3,000 meetings and 40 slots, replanned within ten seconds. `optimal` says that no "
        "plan holds more, moves fewer, or has fewer breaks with these moves.",
        ["change", "moved", "not held", "breaks", "status", "seconds", "CPU seconds"],
        replans,
    ),
}


def write_page() -> None:
    """The page from all tables that are kept."""
    parts = [
        "# Figures of the timetable\n",
        ABOUT,
    ]
    for name, section in SECTIONS.items():
        file = KEPT / f"{name}.json"
        if file.is_file():
            rows: list[Row] = json.loads(file.read_text("utf-8"))
            picture = f"![Breaks]({PICTURE.name})\n\n" if name == "served" else ""
            parts.append(f"## {section.title}\n\n{section.about}\n\n{picture}{_table(section.heading, rows)}")
            if name == "published":
                parts.append(_sums(rows))
            if name == "served":
                PICTURE.write_text(bars(rows), "utf-8")
    PAGE.write_text("\n".join(parts), "utf-8")


def _table(heading: Row, rows: list[Row]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _sums(rows: list[Row]) -> str:
    ten = [row for row in rows if row[0].endswith(".original") and row[1] == "2"]
    ours, cpu, theirs = (sum(float(row[place]) for row in ten) for place in (5, 6, 7))
    worst = max(rows, key=lambda row: float(row[5]))
    return (
        f"\n{len(rows)} instances, in the order of the file that publishes them, were run. "
        f"The ten real days (fairness 2) together: {ours:.1f} s ({cpu:.1f} CPU s), published {theirs:.1f} s. "
        f"The slowest of all rows: {worst[0]}, {worst[5]} s. Rows as published: "
        f"{sum(row[4] == 'yes' for row in rows)} of {len(rows)}.\n"
    )


def bars(rows: list[Row]) -> str:
    """Breaks of both ways side by side as an SVG picture."""
    widest, left, height = max(float(row[2]) for row in rows), 130, 34
    parts = ['<text x="12" y="24" font-size="15">Breaks: first come, first served; and planned</text>']
    for number, row in enumerate(rows):
        top = 44 + number * height
        parts.append(f'<text x="{left - 8}" y="{top + 18}" font-size="12" text-anchor="end">{row[0]}</text>')
        for value, colour, shift in ((float(row[2]), "#c8553d", 2), (float(row[4]), "#0b6e4f", 15)):
            wide = 500 * value / widest
            parts.append(f'<rect x="{left}" y="{top + shift}" width="{wide:.1f}" height="11" fill="{colour}"/>')
            parts.append(f'<text x="{left + wide + 5:.1f}" y="{top + shift + 10}" font-size="10">{value:g}</text>')
    size = f"0 0 700 {60 + len(rows) * height}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" font-family="sans-serif">'
    return "\n".join([head, '<rect width="100%" height="100%" fill="white"/>', *parts, "</svg>\n"])


def main(names: list[str]) -> None:
    """Measure the parts that are named, or all; print rows as they come and write the page."""
    KEPT.mkdir(parents=True, exist_ok=True)
    for name in names or SECTIONS:
        rows = []
        for row in SECTIONS[name].rows():
            rows.append(row)
            print(*row, sep="  ", flush=True)
            (KEPT / f"{name}.json").write_text(json.dumps(rows), "utf-8")
    write_page()


if __name__ == "__main__":
    main(sys.argv[1:])
