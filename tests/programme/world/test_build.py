"""The invented world holds everybody and everything that the tests look for."""

from madang.programme.world.build import World


def test_there_are_more_than_twelve_kinds_of_viewers_and_a_need_in_every_state_so_far(world: World) -> None:
    assert len(world.viewers) == 22
    assert sorted(need.state for need in world.needs.values()) == [
        "changes_asked",
        "closed",
        "draft",
        "in_review",
        "published",
        "published",
        "published",
        "withdrawn",
        "withdrawn",
    ]
