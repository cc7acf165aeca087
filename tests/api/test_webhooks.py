"""Webhooks through the API."""

from madang.programme.world.build import World
from tests.web.browser import browser_of


def test_a_webhook_is_registered_its_secret_told_once_and_ended(world: World) -> None:
    browser = browser_of(world.viewers["demand-owner"])

    made = browser.post("/api/v1/webhooks", {"address": "http://127.0.0.1:9/x"}, content_type="application/json")
    number = made.json()["id"]
    listed = browser.get("/api/v1/webhooks").json()
    rotated = browser.post(f"/api/v1/webhooks/{number}/rotate")
    ended = browser.post(f"/api/v1/webhooks/{number}/end")

    assert (made.status_code, rotated.status_code, ended.status_code) == (201, 200, 204)
    assert made.json()["secret"] != rotated.json()["secret"]
    assert (listed["count"], sorted(listed["items"][0])) == (1, ["actions", "address", "ended_at", "id", "made_at"])
    assert browser.get(f"/api/v1/webhooks/{number}/deliveries").json() == {"count": 0, "items": []}


def test_an_address_inside_our_walls_is_a_problem_of_the_asker(world: World) -> None:
    browser = browser_of(world.viewers["demand-owner"])

    answer = browser.post("/api/v1/webhooks", {"address": "https://10.0.0.7/"}, content_type="application/json")

    assert (answer.status_code, answer.json()) == (
        422,
        {"type": "/problems/address-refused", "status": 422, "errors": [{"place": ["address"], "found": "network"}]},
    )
