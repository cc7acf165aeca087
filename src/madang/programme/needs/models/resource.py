"""Resources that demand organisations lend to startups."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from madang.programme.people.models import Region


class ResourceKind(models.TextChoices):
    """What is lent."""

    EQUIPMENT = "equipment", _("equipment")
    LINE = "line", _("test line")
    DATA = "data", _("data")
    SPACE = "space", _("space")
    MENTOR = "mentor", _("mentor")


class ResourceState(models.TextChoices):
    """Where a resource stands."""

    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Resource(models.Model):
    """Something that a demand organisation lends: what, where, when, under which conditions."""

    id: int
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, related_name="resources")
    author = models.ForeignKey("programme.Person", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=ResourceKind.choices)
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    place = models.CharField(max_length=200, blank=True)
    region = models.CharField(max_length=2, choices=Region.choices, blank=True)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    conditions = models.TextField(blank=True)
    state = models.CharField(max_length=10, default=ResourceState.DRAFT, choices=ResourceState.choices)
    published_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="a_resource_ends_after_it_starts",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["state", "kind", "region"], name="resource_state_kind")]

    def __str__(self) -> str:
        return self.title
