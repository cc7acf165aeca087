"""Forms of a round: the questions of a track, in versions."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Form(models.Model):
    """A version of the questions that a track asks; ``content`` is a form of `madang.core.flow.forms` as JSON.

    One version at most is in use, and one at most is being drafted. A version that was in use is never changed again:
    what was answered with it stays readable.
    """

    DRAFT, USED, REPLACED = "draft", "used", "replaced"

    id: int
    round = models.ForeignKey("programme.Round", models.PROTECT, related_name="forms")
    track = models.CharField(max_length=30)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=10, default=DRAFT, choices=[(s, s) for s in (DRAFT, USED, REPLACED)])
    content = models.JSONField()
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "track", "version"], name="one_form_a_version"),
            models.UniqueConstraint(fields=["round", "track"], condition=Q(state="draft"), name="one_draft_form"),
            models.UniqueConstraint(fields=["round", "track"], condition=Q(state="used"), name="one_form_in_use"),
        ]
