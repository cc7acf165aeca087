"""Where the answer to a meeting day goes: files, standard output, and the exit code."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from madang.cli.language import spoken
from madang.cli.outcome import STOPPED, AnswerIsNo
from madang.cli.timetable.printing import print_timetable
from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables.atomic import replacing
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
_WHY = Said(
    en="there is no such timetable; these limits cannot hold together: {why}",
    ko="그런 일정표는 없습니다. 함께 지킬 수 없는 조건: {why}",
    de="einen solchen Zeitplan gibt es nicht; diese Regeln gelten nicht zusammen: {why}",
)
_UNKNOWN = Said(
    en="no timetable found in {seconds:.0f} s, and none ruled out; allow more time by --time-limit",
    ko="{seconds:.0f}초 안에 일정표를 찾지 못했고, 없다는 증명도 없습니다. --time-limit 으로 시간을 늘리십시오",
    de="in {seconds:.0f} s keinen Zeitplan gefunden und keinen ausgeschlossen; mehr Zeit mit --time-limit",
)
_NO_TABLE = Said(
    en="{meeting} finds no one table for all of its slots, though there is room in each of them",
    ko="시간대마다 자리는 있으나 {meeting}이(가) 계속 쓸 수 있는 한 테이블이 없습니다",
    de="{meeting} findet keinen Tisch für alle seine Termine, obwohl in jedem Platz ist",
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
    _refuse_if_no(result.outcome)
    if result.stopped:
        raise click.exceptions.Exit(STOPPED)


def _seated(result: Result) -> Timetable:
    try:
        return seated(result.day, result.outcome.held, kept=result.kept)
    except NoTable as fault:
        raise AnswerIsNo(_filled(_NO_TABLE, meeting=fault.meeting)) from fault


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


def _refuse_if_no(outcome: Outcome) -> None:
    if outcome.status == "infeasible":
        whys = {
            language: "; ".join(said.in_language(language) for said in outcome.why) for language in ("en", "ko", "de")
        }
        raise AnswerIsNo(
            Said(**{language: _WHY.in_language(language).format(why=why) for language, why in whys.items()})
        )
    if outcome.status == "unknown":
        raise AnswerIsNo(_filled(_UNKNOWN, seconds=outcome.seconds))


def _filled(said: Said, **values: Any) -> Said:
    return Said(en=said.en.format(**values), ko=said.ko.format(**values), de=said.de.format(**values))
