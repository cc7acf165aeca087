"""Pages of webhooks: the secret once, and what arrived."""

import pytest
from pytest_django import DjangoAssertNumQueries

from madang.programme.webhooks.models import Delivery, Webhook
from madang.programme.world.build import World
from tests.conftest import BEGINNING
from tests.web.browser import browser_of


def registered(world: World) -> Webhook:
    """A webhook, by the form."""
    browser_of(world.viewers["demand-owner"]).post("/webhooks/register", {"address": "http://127.0.0.1:9/x"})
    return Webhook.objects.latest("pk")


def test_the_secret_is_shown_once(world: World) -> None:
    browser = browser_of(world.viewers["demand-owner"])
    shown = browser.post("/webhooks/register", {"address": "http://127.0.0.1:9/x"}).content.decode()
    number = Webhook.objects.latest("pk").pk

    later = browser.get(f"/webhooks/{number}/").content.decode() + browser.get("/webhooks/").content.decode()

    assert ("whsec_" in shown, "whsec_" in later) == (True, False)


def test_an_address_inside_our_walls_is_refused_in_words(world: World) -> None:
    answer = browser_of(world.viewers["demand-owner"]).post("/webhooks/register", {"address": "https://10.0.0.7/"})

    assert (answer.status_code, Webhook.objects.count()) == (422, 0)
    assert "공개 인터넷으로 연결되어야" in answer.content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_deliveries_take_as_many_queries_for_one_as_for_three(
    world: World, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    hook = registered(world)
    for step in range(rows):
        event = {"action": "need.publish"}
        Delivery.objects.create(webhook=hook, step=step, event=event, next_try_at=BEGINNING, made_at=BEGINNING)
    browser = browser_of(world.viewers["demand-owner"])

    with django_assert_num_queries(8):
        browser.get(f"/webhooks/{hook.pk}/")
