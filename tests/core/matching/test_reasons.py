"""Reasons quote what is really written, on both sides."""

from dataclasses import replace

import pytest

from tests.core.matching.made import WORDS, Row, listed, needs, offers, quoted, sample_needs, sample_offers

SEWER = {
    "id": "N1",
    "title": "하수열 회수",
    "text": "하수관에서 열을 회수할 기술을 찾습니다. 설치 실적이 있어야 합니다.",
}
PROJECTS = (
    "2021년에 스마트팜 온실의 온도를 조절했습니다. 딸기 농가 20곳에서 썼습니다.\n\n"
    "2022년에는 하수관에서 열을 회수하는 설비를 부산에 설치했습니다. 난방비를 30% 줄였습니다.\n\n"
    "2023년에 배터리 셀을 만들었습니다. 드론에 실었습니다."
)
SEARCHED = ("name", "title", "fields", "text")


@pytest.fixture(scope="module")
def sample_round() -> list[Row]:
    return listed(sample_needs(), sample_offers(), replace(WORDS, top=10))


def written(row: Row) -> list[str]:
    return [row.get(column) or "" for column in SEARCHED]


def test_every_quoted_sentence_stands_in_its_table_to_the_letter(sample_round: list[Row]) -> None:
    need_of = {row["id"]: written(row) for row in sample_needs().to_pylist()}
    offer_of = {row["id"]: written(row) for row in sample_offers().to_pylist()}
    invented = [
        one
        for row in sample_round
        for one in quoted(row["reasons"], "fits")
        if not any(one["need"] in cell for cell in need_of[row["need_id"]])
        or not any(one["offer"] in cell for cell in offer_of[row["offer_id"]])
    ]

    assert invented == []
    assert sum(len(quoted(row["reasons"], "fits")) for row in sample_round) > len(sample_round)


def test_what_is_missing_is_a_sentence_of_the_need(sample_round: list[Row]) -> None:
    need_of = {row["id"]: written(row) for row in sample_needs().to_pylist()}
    missing = [(row["need_id"], one) for row in sample_round for one in quoted(row["reasons"], "missing")]

    assert missing
    assert [one for need, one in missing if not any(one["need"] in cell for cell in need_of[need])] == []
    assert {(one["offer"], *one["terms"]) for _, one in missing} == {("",)}


def test_a_reason_has_its_six_words_and_a_share_between_0_and_1(sample_round: list[Row]) -> None:
    for row in sample_round:
        for one in row["reasons"]:
            assert [*one][:5] == ["kind", "need", "offer", "terms", "weight"]
            assert one["kind"] in ("fits", "missing", "conflicts")
            assert 0 <= one["weight"] <= 1


def test_the_terms_named_stand_in_the_sentence_of_the_need(sample_round: list[Row]) -> None:
    fits = [one for row in sample_round for one in quoted(row["reasons"], "fits")]

    assert [(term, one["need"]) for one in fits for term in one["terms"] if term not in one["need"]] == []
    assert [one for one in fits if len(one["terms"]) != len(set(one["terms"])) or len(one["terms"]) > 4] == []


def test_of_several_projects_the_one_that_fits_is_quoted() -> None:
    (row,) = listed(needs(SEWER), offers({"id": "S1", "name": "예시 두레", "text": PROJECTS}))

    best = quoted(row["reasons"], "fits")[0]
    assert best["offer"] == "2022년에는 하수관에서 열을 회수하는 설비를 부산에 설치했습니다"


def test_an_offer_without_a_text_is_listed_and_its_fields_explain_it() -> None:
    cold = {"id": "S1", "name": "예시 새싹", "fields": "하수열;난방"}

    (row,) = listed(needs(SEWER), offers(cold))

    assert (row["rank"], row["score"] > 0) == (1, True)
    assert {one["offer"] for one in quoted(row["reasons"], "fits")} <= {"하수열;난방", "하수열"}
    assert quoted(row["reasons"], "fits")


def test_what_the_offer_does_not_show_is_named() -> None:
    rows = listed(
        needs(
            {
                "id": "N1",
                "title": "딸기 수확 로봇",
                "text": "딸기를 따는 로봇을 찾습니다. 야간 무인 운전이 가능해야 합니다.",
            }
        ),
        offers(
            {"id": "S1", "text": "딸기를 따는 수확 로봇을 만듭니다."},
            {"id": "S2", "text": "야간 무인 운전이 가능한 지게차를 만듭니다."},
        ),
    )

    by_id = {row["offer_id"]: row["reasons"] for row in rows}
    assert [one["need"] for one in quoted(by_id["S1"], "missing")] == ["야간 무인 운전이 가능해야 합니다"]


def missing(need: str, *offered: str, title: str = "") -> list[str]:
    """The sentence that is named as missing for the first offer."""
    texts = offers(*({"id": f"S{at}", "text": text} for at, text in enumerate(offered)))
    rows = listed(needs({"id": "N1", "title": title, "text": need}), texts)
    return [one["need"] for one in quoted(next(row for row in rows if row["offer_id"] == "S0")["reasons"], "missing")]


def test_what_no_offer_speaks_of_is_missing_most_of_all() -> None:
    need = "하수관에서 열을 회수할 기술을 찾습니다. 양자내성암호 통신을 적용합니다."

    assert missing(need, "하수관에서 열을 회수하는 기술입니다.") == ["양자내성암호 통신을 적용합니다"]


def test_a_title_that_no_offer_speaks_of_is_missing() -> None:
    assert missing("장비를 찾습니다.", "장비를 만듭니다.", title="편경 옥돌 감별") == ["편경 옥돌 감별"]


def test_a_story_in_words_of_its_own_is_not_missing() -> None:
    need = "하수관에서 열을 회수할 기술을 찾습니다. 작년에는 마을 잔치가 즐거웠습니다."

    assert missing(need, "하수관에서 열을 회수하는 기술입니다.") == []


@pytest.mark.parametrize(
    "reference",
    [
        "담당 전화 02-1234-5678 하수관 시공 설비",
        "하수관 시공 설비 담당 예시@example.org 메일",
        "하수관 시공 설비 https://example.org/pipes 참조",
        "참고문헌 하수관 시공 설비 백서",
        "[3] Example et al, pipes and heat pumps",
    ],
)
def test_where_to_ask_and_what_was_written_is_not_missing(reference: str) -> None:
    need = f"배터리 셀을 찾습니다. {reference}."
    others = ["하수관 시공 설비를 합니다 담당 참조 메일 백서 전화.", "pipes and heat pumps, example"]

    assert missing(need.replace(reference, "하수관 시공 설비 담당"), "배터리 셀", *others) == ["하수관 시공 설비 담당"]
    assert missing(need, "배터리 셀", *others) == []


def test_an_offer_that_shares_no_word_is_not_listed_by_words_alone() -> None:
    rows = listed(
        needs(SEWER), offers({"id": "S1", "text": "We paint ships."}, {"id": "S2", "text": "하수관에서 열을 회수"})
    )

    assert [row["offer_id"] for row in rows] == ["S2"]


@pytest.mark.parametrize(("language", "said"), [("ko", True), ("en", False), ("de", False)])
def test_what_is_said_of_region_and_field_is_in_the_language_asked_for(language: str, *, said: bool) -> None:
    rows = listed(sample_needs(), sample_offers(), replace(WORDS, top=1, language=language))
    phrases = [one["said"] for row in rows for one in row["reasons"] if "about" in one]

    assert phrases
    assert any("지역" in phrase for phrase in phrases) is said
