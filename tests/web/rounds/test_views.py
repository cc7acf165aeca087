"""Pages of rounds, as operators use them."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from madang.programme.rounds.models import Extension, Round
from madang.programme.world.build import World
from tests.gates.samples.rounds import SEOUL, filled
from tests.web.browser import browser_of


def test_a_round_is_made_in_three_pages_and_opened(world: World) -> None:
    operator = browser_of(world.viewers["operator"])

    chosen = operator.get("/rounds/new", {"template": "deeptech-value-up", "start": "2027-01-04"})
    form = filled("deeptech-value-up", template="deeptech-value-up", start="2027-01-04", name="새 딥테크")
    seen = operator.post("/rounds/new", form)
    made = Round.objects.filter(name="새 딥테크").count()
    place = operator.post("/rounds/new", {**form, "confirmed": "1"})["Location"]
    operator.post(f"{place}open")

    assert (chosen.status_code, seen.status_code, made) == (200, 200, 0)
    assert Round.objects.get(name="새 딥테크").state == Round.OPEN


def test_a_plan_with_faults_is_shown_again_with_what_to_mend(world: World) -> None:
    form = filled("local-merchants", template="local-merchants", start="2027-03-01", call_ends="2027-02-01T18:00")

    answer = browser_of(world.viewers["operator"]).post("/rounds/new", {**form, "confirmed": "1"})

    assert (answer.status_code, "신청 접수 단계의 마감이 시작보다 빠릅니다." in answer.content.decode()) == (422, True)


def test_a_change_is_seen_before_it_is_done(world: World) -> None:
    operator = browser_of(world.viewers["operator"])
    place = f"/rounds/{world.rounds['draft'].id}/change"
    form = {**_as_it_is(operator, place), "cap_places": "12", "name": "다른 이름"}

    seen = operator.post(place, form)
    before = Round.objects.get(pk=world.rounds["draft"].pk)
    operator.post(place, {**form, "confirmed": "1"})
    after = Round.objects.get(pk=world.rounds["draft"].pk)

    told = [(one.name, one.before, one.after) for one in seen.context["changes"]]
    assert told == [("이름", "준비 중인 라운드", "다른 이름"), ("선정 규모(개사)", "제한 없음", "12")]
    assert ((before.name, before.places), (after.name, after.places)) == (("준비 중인 라운드", None), ("다른 이름", 12))


def test_a_call_is_extended_with_a_reason_that_everybody_reads(world: World) -> None:
    round_ = world.rounds["open"]
    until = (round_.closes_at + timedelta(days=1)).astimezone(SEOUL).strftime("%Y-%m-%dT%H:%M")

    browser_of(world.viewers["operator"]).post(f"/rounds/{round_.id}/extend", {"until": until, "reason": "태풍"})

    page = browser_of(world.viewers["nobody"]).get(f"/rounds/{round_.id}/").content.decode()
    assert (Extension.objects.filter(round=round_).count(), "태풍" in page) == (1, True)


@pytest.mark.parametrize("language", ["ko", "en", "de"])
def test_the_page_of_each_round_opens_in_each_language(world: World, language: str) -> None:
    browser = browser_of(world.viewers["operator"])
    browser.cookies["django_language"] = language

    codes = {
        browser.get(f"/rounds/{round_.id}/").status_code for name, round_ in world.rounds.items() if name != "foreign"
    }

    assert codes == {200}


@pytest.mark.parametrize("more", [0, 2])
def test_the_list_takes_as_many_queries_for_few_rounds_as_for_more(
    world: World, more: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Round.objects.exclude(pk__in=[one.pk for one in list(world.rounds.values())[: 1 + more]]).filter(needs=None).update(
        state=Round.DRAFT
    )
    browser = browser_of(world.viewers["nobody"])

    with django_assert_num_queries(3):
        browser.get("/rounds/")


def _as_it_is(browser: object, place: str) -> dict[str, object]:
    """What the form at ``place`` would send if nothing in it were changed."""
    form = browser.get(place).context["form"]  # type: ignore[attr-defined]  # a browser of the tests
    sent = {}
    for field in form:
        value = field.value()
        if value is not None and value is not False:
            sent[field.html_name] = (
                value.astimezone(SEOUL).strftime("%Y-%m-%dT%H:%M") if hasattr(value, "hour") else value
            )
    return sent
