"""Jobs, workers and reachability, as operators see them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from django.db.models import QuerySet
from django_tasks_db.models import DBTaskResult

from madang.programme.jobs import rules  # noqa: F401 - lays down the policy of jobs
from madang.programme.jobs.models import Beat, Job, Parked, Worker
from madang.programme.policy.asking import require_open, row_for, rows_open_to
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.records.models import Letter

LONGEST_SILENCE = timedelta(minutes=2)
"""Longer than this without an answer is an outage."""


@dataclass(frozen=True)
class JobSeen:
    """A job that waits or runs."""

    id: str
    name: str
    running: bool
    tries: int
    run_after: datetime | None
    started_at: datetime | None


@dataclass(frozen=True)
class ParkedSeen:
    """A job that is parked, and why."""

    id: int
    name: str
    reason: str
    tries: int
    parked_at: datetime


def jobs_seen_by(viewer: Viewer) -> Seen[JobSeen]:
    """Jobs that run or wait, those that run first."""
    rows = DBTaskResult.objects.filter(rows_open_to(viewer, "job.read"), status__in=("RUNNING", "READY"))
    return Seen(rows.order_by("-status", "run_after", "enqueued_at"), _job)


def parked_seen_by(viewer: Viewer) -> Seen[ParkedSeen]:
    """Parked jobs, the newest first."""
    rows = Parked.objects.filter(rows_open_to(viewer, "job.read"), retried_at=None)
    return Seen(rows.order_by("-parked_at", "-pk"), _parked)


def parked_for(viewer: Viewer, action: str, number: int) -> Parked:
    """The row for the step ``action``; raises `NotThere` where it is not the viewer's to take."""
    return row_for(Parked.objects, viewer, action, number)


def workers_alive_for(viewer: Viewer, *, now: datetime) -> int:
    """How many workers beat in the last minute."""
    require_open(viewer, "job.read")
    return alive(now=now, lease=timedelta(minutes=1)).count()


def alive(*, now: datetime, lease: timedelta) -> QuerySet[Worker]:
    """Workers that beat within ``lease``."""
    return Worker.objects.filter(beats_at__gt=now - lease)


def standing(*, now: datetime) -> dict[str, int]:
    """How much waits, runs and is parked, and how many workers are at work: numbers alone."""
    jobs, letters = DBTaskResult.objects, Letter.objects
    return {
        "jobs_waiting": jobs.filter(status="READY").count(),
        "jobs_running": jobs.filter(status="RUNNING").count(),
        "jobs_parked": Parked.objects.filter(retried_at=None).count(),
        "letters_waiting": letters.filter(state=Letter.WAITING).count(),
        "letters_parked": letters.filter(state=Letter.PARKED).count(),
        "workers": alive(now=now, lease=timedelta(minutes=1)).count(),
    }


def outages(*, since: datetime, until: datetime) -> list[tuple[datetime, datetime]]:
    """The stretches of [since, until) in which the site did not answer, or nobody asked, for more than two minutes.

    What a rule that extends a call needs (a call is extended if the site was unreachable before its deadline).
    """
    answered = (
        Beat.objects.filter(answered=True, at__gte=since, at__lt=until).order_by("at").values_list("at", flat=True)
    )
    return list(_gaps([since, *answered, until]))


def answering_since() -> datetime | None:
    """When somebody first asked whether the site answers and it did; None where nobody has yet."""
    return Beat.objects.filter(answered=True).order_by("at").values_list("at", flat=True).first()


def _gaps(moments: list[datetime]) -> Iterator[tuple[datetime, datetime]]:
    return ((one, next_) for one, next_ in pairwise(moments) if next_ - one > LONGEST_SILENCE)


def _job(row: Job) -> JobSeen:
    return JobSeen(
        id=str(row.id),
        name=name_of(row),
        running=row.status == "RUNNING",
        tries=len(row.worker_ids),
        run_after=row.run_after if row.run_after.year < 9999 else None,
        started_at=row.started_at,
    )


def name_of(row: Job) -> str:
    """The last word of what the job calls."""
    return str(row.task_path).rpartition(".")[2]


def _parked(row: Parked) -> ParkedSeen:
    return ParkedSeen(id=row.id, name=row.name, reason=row.reason, tries=row.tries, parked_at=row.parked_at)
