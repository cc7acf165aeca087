"""Signing in: the lock after five failures, the same words for known and unknown addresses, sign-ins on record."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.test import Client

from madang.programme.people.models import Membership
from madang.programme.records.models import Letter, Step
from madang.programme.world.build import World
from madang.programme.world.cast import PASSWORD, email

LOGIN = "/accounts/login/"


def _try(browser: Client, address: str, password: str = "wrong-wrong-wrong") -> tuple[int, str]:
    answer = browser.post(LOGIN, {"login": address, "password": password})
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize("name", ["operator", "evaluator", "centre", "demand-owner", "startup-reader", "stranger"])
def test_every_role_is_locked_after_five_failures_even_with_the_right_password(world: World, name: str) -> None:
    assert world.viewers[name].signed_in
    browser = Client()

    codes = [_try(browser, email(name))[0] for _ in range(5)]

    assert codes == [200, 200, 200, 200, 429]
    assert _try(Client(REMOTE_ADDR="198.51.100.7"), email(name), PASSWORD)[0] == 429
    assert _try(Client(), email("investor"), PASSWORD)[0] == 302


def test_the_lock_speaks_the_persons_language(world: World) -> None:
    assert world.viewers
    said = {}
    for language in ("ko", "en", "de"):
        browser = Client(HTTP_ACCEPT_LANGUAGE=language)
        page = [_try(browser, f"{language}@madang.example")[1] for _ in range(5)][-1]
        said[language] = re.findall(r"<h1>(.*?)</h1>", page)

    assert said == {
        "ko": ["로그인이 잠시 잠겼습니다"],
        "en": ["Sign-in is locked for a while"],
        "de": ["Die Anmeldung ist für eine Weile gesperrt"],
    }


def test_known_and_unknown_addresses_get_the_same_bytes_before_and_after_the_lock(world: World) -> None:
    assert world.viewers
    known, unknown = email("operator"), email("nobody-here")

    answers = {address: [_try(Client(), address) for _ in range(6)] for address in (known, unknown)}

    assert _alike(answers[known], known) == _alike(answers[unknown], unknown)


def test_an_unknown_address_costs_the_same_hashing_as_a_known_one(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert world.viewers
    done = Counter[str]()
    verify, encode = Argon2PasswordHasher.verify, Argon2PasswordHasher.encode

    def counted(work: Callable[..., Any]) -> Callable[..., Any]:
        def hashing(*given: Any) -> Any:
            done["hashing"] += 1
            return work(*given)

        return hashing

    monkeypatch.setattr(Argon2PasswordHasher, "verify", counted(verify))
    monkeypatch.setattr(Argon2PasswordHasher, "encode", counted(encode))

    counts = []
    for address in (email("operator"), email("nobody-here")):
        done.clear()
        _try(Client(), address)
        counts.append(done["hashing"])

    assert counts == [1, 1]


def test_asking_for_a_new_password_does_not_say_whether_the_address_is_known(world: World) -> None:
    assert world.viewers
    letters = Letter.objects.filter(address__in=[email("operator"), email("nobody-here")])
    before = letters.count()
    answers = [
        Client().post("/accounts/password/reset/", {"email": email(name)}, follow=True).content.decode()
        for name in ("operator", "nobody-here")
    ]

    assert _without_tokens(answers[0]) == _without_tokens(answers[1])
    assert letters.count() == before + 2


def test_a_new_password_ends_the_lock(world: World) -> None:
    assert world.viewers
    browser = Client()
    for _ in range(5):
        _try(browser, email("operator"))
    browser.post("/accounts/password/reset/", {"email": email("operator")})
    letter = Letter.objects.filter(address=email("operator")).latest("pk")
    place = re.search(r"https?://testserver(/\S+)", letter.body)
    assert place is not None

    form = browser.get(place[1], follow=True)
    new = "a-fresh-yard-of-the-house"
    browser.post(form.request["PATH_INFO"], {"password1": new, "password2": new})

    assert _try(Client(), email("operator"), new)[0] == 302


def test_signing_in_and_out_is_on_record_with_the_address(world: World) -> None:
    browser = Client(REMOTE_ADDR="203.0.113.9")
    _try(browser, email("operator"), PASSWORD)
    browser.post("/accounts/logout/")

    rows = Step.objects.filter(person_id=world.viewers["operator"].is_person, action__startswith="session.")
    assert list(rows.order_by("pk").values_list("action", "address")) == [
        ("session.begin", "203.0.113.9"),
        ("session.end", "203.0.113.9"),
    ]
    page = browser.get("/me/sign-ins")
    assert page.status_code == 302


def test_who_belongs_nowhere_is_led_to_a_place_and_others_to_the_start(world: World) -> None:
    assert Membership.objects.filter(person_id=world.viewers["stranger"].is_person).count() == 0

    places = [
        Client().post(LOGIN, {"login": email(name), "password": PASSWORD})["Location"]
        for name in ("stranger", "demand-owner")
    ]

    assert places == ["/welcome", "/"]


def test_passwords_are_kept_as_argon2(world: World) -> None:
    held = Membership.objects.get(person_id=world.viewers["operator"].is_person)

    assert held.person.password.startswith("argon2$argon2id$")


def _alike(answers: list[tuple[int, str]], address: str) -> list[tuple[int, str]]:
    return [(code, _without_tokens(page.replace(address, "somebody"))) for code, page in answers]


def _without_tokens(page: str) -> str:
    return re.sub(r'(name="(?:csrfmiddlewaretoken|once)" value=")[^"]*', r"\1", page)
