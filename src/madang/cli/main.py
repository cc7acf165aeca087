"""The program `madang`: finds the command that was asked for and loads that one alone."""

import importlib
import os
import sys
from collections.abc import Sequence
from typing import NamedTuple

import click

from madang import __version__
from madang.cli import language as languages
from madang.cli import outcome
from madang.cli.help.phrases import HEADINGS
from madang.cli.help.speaking import Spoken
from madang.cli.language import spoken
from madang.cli.usage import NoSuchCommand
from madang.core.texts.faults import Said


class Listed(NamedTuple):
    """A command by the place of its code, so that asking for help loads none of it."""

    place: str
    brief: Said


COMMANDS = {
    "match": Listed(
        "madang.cli.match:match",
        Said(
            en="Rank the offers that fit each need, and say why.",
            ko="수요마다 맞는 기업을 순위와 이유로 보여 줍니다.",
            de="Ordnet jedem Bedarf die passenden Angebote, mit Begründung.",
        ),
    ),
    "index": Listed(
        "madang.cli.index:index",
        Said(
            en="Prepare offers once, to match against them many times.",
            ko="기업 목록을 한 번 준비해 두고 여러 번 매칭합니다.",
            de="Bereitet Angebote einmal auf, für viele Abgleiche.",
        ),
    ),
    "pair": Listed(
        "madang.cli.pair:pair",
        Said(
            en="Choose the pairs of a whole round, under rules.",
            ko="정원, 희망, 규칙을 지키며 라운드 전체를 한 번에 배정합니다.",
            de="Wählt die Paare einer ganzen Runde, nach Regeln.",
        ),
    ),
    "timetable": Listed(
        "madang.cli.timetable.command:timetable",
        Said(
            en="Plan a meeting day, check a timetable, mend it after a change.",
            ko="상담회 일정표를 짜고, 확인하고, 변경에 맞추어 고칩니다.",
            de="Plant einen Treffentag, prüft Zeitpläne, ändert sie nach.",
        ),
    ),
    "demo": Listed(
        "madang.cli.serve:demo",
        Said(
            en="Make an invented world and serve it, to look around.",
            ko="가상의 세계를 만들어 화면으로 보여 줍니다.",
            de="Erschafft eine erfundene Welt und zeigt sie im Browser.",
        ),
    ),
    "serve": Listed(
        "madang.cli.serve:serve",
        Said(
            en="Serve the platform to browsers and programs.",
            ko="플랫폼을 브라우저와 프로그램에 제공합니다.",
            de="Stellt die Plattform für Browser und Programme bereit.",
        ),
    ),
    "worker": Listed(
        "madang.cli.worker:worker",
        Said(
            en="Carry out the platform's jobs: letters, deadlines, imports.",
            ko="메일 발송, 마감, 가져오기 같은 작업을 처리합니다.",
            de="Erledigt die Aufträge der Plattform: Briefe, Fristen, Importe.",
        ),
    ),
    "rotate": Listed(
        "madang.cli.rotate:rotate",
        Said(
            en="Bring all encrypted values under the current key.",
            ko="암호화된 값을 모두 현재 키로 다시 암호화합니다.",
            de="Bringt alle verschlüsselten Werte unter den aktuellen Schlüssel.",
        ),
    ),
    "backup": Listed(
        "madang.cli.backup.command:backup",
        Said(
            en="Save the platform's database and files into one file.",
            ko="플랫폼의 데이터베이스와 파일을 한 파일에 저장합니다.",
            de="Sichert Datenbank und Dateien der Plattform in eine Datei.",
        ),
    ),
    "restore": Listed(
        "madang.cli.backup.command:restore",
        Said(
            en="Bring a backup back into an empty place.",
            ko="백업을 빈 자리에 되살립니다.",
            de="Stellt eine Sicherung an einem leeren Ort wieder her.",
        ),
    ),
    "import": Listed(
        "madang.cli.exchange:import_table",
        Said(
            en="Look at a table of needs or companies, and import it whole.",
            ko="과제나 기업의 표를 살펴보고 한 번에 가져옵니다.",
            de="Prüft eine Tabelle mit Bedarfen oder Firmen und übernimmt sie ganz.",
        ),
    ),
    "export": Listed(
        "madang.cli.exchange:export",
        Said(
            en="Write a list of the platform as CSV, XLSX or JSON.",
            ko="플랫폼의 목록을 CSV, XLSX, JSON으로 내보냅니다.",
            de="Schreibt eine Liste der Plattform als CSV, XLSX oder JSON.",
        ),
    ),
    "samples": Listed(
        "madang.cli.samples:samples",
        Said(
            en="Copy invented needs and offers into a folder, to try things out.",
            ko="연습용 가상 데이터를 폴더에 복사합니다.",
            de="Legt erfundene Beispieldaten in einen Ordner.",
        ),
    ),
}

_ABOUT = Said(
    en="Madang finds, for an organisation with a problem, the startup that can solve it, and says why.",
    ko="마당은 수요기관의 과제에 맞는 스타트업을 찾고, 그 이유를 설명합니다.",
    de="Madang findet zu einem Problem das Startup, das es lösen kann, und sagt, warum.",
)
_LANGUAGE = Said(
    en="Language of messages [default: MADANG_LANGUAGE, then the locale].",
    ko="메시지 언어 [기본값: MADANG_LANGUAGE, 그다음 로캘].",
    de="Sprache der Meldungen [sonst: MADANG_LANGUAGE, dann die Locale].",
)
_VERSION = Said(en="Show the version and leave.", ko="버전을 보여 줍니다.", de="Zeigt die Version.")
_HELP = Said(en="Show this help and leave.", ko="이 도움말을 보여 줍니다.", de="Zeigt diese Hilfe.")


class Program(Spoken, click.Group):
    """A group of commands that imports a command only when it is the one to run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        """The names of all commands, in the order of a round."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click calls it so
        """The command, loaded now; ``None`` when Madang has none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].place.partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command), f"{module}:{name} is no command"
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named first in ``args``; an unknown name is refused with the names that look like it."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise NoSuchCommand(args[0], among=list(COMMANDS), ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options and commands in the language of the call, without loading any command."""
        super().format_options(ctx, formatter)
        with formatter.section(HEADINGS["Commands"].in_language(spoken())):
            formatter.write_dl([(name, listed.brief.in_language(spoken())) for name, listed in COMMANDS.items()])


def program(language: str) -> Program:
    """The whole program, speaking ``language``."""
    options: list[click.Parameter] = [
        click.Option(
            ["--language"],
            type=click.Choice(languages.LANGUAGES),
            expose_value=False,
            help=_LANGUAGE.in_language(language),
        )
    ]
    settings = {"help_option_names": ["-h", "--help"]}  # commands inherit them
    group = Program(
        "madang", params=options, context_settings=settings, help=_ABOUT.in_language(language), no_args_is_help=True
    )
    click.version_option(__version__, message="madang %(version)s", help=_VERSION.in_language(language))(group)
    click.help_option("-h", "--help", help=_HELP.in_language(language))(group)
    return group


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line ``arguments`` (by default the program's own) and leave with its exit code."""
    language, rest = languages.chosen(sys.argv[1:] if arguments is None else arguments, os.environ)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")

    if "_MADANG_COMPLETE" in os.environ:
        program(language).main(rest, prog_name="madang", obj=language)

    def work() -> None:
        with program(language).make_context("madang", rest, obj=language) as context:
            context.command.invoke(context)

    sys.exit(outcome.exit_code(work, language=language))
