"""Jobs that the tests queue; each leaves a mark in the database, so that doing it twice would show."""

import os
import time
from pathlib import Path

from django_tasks import task

from madang.programme.records.models import Answer
from madang.programme.records.queries import database_now


@task()
def mark(number: int, *, seconds: float = 0.0, dies_at: str = "") -> None:
    """Leave two marks, slowly; a named step may be the death of the worker, once."""
    _die("before", dies_at, number)
    _leave(number, "first")
    _die("between", dies_at, number)
    time.sleep(seconds)
    _leave(number, "second")
    _die("after", dies_at, number)


@task()
def fail(number: int) -> None:
    """Leave a mark, then fail."""
    _leave(number, "first")
    raise ValueError(f"비밀 {number}")


@task()
def poison() -> None:
    """Kill every worker that takes it."""
    os.kill(os.getpid(), 9)


def _leave(number: int, which: str) -> None:
    Answer.objects.create(asker=f"job {number}", key=f"{which} {os.urandom(8).hex()}", at=database_now())


def _die(step: str, dies_at: str, number: int) -> None:
    """Die here unless somebody died here before: the note stands outside the database, so no transaction undoes it."""
    if step != dies_at:
        return
    note = Path(os.environ["MADANG_FOLDER"]) / f"died-{number}"
    if not note.exists():
        note.touch()
        os.kill(os.getpid(), 9)
