"""G16: no page has a serious barrier for people who see, hear or move otherwise, nor for narrow screens."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from madang.programme.world.build import World
from tests.chromium import in_chromium, needs_chromium, sign_in
from tests.gates import crawl
from tests.gates.answered import Answered
from tests.places import serving, settled

AXE = Path(__file__).parents[1] / "vendor/axe.min.js"
LANGUAGES = ("ko", "en", "de")
VIEWERS = ("nobody", "operator", "demand-owner", "startup-owner")

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a served world, whose rows have the numbers of the tests' own."""
    with serving(settled(tmp_path_factory.mktemp("site"))) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.mark.parametrize("viewer", VIEWERS)
def test_no_page_has_a_serious_barrier_or_is_cut_off_at_320_pixels(world: World, site: str, viewer: str) -> None:
    pages = [path for path, answer in crawl.answers(world, viewer).items() if _is_page(path, answer)]

    assert in_chromium(lambda browser: _barriers(browser, site, viewer, pages)) == []


def test_a_planted_barrier_is_found(site: str) -> None:
    def plant(browser: Browser) -> list[str]:
        page = browser.new_context(viewport={"width": 320, "height": 900}).new_page()
        page.goto(f"{site}/")
        page.evaluate("document.querySelector('main').innerHTML = '<h1>x</h1><img src=x>'")
        page.evaluate("document.querySelector('main h1').style.width = '900px'")
        return _found(page, "/")

    assert in_chromium(plant) == ["/: image-alt: img", "/: wider than the screen"]


def _is_page(path: str, answer: Answered) -> bool:
    return answer.status == 200 and not path.startswith("/api/") and "Content-Type: text/html" in answer.text


def _barriers(browser: Browser, site: str, viewer: str, pages: list[str]) -> list[str]:
    page = browser.new_context(viewport={"width": 320, "height": 900}).new_page()
    if viewer != "nobody":
        sign_in(page, site, viewer)
    # In a hurry each page is looked at in one language, in turn; for a release in all three.
    thorough = os.environ.get("MADANG_GATES") == "thorough"
    tries = [
        (path, language)
        for place, path in enumerate(pages)
        for language in (LANGUAGES if thorough else (LANGUAGES[place % 3],))
    ]
    return [barrier for path, language in tries for barrier in _barriers_of(page, site, path, language)]


def _barriers_of(page: Page, site: str, path: str, language: str) -> list[str]:
    page.context.add_cookies([{"name": "django_language", "value": language, "url": site}])
    page.goto(f"{site}{path}")
    return [f"{language} {found}" for found in _found(page, path)]


def _found(page: Page, path: str) -> list[str]:
    page.evaluate(AXE.read_text("utf-8"))
    result = page.evaluate("axe.run({resultTypes: ['violations']})")
    serious = [
        f"{path}: {violation['id']}: {violation['nodes'][0]['target'][0]}"
        for violation in result["violations"]
        if violation["impact"] in ("serious", "critical")
    ]
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        serious.append(f"{path}: wider than the screen")
    return serious
