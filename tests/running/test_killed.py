"""Workers killed without warning, at random and at named steps: every job is done, once."""

import os
import random
import subprocess
import time
from pathlib import Path

import pytest

from tests.places import Place

KILLS = int(os.environ.get("MADANG_TEST_KILLS", "2"))
"""How often the worker is killed at a random moment, on each kind of database."""
STEPS = ("before", "between", "after")


def test_every_job_is_done_once_however_often_the_worker_is_killed(place: Place) -> None:
    """``KILLS`` kills at random moments and one at each named step."""
    jobs = 12 + KILLS
    queue(place, jobs)
    kill_workers(place, KILLS, random.Random(KILLS))

    finish(place)

    assert counted(place, jobs) == {"first": jobs, "second": jobs, "done": jobs, "parked": 0, "left": 0}


def test_a_job_that_kills_its_workers_is_parked_with_the_reason(place: Place) -> None:
    place.python("from tests.running.labour import poison; poison.enqueue()")

    finish(place)

    shown = place.python(
        "from madang.programme.models import Parked\n"
        "print(list(Parked.objects.filter(name='poison').values_list('reason', 'tries')))"
    )
    assert shown.strip() == "[('WorkerDied', 4)]"


def queue(place: Place, jobs: int) -> None:
    """Queue marks; every fourth kills its worker at a named step."""
    place.python(
        "from tests.running.labour import mark\n"
        f"for number in range({jobs}):\n"
        f"    mark.enqueue(number, seconds=0.05, dies_at={STEPS!r}[number // 4 % 3] if number % 4 == 0 else '')"
    )


def kill_workers(place: Place, kills: int, chance: random.Random) -> None:
    """Start a worker and kill it after a random time, again and again."""
    for _ in range(kills):
        worker = start(place)
        time.sleep(chance.uniform(1.0, 4.0))
        worker.kill()
        worker.wait()


def finish(place: Place) -> None:
    """Start workers until one leaves of its own accord with nothing left to do."""
    for _ in range(100):
        if start(place, "--until-idle").wait(120) == 0:
            left = place.python(
                "from django_tasks_db.models import DBTaskResult as J;"
                "print(J.objects.filter(status__in=('READY', 'RUNNING'), task_path__contains='labour').count())"
            )
            if left.strip() == "0":
                return
            time.sleep(1)
    pytest.fail("jobs are left")


def start(place: Place, *words: str) -> "subprocess.Popen[bytes]":
    """A worker that is given up after a second of silence, and waits hardly between tries."""
    return place.start("worker", *words, MADANG_LEASE="1", PYTHONPATH=str(Path(__file__).parents[2]))


def counted(place: Place, jobs: int) -> dict[str, int]:
    """What is in the database when all is over."""
    said = place.python(
        "from madang.programme.models import Answer, Parked; from django_tasks_db.models import DBTaskResult as J\n"
        "marks = Answer.objects.filter(asker__startswith='job ')\n"
        "mine = J.objects.filter(task_path__endswith='labour.mark')\n"
        "print(marks.filter(key__startswith='first').values('asker').distinct().count(),"
        " marks.filter(key__startswith='second').count(), mine.filter(status='SUCCESSFUL').count(),"
        " Parked.objects.filter(name='mark').count(), mine.filter(status__in=('READY', 'RUNNING')).count(),"
        " marks.filter(key__startswith='first').count())"
    ).split()
    distinct, second, done, parked, left, first = map(int, said)
    assert distinct == jobs
    return {"first": first, "second": second, "done": done, "parked": parked, "left": left}
