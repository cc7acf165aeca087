"""The page: one file that asks for nothing, in which texts stay texts."""

import base64
import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from madang.cli.report import write_report
from madang.cli.report.contents import contents
from madang.cli.report.page import as_json, page
from madang.cli.report.phrases import LANGUAGES, PHRASES
from madang.core.texts.faults import BadInput
from tests.cli.report.hostile import ATTACKS, hostile_round
from tests.cli.report.parsed import elements, script
from tests.cli.report.rounds import large_round, round_of, sample_round

PARTS = {part.name: part.read_text("utf-8") for part in files("madang.cli.report").iterdir() if "." in part.name}
SCRIPTS = "\n".join(text for name, text in PARTS.items() if name.endswith(".js"))


def written(folder: Path, **choices: str) -> str:
    """The report of the samples."""
    write_report(folder / "report.html", *sample_round(top=5), **choices)
    return (folder / "report.html").read_text("utf-8")


def test_the_same_tables_give_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path) == written(tmp_path)


def test_the_page_asks_for_nothing_outside_of_itself(tmp_path: Path) -> None:
    asked = [
        one
        for one in elements(written(tmp_path))
        for name in ("src", "href", "srcset", "action", "data", "poster", "background")
        if not one.attributes.get(name, "#").startswith("#")
    ]

    assert asked == []
    assert re.findall(r"url\(|@import|fetch\(|XMLHttpRequest|WebSocket|import\(", SCRIPTS + PARTS["frame.css"]) == []


def test_the_policy_lets_only_our_own_script_and_look_act(tmp_path: Path) -> None:
    html = written(tmp_path)

    acting = [one.text for one in elements(html) if one.tag in ("script", "style") and "type" not in one.attributes]
    look, behaviour = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in acting)
    policies = [one.attributes["content"] for one in elements(html) if "http-equiv" in one.attributes]
    allowed = f"default-src 'none'; script-src 'sha256-{behaviour}'; style-src 'sha256-{look}'"
    assert policies == [f"{allowed}; base-uri 'none'; form-action 'none'"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_the_language_asked_for(tmp_path: Path, language: str) -> None:
    html = written(tmp_path, language=language)

    opened = {one.tag: one for one in elements(html) if one.tag in ("html", "title")}
    assert opened["html"].attributes["lang"] == language
    assert opened["title"].text == PHRASES["report"].in_language(language)


def test_the_page_opens_in_korean_when_nothing_is_asked(tmp_path: Path) -> None:
    assert elements(written(tmp_path))[0].attributes["lang"] == "ko"


def test_the_page_holds_the_round(tmp_path: Path) -> None:
    held = json.loads(script(written(tmp_path), "contents"))

    assert held == json.loads(json.dumps(contents(*sample_round(top=5))))


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_texts_add_no_element_to_the_page(attack: str) -> None:
    hostile = page(contents(*hostile_round(attack)), language="ko")
    harmless = page(contents(*hostile_round("harmless")), language="ko")

    shape = [(one.tag, sorted(one.attributes.keys() - {"lang"})) for one in elements(hostile)]
    assert shape == [(one.tag, sorted(one.attributes.keys() - {"lang"})) for one in elements(harmless)]
    assert json.loads(script(hostile, "contents"))["needs"][0]["title"] == attack


def test_json_in_the_page_has_no_character_that_html_reads() -> None:
    assert as_json("<a>&\u2028\u2029") == r'"\u003ca\u003e\u0026\u2028\u2029"'


def test_scripts_never_read_texts_as_html() -> None:
    assert re.findall(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\(|new Function|on\w+=", SCRIPTS) == []


def test_without_scripts_the_first_candidates_are_named(tmp_path: Path) -> None:
    plain = written(tmp_path).partition("<noscript>")[2].partition("</noscript>")[0]

    assert plain.count("<tr>") == 1 + 3 * 31
    assert '1. <span lang="ko">예시 은하셀랩</span>' in plain


def test_without_scripts_a_need_without_candidates_says_so() -> None:
    html = page(contents(*round_of([{"id": "N1", "title": "용접"}], [], [])), language="ko")

    assert f'<td colspan="2">{PHRASES["empty"].ko}</td>' in html


def test_every_phrase_is_used_and_every_used_one_exists() -> None:
    html, spoken = PARTS["page.html"], PARTS["page.html"] + SCRIPTS + PARTS["plain.py"]
    used = set(re.findall(r"data-say(?:-\w+)?=\"(\w+)\"", html)) | set(re.findall(r"\$(\w+)", html))
    used |= set(re.findall(r"\bsay\(\"(\w+)\"", SCRIPTS))

    parts = {"lang", "look", "look_hash", "behaviour", "behaviour_hash", "spoken", "round", "plain"}
    assert used - set(PHRASES) == parts
    assert [
        key for key in PHRASES if not key.startswith(("if_", "about_")) and not re.search(rf"[\"$]{key}\b", spoken)
    ] == []


def test_a_phrase_has_the_same_places_to_fill_in_every_language() -> None:
    places = {
        key: {frozenset(re.findall(r"{\w+}", said.in_language(one))) for one in LANGUAGES}
        for key, said in PHRASES.items()
    }

    assert {key: found for key, found in places.items() if len(found) > 1} == {}


def test_a_place_that_cannot_be_written_is_refused_and_left_alone(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="found a folder"):
        write_report(tmp_path, *sample_round(top=1))

    assert list(tmp_path.iterdir()) == []


def test_a_large_round_stays_light(tmp_path: Path) -> None:
    tables = large_round(needs=100, offers=400, top=20, seed=1)
    write_report(tmp_path / "report.html", *tables)

    assert (tables.candidates.num_rows, (tmp_path / "report.html").stat().st_size < 1_000_000) == (2000, True)
