"""The page of a meeting day: one file that asks for nothing, complete without scripts, in three languages."""

import re
from importlib.resources import files
from typing import Any

import pytest

from madang.cli.report.page import policy_hash
from madang.cli.timetable.page.page import page_of
from madang.cli.timetable.page.phrases import LANGUAGES, PHRASES
from madang.core.timetable.day import Attendee, Day, Held, Meeting, Pause, Table
from tests.cli.report.hostile import ATTACKS
from tests.cli.report.parsed import Element, elements

DAY = Day(
    name="예시 상담회",
    slots=5,
    morning_slots=2,
    tables=9,
    participants=("a", "b", "c", "idle"),
    meetings=(
        Meeting(id="m1", participants=("a", "b"), title="2차전지 진단"),
        Meeting(id="m2", participants=("a", "c"), length=2),
        Meeting(id="m3", participants=("b", "c")),
    ),
    attendees={"b": Attendee(name="예시 마루", organisation="스타트업")},
    unavailable={"b": frozenset({2})},
    pauses=(Pause(slots=(3,), name="점심"),),
    special_tables={9: Table(name="부스")},
)
PLACES = {"m1": Held(1, 1), "m2": Held(4, 9)}
ANSWER: dict[str, Any] = {"status": "optimal", "breaks": 1, "lower_bound": 1, "waiting": ["m3"]}


def shown(day: Day = DAY, language: str = "ko") -> str:
    return page_of(day, PLACES, ANSWER, language=language)


def words(html: str) -> list[str]:
    """The lines of a piece of HTML without its tags."""
    bare = re.sub(r"<[^>]+>", " ", html.replace("\n", " ").replace("</tr>", "\n"))
    return [" ".join(line.split()) for line in bare.splitlines() if line.strip()]


def between(html: str, begin: str, end: str) -> str:
    return html.partition(begin)[2].partition(end)[0]


def test_the_grid_by_participant_shows_tables_pauses_waiting_and_absence() -> None:
    grid = between(shown(), '<table class="people">', "</table>")

    assert words(grid)[1:4] == ["a 1 · 9 9", "예시 마루 1 ×", "c 9 9"]
    assert "idle" not in grid


def test_a_sheet_says_when_where_and_with_whom() -> None:
    sheet = between(shown(), '<article class="sheet" id="sheet-1"', "</article>")

    assert words(between(sheet, "<tbody>", "</tbody>")) == [
        "1 1 예시 마루 스타트업 2차전지 진단", "2 대기", "3 쉬는 시간", "4–5 9 부스 c",
    ]  # fmt: skip


def test_the_grid_by_table_has_used_tables_alone_and_names_the_pause() -> None:
    grid = between(shown(), '<table class="tables">', "</table>")

    assert words(between(grid, "<tbody>", "</tbody>"))[:4] == ["1 a 예시 마루", "2", "3 점심", "4 a c"]
    assert words(between(grid, "<thead>", "</thead>"))[0] == "시간대 테이블 1 테이블 9 부스"


def test_meetings_that_wait_are_named() -> None:
    assert words(between(shown(), '<p class="notice">', "</p>")) == ["대기 회의 : m3"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_the_language_asked_for(language: str) -> None:
    html = shown(language=language)

    assert elements(html)[0].attributes["lang"] == language
    assert f'data-say="by_table">{PHRASES["by_table"].in_language(language)}<' in html


def test_the_page_asks_for_nothing_and_only_its_own_script_and_look_act() -> None:
    parsed = elements(shown())

    asked = [one for one in parsed for name in ("src", "href") if not one.attributes.get(name, "#").startswith("#")]
    ours = [one for one in parsed if one.tag in ("script", "style") and "type" not in one.attributes]
    acting = [policy_hash(one.text) for one in ours]
    policy = next(one.attributes["content"] for one in parsed if "http-equiv" in one.attributes)
    assert asked == []
    assert policy == (
        f"default-src 'none'; script-src '{acting[1]}'; style-src '{acting[0]}'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_names_add_no_element(attack: str) -> None:
    def shape(name: str) -> list[Element]:
        day = Day(name=name, slots=2, morning_slots=1, tables=1, participants=("a", "b"), place=name,
                  meetings=(Meeting(id="m1", participants=("a", "b"), title=name),),
                  attendees={"a": Attendee(name=name, organisation=name)},
                  special_tables={1: Table(name=name, zone=name)},
                  pauses=(Pause(slots=(2,), name=name),))  # fmt: skip
        html = page_of(day, {"m1": Held(1, 1)}, {"status": "optimal", "waiting": [name]}, language="ko")
        return [one._replace(text="") for one in elements(html)]

    assert shape(attack) == shape("harmless")


def test_every_phrase_is_used_and_every_used_one_exists() -> None:
    folder = files("madang.cli.timetable.page")
    parts = {one.name: one.read_text("utf-8") for one in folder.iterdir() if "." in one.name}
    code = "\n".join(text for name, text in parts.items() if name.endswith((".html", ".py")) and name != "phrases.py")

    used = {key for key in re.findall(r"[\"'](\w+)[\"']|\$say_(\w+)", code) for key in key if key}
    assert [key for key in PHRASES if key not in used] == []
    assert set(re.findall(r"\$say_(\w+)", code)) - set(PHRASES) == set()
