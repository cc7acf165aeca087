"""G1: nobody takes a step that the policy does not open to them, and everybody those that it does."""

import pytest

from madang.programme.world.build import World
from tests.gates import matrix
from tests.gates.viewers import VIEWERS


def test_every_address_and_operation_is_tried() -> None:
    assert matrix.unsampled() == [], "add a sample in tests/gates/samples/<stage>.py for these"


@pytest.mark.parametrize("viewer", VIEWERS)
def test_each_step_answers_a_viewer_as_the_policy_promises(world: World, viewer: str) -> None:
    assert matrix.wrong_steps(world, viewer) == []
