"""The frame of every step."""

import pytest

from madang.programme.needs.steps import publish_need
from madang.programme.records.steps import DoneTwice, step
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_an_action_belongs_to_one_function(world: World) -> None:
    with pytest.raises(DoneTwice):
        step("need.publish")(publish_need.__wrapped__)  # type: ignore[attr-defined]  # what the frame is around

    publish_need(world.needs["in_review"], by=world.viewers["operator"], now=BEGINNING)
