"""Webhooks, what is still to be spread to them, and what was delivered."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class Webhook(models.Model):
    """Where an organisation wants to be told; it sees what the person who registered it sees there."""

    id: int
    organisation = models.ForeignKey("programme.Organisation", models.CASCADE, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    address = models.CharField(max_length=500)
    actions = models.JSONField(default=list)
    secret = models.CharField(max_length=300)
    former_secret = models.CharField(max_length=300, blank=True)
    former_until = models.DateTimeField(null=True)
    looked_at = models.DateTimeField()
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)


class Delivery(models.Model):
    """One event on its way to one webhook; ``event`` holds ids and names of actions, never what things say."""

    WAITING, DELIVERED, PARKED = "waiting", "delivered", "parked"

    id: int
    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries")
    event = models.JSONField()
    step = models.BigIntegerField()
    state = models.CharField(max_length=10, default=WAITING, choices=[(s, s) for s in (WAITING, DELIVERED, PARKED)])
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(db_index=True)
    reason = models.CharField(max_length=200, blank=True)
    status = models.PositiveSmallIntegerField(null=True)
    made_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["webhook", "step"], name="one_delivery_a_step")]
