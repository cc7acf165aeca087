"""Organisations, the names they had, and the trail of two that turned out to be one."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from madang.programme.people.models.choices import Kind, Region
from madang.programme.people.models.person import Person


class Organisation(models.Model):
    """A firm, institution or office that people act for.

    ``registration`` is the business number, ten digits. ``claimed`` is a number that its people gave although another
    organisation holds it already: a programme office looks into that and merges the two, or not.
    """

    ACTIVE, MERGED = "active", "merged"

    id: int
    kind = models.CharField(max_length=10, choices=Kind.choices)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    registration = models.CharField(max_length=10, unique=True, null=True)
    claimed = models.CharField(max_length=10, blank=True, db_index=True)
    region = models.CharField(max_length=2, choices=Region.choices)
    country = models.CharField(max_length=2, default="KR")
    fields = models.JSONField(default=list)
    founded_on = models.DateField(null=True)
    employees = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=8, default=ACTIVE, choices=[(s, s) for s in (ACTIVE, MERGED)])
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged")
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state="active", merged_into=None)
                | (Q(state="merged", merged_into__isnull=False) & ~Q(merged_into=F("id"))),
                name="a_merged_organisation_leads_to_another",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["kind", "region"], name="organisation_kind_region")]

    def __str__(self) -> str:
        return self.name

    @property
    def organisation_id(self) -> int:
        """Itself: an organisation owns what is said of it."""
        return self.id


class FormerName(models.Model):
    """A name that an organisation had until a moment."""

    id: int
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="former_names")
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    until_at = models.DateTimeField()


class Merger(models.Model):
    """Two organisations turned out to be one: what moved, by kind of thing and id, and what had to stay."""

    id: int
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="mergers")
    absorbed = models.OneToOneField(Organisation, models.PROTECT, related_name="merger")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    moved = models.JSONField(default=dict)
    stayed = models.JSONField(default=dict)
    at = models.DateTimeField()
