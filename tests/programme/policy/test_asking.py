"""The policy is closed by default, and tells its own from strangers."""

import pytest

from madang.programme.policy.asking import can, open_to, require
from madang.programme.policy.refused import NotAllowed, NotThere
from madang.programme.policy.viewer import NOBODY, Viewer
from madang.programme.world.build import World


def test_an_action_without_a_line_is_closed_to_everybody(world: World) -> None:
    open_doors = [name for name, viewer in world.viewers.items() if open_to(viewer, "need.sell")]

    assert open_doors == []


def test_what_is_ones_own_organisations_is_refused_openly_and_a_strangers_not_at_all(world: World) -> None:
    published = world.needs["published"]

    with pytest.raises(NotAllowed):
        require(world.viewers["demand-owner"], "need.publish", published)
    with pytest.raises(NotThere):
        require(world.viewers["rival-demand"], "need.publish", published)


def test_somebody_without_an_organisation_owns_nothing(world: World) -> None:
    drafts = world.needs["draft"]

    assert not can(world.viewers["stranger"], "need.read", drafts)
    assert not can(NOBODY, "need.read", drafts)


def test_a_token_reaches_only_what_its_scopes_name(world: World) -> None:
    owner = world.viewers["demand-owner"]
    narrowed = Viewer(owner.person, owner.organisation, owner.kind, owner.role, scopes=frozenset({"need.read"}))

    assert can(narrowed, "need.read", world.needs["draft"])
    assert not can(narrowed, "need.change", world.needs["draft"])
