"""What happened: steps taken, confidential parts read, answers given to a key, notices and their letters."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class Done(models.Model):
    """Somebody did something, or read something confidential: who, for whom, when, from where, with whose thing.

    Holds ids and names of fields, never what the fields say.
    """

    id: int
    at = models.DateTimeField(db_index=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, null=True, related_name="+")
    address = models.GenericIPAddressField(null=True)
    action = models.CharField(max_length=60)
    thing = models.CharField(max_length=40)
    number = models.BigIntegerField(null=True)
    owner = models.ForeignKey("programme.Organisation", models.PROTECT, null=True, related_name="+")
    fields = models.JSONField(default=list)

    class Meta:
        abstract = True


class Step(Done):
    """A change that somebody made; ``fields`` names what changed."""

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["thing", "number", "at"], name="step_of_thing"),
            models.Index(fields=["owner", "at"], name="step_of_owner"),
        ]


class Reading(Done):
    """A confidential part that somebody read; ``fields`` names the parts."""

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["thing", "number", "at"], name="reading_of_thing"),
            models.Index(fields=["owner", "at"], name="reading_of_owner"),
        ]


class Answer(models.Model):
    """What was answered to a request with an idempotency key, so that the same key gets the same answer.

    ``key`` is a hash of the key, and ``sealed`` opens only with the key itself.
    """

    id: int
    asker = models.CharField(max_length=80)
    key = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)
    sealed = models.BinaryField(default=b"")
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["asker", "key"], name="one_answer_a_key")]


class Notice(models.Model):
    """Something a person should know or do, in their inbox; ``kind`` and ``about`` hold no confidential words."""

    id: int
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey("programme.Organisation", models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=60)
    about = models.JSONField(default=dict)
    path = models.CharField(max_length=300)
    made_at = models.DateTimeField(db_index=True)
    due_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)


class Letter(models.Model):
    """An e-mail on its way out; laid down in the transaction of the step that caused it, sent by a job."""

    WAITING, SENT, PARKED = "waiting", "sent", "parked"

    id: int
    notice = models.ForeignKey(Notice, models.CASCADE, null=True, related_name="letters")
    address = models.EmailField()
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    state = models.CharField(max_length=10, default=WAITING, choices=[(s, s) for s in (WAITING, SENT, PARKED)])
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(db_index=True)
    sent_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
