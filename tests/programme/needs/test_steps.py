"""A need goes its way: drafted, handed in when ready, given back, published."""

import pytest

from madang.programme.needs.models import State
from madang.programme.needs.rules import NeedNotReady
from madang.programme.needs.steps import NeedText, draft_need, hand_in_need, publish_need
from madang.programme.policy.refused import NotThere
from madang.programme.records.models import Step
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_an_unready_need_is_not_handed_in_and_nothing_is_recorded(world: World) -> None:
    owner = world.viewers["demand-owner"]
    need = draft_need(NeedText(title="제목만"), round_id=world.rounds["open"].id, by=owner, now=BEGINNING)
    before = Step.objects.count()

    with pytest.raises(NeedNotReady) as refused:
        hand_in_need(need, by=owner, now=BEGINNING)

    need.refresh_from_db()
    assert (need.state, len(refused.value.missing), Step.objects.count() - before) == (State.DRAFT, 8, 0)


def test_a_need_is_not_drafted_in_a_round_that_its_author_does_not_see(world: World) -> None:
    with pytest.raises(NotThere):
        draft_need(
            NeedText(title="남의 라운드에"),
            round_id=world.rounds["foreign"].id,
            by=world.viewers["demand-owner"],
            now=BEGINNING,
        )


def test_each_step_leaves_one_row_that_names_what_changed(world: World) -> None:
    published = publish_need(world.needs["in_review"], by=world.viewers["operator"], now=BEGINNING)

    step = Step.objects.filter(thing="need", number=published.id).latest("id")
    assert (step.action, step.person_id, step.owner_id, step.fields) == (
        "need.publish",
        world.viewers["operator"].person,
        world.viewers["demand-owner"].organisation,
        ["state", "closes_at", "published_at"],
    )
