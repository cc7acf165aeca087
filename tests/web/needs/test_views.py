"""Pages of needs, as people use them."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from madang.programme.needs.models import Need, State
from madang.programme.world.build import World
from tests.web.browser import browser_of


def test_a_need_is_posted_handed_in_given_back_and_published(world: World) -> None:
    demand, operator = browser_of(world.viewers["demand-owner"]), browser_of(world.viewers["operator"])
    form = {
        "round": world.rounds["open"].id,
        "title": "도장 결함을 미리 찾기",
        "teaser": "도장 공정의 결함을 미리 찾습니다.",
        "body": "라인 3의 결함률은 비밀입니다.",
        "owner_name": "김가상",
        "budget_won": "50000000",
        "data_access": "센서 데이터",
        "decides_on": "2027-05-01",
        "success_test": "결함률 절반",
        "ip_stance": "공동 소유",
    }

    place = demand.post("/needs/new", form)["Location"]
    demand.post(f"{place}hand-in")
    operator.post(f"{place}ask-changes", {"asked": "기준을 숫자로 적어 주십시오."})
    demand.post(f"{place}change", {**form, "success_test": "결함률 2 % 이하"})
    demand.post(f"{place}hand-in")
    operator.post(f"{place}publish")

    need = Need.objects.get(title="도장 결함을 미리 찾기")
    assert (need.state, need.success_test) == (State.PUBLISHED, "결함률 2 % 이하")
    assert "라인 3" not in Client().get(place).content.decode()


@pytest.mark.parametrize("more", [0, 2])
def test_the_list_takes_as_many_queries_for_one_need_as_for_three(
    world: World, more: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(more):
        copy = Need.objects.get(pk=world.needs["published"].pk)
        copy.pk, copy.title = None, f"과제 {number}"
        copy.save()
    browser = browser_of(world.viewers["nobody"])

    with django_assert_num_queries(2):
        browser.get("/needs/")


def test_a_list_without_a_match_says_what_to_do(world: World) -> None:
    page = browser_of(world.viewers["nobody"]).get("/needs/", {"words": "없는낱말"}).content.decode()

    assert "단어를 줄이거나" in page
