"""Technology offers: a teaser for all, one for the matched, a confidential body; each ends unless it is renewed."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from madang.programme.files.models import Attached
from madang.programme.people.models import Region


class OfferState(models.TextChoices):
    """Where an offer stands; whether it has expired is the clock's to say."""

    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Offer(models.Model):
    """A technology that a company offers, shown until ``expires_at``.

    ``readiness`` is the technology readiness level, 1 to 9 (ISO 16290).
    """

    id: int
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, related_name="offers")
    author = models.ForeignKey("programme.Person", models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    teaser = models.TextField(blank=True)
    matched_teaser = models.TextField(blank=True)
    body = models.TextField(blank=True)
    readiness = models.PositiveSmallIntegerField(null=True)
    region = models.CharField(max_length=2, blank=True, choices=Region.choices)
    language = models.CharField(max_length=2, default="ko")
    state = models.CharField(max_length=10, default=OfferState.DRAFT, choices=OfferState.choices)
    published_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(state=OfferState.PUBLISHED) | Q(published_at__isnull=False, expires_at__isnull=False),
                name="a_published_offer_has_its_dates",
            ),
            models.CheckConstraint(
                condition=Q(readiness=None) | Q(readiness__gte=1, readiness__lte=9), name="readiness_is_from_1_to_9"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "expires_at"], name="offer_state_expires")]

    def __str__(self) -> str:
        return self.title


class OfferFile(Attached):
    """A file of an offer; whoever sees its part of the offer sees it."""

    offer = models.ForeignKey(Offer, models.CASCADE, related_name="files")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["offer", "name"], name="a_name_once_an_offer")]
