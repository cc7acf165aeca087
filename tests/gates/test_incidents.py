"""Each planted incident is found by the gates, and without one they find nothing."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import pytest

from madang.programme.world.build import World
from tests.gates import canary, crawl, matrix, two_worlds
from tests.gates.incidents import INCIDENTS
from tests.gates.samples import needs

VIEWER = "rival-demand"


def found(world: World) -> set[str]:
    """The gates that find something, looking at needs alone and as one viewer alone."""
    canaries = canary.put_canaries()
    answers = crawl.answers(world, VIEWER)
    faults = {
        "matrix": matrix.wrong_sights(world, VIEWER, answers),
        "canary": canary.leaks(world, VIEWER, canaries, answers),
        "two worlds": two_worlds.differences(world, VIEWER, answers),
        "search": two_worlds.found_by_search(world, VIEWER),
    }
    return {gate for gate, told in faults.items() if told}


@pytest.fixture(autouse=True)
def _needs_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix, "_modules", lambda: [needs])


@pytest.mark.parametrize("incident", INCIDENTS, ids=lambda incident: str(incident.__name__))
def test_a_planted_incident_is_found(world: World, incident: Callable[[], AbstractContextManager[None]]) -> None:
    with incident():
        assert found(world)


def test_without_an_incident_nothing_is_found(world: World) -> None:
    with nullcontext():
        assert found(world) == set()
