"""Rounds are made and opened by operators."""

from madang.programme.rounds.queries import rounds_seen_by
from madang.programme.rounds.steps import open_round
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_a_draft_is_seen_by_its_operator_alone_until_it_is_opened(world: World) -> None:
    draft = world.rounds["draft"]

    def seen() -> dict[str, bool]:
        return {
            name: rounds_seen_by(world.viewers[name]).get(draft.id) is not None
            for name in ("operator", "operator-reader", "other-operator", "nobody")
        }

    before = seen()
    open_round(draft, by=world.viewers["operator"], now=BEGINNING)

    assert before == {"operator": True, "operator-reader": True, "other-operator": False, "nobody": False}
    assert seen() == dict.fromkeys(before, True)
