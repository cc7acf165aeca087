"""The samples are large enough, hang together, and can be mistaken for nobody."""

import re
import unicodedata
from collections import Counter
from datetime import date

import pytest

from madang.samples import sample_path
from tests.samples.conditions import is_ruled_out, rows

NEEDS, OFFERS, EXPECTED = rows("needs.csv"), rows("offers.csv"), rows("expected.csv")
NEED, OFFER = {need["id"]: need for need in NEEDS}, {offer["id"]: offer for offer in OFFERS}
UNSOLVED = "N10"
MARKS = {"ko": "예시 ", "en": "Example ", "de": "Beispiel "}
COLUMNS = {
    "needs.csv": "id,title,text,organisation,region,fields,language,must,exclude",
    "offers.csv": "id,name,title,text,region,fields,founded_on,employees,language,exclude",
    "expected.csv": "need_id,offer_id,relation,note",
}
REGIONS = {*re.findall(r"\w+", "서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주")}
GERMAN = re.compile(r"\b(?:der|das|ein|und|wir|mit|von)\b", re.IGNORECASE)


def sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split(r"(?<=[.!?:])\s+|\n+", text) if sentence]


def language_of(text: str) -> str:
    letters = [letter for letter in text if letter.isalpha()]
    if 2 * sum("가" <= letter <= "힣" for letter in letters) > len(letters):
        return "ko"
    return "de" if GERMAN.search(text) else "en"


def ids_where(relation: str) -> set[tuple[str, str]]:
    return {(row["need_id"], row["offer_id"]) for row in EXPECTED if row["relation"] == relation}


def repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def test_there_are_needs_and_startups_in_three_languages() -> None:
    assert Counter(need["language"] for need in NEEDS) == {"ko": 20, "en": 6, "de": 5}
    assert Counter(offer["language"] for offer in OFFERS) == {"ko": 115, "en": 31, "de": 23}


def test_at_least_fifteen_startups_have_a_history() -> None:
    assert sum("\n\n" in offer["text"] for offer in OFFERS) >= 15


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_has_its_columns_and_full_rows_of_composed_text(name: str) -> None:
    text = sample_path(name).read_text("utf-8")

    assert text.partition("\n")[0] == COLUMNS[name]
    assert {len(row) for row in rows(name)} == {COLUMNS[name].count(",") + 1}
    assert unicodedata.normalize("NFC", text) == text


def test_ids_titles_and_names_occur_once() -> None:
    assert repeated([row["id"] for row in NEEDS + OFFERS]) == []
    assert repeated([offer["name"] for offer in OFFERS]) == []
    assert repeated([row["title"] for row in NEEDS + OFFERS]) == []


def test_a_reader_never_meets_the_same_sentence_twice() -> None:
    assert repeated([sentence for row in NEEDS + OFFERS for sentence in sentences(row["text"])]) == []


def test_every_organisation_and_startup_is_marked_as_an_example() -> None:
    named = [need["organisation"] for need in NEEDS] + [offer["name"] for offer in OFFERS]

    assert [name for name in named if not name.startswith(tuple(MARKS.values()))] == []


def test_whoever_refuses_or_is_refused_by_name_is_marked_too() -> None:
    refused = [name for row in NEEDS + OFFERS for name in row["exclude"].split(";") if name and "=" not in name]

    assert [name for name in refused if not name.startswith(tuple(MARKS.values())) and name not in OFFER] == []


def test_texts_are_in_the_language_they_claim() -> None:
    assert [row["id"] for row in NEEDS + OFFERS if language_of(row["text"]) != row["language"]] == []


def test_startups_say_where_since_when_and_how_many_they_are() -> None:
    founded = [date.fromisoformat(offer["founded_on"]) for offer in OFFERS]

    assert {offer["region"] for offer in OFFERS if offer["language"] == "ko"} <= REGIONS
    assert (min(founded) >= date(2014, 1, 1), max(founded) < date(2027, 1, 1)) == (True, True)
    assert min(int(offer["employees"]) for offer in OFFERS) >= 1
    assert [row["id"] for row in NEEDS + OFFERS if not row["fields"] or not row["region"]] == []


def test_expectations_name_existing_pairs_once_and_give_a_reason() -> None:
    pairs = [(row["need_id"], row["offer_id"]) for row in EXPECTED]

    assert [pair for pair in pairs if pair[0] not in NEED or pair[1] not in OFFER] == []
    assert len(set(pairs)) == len(pairs)
    assert {row["relation"] for row in EXPECTED} == {"best", "good", "low", "never"}
    assert [row for row in EXPECTED if not row["note"]] == []


def test_every_need_but_the_unsolved_one_has_a_best_startup() -> None:
    assert set(NEED) - {need for need, _ in ids_where("best")} == {UNSOLVED}


def test_never_means_ruled_out_and_all_else_is_allowed() -> None:
    ruled_out = {pair for pair in _expected_pairs() if is_ruled_out(NEED[pair[0]], OFFER[pair[1]])}

    assert ruled_out == ids_where("never")


def test_every_kind_of_condition_is_used() -> None:
    conditions = ";".join(need["must"] + ";" + need["exclude"] for need in NEEDS).split(";")

    assert {condition.partition("=")[0] for condition in conditions if "=" in condition} == {
        "region", "field", "language", "founded_after", "founded_before", "employees_min", "employees_max"
    }  # fmt: skip


def test_an_unknown_sample_is_named_in_the_refusal() -> None:
    with pytest.raises(FileNotFoundError, match=r"no sample is called 'gone\.csv'"):
        sample_path("gone.csv")


def _expected_pairs() -> set[tuple[str, str]]:
    return {(row["need_id"], row["offer_id"]) for row in EXPECTED}
