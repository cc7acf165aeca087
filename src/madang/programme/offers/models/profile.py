"""A company's profile: its values, the papers they were read from, and what a paper proposes."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from madang.programme.files.models import Stored


class Profile(models.Model):
    """What a company says about itself, once for all calls; ``shown`` to others when its people say so."""

    id: int
    organisation = models.OneToOneField("programme.Organisation", models.PROTECT, related_name="profile")
    shown = models.BooleanField(default=False)
    batch = models.ForeignKey("programme.Batch", models.PROTECT, null=True, related_name="profiles")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.organisation)


class Source(models.Model):
    """Where a value comes from: by hand, or from a place in a file."""

    file = models.CharField(max_length=200, blank=True)
    page = models.PositiveIntegerField(null=True)
    section = models.CharField(max_length=200, blank=True)
    sentence = models.TextField(blank=True)

    class Meta:
        abstract = True


class Value(Source):
    """What a field of a profile holds, or held until ``replaced_at``: from where, confirmed by whom and when."""

    id: int
    profile = models.ForeignKey(Profile, models.CASCADE, related_name="values")
    field = models.CharField(max_length=20)
    value = models.TextField()
    confirmed_by = models.ForeignKey("programme.Person", models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["profile", "field"], condition=Q(replaced_at=None), name="a_field_has_one_value"
            )
        ]


class Paper(models.Model):
    """A document that was read for a profile."""

    id: int
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, related_name="+")
    profile = models.ForeignKey(Profile, models.CASCADE, related_name="papers")
    stored = models.ForeignKey(Stored, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    form = models.CharField(max_length=5)
    warnings = models.JSONField(default=list)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Proposal(Source):
    """A value that a paper gives for a field; it counts for nothing until a person confirms it."""

    id: int
    paper = models.ForeignKey(Paper, models.CASCADE, related_name="proposals")
    field = models.CharField(max_length=20)
    value = models.TextField()
    label = models.CharField(max_length=60)
    place = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar = ["place"]
