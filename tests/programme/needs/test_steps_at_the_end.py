"""A need ends at its deadline or with a reason that others read, never silently."""

import pytest

from madang.programme.needs import queries, steps
from madang.programme.needs.models import Choice, NeedFile, Part, State
from madang.programme.needs.rules import ReasonMissing
from madang.programme.policy.refused import NotAllowed, NotThere
from madang.programme.policy.viewer import MACHINE
from madang.programme.records.models import Reading
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_a_public_need_is_not_withdrawn_without_a_reason(world: World) -> None:
    with pytest.raises(ReasonMissing):
        steps.withdraw_need(world.needs["published"], " ", by=world.viewers["demand-owner"], now=BEGINNING)

    world.needs["published"].refresh_from_db()
    assert world.needs["published"].state == State.PUBLISHED


def test_the_reason_of_a_withdrawal_is_for_everybody_and_a_draft_goes_quietly(world: World) -> None:
    seen = [
        queries.needs_seen_by(world.viewers["nobody"]).get(world.needs[name].id) for name in ("withdrawn", "unseen")
    ]

    assert [one and one.withdrawn_reason for one in seen] == ["라인을 옮기게 되었습니다.", None]


def test_a_need_closes_past_its_deadline_and_not_before(world: World) -> None:
    with pytest.raises(NotThere):
        steps.close_need(world.needs["published"], by=MACHINE, now=BEGINNING)

    assert (world.needs["closed"].state, steps.close_due_needs(now=BEGINNING)) == (State.CLOSED, 0)


def test_a_choice_is_made_once_and_its_reason_is_for_the_two_sides(world: World) -> None:
    operator = world.viewers["operator"]
    turned_down = steps.turn_down_need(world.needs["published"], "범위가 넓습니다.", by=operator, now=BEGINNING)

    with pytest.raises(NotThere):
        steps.select_need(turned_down, "다시 보니 좋습니다.", by=operator, now=BEGINNING)
    told = {
        name: seen.choice_reason
        for name in ("demand-reader", "operator", "startup-owner", "nobody")
        if (seen := queries.needs_seen_by(world.viewers[name]).get(turned_down.id))
    }
    assert told == {
        "demand-reader": "범위가 넓습니다.",
        "operator": "범위가 넓습니다.",
        "startup-owner": None,
        "nobody": None,
    }
    assert turned_down.choice == Choice.NOT_SELECTED


@pytest.mark.parametrize(
    ("viewer", "names"),
    [
        ("nobody", ["teaser.txt"]),
        ("rival-startup", ["teaser.txt"]),
        ("operator", ["matched.txt", "teaser.txt"]),
        ("startup-owner", ["body.txt", "matched.txt", "teaser.txt"]),
        ("demand-reader", ["body.txt", "matched.txt", "teaser.txt"]),
    ],
)
def test_a_file_is_seen_with_its_part_of_the_need(world: World, viewer: str, names: list[str]) -> None:
    files = queries.need_files_seen_by(world.viewers[viewer], need=world.needs["published"].id)

    assert [file.name for file in files] == names


def test_opening_a_confidential_file_is_put_on_record(world: World) -> None:
    file = world.need_files["published body"]
    for viewer in ("startup-owner", "demand-owner"):
        queries.need_paper_for(world.viewers[viewer], file.id, now=BEGINNING)

    assert list(Reading.objects.filter(thing="needfile", number=file.id).values_list("person", "fields")) == [
        (world.viewers["startup-owner"].person, ["body"])
    ]


def test_a_file_of_the_same_name_takes_the_place_of_the_older(world: World) -> None:
    owner, need = world.viewers["demand-owner"], world.needs["draft"]
    file = steps.add_need_file(need, [b"new"], name="body.txt", part=Part.TEASER, by=owner, now=BEGINNING)

    assert (file.pk, file.part, file.stored.size) == (world.need_files["draft body"].pk, "teaser", 3)


def test_what_is_public_keeps_its_files(world: World) -> None:
    with pytest.raises(NotAllowed):
        steps.remove_need_file(world.need_files["published teaser"], by=world.viewers["demand-owner"], now=BEGINNING)
    steps.remove_need_file(world.need_files["draft teaser"], by=world.viewers["demand-owner"], now=BEGINNING)

    assert NeedFile.objects.filter(need=world.needs["draft"]).count() == 2
