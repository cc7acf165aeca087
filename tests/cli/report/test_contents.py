"""What a report holds, and that it holds it once."""

import json
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from madang.cli.report.contents import KINDS, contents
from tests.cli.report.rounds import Round, round_of, sample_round

NEED = {
    "id": "N1",
    "title": "용접",
    "text": "용접이 어렵다. 빨라야 한다.",
    "organisation": "예시 조선",
    "region": "부산",
}
OFFER = {
    "id": "S1",
    "name": "예시 팔",
    "text": "용접을 돕는다.",
    "fields": "로봇; AI,용접",
    "founded_on": date(2020, 5, 1),
}
FITS = {"kind": "fits", "need": "용접이 어렵다.", "offer": "용접을 돕는다.", "terms": ["용접"], "weight": 0.31}
MISSING = {"kind": "missing", "need": "빨라야 한다.", "offer": "", "terms": [], "weight": 0.2}
FOUND = {"need_id": "N1", "offer_id": "S1", "rank": 1, "score": 0.5, "words": 0.25, "reasons": [FITS, MISSING]}


def held(**changes: Any) -> dict[str, Any]:
    """What the report of one need, one startup and one candidate holds."""
    return contents(*round_of([NEED], [OFFER], [FOUND | changes]))


def test_a_need_is_said_in_short() -> None:
    assert held()["needs"] == [
        {
            "id": "N1",
            "title": "용접",
            "region": "부산",
            "fields": [],
            "lang": "ko",
            "by": "예시 조선",
            "pieces": ("용접이 어렵다.", " ", "빨라야 한다."),
            "whole": 3,
            "found": [[0, 1, 0.5, 0.25, None, None, [[0, 0, 0, [0], 0.31], [1, 2, -1, [], 0.2]]]],
        }
    ]


def test_a_startup_is_said_in_short() -> None:
    assert held()["offers"] == [
        {
            "id": "S1",
            "title": "",
            "region": "",
            "fields": ["로봇", "AI", "용접"],
            "lang": "ko",
            "name": "예시 팔",
            "founded": "2020",
            "size": None,
            "pieces": ("용접을 돕는다.",),
            "whole": 1,
        }
    ]


def test_a_reason_about_a_column_quotes_no_sentence() -> None:
    region = {"kind": "fits", "need": "부산", "offer": "경남", "terms": [], "weight": 0.0, "about": "region"}
    holds = held(reasons=[region])

    assert holds["needs"][0]["found"][0][-1] == [[0, -1, -1, [], None, "region", 0, 1]]
    assert (holds["terms"], holds["needs"][0]["whole"]) == (["부산", "경남"], 1)


@pytest.mark.parametrize(("reasons", "said"), [(None, None), ([], [])])
def test_no_reasons_asked_for_is_not_the_same_as_none_found(reasons: Any, said: Any) -> None:
    assert held(reasons=reasons)["needs"][0]["found"][0][-1] == said


def test_a_table_without_reasons_is_one_made_without_asking_for_them() -> None:
    tables = round_of([NEED], [OFFER], [FOUND])

    assert contents(*tables[:2], tables.candidates.drop(["reasons"]))["needs"][0]["found"][0][-1] is None


def test_what_is_not_a_number_was_not_measured() -> None:
    assert held(meaning=float("nan"))["needs"][0]["found"][0][4] is None


def test_candidates_stand_by_rank_whatever_their_order_in_the_table() -> None:
    tables = sample_round(top=5)
    backwards = tables.candidates.take(list(range(tables.candidates.num_rows))[::-1])

    assert contents(*tables[:2], backwards)["needs"] == contents(*tables)["needs"]


@pytest.mark.parametrize(
    ("row", "language"),
    [
        ({"language": "DE", "text": "하나"}, "de"),
        ({"language": "zh-Hant"}, "zh-hant"),
        ({"language": "한국어", "text": "one"}, ""),
        ({"language": None, "text": "one 하나"}, "ko"),
        ({"text": "one"}, ""),
    ],
)
def test_the_language_of_a_text_is_the_one_named_or_seen(row: dict[str, Any], language: str) -> None:
    tables = Round(pa.Table.from_pylist([{"id": "N1", **row}]), pa.table({"id": []}), round_of([], [], []).candidates)

    assert contents(*tables)["needs"][0]["lang"] == language


def test_every_sentence_quoted_in_the_samples_is_found_again() -> None:
    tables = sample_round(top=5)
    holds = contents(*tables)

    said = [
        (KINDS[kind], need["pieces"][asked], offered >= 0 and holds["offers"][place]["pieces"][offered])
        for need in holds["needs"]
        for place, *_, reasons in need["found"]
        for kind, asked, offered, *_ in reasons
    ]
    assert said == [
        (reason["kind"], reason["need"], reason["offer"] or False)
        for row in tables.candidates["reasons"].to_pylist()
        for reason in json.loads(row)
    ]
