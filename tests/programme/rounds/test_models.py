"""What the database itself refuses of rounds."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F

from madang.programme.rounds.models import Form, Quota
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_a_quota_is_never_exceeded(world: World) -> None:
    quota = Quota.objects.get(round=world.rounds["deeptech-value-up"], by="centre")

    with pytest.raises(IntegrityError), transaction.atomic():
        Quota.objects.filter(pk=quota.pk).update(used=F("most") + 1)


def test_a_track_has_one_form_in_use(world: World) -> None:
    used = Form.objects.filter(round=world.rounds["open"], state=Form.USED).earliest("pk")

    with pytest.raises(IntegrityError), transaction.atomic():
        Form.objects.create(
            round=used.round, track=used.track, version=2, state=Form.USED, content=used.content, made_at=BEGINNING
        )
