"""Personal tokens, with which programs act for a person."""

from django.db import models
from django.db.models import F, Q

from madang.programme.people.models.membership import Membership
from madang.programme.people.models.person import Person


class Token(models.Model):
    """A program acts for a person as one membership, within ``scopes`` (names of actions), until ``ends_at``.

    Only a digest of the secret is kept; ``opening`` is its beginning, by which people tell their tokens apart.
    """

    id: int
    person = models.ForeignKey(Person, models.CASCADE, related_name="tokens")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="tokens")
    label = models.CharField(max_length=100)
    opening = models.CharField(max_length=12)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(ends_at__gt=F("made_at")), name="token_ends_after_it_is_made"),
        )

    secret: str = ""
    """The secret itself, known only in the moment of making."""

    def __str__(self) -> str:
        return self.label
