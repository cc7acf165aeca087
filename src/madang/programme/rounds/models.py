"""Rounds: one run of a programme, with its dates."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Round(models.Model):
    """One run of a programme made from a template of `madang.core.flow`."""

    DRAFT, OPEN, CLOSED = "draft", "open", "closed"

    id: int
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, related_name="rounds")
    template = models.CharField(max_length=30)
    name = models.CharField(max_length=200)
    state = models.CharField(max_length=10, default=DRAFT, choices=[(s, s) for s in (DRAFT, OPEN, CLOSED)])
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="round_closes_after_it_opens")
        ]

    def __str__(self) -> str:
        return self.name
