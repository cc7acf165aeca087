"""Jobs are carried out in one piece, put off, parked with the reason, and tried again."""

from datetime import datetime, timedelta

import pytest
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from madang.programme.jobs.models import Beat, Job, Parked
from madang.programme.jobs.queries import outages
from madang.programme.jobs.rules import MOST_TRIES
from madang.programme.jobs.steps import retry_job
from madang.programme.jobs.steps.carrying import carry_out
from madang.programme.jobs.steps.leases import beat, enter, reap
from madang.programme.jobs.steps.timers import Every, start_due
from madang.programme.records.models import Answer
from madang.programme.tasks import forget
from madang.programme.world.build import World
from tests.conftest import BEGINNING
from tests.running import labour

pytestmark = pytest.mark.django_db


def queued(task: Task[..., None], number: int) -> Job:
    """The row of a job that was just queued."""
    return DBTaskResult.objects.get(pk=task.enqueue(number).id)


def taken(job: Job, worker: str = "one") -> Job:
    """The job after ``worker`` took it."""
    job.refresh_from_db()
    job.claim(worker)
    return job


def test_what_a_failing_job_did_is_undone_and_its_words_are_kept_from_the_reason() -> None:
    job = queued(labour.fail, 1)

    reasons = {carry_out(taken(job), worker="one", clock=lambda: BEGINNING) for _ in range(MOST_TRIES)}

    job.refresh_from_db()
    parked = Parked.objects.values_list("name", "reason", "tries")
    assert (reasons, job.status, list(parked)) == (
        {"ValueError (fail)"},
        "FAILED",
        [("fail", "ValueError (fail)", MOST_TRIES)],
    )
    assert Answer.objects.filter(asker="job 1").count() == 0


def test_a_parked_job_is_tried_again_when_an_operator_says_so(world: World) -> None:
    job = queued(labour.fail, 2)
    for _ in range(MOST_TRIES):
        carry_out(taken(job), worker="one", clock=lambda: BEGINNING)

    retry_job(Parked.objects.get(), by=world.viewers["operator"], now=BEGINNING)

    job.refresh_from_db()
    assert (job.status, job.worker_ids, Parked.objects.filter(retried_at=None).count()) == ("READY", [], 0)


def test_a_worker_that_was_given_up_leaves_no_mark() -> None:
    job = queued(labour.mark, 3)
    enter("one", now=BEGINNING)
    taken(job)
    later = BEGINNING + timedelta(minutes=5)
    given_up = reap(now=later, lease=timedelta(seconds=30))
    taken(job, "two")

    said = carry_out(job, worker="one", clock=lambda: later)

    job.refresh_from_db()
    assert (given_up, said, job.status, job.worker_ids[-1]) == (1, "Lost (_held)", "RUNNING", "two")
    assert Answer.objects.filter(asker="job 3").count() == 0


def test_a_worker_that_beats_keeps_what_it_took() -> None:
    job = queued(labour.mark, 4)
    enter("one", now=BEGINNING)
    taken(job)
    later = BEGINNING + timedelta(minutes=5)
    beat("one", now=later)

    assert (reap(now=later, lease=timedelta(seconds=30)), carry_out(job, worker="one", clock=lambda: later)) == (
        0,
        "done",
    )


def test_a_timer_starts_its_job_once_each_period_and_never_twice_at_a_time() -> None:
    timers = [Every(timedelta(minutes=1), forget)]

    def started(seconds: int) -> int:
        return start_due(timers, now=BEGINNING + timedelta(seconds=seconds))

    first = [started(0), started(0), started(61)]  # the third is due, but the first still waits
    DBTaskResult.objects.update(status="SUCCESSFUL")

    assert (first, started(121), started(122)) == ([1, 0, 0], 1, 0)


def test_minutes_in_which_the_site_did_not_answer_are_outages() -> None:
    def at(minute: int) -> datetime:
        return BEGINNING + timedelta(minutes=minute)

    for minute in range(60):
        Beat.objects.create(at=at(minute), answered=not 20 <= minute < 25)
    Beat.objects.filter(at__gte=at(40), at__lt=at(50)).delete()  # nobody was there to ask

    assert outages(since=BEGINNING, until=BEGINNING + timedelta(hours=1)) == [(at(19), at(25)), (at(39), at(50))]
