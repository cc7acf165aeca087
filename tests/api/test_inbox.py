"""The inbox through the API."""

from madang.programme.world.build import World
from tests.web.browser import browser_of


def test_what_waits_is_listed_and_read(world: World) -> None:
    browser = browser_of(world.viewers["demand-owner"])
    before = browser.get("/api/v1/inbox?unread=true").json()["count"]
    first = browser.get("/api/v1/inbox").json()["items"][0]

    done = browser.post(f"/api/v1/inbox/{first['id']}/read")

    unread = browser.get("/api/v1/inbox?unread=true").json()
    assert (first["waiting"], done.status_code, unread["count"]) == (True, 204, before - 1)
