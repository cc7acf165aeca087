"""Workers at work, timers, jobs that were parked, and the minutes in which the site answered.

The jobs themselves are rows of the library `django_tasks_db`.
"""

from typing import Any, ClassVar, TypeAlias

from django.db import models
from django_tasks_db.models import DBTaskResult

Job: TypeAlias = DBTaskResult[..., Any]
"""A job that waits, runs, is done or has failed."""


class Worker(models.Model):
    """A process that carries out jobs; it holds what it took for as long as it beats."""

    id: int
    name = models.CharField(max_length=64, unique=True)
    started_at = models.DateTimeField()
    beats_at = models.DateTimeField(db_index=True)


class Timer(models.Model):
    """When something that happens again and again is due next."""

    name = models.CharField(max_length=60, primary_key=True)
    next_at = models.DateTimeField()


class Parked(models.Model):
    """A job that is not tried any more until somebody says so, and why; ``reason`` holds no words of people."""

    id: int
    job = models.UUIDField(db_index=True)
    name = models.CharField(max_length=100)
    reason = models.CharField(max_length=300)
    tries = models.PositiveSmallIntegerField()
    parked_at = models.DateTimeField()
    retried_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["job"], condition=models.Q(retried_at=None), name="one_open_parking_a_job")
        ]


class Beat(models.Model):
    """Once a minute: whether the site answered when asked from outside its own process."""

    id: int
    at = models.DateTimeField(db_index=True)
    answered = models.BooleanField()
