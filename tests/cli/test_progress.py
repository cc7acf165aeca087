"""Progress is shown to a person at a terminal and to nobody else."""

import os
import pty
import re
import subprocess
import sys

from tests.cli.program import environment, python

WORK = """
import time, click
from madang.cli.progress import shown_progress
with click.Context(click.Command("madang"), obj={language!r}).scope(), shown_progress(quiet={quiet}) as progress:
    for done in range(0, 301, 100):
        progress("reading", done, 300)
        time.sleep(0.15)
    progress("comparing", 7, 0)
    time.sleep(0.15)
print("done")
"""


def seen_at_a_terminal(language: str, *, quiet: bool = False) -> str:
    """What a terminal of 100 columns shows on standard error, colours and movements taken out."""
    ours, theirs = pty.openpty()
    body = WORK.format(language=language, quiet=quiet)
    with subprocess.Popen(
        [sys.executable, "-c", body],
        env=environment(TERM="xterm", COLUMNS="100"),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    ) as running:
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))
        assert running.wait(60) == 0
    os.close(ours)
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode())


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # the other end is closed: Linux says so by an error
        return b""


def test_a_person_sees_what_is_done_how_much_how_fast_and_how_long_it_takes_yet() -> None:
    shown = seen_at_a_terminal("ko")

    assert "기업 읽는 중" in shown
    assert "300/300" in shown
    assert re.search(r"\d[\d,]*/s", shown)
    assert re.search(r"\d:\d\d:\d\d", shown)
    assert "후보 비교 중" in shown


def test_who_wants_quiet_gets_it() -> None:
    assert seen_at_a_terminal("de", quiet=True) == ""


def test_a_file_or_another_program_is_told_nothing() -> None:
    done = python("-c", WORK.format(language="en", quiet=False))

    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")
