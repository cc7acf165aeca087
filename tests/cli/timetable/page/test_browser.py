"""The page of a meeting day in a real browser, where one is installed."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from madang.cli.timetable.page import write_page
from tests.cli.report.parsed import elements
from tests.cli.timetable.page.test_page import ANSWER, DAY, PLACES

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")


def run(folder: Path, *options: str) -> str:
    write_page(folder / "day.html", DAY, PLACES, ANSWER, language="de")
    fixed = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run")
    call = [str(BROWSER), *fixed, f"--user-data-dir={folder / 'profile'}", *options, (folder / "day.html").as_uri()]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=True, timeout=180)
    return done.stdout


def test_the_script_runs_under_the_policy_and_speaks_the_page_s_language(tmp_path: Path) -> None:
    html = run(tmp_path, "--virtual-time-budget=3000", "--dump-dom")

    by_id = {one.attributes["id"]: one.attributes for one in elements(html) if "id" in one.attributes}
    buttons = [one.attributes for one in elements(html) if one.tag == "button"]
    pressed = [one["data-language"] for one in buttons if one.get("aria-pressed") == "true"]
    assert (pressed, "hidden" in by_id["tools"], "hidden" in by_id["who-asked"]) == (["de"], False, False)
    assert re.findall(r'data-say="sheets">([^<]+)<', html) == ["Blätter für Teilnehmende"] * 2


def test_on_paper_grids_lie_across_and_each_sheet_begins_a_page(tmp_path: Path) -> None:
    run(tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'day.pdf'}")

    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", (tmp_path / "day.pdf").read_bytes())
    across = [float(width) > float(height) for width, height in sizes]
    assert across == [True, True, False, False, False]
