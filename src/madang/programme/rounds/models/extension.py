"""By how much the end of a call was moved, and why."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Extension(models.Model):
    """The end of a call was moved: from when to when, by whom, and why.

    ``by_rule`` tells an extension after outages from one that an operator gave; ``outages`` are pairs of moments.
    """

    id: int
    round = models.ForeignKey("programme.Round", models.PROTECT, related_name="extensions")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()
    by_rule = models.BooleanField(default=False)
    reason = models.CharField(max_length=500, blank=True)
    outages = models.JSONField(default=list)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(until_at__gt=F("from_at")), name="extension_moves_forward")
        ]
