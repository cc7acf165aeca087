"""Needs through the API."""

from madang.programme.world.build import World
from tests.web.browser import browser_of


def test_the_list_holds_what_the_asker_may_see_and_null_for_the_rest(world: World) -> None:
    answer = browser_of(world.viewers["nobody"]).get("/api/v1/needs").json()

    seen = [(item["title"], item["organisation"], item["body"]) for item in answer["items"]]
    assert (answer["count"], seen) == (
        5,
        [
            ("과제 selected", "허구중공업", None),
            ("과제 withdrawn", "허구중공업", None),
            ("과제 anonymous", None, None),
            ("과제 published", "허구중공업", None),
            ("과제 closed", "허구중공업", None),
        ],
    )


def test_a_refusal_is_a_problem_detail(world: World) -> None:
    answer = browser_of(world.viewers["nobody"]).get(f"/api/v1/needs/{world.needs['draft'].id}")

    assert (answer.status_code, answer["Content-Type"], answer.json()) == (
        404,
        "application/problem+json",
        {"type": "/problems/not-there", "status": 404},
    )
