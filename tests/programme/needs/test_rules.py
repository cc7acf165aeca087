"""What makes a need ready."""

from madang.programme.needs.models import Need
from madang.programme.needs.rules import missing_for_readiness
from madang.programme.world.build import World


def test_a_budget_of_nothing_is_a_budget_and_blanks_are_no_words(world: World) -> None:
    need: Need = world.needs["published"]
    need.budget_won, need.teaser = 0, " \n"

    assert [str(reason) for reason in missing_for_readiness(need)] == ["공개 요약"]
