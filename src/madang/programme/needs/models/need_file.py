"""Files of needs."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from madang.programme.files.models import Attached
from madang.programme.needs.models.need import Need


class Part(models.TextChoices):
    """With which part of a thing its file is seen."""

    TEASER = "teaser", _("everybody")
    MATCHED = "matched", _("matched partners")
    BODY = "body", _("those who signed the NDA")


class NeedFile(Attached):
    """A file of a need; whoever sees its part of the need sees it."""

    need = models.ForeignKey(Need, models.CASCADE, related_name="files")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["need", "name"], name="a_name_once_a_need"),
            models.CheckConstraint(condition=models.Q(part__in=Part.values), name="a_need_file_has_a_part"),
        ]
