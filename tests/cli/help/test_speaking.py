"""Help in three languages, in lines that a terminal shows whole."""

import unicodedata

import click
import pytest

from madang.cli.help.phrases import PHRASES
from madang.cli.help.speaking import paragraphs
from madang.cli.main import COMMANDS, program
from madang.cli.timetable.check import check
from madang.cli.timetable.plan import plan
from madang.cli.timetable.replan import replan
from tests.cli.program import madang


def commands() -> list[click.Command]:
    group = program("en")
    context = click.Context(group)
    alone = [group.get_command(context, name) for name in COMMANDS if name != "timetable"]
    return [command for command in (*alone, plan, check, replan) if command is not None]


def test_every_paragraph_and_every_option_is_translated_and_no_translation_is_left_over() -> None:
    said = {"Show this message and exit."}
    for command in commands():
        options = [one for one in command.params if isinstance(one, click.Option) and not one.hidden]
        said |= {*paragraphs(command.help), *(one.help or "" for one in options)}

    assert said == set(PHRASES)


@pytest.mark.parametrize("call", [["match"], ["pair"], ["timetable"], ["timetable", "replan"], ["import"]])
def test_korean_help_keeps_within_the_terminal_and_says_all(call: list[str]) -> None:
    done = madang(*call, "--help", "--language", "ko")

    widths = [
        sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in line) for line in done.stdout.splitlines()
    ]
    assert (done.returncode, done.stderr, max(widths) <= 80) == (0, "", True)
    assert done.stdout.startswith("사용법: madang")
    assert not {"Usage", "Options", "default", "required", "exit"} & set(done.stdout.replace(":", " ").split())


def test_german_help_names_defaults_and_what_must_be_given() -> None:
    pair = madang("pair", "-h", "--language", "de").stdout
    replan = madang("timetable", "replan", "-h", "--language", "de").stdout

    assert "Paare, die ein Bedarf höchstens eingeht." in pair
    assert "[sonst:\u00a01]" in pair
    assert "Was sich geändert hat.  [nötig]" in replan
