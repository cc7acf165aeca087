"""The inbox: what waits first, read by opening, each person's own."""

import pytest
from pytest_django import DjangoAssertNumQueries

from madang.programme.records.models import Notice
from madang.programme.records.queries.notices import unread_by
from madang.programme.records.steps import News, notify
from madang.programme.world.build import World
from tests.conftest import BEGINNING
from tests.web.browser import browser_of


def told(world: World, times: int) -> None:
    """Tell the demand owner something more ``times``."""
    for _ in range(times):
        news = News("need.published", "/needs/", {"round": "가상"})
        notify([world.viewers["demand-owner"].is_person], news, now=BEGINNING)


def test_what_waits_stands_first_and_is_read_by_opening_it(world: World) -> None:
    browser = browser_of(world.viewers["demand-owner"])
    page = browser.get("/inbox/").content.decode()
    waiting = Notice.objects.get(person_id=world.viewers["demand-owner"].is_person, kind="need.changes_asked")

    answer = browser.post(f"/inbox/{waiting.id}/read")

    waiting.refresh_from_db()
    assert page.index("보완 요청이 있습니다") < page.index("공개되었습니다")
    assert (answer["Location"], waiting.read_at is not None) == (waiting.path, True)


def test_the_header_counts_what_is_unread(world: World) -> None:
    browser = browser_of(world.viewers["demand-owner"])
    waiting = unread_by(world.viewers["demand-owner"])
    before = browser.get("/").content.decode()

    browser.post("/inbox/read-all")

    after = browser.get("/").content.decode()
    assert (f'<span class="badge">{waiting}</span>' in before, 'class="badge"' in after) == (True, False)


@pytest.mark.parametrize("more", [0, 2])
def test_the_inbox_takes_as_many_queries_for_three_notices_as_for_five(
    world: World, more: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    told(world, more)
    browser = browser_of(world.viewers["demand-owner"])

    with django_assert_num_queries(7):
        browser.get("/inbox/")
