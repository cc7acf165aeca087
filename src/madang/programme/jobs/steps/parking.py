"""A job that failed is put off and tried again; one that keeps failing is parked with the reason."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django_tasks_db.models import DBTaskResult

from madang.programme.jobs.models import Job, Parked
from madang.programme.jobs.queries import name_of
from madang.programme.jobs.rules import DIED, MOST_TRIES, pause_after
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import step


@step("job.retry")
def retry_job(parked: Parked, *, by: Viewer, now: datetime) -> Parked:  # noqa: ARG001 - the frame reads it
    """Try a parked job anew, from its first try."""
    DBTaskResult.objects.filter(pk=parked.job, status="FAILED").update(
        status="READY", run_after=now, worker_ids=[], traceback="", exception_class_path="", finished_at=None
    )
    parked.retried_at = now
    parked.save()
    return parked


def put_off(job: Job, reason: str, *, now: datetime) -> None:
    """Try ``job``, locked by the caller, again after a pause; park it when it was tried often enough.

    No pause after the death of its worker: the lease was pause enough.
    """
    tries = len(job.worker_ids)
    if tries < MOST_TRIES:
        job.status, job.run_after = "READY", now if reason == DIED else now + pause_after(tries)
        job.save(update_fields=["status", "run_after"])
        return
    job.status, job.finished_at = "FAILED", now
    job.save(update_fields=["status", "finished_at"])
    Parked.objects.create(job=job.id, name=name_of(job), reason=reason[:300], tries=tries, parked_at=now)


def put_off_if_held(number: UUID, holder: str, reason: str, *, now: datetime) -> bool:
    """`put_off` the job if ``holder`` still holds it; whether it did."""
    with transaction.atomic():
        job = held(number, holder)
        if job is not None:
            put_off(job, reason, now=now)
    return job is not None


def held(number: UUID, holder: str) -> Job | None:
    """The job, locked, if it runs and ``holder`` was the last to take it."""
    job = DBTaskResult.objects.select_for_update().filter(pk=number, status="RUNNING").first()
    return job if job is not None and job.worker_ids[-1:] == [holder] else None
