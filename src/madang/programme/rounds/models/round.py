"""Rounds: one run of a programme, with its dates, caps and quotas."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Round(models.Model):
    """One run of a programme made from a template of `madang.core.flow`.

    ``opens_at`` and ``closes_at`` are the call for applications; the other stages have rows of their own. A cap that
    is null is none. ``eligibility`` holds rules as `rounds.rules.rule_to_json` writes them.
    """

    DRAFT, OPEN, CLOSED = "draft", "open", "closed"

    id: int
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, related_name="rounds")
    template = models.CharField(max_length=30)
    name = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    state = models.CharField(max_length=10, default=DRAFT, choices=[(s, s) for s in (DRAFT, OPEN, CLOSED)])
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    tracks = models.JSONField(default=list)
    eligibility = models.JSONField(default=list)
    places = models.PositiveIntegerField(null=True)
    selected_a_need = models.PositiveIntegerField(null=True)
    applications_a_startup = models.PositiveIntegerField(null=True)
    needs_an_organisation = models.PositiveIntegerField(null=True)
    grant_won = models.PositiveBigIntegerField(null=True)
    made_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="round_closes_after_it_opens")
        ]
        indexes: ClassVar = [models.Index(fields=["state", "closes_at"], name="round_state_closes")]

    def __str__(self) -> str:
        return self.name


class Stage(models.Model):
    """A stage of a round other than the call; ``kind`` is one of `madang.core.flow.stages.KINDS`."""

    id: int
    round = models.ForeignKey(Round, models.CASCADE, related_name="stages")
    kind = models.CharField(max_length=20)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "kind"], name="a_round_has_a_stage_once"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="stage_ends_after_it_starts"),
        ]


class Quota(models.Model):
    """How many of what a group of a round may have, and how many it has; an empty code means every group alike.

    ``used`` counts for one named group; where every group has its own count, a row a group is added as it is used.
    """

    id: int
    round = models.ForeignKey(Round, models.CASCADE, related_name="quotas")
    of = models.CharField(max_length=20)
    by = models.CharField(max_length=10)
    code = models.CharField(max_length=20, blank=True)
    least = models.PositiveIntegerField(default=0)
    most = models.PositiveIntegerField()
    used = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "of", "by", "code"], name="one_quota_a_group"),
            models.CheckConstraint(condition=Q(least__lte=F("most")), name="quota_least_below_most"),
            models.CheckConstraint(condition=Q(used__lte=F("most")), name="quota_not_exceeded"),
        ]
