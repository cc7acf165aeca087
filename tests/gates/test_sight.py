"""G1 and G2 for all that is read: each viewer gets what the policy opens, and not a byte that tells of the rest."""

import pytest

from madang.programme.world.build import World
from tests.gates import canary, crawl, matrix, two_worlds
from tests.gates.viewers import VIEWERS


def test_of_every_stored_text_it_is_said_who_may_know_it() -> None:
    assert canary.unstated() == [], "say in tests/gates/fields/<stage>.py who may know these"


@pytest.mark.parametrize("viewer", VIEWERS)
def test_a_viewer_reads_what_is_theirs_and_nothing_betrays_the_rest(world: World, viewer: str) -> None:
    canaries = canary.put_canaries()
    before = crawl.answers(world, viewer)

    assert matrix.wrong_sights(world, viewer, before) == []
    assert canary.leaks(world, viewer, canaries, before) == []
    differing = two_worlds.differences(world, viewer, before)
    assert two_worlds.betrayed(world, viewer, differing[:5]) == []
    assert two_worlds.found_by_search(world, viewer) == []
