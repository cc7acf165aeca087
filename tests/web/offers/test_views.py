"""Pages of profiles and offers, as people use them."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoAssertNumQueries

from madang.programme.offers.models import Offer, Paper
from madang.programme.offers.steps import OfferText, draft_offer, publish_offer
from madang.programme.world.build import World
from tests.conftest import BEGINNING
from tests.core.texts.documents import makers
from tests.core.texts.documents.nasty import HWP, OLD_OFFICE, PACKAGES, PDFS, Nasty
from tests.core.texts.documents.nasty_others import OTHERS
from tests.web.browser import browser_of, downloaded


def test_a_startup_fills_its_profile_from_a_document_and_confirms_what_is_right(world: World) -> None:
    browser = browser_of(world.viewers["rival-startup"])
    profile = browser.get("/profiles/own")["Location"]
    rows = [("대표자", "이가상"), ("임직원 수", "8명"), ("주요 제품", "진동 센서")]
    file = SimpleUploadedFile("소개서.hwpx", makers.hwpx(makers.hp(inside=makers.hp_table(*rows))))

    paper = browser.post(f"{profile}papers", {"file": file})["Location"]
    page = browser.get(paper).content.decode()
    numbers = re.findall(r'name="proposal" value="(\d+)"', page)
    browser.post(f"{paper}confirm", {"proposal": numbers[:2]})

    shown = browser.get(profile).content.decode()
    assert ("대표자 | 이가상" in page, len(numbers)) == (True, 3)
    assert [word in shown for word in ("이가상", "소개서.hwpx", "진동 센서")] == [True, True, False]


@pytest.mark.parametrize("nasty", [*HWP, *PACKAGES, *OLD_OFFICE, *PDFS, *OTHERS], ids=str)
def test_a_nasty_document_is_refused_on_the_page_with_its_reason(world: World, nasty: Nasty) -> None:
    browser = browser_of(world.viewers["startup-owner"])
    profile = f"/profiles/{world.profiles['shown'].id}/"
    before = Paper.objects.count()

    answer = browser.post(f"{profile}papers", {"file": SimpleUploadedFile("제안서.hwp", nasty.make())}, follow=True)

    said = [str(message) for message in answer.context["messages"]]
    assert (answer.status_code, Paper.objects.count()) == (200, before)
    assert len(said) == 1
    assert said[0].startswith(f"제안서.hwp: 발견 {nasty.ko}; 필요 ") or nasty.make() == b""


def test_a_profile_by_hand_says_beside_the_field_what_is_wrong(world: World) -> None:
    browser = browser_of(world.viewers["startup-owner"])

    answer = browser.post(
        f"/profiles/{world.profiles['shown'].id}/change", {"name": "없는배터리", "founded_on": "어제"}
    )

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["founded_on"])


def test_an_offer_is_drafted_published_and_withdrawn(world: World) -> None:
    browser, nobody = browser_of(world.viewers["startup-owner"]), browser_of(world.viewers["nobody"])
    form = {"title": "새 진단 기술", "teaser": "셀을 잽니다.", "body": "비밀-기술", "readiness": "5"}

    place = browser.post("/offers/new", form)["Location"]
    codes = [nobody.get(place).status_code]
    browser.post(f"{place}publish")
    page = nobody.get(place)
    browser.post(f"{place}withdraw")
    codes += [page.status_code, nobody.get(place).status_code]

    assert (codes, "비밀-기술" in page.content.decode()) == ([404, 200, 404], False)


@pytest.mark.parametrize("more", [0, 2])
@pytest.mark.parametrize(("path", "most"), [("/offers/", 3), ("/profiles/", 3)])
def test_a_list_takes_as_many_queries_for_one_as_for_three(
    world: World, path: str, most: int, more: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    owner = world.viewers["startup-owner"]
    for number in range(more):
        text = OfferText(title=f"기술 {number}", teaser="소개", readiness=5)
        publish_offer(draft_offer(text, by=owner, now=BEGINNING), by=owner, now=BEGINNING)
    browser = browser_of(world.viewers["nobody"])

    with django_assert_num_queries(most):
        browser.get(path)


@pytest.mark.parametrize("path", ["/offers/?as=csv", "/profiles/?as=json", "/profiles/?as=csv"])
def test_a_table_holds_what_everybody_may_read(world: World, path: str) -> None:
    told = downloaded(browser_of(world.viewers["nobody"]).get(path)).decode()

    assert [word in told for word in ("비밀 기술", "매칭 소개", "042-000-0000", "김가상", "진단기")] == [
        False,
        False,
        False,
        False,
        "profiles" in path,
    ]


def test_an_offers_page_says_that_it_has_expired(world: World) -> None:
    offer: Offer = world.offers["expired"]
    page: Any = browser_of(world.viewers["startup-owner"]).get(f"/offers/{offer.pk}/")

    assert "기간 만료" in page.content.decode()
