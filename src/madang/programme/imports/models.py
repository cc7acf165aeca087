"""Batches of rows that came in one table."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from madang.programme.files.models import Stored


class BatchState(models.TextChoices):
    """Where a batch stands."""

    LOOKED_AT = "looked_at", _("looked at, nothing made yet")
    MADE = "made", _("imported")
    UNDONE = "undone", _("undone")


class Batch(models.Model):
    """A table that somebody wants to import: what was found wrong with it, and what became of it.

    ``faults`` are the first ones, as ``[row, column, found, expected]`` with the last two in en, ko, de; ``sample``
    are the first rows. A batch with faults is never made.
    """

    id: int
    kind = models.CharField(max_length=20)
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, related_name="+")
    author = models.ForeignKey("programme.Person", models.PROTECT, related_name="+")
    round = models.ForeignKey("programme.Round", models.PROTECT, null=True, related_name="+")
    stored = models.ForeignKey(Stored, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    rows = models.PositiveIntegerField()
    fault_count = models.PositiveIntegerField(default=0)
    faults = models.JSONField(default=list)
    sample = models.JSONField(default=list)
    unused = models.JSONField(default=list)
    state = models.CharField(max_length=10, default=BatchState.LOOKED_AT, choices=BatchState.choices)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state=BatchState.LOOKED_AT) | Q(fault_count=0), name="a_batch_with_faults_is_not_made"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["organisation", "made_at"], name="batch_of_organisation")]

    def __str__(self) -> str:
        return self.name
