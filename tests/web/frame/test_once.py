"""What is sent twice is done once."""

import threading
from contextlib import closing
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.test.client import encode_multipart

from madang.programme.needs.models import Need, State
from madang.programme.records.models import Answer, Step
from madang.programme.records.steps.answers import KEPT_FOR, forget_answers
from madang.programme.world.build import World
from madang.web.frame.once import fingerprint
from tests.conftest import BEGINNING
from tests.places import Answered, Place, serving, visitor
from tests.shape import tree
from tests.web.browser import browser_of, signed_in


def test_a_form_sent_twice_makes_one_need_and_says_so_twice(world: World) -> None:
    browser = signed_in(Client(), world.viewers["demand-owner"])
    form = {"round": world.rounds["open"].id, "title": "두 번 눌린 과제", "once": "key-of-this-form"}

    first = browser.post("/needs/new", form)
    browser.cookies.pop("messages")  # the browser gave up the first answer and never saw its cookies
    second = browser.post("/needs/new", form)

    assert (first.status_code, second.status_code, first["Location"]) == (302, 302, second["Location"])
    assert Need.objects.filter(title="두 번 눌린 과제").count() == 1
    assert "초안으로 저장했습니다" in browser.get(second["Location"]).content.decode()


def test_a_key_that_came_with_another_form_changes_nothing(world: World) -> None:
    browser = signed_in(Client(), world.viewers["demand-owner"])
    form = {"round": world.rounds["open"].id, "title": "처음", "once": "the-same-key"}
    browser.post("/needs/new", form)

    answer = browser.post("/needs/new", {**form, "title": "다음"})

    assert (answer.status_code, Need.objects.filter(title="다음").exists()) == (422, False)
    assert "이미 보낸 양식입니다" in answer.content.decode()


def test_two_people_may_have_the_same_key(world: World) -> None:
    form = {"round": world.rounds["open"].id, "title": "같은 번호", "once": "key"}

    codes = [
        signed_in(Client(), world.viewers[name]).post("/needs/new", form).status_code
        for name in ("demand-owner", "rival-demand")
    ]

    assert (codes, Need.objects.filter(title="같은 번호").count()) == ([302, 302], 2)


def test_without_a_key_nothing_is_changed_neither_by_a_page_nor_by_a_program(world: World) -> None:
    browser = signed_in(Client(), world.viewers["demand-owner"])
    steps = Step.objects.count()

    page = browser.post("/needs/new", {"round": world.rounds["open"].id, "title": "번호 없음"})
    program = browser.post("/api/v1/needs", {"once": "a field is not a header"})

    assert (page.status_code, program.status_code) == (428, 428)
    assert program.json() == {"type": "/problems/key-missing", "status": 428}
    assert Step.objects.count() == steps


def test_what_a_fault_of_ours_undid_is_done_by_the_second_try(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = browser_of(world.viewers["operator"])
    path, key = f"/needs/{world.needs['in_review'].id}/publish", "try-and-try-again"
    need = world.needs["in_review"]

    with monkeypatch.context() as faulty:
        faulty.setattr("madang.web.needs.views.needs.redirect", lambda *_: 1 / 0)
        first = browser.post(path, headers={"Idempotency-Key": key})
    need.refresh_from_db()
    between = need.state
    second = browser.post(path, headers={"Idempotency-Key": key})
    need.refresh_from_db()

    assert (first.status_code, between, second.status_code, need.state) == (500, "in_review", 302, State.PUBLISHED)


def test_a_kept_answer_opens_only_with_the_key_that_asked_for_it(world: World) -> None:
    browser = signed_in(Client(), world.viewers["demand-owner"])
    browser.post("/needs/new", {"round": world.rounds["open"].id, "title": "", "body": "비밀-낱말", "once": "my-key"})

    kept = Answer.objects.get()

    assert "비밀-낱말".encode() not in bytes(kept.sealed)
    assert "my-key" not in kept.key
    assert forget_answers(now=BEGINNING + KEPT_FOR * 2) == 1


def test_a_fingerprint_is_of_what_files_hold_and_not_of_how_they_were_packed() -> None:
    def sent(content: bytes, boundary: str) -> str:
        packed = encode_multipart(boundary, {"words": "같다", "file": SimpleUploadedFile("표.csv", content)})
        kind = f"multipart/form-data; boundary={boundary}"
        with closing(RequestFactory().generic("POST", "/x", packed, content_type=kind)) as request:
            return fingerprint(request, 7)

    large = b"x" * 3_000_000

    assert sent(large, "one") == sent(large, "another")
    assert sent(large, "one") != sent(large[:-1] + b"y", "one")


def test_doubles_at_the_same_moment_get_the_first_ones_answer(place: Place) -> None:
    title = "동시에 여덟 번"
    with serving(place) as port:
        owner = visitor(port, "demand-owner")
        rounds = place.python(
            "from madang.programme.models import Round; print(Round.objects.filter(state='open').first().pk)"
        )
        form = {"round": rounds.strip(), "title": title}
        start = threading.Barrier(8)
        answers: list[Answered] = []

        def send() -> None:
            start.wait()
            answers.append(owner.post("/needs/new", form, key="one-key-for-eight"))

        threads = [threading.Thread(target=send) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    made = place.python(
        f"from madang.programme.models import Need; print(Need.objects.filter(title='{title}').count())"
    )
    assert [answer.status for answer in answers] == [302] * 8
    assert len({answer.headers["location"] for answer in answers}) == 1
    assert sorted(answer.headers.get("idempotency-replayed", "") for answer in answers) == ["", *["true"] * 7]
    assert made.strip() == "1"


def test_every_form_that_changes_something_carries_a_key() -> None:
    without = [
        f"{file.relative_to(tree.ROOT)}: {form.strip()[:80]}"
        for file in sorted((tree.ROOT / "src/madang/web").rglob("*.html"))
        for form in _posted_forms(file)
        if "{% once %}" not in form and "account_" not in form
    ]

    assert without == []


def _posted_forms(file: Path) -> list[str]:
    forms = file.read_text("utf-8").split("<form")[1:]
    return [form.partition("</form>")[0] for form in forms if 'method="post"' in form.partition(">")[0]]
