"""What happens again and again is started when it is due, once, however many workers look."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from madang.programme.jobs.models import Beat, Timer

KEPT_FOR = timedelta(days=30)


@dataclass(frozen=True)
class Every:
    """``task``, again after each ``period``."""

    period: timedelta
    task: Task[[], Any]


def start_due(timers: Iterable[Every], *, now: datetime) -> int:
    """Queue what is due; what still waits or runs from the last time is not queued a second time; how many."""
    return sum(_start(timer, now=now) for timer in timers)


def record_beat(*, answered: bool, now: datetime) -> None:
    """Lay down whether the site answered at ``now``."""
    Beat.objects.create(at=now, answered=answered)


def forget_jobs(*, now: datetime) -> int:
    """Forget jobs that were done, and beats, more than `KEPT_FOR` ago; how many jobs."""
    Beat.objects.filter(at__lt=now - KEPT_FOR * 13).delete()
    return DBTaskResult.objects.successful().filter(finished_at__lt=now - KEPT_FOR).delete()[0]


def _start(timer: Every, *, now: datetime) -> bool:
    path = timer.task.module_path
    if Timer.objects.filter(name=path, next_at__gt=now).exists():
        return False
    with transaction.atomic():
        Timer.objects.get_or_create(name=path, defaults={"next_at": now})
        mine = Timer.objects.filter(name=path, next_at__lte=now).update(next_at=now + timer.period)
        waits = DBTaskResult.objects.filter(task_path=path, status__in=("READY", "RUNNING")).exists()
        if not mine or waits:
            return False
        timer.task.enqueue()
    return True
