"""Rounds, forms and applications through the API: everything that the pages can do."""

import json
from typing import Any

from madang.core.flow.forms.stored import form_from_json
from madang.programme.world.answers import answers_to
from madang.programme.world.build import World
from tests.gates.samples.rounds import plan_sent
from tests.web.browser import browser_of


def _send(world: World, who: str, method: str, path: str, data: dict[str, Any] | None = None) -> tuple[int, Any]:
    browser = browser_of(world.viewers[who])
    browser.raise_request_exception = True
    answer = browser.generic(method, f"/api/v1{path}", json.dumps(data or {}), content_type="application/json")
    return answer.status_code, json.loads(answer.content)


def test_a_round_is_made_opened_and_its_form_is_answered_without_a_page(world: World) -> None:
    _, made = _send(world, "operator", "POST", "/rounds", plan_sent(world))
    _, opened = _send(world, "operator", "POST", f"/rounds/{made['id']}/open")
    _, forms = _send(world, "startup-owner", "GET", f"/forms?round_id={made['id']}")

    assert (made["state"], opened["state"], [form["track"] for form in forms["items"]]) == (
        "draft",
        "open",
        ["bottom-up", "data-challenge", "on-demand", "top-down"],
    )


def test_a_startup_applies_by_the_api_and_gets_its_receipt(world: World) -> None:
    round_ = world.rounds["midsize-challenge"].id
    status, started = _send(world, "rival-startup", "POST", "/applications", {"round": round_, "track": "proposed"})
    place = f"/applications/{started['id']}"
    refused, problem = _send(world, "rival-startup", "POST", f"{place}/submit")
    _, forms = _send(world, "rival-startup", "GET", f"/forms?round_id={round_}")
    questions = next(form for form in forms["items"] if form["track"] == "proposed")["content"]
    answers = answers_to(form_from_json(questions), "api")
    _, saved = _send(world, "rival-startup", "PUT", f"{place}/answers", {"answers": answers})
    _, receipt = _send(world, "rival-startup", "POST", f"{place}/submit")

    assert (status, started["state"], saved["unsent_changes"], receipt["version"]) == (201, "draft", True, 1)
    assert (refused, problem["type"], sorted(error["place"][0] for error in problem["errors"])) == (
        422,
        "/problems/answers-not-right",
        ["months", "stage", "summary", "title"],
    )


def test_each_rule_of_eligibility_is_answered(world: World) -> None:
    _, found = _send(world, "startup-owner", "GET", f"/rounds/{world.rounds['local-merchants'].id}/eligibility")

    assert [(one["verdict"], one["part"]) for one in found] == [("not_met", "kind")]


def test_a_plan_that_is_not_sound_and_a_form_that_is_none_are_refused_with_the_place(world: World) -> None:
    plan = plan_sent(world)
    plan["tracks"] = []
    first = _send(world, "operator", "POST", "/rounds", plan)
    _, drafted = _send(world, "operator", "POST", "/forms", {"round": world.rounds["open"].id, "track": "top-down"})
    second = _send(
        world, "operator", "PUT", f"/forms/{drafted['id']}", {"content": {"questions": [{"key": 7, "kind": "date"}]}}
    )

    assert (first[0], first[1]["type"]) == (422, "/problems/plan-not-sound")
    assert second == (
        422,
        {
            "type": "/problems/no-form",
            "status": 422,
            "errors": [{"place": ["questions[0].key"], "found": "expected a text of at most 2,000 characters"}],
        },
    )
