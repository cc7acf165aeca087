"""Who sees jobs and sends parked ones on their way again; how often and when a job is tried again."""

from datetime import timedelta

from django.db.models import Q

from madang.programme.policy.table import EVERY, Line, lay_down, where
from madang.programme.policy.who import ANYONE, MACHINES, OPERATOR_READERS, OPERATORS

MOST_TRIES = 4
"""Tries of a job, deaths of its worker included, before it is parked."""
FIRST_PAUSE = timedelta(seconds=5)
DIED = "WorkerDied"
"""The reason when a worker was killed, or silent for too long."""

OPEN = where("not retried yet", Q(retried_at=None))

lay_down(
    "jobs",
    [
        Line("health.read", ANYONE),
        Line("metrics.read", MACHINES),
        Line("job.read", OPERATOR_READERS, EVERY, frozenset({"card"})),
        Line("job.retry", OPERATORS, OPEN),
    ],
)


def pause_after(tries: int) -> timedelta:
    """How long to wait after that many tries."""
    return FIRST_PAUSE * int(6 ** (tries - 1))
