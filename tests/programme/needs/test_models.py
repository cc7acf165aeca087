"""What the database itself refuses about needs and resources."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from madang.programme.needs.models import Choice, Need, Resource, State
from madang.programme.world.build import World


@pytest.mark.parametrize(
    "change",
    [
        {"state": State.PUBLISHED, "published_at": None},
        {"state": State.WITHDRAWN, "withdrawn_reason": ""},
        {"choice": Choice.SELECTED, "choice_reason": ""},
    ],
    ids=["published without dates", "withdrawn silently", "chosen without a reason"],
)
def test_a_need_is_never(world: World, change: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Need.objects.filter(pk=world.needs["published"].pk).update(**change)


def test_a_resource_does_not_end_before_it_starts(world: World) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Resource.objects.filter(pk=world.resources["published"].pk).update(ends_on=date(2020, 1, 1))
