"""`madang timetable check`: every limit that a timetable breaks."""

import json

import click

from madang.cli.help.speaking import Spoken
from madang.cli.language import spoken
from madang.cli.outcome import AnswerIsNo
from madang.core.texts.faults import Said
from madang.core.timetable.checking import Broken
from madang.core.timetable.checking import check as broken_limits
from madang.core.timetable.reading import read_day, read_timetable

_FINE = Said(
    en="The timetable keeps every limit.", ko="일정표가 모든 조건을 지킵니다.", de="Der Zeitplan hält alle Regeln ein."
)


@click.command(cls=Spoken)
@click.argument("instance", metavar="INSTANCE")
@click.argument("timetable", metavar="OUT")
@click.option("--quiet", is_flag=True, help="Print nothing but the verdict.")
@click.option("--json", "as_json", is_flag=True, help="Print the broken limits as JSON.")
def check(instance: str, timetable: str, *, quiet: bool, as_json: bool) -> None:
    """List each limit of the day INSTANCE that the timetable OUT breaks.

    Exit code 0 when there is none, 1 when there are any.
    """
    broken = broken_limits(read_day(instance), read_timetable(timetable))
    if as_json:
        rows = [{"rule": one.rule, "said": one.said.in_language(spoken())} for one in broken]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    elif not quiet:
        _print(broken)
    if broken:
        raise AnswerIsNo(_verdict(timetable, len(broken)))


def _print(broken: list[Broken]) -> None:
    if not broken:
        click.echo(_FINE.in_language(spoken()))
    for one in broken:
        click.echo(one.said.in_language(spoken()))


def _verdict(timetable: str, many: int) -> Said:
    return Said(
        en=f"{timetable}: broken limits: {many}",
        ko=f"{timetable}: 어긴 조건 {many}개",
        de=f"{timetable}: verletzte Regeln: {many}",
    )
