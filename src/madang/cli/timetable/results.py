"""Where the answer to a meeting day goes: files, standard output, and the exit code."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from madang.cli.language import spoken
from madang.cli.outcome import STOPPED
from madang.cli.timetable.printing import print_timetable
from madang.cli.timetable.refusals import no_table, refuse_if_no
from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables.atomic import refuse_missing_folder, replacing
from madang.core.timetable.answer import answer_of, as_text
from madang.core.timetable.day import Day, Timetable
from madang.core.timetable.outcome import Outcome
from madang.core.timetable.seating import NoTable, seated

_FORMS = (".json", ".html", ".htm", ".ics", ".zip")
_FORM = Said(
    en="a name that ends in .json, .html or .ics",
    ko=".json, .html, .ics 로 끝나는 이름",
    de="ein Name, der auf .json, .html oder .ics endet",
)


@dataclass(frozen=True, slots=True)
class Result:
    """An answer, the tables to keep where they suit, and what more there is to say of it."""

    day: Day
    outcome: Outcome
    stopped: bool = False
    kept: Timetable = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)


def refuse_outputs(outputs: Sequence[Path], day: Day | None = None) -> None:
    """Say what cannot be written before any work is done."""
    for output in outputs:
        if output.suffix.lower() not in _FORMS:
            raise BadInput(file=output, found=output.suffix or output.name, expected=_FORM)
        refuse_missing_folder(output)
        if day is not None and output.suffix.lower() in (".ics", ".zip"):
            from madang.cli.timetable.calendars import refuse_without_clock

            refuse_without_clock(day, output)


def deliver(result: Result, asked: dict[str, Any]) -> None:
    """Write and print the answer as ``asked``; raise ``AnswerIsNo`` when there is no timetable."""
    timetable = _seated(result)
    answer = answer_of(result.outcome, timetable, language=spoken()) | result.more
    for output in asked["outputs"]:
        _write(output, result.day, timetable, answer)
    if asked["as_json"]:
        click.echo(as_text(answer), nl=False)
    elif not asked["quiet"] and not asked["outputs"] and timetable:
        print_timetable(result.day, timetable, answer, by=asked["by"])
    if result.stopped and not timetable:
        raise KeyboardInterrupt
    refuse_if_no(result.outcome)
    if result.stopped:
        raise click.exceptions.Exit(STOPPED)


def _seated(result: Result) -> Timetable:
    try:
        return seated(result.day, result.outcome.held, kept=result.kept)
    except NoTable as fault:
        raise no_table(fault.meeting) from fault


def _write(output: Path, day: Day, timetable: Timetable, answer: dict[str, Any]) -> None:
    ending = output.suffix.lower()
    if ending == ".json":
        with replacing(output) as file:
            file.write(as_text(answer).encode())
    elif timetable and ending in (".ics", ".zip"):
        from madang.cli.timetable.calendars import write_calendars

        click.echo(write_calendars(output, day, timetable), err=True)
    elif timetable:
        from madang.cli.timetable.page import write_page

        write_page(output, day, timetable, answer, language=spoken())
