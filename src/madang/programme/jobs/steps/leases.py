"""A worker holds what it took for as long as it beats; what a dead one held is given to others."""

from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

from madang.programme.jobs.models import Worker
from madang.programme.jobs.queries import alive
from madang.programme.jobs.rules import DIED
from madang.programme.jobs.steps.parking import put_off_if_held

KEPT_FOR = timedelta(days=1)


def enter(name: str, *, now: datetime) -> None:
    """A worker begins; it must have entered before it takes a job."""
    Worker.objects.create(name=name, started_at=now, beats_at=now)


def beat(name: str, *, now: datetime) -> bool:
    """The worker lives; False where it was given up meanwhile."""
    return bool(Worker.objects.filter(name=name).update(beats_at=now))


def leave(name: str) -> None:
    """The worker ends."""
    Worker.objects.filter(name=name).delete()


def reap(*, now: datetime, lease: timedelta) -> int:
    """Give up what workers held that did not beat within ``lease``; how many jobs.

    Should such a worker live after all, it finds that it no longer holds the job and undoes what it did.
    """
    living = set(alive(now=now, lease=lease).values_list("name", flat=True))
    running = DBTaskResult.objects.filter(status="RUNNING").values_list("pk", "worker_ids")
    lost = [(number, holders[-1]) for number, holders in running if holders[-1] not in living]
    Worker.objects.filter(beats_at__lt=now - max(lease, KEPT_FOR)).delete()
    return sum(put_off_if_held(number, holder, DIED, now=now) for number, holder in lost)
