"""Needs: what a demand organisation looks for, in a teaser for all, one for the matched, and a confidential body."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from madang.programme.people.models import Region


class State(models.TextChoices):
    """Where a need stands."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    CHANGES_ASKED = "changes_asked", _("changes asked for")
    PUBLISHED = "published", _("published")
    CLOSED = "closed", _("closed")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Choice(models.TextChoices):
    """What the operator decided about a need for its round."""

    OPEN = "", _("not decided")
    SELECTED = "selected", _("selected")
    NOT_SELECTED = "not_selected", _("not selected")


class Need(models.Model):
    """A problem that a demand organisation wants solved in a round.

    ``title`` and ``teaser`` are for everybody once published, ``matched_teaser`` for startups that were matched,
    ``body`` for those with a signed NDA. A text that is empty has not been written yet.
    """

    id: int
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, related_name="needs")
    round = models.ForeignKey("programme.Round", models.PROTECT, related_name="needs")
    author = models.ForeignKey("programme.Person", models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    teaser = models.TextField(blank=True)
    matched_teaser = models.TextField(blank=True)
    body = models.TextField(blank=True)
    fields = models.JSONField(default=list)
    region = models.CharField(max_length=2, choices=Region.choices, blank=True)
    language = models.CharField(max_length=2, default="ko")
    anonymous = models.BooleanField(default=False)

    owner_name = models.CharField(max_length=100, blank=True)
    budget_won = models.PositiveBigIntegerField(null=True)
    data_access = models.TextField(blank=True)
    decides_on = models.DateField(null=True)
    success_test = models.TextField(blank=True)
    ip_stance = models.TextField(blank=True)

    state = models.CharField(max_length=14, default=State.DRAFT, choices=State.choices)
    batch = models.ForeignKey("programme.Batch", models.PROTECT, null=True, related_name="needs")
    asked = models.TextField(blank=True)
    choice = models.CharField(max_length=12, default=Choice.OPEN, choices=Choice.choices, blank=True)
    choice_reason = models.TextField(blank=True)
    withdrawn_reason = models.TextField(blank=True)
    closes_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(state__in=[State.PUBLISHED, State.CLOSED])
                | (Q(published_at__isnull=False) & Q(closes_at__isnull=False)),
                name="a_published_need_has_its_dates",
            ),
            models.CheckConstraint(
                condition=Q(choice="") | ~Q(choice_reason=""), name="a_choice_of_needs_has_its_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state=State.WITHDRAWN) | Q(published_at=None) | ~Q(withdrawn_reason=""),
                name="a_published_need_is_not_withdrawn_silently",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["round", "state", "closes_at"], name="need_round_state")]

    def __str__(self) -> str:
        return self.title
