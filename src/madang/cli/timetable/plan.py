"""`madang timetable INSTANCE.json`: the timetable with the fewest breaks."""

import os
from pathlib import Path
from typing import Any

import click

from madang.cli.help.speaking import Spoken
from madang.cli.timetable.results import Result, deliver, refuse_outputs
from madang.cli.timetable.watching import watched
from madang.core.timetable import solve
from madang.core.timetable.reading import read_day

LIMIT = click.option("--time-limit", type=click.FloatRange(0.1, 86_400), default=60.0, show_default=True,
                     metavar="SECONDS", help="Stop after so many seconds with the best found.")  # fmt: skip
WORKERS = click.option("--workers", type=click.IntRange(1, 256), help="Processor cores to use  [default: all].")
SEED = click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, show_default=True,
                    help="Another seed may give another timetable, as good.")  # fmt: skip
OUTPUT = click.option("-o", "--output", "outputs", metavar="FILE", type=click.Path(path_type=Path), multiple=True,
                      help="Write to FILE: .json, a page as .html, calendars as .ics (a zip); repeatable.")  # fmt: skip
BY = click.option("--by", type=click.Choice(["slot", "participant"]), default="slot", show_default=True,
                  help="What the table on standard output is ordered by.")  # fmt: skip
QUIET = click.option("--quiet", is_flag=True, help="No progress, no table.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")


@click.command("timetable", cls=Spoken, options_metavar="[OPTIONS]")
@click.argument("instance", metavar="INSTANCE.json")
@OUTPUT
@LIMIT
@WORKERS
@SEED
@BY
@QUIET
@JSON
def plan(instance: str, **asked: Any) -> None:
    """Give each meeting of the day INSTANCE.json a slot and a table, with the fewest breaks.

    Also: `madang timetable check INSTANCE OUT` lists each limit that a timetable breaks, and `madang timetable replan
    INSTANCE OUT --change CHANGE.json` mends a timetable after a change. Ctrl-C keeps the best timetable found.
    """
    refuse_outputs(asked["outputs"])
    day = read_day(instance)
    refuse_outputs(asked["outputs"], day)
    with watched(quiet=asked["quiet"]) as watch:
        outcome = solve(day, time_limit=asked["time_limit"], workers=asked["workers"] or os.cpu_count() or 1,
                        seed=asked["seed"], progress=watch.watcher)  # fmt: skip
    deliver(Result(day, outcome, stopped=watch.stopped), asked)
