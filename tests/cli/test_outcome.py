"""However a command ends, the person reads one line and the script gets one exit code."""

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from madang.samples import sample_path
from tests.cli.program import environment, madang, python

WORK = """
import sys
from madang.cli.outcome import AnswerIsNo, exit_code
from madang.core.texts.faults import BadInput, Said

def work():
    {body}

sys.exit(exit_code(work, language="{language}"))
"""


def ended(body: str, *, language: str = "en", **variables: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command whose work is ``body``."""
    done = python("-c", WORK.format(body=body, language=language), **variables)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("raise AnswerIsNo(Said(en='no pairs', ko='짝 없음', de='keine Paare'))", 1, "no pairs"),
        (
            "raise BadInput(file='n.csv', row=3, column='id', found='nothing', expected='an id')",
            2,
            "n.csv, row 3, column id: found nothing; expected an id",
        ),
        ("open('gone.csv')", 2, "gone.csv: there is no such file or folder"),
        ("open('/')", 2, "/: this is a folder; a file is needed"),
        ("raise MemoryError", 2, "not enough memory for this"),
        ("raise KeyboardInterrupt", 130, "stopped before the end"),
    ],
)
def test_an_ending_is_one_line_and_one_code(body: str, code: int, line: str) -> None:
    assert ended(body) == (code, "", f"madang: {line}\n")


def test_work_that_is_done_says_nothing_of_its_own() -> None:
    assert ended("print('a table')") == (0, "a table\n", "")


@pytest.mark.parametrize(("language", "line"), [("ko", "짝 없음"), ("de", "keine Paare")])
def test_the_line_is_in_the_reader_s_language(language: str, line: str) -> None:
    body = "raise AnswerIsNo(Said(en='no pairs', ko='짝 없음', de='keine Paare'))"

    assert ended(body, language=language) == (1, "", f"madang: {line}\n")


def test_a_fault_of_the_program_is_told_without_a_traceback() -> None:
    code, output, line = ended("1 / 0")

    assert (code, output) == (70, "")
    assert re.fullmatch(
        r"madang: an error of the program, not of your files: ZeroDivisionError: division by zero \[[\w.]+:\d+\]\."
        r" Please report this line with the command you ran \(MADANG_TRACEBACK=1 shows more\)\n",
        line,
    )


def test_a_fault_of_the_program_shows_its_traceback_when_asked() -> None:
    code, _, error = ended("1 / 0", MADANG_TRACEBACK="1")

    assert (code, error.splitlines()[0], error.splitlines()[-1]) == (
        1,
        "Traceback (most recent call last):",
        "ZeroDivisionError: division by zero",
    )


def test_a_fault_of_the_input_never_shows_a_traceback() -> None:
    assert ended("open('gone.csv')", MADANG_TRACEBACK="1")[2] == "madang: gone.csv: there is no such file or folder\n"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["samplez"], "there is no command samplez; perhaps samples? (madang --help shows how)"),
        (["dance"], "there is no command dance (madang --help shows how)"),
        (["samples"], "DIR is missing (madang samples --help shows how)"),
        (["samples", "--qiet", "x"], "there is no option --qiet; perhaps --quiet? (madang samples --help shows how)"),
        (
            ["samples", "x", "--language", "ko", "--quit"],
            "--quit 옵션이 없습니다; 혹시 --quiet? (사용법: madang samples --help)",
        ),
        (["samples", "--language=de"], "DIR fehlt (madang samples --help zeigt, wie)"),
    ],
)
def test_a_wrong_call_is_told_in_one_line_with_the_way_to_help(arguments: list[str], line: str) -> None:
    done = madang(*arguments)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"madang: {line}\n")


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stop_from_outside_lets_the_work_tidy_up(tmp_path: Path, sent: signal.Signals, code: int) -> None:
    body = f"""
    import tempfile, time
    with tempfile.TemporaryDirectory(dir={str(tmp_path)!r}):
        print("working", flush=True)
        time.sleep(60)
"""
    call = [sys.executable, "-c", WORK.format(body=body, language="en")]
    with subprocess.Popen(
        call, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "working\n"
        began = time.monotonic()
        running.send_signal(sent)
        _, error = running.communicate(timeout=30)

    assert (running.returncode, error, list(tmp_path.iterdir())) == (code, "madang: stopped before the end\n", [])
    assert time.monotonic() - began < 10


INTERRUPTED = "import os, signal; os.kill(os.getpid(), signal.SIGINT)"


@pytest.mark.parametrize(
    "body",
    [
        f"exec({INTERRUPTED!r})",
        f"""
    try:
        {INTERRUPTED}
    except BaseException as error:
        raise SystemError("a result with an exception set") from error
""",
        f"""
    from madang.cli.progress import shown_progress
    with shown_progress(quiet=True) as progress:
        try:
            {INTERRUPTED}
        except BaseException:
            pass
        progress("reading", 1, 0)
        print("went on")
""",
        f"""
    from madang.cli.progress import shown_progress
    with shown_progress(quiet=True) as progress:
        try:
            {INTERRUPTED}
        except BaseException:
            pass
    print("went on")
""",
    ],
    ids=["in code that is executed", "made another error by a library", "swallowed", "swallowed at the end"],
)
def test_ctrl_c_ends_the_work_wherever_it_strikes(body: str) -> None:
    assert ended(body) == (130, "", "madang: stopped before the end\n")


def test_a_process_that_is_to_ignore_ctrl_c_does() -> None:
    ignoring = f"import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n{WORK}"
    body = f"{INTERRUPTED}; print('went on')"

    done = python("-c", ignoring.format(body=body, language="en"))

    assert (done.returncode, done.stdout, done.stderr) == (0, "went on\n", "")


@pytest.mark.parametrize("command", ["match", "index"])
def test_ctrl_c_on_long_work_leaves_nothing_behind(tmp_path: Path, command: str) -> None:
    offers = ["-", *([str(sample_path("offers.csv"))] if command == "match" else [])]
    call = [sys.executable, "-m", "madang", command, *offers, "--no-meaning", "-o", str(tmp_path / "found.csv")]
    with subprocess.Popen(
        call, env=environment(TMPDIR=str(tmp_path)), stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        running.stdin.write(b"id,text\n" + b"".join(b"%d,%s\n" % (row, b"word " * 20) for row in range(10_000)))
        running.stdin.flush()  # more than a pipe holds: the program is reading
        running.send_signal(signal.SIGINT)
        _, error = running.communicate(timeout=60)

    assert (running.returncode, error) == (130, b"madang: stopped before the end\n")
    assert list(tmp_path.iterdir()) == []


def test_a_reader_who_leaves_early_gets_no_complaint() -> None:
    body = "[print('x' * 1000) for _ in range(10000)]"
    call = [sys.executable, "-c", WORK.format(body=body, language="en")]
    with subprocess.Popen(call, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        error = running.stderr.read()

    assert (running.returncode, error) == (141, b"")


def test_letters_that_the_terminal_does_not_know_do_not_stop_the_program() -> None:
    done = madang("--language", "ko", "--help", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")

    assert (done.returncode, done.stdout.splitlines()[0]) == (
        0,
        r"\uc0ac\uc6a9\ubc95: madang [OPTIONS] COMMAND [ARGS]...",
    )
