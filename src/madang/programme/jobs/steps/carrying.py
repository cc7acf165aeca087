"""A job is carried out: what it does in the database happens once, or not at all."""

import traceback
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction

from madang.programme.jobs.models import Job
from madang.programme.jobs.steps.parking import held, put_off_if_held

OUTSIDE = "outside"
"""The queue of jobs that reach beyond the database (mail, other sites): they cannot be undone, so each of their steps
must bear being taken twice. All other jobs run in one transaction with the note that they are done."""

Clock = Callable[[], datetime]


class Lost(RuntimeError):
    """The job was given to another worker: this one was silent for too long."""


def carry_out(job: Job, *, worker: str, clock: Clock) -> str:
    """Carry out ``job``, which ``worker`` took; ``done``, or the reason why it was put off.

    The reason names the kind of fault and the function in which it arose, never what it said: that may hold words of
    people.
    """
    try:
        if job.queue_name == OUTSIDE:
            _finish(job, worker, _called(job))
        else:
            with transaction.atomic():
                _held(job, worker)  # locked: whoever wants to give the job away waits until this is over
                _finish(job, worker, _called(job))
    except Exception as error:  # noqa: BLE001 - a job may fail in any way; the next ones go on
        reason = _reason(error)
        put_off_if_held(job.pk, worker, reason, now=clock())
        return reason
    return "done"


def _called(job: Job) -> Any:
    given = job.args_kwargs
    return job.task.call(*given["args"], **given["kwargs"])


def _finish(job: Job, worker: str, value: Any) -> None:
    with transaction.atomic():
        _held(job, worker).set_successful(value)


def _held(job: Job, worker: str) -> Job:
    if (mine := held(job.pk, worker)) is None:
        raise Lost
    return mine


def _reason(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} ({frames[-1].name})"
