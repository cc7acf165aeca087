"""The pages of signing in and of one's account: our frame, three languages, no script inside a page."""

import re

import pytest
from django.test import Client

from madang.programme.world.build import World
from madang.programme.world.cast import PASSWORD, email
from tests.web.browser import browser_of

FOR_ANYONE = ["login/", "signup/", "password/reset/", "password/reset/done/", "confirm-email/", "inactive/"]
FOR_MEMBERS = [
    "email/",
    "password/change/",
    "logout/",
    "2fa/",
    "2fa/totp/activate/",
    "2fa/recovery-codes/generate/",
    "2fa/webauthn/",
    "2fa/webauthn/add/",
    "reauthenticate/",
    "sessions/",
    "3rdparty/",
]


@pytest.mark.parametrize("language", ["ko", "en", "de"])
@pytest.mark.parametrize("place", [*FOR_ANYONE, *FOR_MEMBERS])
def test_a_page_stands_in_our_frame_without_scripts_or_styles_in_it(world: World, place: str, language: str) -> None:
    browser = browser_of(world.viewers["nobody" if place in FOR_ANYONE else "demand-owner"])

    answer = browser.get(f"/accounts/{place}", headers={"accept-language": language}, follow=True)

    page = answer.content.decode()
    scripts = re.findall(r"<script(?![^>]*(?:\bsrc=|application/json))[^>]*>", page)
    assert (answer.status_code, f'<html lang="{language}">' in page, 'class="top"' in page) == (200, True, True)
    assert (scripts, re.findall(r"\son\w+=|\sstyle=|<style", page)) == ([], [])
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_other_ways_of_signing_in_are_off_until_they_are_set(world: World) -> None:
    page = browser_of(world.viewers["nobody"]).get("/accounts/login/").content.decode()

    assert "kakao" not in page.lower()
    assert "naver" not in page.lower()
    assert "passkey_login" in page


def test_other_sessions_are_listed_and_ended(world: World) -> None:
    assert world.viewers
    here, there = Client(), Client()
    for browser in (here, there):
        browser.post("/accounts/login/", {"login": email("demand-owner"), "password": PASSWORD})

    listed = here.get("/accounts/sessions/").content.decode().count('class="row"')
    here.post("/accounts/sessions/")

    assert listed == 2
    assert (here.get("/me/").status_code, there.get("/me/").status_code) == (200, 302)
