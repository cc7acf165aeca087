"""Applying, as startups do it: start, draft, check, submit, receipt, change, withdraw."""

import hashlib

import pytest
from pytest_django import DjangoAssertNumQueries

from madang.programme.applications.models import Application, Submission
from madang.programme.world.build import World
from tests.web.browser import browser_of

ANSWERS = {"title": "새 해법", "summary": "요약", "stage": "prototype", "months": "6"}


def test_a_startup_applies_edits_submits_and_gets_its_receipt(world: World) -> None:
    startup = browser_of(world.viewers["rival-startup"])
    round_ = world.rounds["midsize-challenge"].id

    place = startup.post(f"/rounds/{round_}/apply", {"track": "proposed"})["Location"]
    startup.post(place, {"title": "새 해법"})
    check = startup.get(place.replace("answers", "submit"))
    early = startup.post(place.replace("answers", "submit"))["Location"]
    startup.post(place, {**ANSWERS, "check": "1"})
    receipt = startup.post(place.replace("answers", "submit"))["Location"]

    made = Submission.objects.latest("pk")
    page = startup.get(receipt).content.decode()
    assert len(check.context["wrong"]) == 3
    assert (early, receipt) == (place.replace("answers", "submit"), f"/receipts/{made.id}/")
    assert (made.number in page, made.fingerprint in page, made.answers["title"]) == (True, True, "새 해법")


def test_a_draft_that_saves_itself_says_that_it_is_not_submitted(world: World) -> None:
    number = world.applications["draft"].id
    startup = browser_of(world.viewers["startup-owner"])

    answer = startup.post(f"/applications/{number}/answers", {"title": "쓰는 중"}, headers={"HX-Request": "true"})

    row = Application.objects.get(pk=number)
    assert (answer.status_code, "미제출" in answer.content.decode(), "<html" in answer.content.decode()) == (
        200,
        True,
        False,
    )
    assert (row.state, row.draft) == ("draft", {"title": "쓰는 중"})


def test_the_answers_file_has_the_fingerprint_of_the_receipt(world: World) -> None:
    made = Submission.objects.get(application=world.applications["submitted"])

    file = browser_of(world.viewers["rival-startup"]).get(f"/receipts/{made.id}/answers").content

    assert hashlib.sha256(file).hexdigest() == made.fingerprint


@pytest.mark.parametrize("language", ["ko", "en", "de"])
def test_the_paper_shows_hangul_and_keeps_typst_code_as_text(world: World, language: str) -> None:
    import pypdfium2

    made = Submission.objects.get(application=world.applications["submitted"])
    Submission.objects.filter(pk=made.pk).update(answers={**made.answers, "title": '한글 #read("/etc/passwd") $x$'})
    browser = browser_of(world.viewers["rival-startup"])
    browser.cookies["django_language"] = language

    paper = browser.get(f"/receipts/{made.id}/paper")

    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(paper.content))
    assert (paper["Content-Type"], made.number in text, '한글 #read("/etc/passwd") $x$' in text) == (
        "application/pdf",
        True,
        True,
    )


def test_nothing_of_an_application_reaches_a_stranger(world: World) -> None:
    stranger = browser_of(world.viewers["rival-demand"])
    numbers = [application.id for application in world.applications.values()]

    assert {stranger.get(f"/applications/{number}/").status_code for number in numbers} == {404}


@pytest.mark.parametrize("more", [0, 2])
def test_the_list_takes_as_many_queries_for_one_application_as_for_three(
    world: World, more: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    names = ("shown", "joint", "over")[: 1 + more]
    Submission.objects.exclude(application__in=[world.applications[name].pk for name in names]).delete()
    Application.objects.exclude(pk__in=[world.applications[name].pk for name in names]).delete()
    browser = browser_of(world.viewers["startup-owner"])

    with django_assert_max_num_queries(10) as taken:
        browser.get("/applications/")

    assert len(taken) == 9
