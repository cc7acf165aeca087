"""A real browser for tests; where none is installed they are skipped."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from madang.programme.world.cast import PASSWORD, email

Result = TypeVar("Result")
PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

needs_chromium = pytest.mark.skipif(PROGRAM is None, reason="no Chromium is installed")


def in_chromium(work: Callable[[Browser], Result]) -> Result:
    """What ``work`` gives when it is handed a browser.

    In a thread of its own: Playwright's loop would part the test from its database connection.
    """

    def browse() -> Result:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox", "--disable-gpu"])
            try:
                return work(browser)
            finally:
                browser.close()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(browse).result()


def sign_in(page: Page, site: str, name: str) -> None:
    """Sign in as ``name`` of the invented world, by the form."""
    page.goto(f"{site}/accounts/login/")
    page.fill("input[name=login]", email(name))
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(lambda address: "/accounts/login" not in address)
