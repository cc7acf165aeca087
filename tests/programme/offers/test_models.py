"""What the database itself refuses about profiles and offers."""

import pytest
from django.db import IntegrityError, transaction

from madang.programme.offers.models import Offer, Value
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_a_field_never_has_two_values_at_once(world: World) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Value.objects.create(
            profile=world.profiles["shown"], field="phone", value="02-000-0000", confirmed_at=BEGINNING
        )


@pytest.mark.parametrize("change", [{"readiness": 10}, {"expires_at": None}], ids=str)
def test_an_offer_is_never(world: World, change: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.filter(pk=world.offers["published"].pk).update(**change)
