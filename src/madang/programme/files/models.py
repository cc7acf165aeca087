"""What was kept, and the form of a file that is attached to a thing."""

from typing import ClassVar

from django.db import models


class Stored(models.Model):
    """Bytes that lie in the folder of files under their hash; the same bytes are kept once, whoever brings them."""

    id: int
    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(size__gt=0), name="a_stored_file_is_not_empty")
        ]


class Attached(models.Model):
    """A file under the name that its owner gave it; ``part`` says with which part of the thing it is seen."""

    id: int
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, related_name="+")
    author = models.ForeignKey("programme.Person", models.PROTECT, related_name="+")
    stored = models.ForeignKey(Stored, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    part = models.CharField(max_length=10)
    made_at = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name
