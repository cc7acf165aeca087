"""Conditions that cannot be understood are refused with their place, in three languages."""

import pytest

from madang.core.texts.faults import BadInput
from tests.core.matching.fit.made import allowed, conditions, facts

OFFERS = facts(region=["서울"], fields=["수소"], target=["중소기업"], employees=[3])


def refusal_of(**need: str) -> BadInput:
    with pytest.raises(BadInput) as refusal:
        conditions(OFFERS, **{column: ["", cell] for column, cell in need.items()})
    return refusal.value


@pytest.mark.parametrize(
    ("must", "expected"),
    [
        ("colour=red", "a plain term, or a condition on one of"),
        ("TRL>=6", "a plain term, or a condition on one of"),
        ("=서울", "a plain term, or a condition on one of"),
        ("exclude=예시", "a plain term, or a condition on one of"),
        ("region=", "a value behind the sign"),
        ("region=|", "a value behind the sign"),
        ("founded_after=soon", "a date such as"),
        ("founded_after=2019-13-01", "a date such as"),
        ("설립일>=2019년 2월 30일", "a date such as"),
        ("employees_max=many", "a whole number such as"),
        ("employees<=5.5", "a whole number such as"),
        ("업력<=old", "a whole number such as"),
        ("employees_max>=5", "= after a key"),
        ("region>=서울", "= or != before"),
        ("target>=중소기업", "a number or a date"),
        ("region", "a value in column region"),
        ("target", "a value in column target"),
    ],
)
def test_what_cannot_be_understood_is_refused(must: str, expected: str) -> None:
    refusal = refusal_of(must=f"region=서울;{must}", target="")

    assert (refusal.file, refusal.row, refusal.column) == ("needs.csv", 3, "must")
    assert refusal.message("en").startswith(
        f'needs.csv, row 3, column must: found "{must.strip()}"; expected {expected}'
    )


def test_the_refusal_names_the_keys_and_the_columns_that_there_are() -> None:
    refusal = refusal_of(exclude="colour=red")

    assert refusal.message("ko") == (
        'needs.csv, 3행, 열 exclude: 발견 "colour=red"; 필요 단순 용어, 또는 다음 항목의 조건: region, fields, '
        "language, founded_on, founded_after, founded_before, employees, employees_min, employees_max, age, id, target"
    )
    assert refusal.message("de").startswith('needs.csv, Zeile 3, Spalte exclude: gefunden "colour=red"; erwartet ein')


def test_a_word_that_is_no_column_here_is_a_term() -> None:
    assert allowed(OFFERS, must="size") == []
    assert allowed(OFFERS, must="수소") == [0]


def test_a_column_of_the_offers_goes_before_a_key_of_the_same_name() -> None:
    aged = facts(age=["3", "9"])

    assert allowed(aged, must="age<=5") == [0]
