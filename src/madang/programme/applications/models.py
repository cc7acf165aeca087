"""Applications, what was submitted of them, and how many an organisation may have."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from madang.core.flow.stages import DRAFT, STATES


class Application(models.Model):
    """An organisation applies to a need, or to a round where the track knows no need; perhaps with a partner.

    ``draft`` holds answers as they were typed, right or not yet; only a `Submission` counts. The partner of a joint
    application agrees with answers of one fingerprint: other answers need a new consent.
    """

    id: int
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, related_name="applications")
    round = models.ForeignKey("programme.Round", models.PROTECT, related_name="applications")
    track = models.CharField(max_length=30)
    need = models.ForeignKey("programme.Need", models.PROTECT, null=True, related_name="applications")
    partner = models.ForeignKey("programme.Organisation", models.PROTECT, null=True, related_name="joint_applications")
    state = models.CharField(max_length=20, default=DRAFT, choices=[(s, s) for s in STATES])
    draft = models.JSONField(default=dict)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    agreed_with = models.CharField(max_length=64, blank=True)
    agreed_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "need"], condition=Q(need__isnull=False), name="one_application_a_need"
            ),
            models.UniqueConstraint(
                fields=["organisation", "round", "track"], condition=Q(need=None), name="one_application_a_track"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["round", "state"], name="application_round_state")]


class Submission(models.Model):
    """What was submitted: answers that were right by the form of that moment, and the receipt for them."""

    id: int
    application = models.ForeignKey(Application, models.PROTECT, related_name="submissions")
    version = models.PositiveIntegerField()
    number = models.CharField(max_length=40, unique=True)
    form = models.ForeignKey("programme.Form", models.PROTECT, related_name="submissions")
    answers = models.JSONField()
    fingerprint = models.CharField(max_length=64)
    eligibility = models.JSONField(default=list)
    submitted_at = models.DateTimeField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "version"], name="one_submission_a_version")
        ]


class Allowance(models.Model):
    """How many applications an organisation has submitted in a round, and how many it may."""

    id: int
    round = models.ForeignKey("programme.Round", models.CASCADE, related_name="+")
    organisation = models.ForeignKey("programme.Organisation", models.CASCADE, related_name="+")
    used = models.PositiveIntegerField(default=0)
    most = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "organisation"], name="one_allowance_a_round"),
            models.CheckConstraint(condition=Q(used__lte=F("most")), name="allowance_not_exceeded"),
        ]
