"""Names of firms and elements of lists in the form in which they are compared."""

import pytest

from madang.core.matching.fit.spelling import firm_name, fold


@pytest.mark.parametrize(
    "name",
    [
        "(주)예시 은하셀랩",
        "㈜예시은하셀랩",
        "주식회사 예시 은하셀랩",
        "예시 은하셀랩 주식회사",
        "예시은하셀랩㈜",
        " 예시  은하셀랩 ",
        "예시 은하셀랩 Co., Ltd.",
        "예시 은하셀랩, Inc.",
        "예시-은하셀랩",
    ],
)
def test_a_korean_firm_is_known_by_every_form_of_its_name(name: str) -> None:
    assert firm_name(name) == "예시은하셀랩"


@pytest.mark.parametrize(
    "name",
    [
        "Beispiel Mondzell GmbH",
        "BEISPIEL MONDZELL",
        "Beispiel Mondzell GmbH & Co. KG",
        "Beispiel Mondzell e.V.",
        "Beispiel-Mondzell AG",
    ],
)
def test_a_german_firm_is_known_by_every_form_of_its_name(name: str) -> None:
    assert firm_name(name) == "beispielmondzell"


def test_what_only_looks_like_a_legal_form_stays() -> None:
    assert [firm_name(name) for name in ("Example Magag", "AG", "Example Inc. Labs", "주식회사")] == [
        "examplemagag",
        "ag",
        "exampleinclabs",
        "주식회사",
    ]


def test_case_spaces_width_and_unicode_form_do_not_count_in_lists() -> None:
    assert {fold(text) for text in ("AI 비전검사", "ai비전검사", "ＡＩ　비전검사", "AI 비전검사")} == {"ai비전검사"}
    assert fold("STRASSE") == fold("Straße")
