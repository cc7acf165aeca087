"""How a command ends: one line for the person, one exit code for the script that called it."""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click

from madang.cli import usage
from madang.core.texts.faults import BadInput, Said

DONE = 0
NO = 1
WRONG = 2
BROKEN = 70
STOPPED = 130
PIPE_CLOSED = 141

_STOPPED = Said(en="stopped before the end", ko="끝나기 전에 멈추었습니다", de="vor dem Ende angehalten")
_MEMORY = Said(en="not enough memory for this", ko="메모리가 부족합니다", de="der Arbeitsspeicher reicht nicht")
_BROKEN = Said(
    en="an error of the program, not of your files: {error}. Please report this line with the command you ran"
    " (MADANG_TRACEBACK=1 shows more)",
    ko="파일이 아니라 프로그램의 오류입니다: {error}. 실행한 명령과 이 줄을 함께 알려 주십시오"
    " (MADANG_TRACEBACK=1 이면 자세히 보입니다)",
    de="ein Fehler des Programms, nicht Ihrer Dateien: {error}. Bitte melden Sie diese Zeile mit dem Aufruf"
    " (MADANG_TRACEBACK=1 zeigt mehr)",
)


class AnswerIsNo(Exception):
    """The work is done and its answer is "no": infeasible, unverified, refused. ``said`` tells why, in one line."""

    def __init__(self, said: Said | str) -> None:
        self.said = said
        super().__init__(said if isinstance(said, str) else said.en)


class Stopped(BaseException):
    """Ctrl-C was pressed, or the operating system asked the program to end.

    Not ``KeyboardInterrupt``, after which Python may end by the signal itself and not by our exit code.
    """


_stops: list[int] = []
"""The signals that asked this process to stop."""


def raise_if_stopped() -> None:
    """Stop now if that was asked for and some library swallowed the exception: for places between steps of work."""
    if _stops:
        raise Stopped


def exit_code(work: Callable[[], None], *, language: str) -> int:
    """Do ``work`` and turn whatever comes of it into an exit code; say one line on standard error when it failed.

    0 done; 1 the answer is "no"; 2 the input or the call is wrong; 70 an error of the program itself; 130 and 143
    stopped from outside; 141 the reader of our output left. With ``MADANG_TRACEBACK=1`` errors of the program are
    raised as they are.
    """
    _listen(_stop)
    try:
        work()
        sys.stdout.flush()
        _listen(signal.SIG_IGN)  # the work is done
    except BrokenPipeError:
        return _pipe_closed()
    except click.exceptions.NoArgsIsHelpError as help_wanted:
        click.echo(help_wanted.format_message(), err=True)
        return WRONG
    except BaseException as error:
        if os.environ.get("MADANG_TRACEBACK") == "1" and _is_ours(error):
            raise
        _listen(signal.SIG_IGN)  # nothing is left to stop
        code, line = _verdict(error, language)
        if line:
            click.echo(f"madang: {_one_line(line)}", err=True)
        return code
    return DONE


def _verdict(error: BaseException, language: str) -> tuple[int, str]:
    if _stops:  # libraries may have made another error of it
        return 128 + _stops[0], _STOPPED.in_language(language)
    match error:
        case click.exceptions.Exit():
            return error.exit_code, ""
        case SystemExit():
            return (error.code, "") if isinstance(error.code, int) else (WRONG, str(error.code or ""))
        case click.Abort() | KeyboardInterrupt():
            return STOPPED, _STOPPED.in_language(language)
        case AnswerIsNo():
            return NO, error.said if isinstance(error.said, str) else error.said.in_language(language)
        case BadInput():
            return WRONG, error.message(language)
        case click.ClickException():
            return WRONG, usage.explained(error, language)
        case MemoryError():
            return WRONG, _MEMORY.in_language(language)
        case OSError(filename=str(), strerror=str()):
            return WRONG, f"{error.filename}: {usage.refusal(error, language)}"
    return BROKEN, _BROKEN.in_language(language).format(error=_short(error))


def _is_ours(error: BaseException) -> bool:
    return _verdict(error, "en")[0] == BROKEN


def _short(error: BaseException) -> str:
    """The kind of error, what it says, and the last place in our code that it passed through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "madang" in Path(frame.filename).parts] or frames
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
    return f"{type(error).__name__}: {error} [{place}]"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _pipe_closed() -> int:
    """Leave quietly, as ``cat`` does under ``head``; what Python would still flush at exit goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED


def _listen(then: signal.Handlers | Callable[[int, FrameType | None], NoReturn]) -> None:
    """Take SIGINT and SIGTERM, but for one that the caller has us ignore, as ``nohup`` does."""
    for one in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(one) is not signal.SIG_IGN:
            signal.signal(one, then)


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    _stops.append(number)
    raise Stopped
