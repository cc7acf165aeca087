"""Batches as viewers see them, and for whom commands act."""

import pytest

from madang.programme.imports import queries
from madang.programme.policy.refused import NotThere
from madang.programme.world.build import World
from madang.programme.world.cast import email
from tests.conftest import BEGINNING


def test_a_batch_is_its_own_organisations(world: World) -> None:
    number = world.batches["sound"].id
    names = [name for name, viewer in world.viewers.items() if queries.batches_seen_by(viewer).get(number)]

    assert names == ["demand-owner", "demand-member"]


def test_each_office_is_offered_the_kinds_that_it_may_import(world: World) -> None:
    offered = {
        name: [kind.name for kind in queries.kinds_open_to(world.viewers[name])]
        for name in ("demand-owner", "operator", "centre", "startup-owner")
    }

    assert offered == {
        "demand-owner": ["needs"],
        "operator": ["needs", "profiles"],
        "centre": ["profiles"],
        "startup-owner": [],
    }


def test_a_command_acts_for_who_is_named_or_for_the_rounds_own_office(world: World) -> None:
    named = queries.viewer_named(email("demand-member").upper(), now=BEGINNING)
    office = queries.operator_of(world.rounds["foreign"].id, now=BEGINNING)

    assert (named.person, office.organisation) == (
        world.viewers["demand-member"].person,
        world.viewers["other-operator"].organisation,
    )
    with pytest.raises(NotThere):
        queries.viewer_named("nobody@madang.example", now=BEGINNING)
