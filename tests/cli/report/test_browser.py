"""The report in a real browser, where one is installed."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from madang.cli.report import write_report
from madang.cli.report.phrases import PHRASES
from tests.cli.report.hostile import ATTACKS, hostile_round
from tests.cli.report.parsed import Element, elements
from tests.cli.report.rounds import Round, sample_round

BROWSER = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")


def opened(folder: Path, tables: Round, *, at: str = "") -> list[Element]:
    """The elements of the report of ``tables`` after the browser has opened it at the address ``at`` in the page."""
    write_report(folder / "report.html", *tables)
    done = subprocess.run(
        [
            str(BROWSER),
            *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
            *(f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=4000", "--dump-dom"),
            (folder / "report.html").as_uri() + at,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=180,
    )
    return elements(re.sub("<noscript>.*?</noscript>", "", done.stdout, flags=re.DOTALL))


def classes(page: list[Element]) -> Counter[str]:
    """How often each class stands on the page."""
    return Counter(name for one in page for name in one.attributes.get("class", "").split())


def test_needs_and_candidates_appear(tmp_path: Path) -> None:
    page = opened(tmp_path, sample_round(top=7, without=["N10"]))

    counted = classes(page)
    assert (counted["need"], counted["candidate"], counted["empty"]) == (31, 30 * 5, 1)
    assert [one.tag for one in page if "map-cells" in one.attributes.values()] == ["canvas"]


def test_an_address_in_the_page_opens_its_candidate(tmp_path: Path) -> None:
    page = opened(tmp_path, sample_round(top=7), at="#need-3-7")

    ids = [one.attributes["id"] for one in page if one.attributes.get("id", "").startswith("need-3-")]
    assert ids == ["need-3-title", *(f"need-3-{rank}" for rank in range(1, 8))]


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    harmless = opened(tmp_path, hostile_round("harmless"))
    hostile = [opened(tmp_path, hostile_round(attack)) for attack in ATTACKS[:3]]

    assert [shape(page) for page in hostile] == [shape(harmless)] * 3
    assert [titles(page) for page in hostile] == [[PHRASES["report"].ko]] * 3


def shape(page: list[Element]) -> list[str]:
    """The tags of a page; options are as many as a text has fields, and so left out."""
    return [one.tag for one in page if one.tag != "option"]


def titles(page: list[Element]) -> list[str]:
    """The titles of a page; an attack that succeeds changes the one there is."""
    return [one.text for one in page if one.tag == "title"]
