"""How well candidates fit, aspect by aspect."""

import datetime as dt

import numpy as np
import pytest

from madang.core.matching.fit import AGREES, DIFFERS, NEAR, NOT_ASKED, NOT_STATED, Agreement, agreement
from tests.core.matching.fit.made import TODAY, conditions, facts

OFFERS = facts(
    region=["서울", "경기", "부산", ""],
    fields=["배터리; AI비전검사", "비전검사 장비", "수소", ""],
    language=["ko;en", "en", "de", ""],
    employees=[5, 50, 500, None],
    founded_on=[dt.date(2020, 1, 1), dt.date(2024, 1, 1), dt.date(2010, 1, 1), None],
)


def all_of(**need: str) -> Agreement:
    return all_on(None, need)


def all_on(today: dt.date | None, need: dict[str, str]) -> Agreement:
    asked = conditions(OFFERS, **{column: [cell] for column, cell in need.items()})
    return agreement(asked, OFFERS, np.zeros(4, np.int64), np.arange(4), today=today)


def test_a_need_that_states_nothing_fits_everyone_half() -> None:
    fit = all_of(text="무엇이든")

    assert fit.value.tolist() == [0.5] * 4
    assert fit.value.dtype == np.float32
    assert {*fit.region, *fit.fields, *fit.language, *fit.size, *fit.age} == {NOT_ASKED}


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        ({"region": "서울"}, [AGREES, NEAR, DIFFERS, NOT_STATED]),
        ({"region": "전국"}, [AGREES, AGREES, AGREES, NOT_STATED]),
        ({"region": "울산", "must": "region=서울|경기"}, [AGREES, AGREES, DIFFERS, NOT_STATED]),
        ({"region": "부산", "must": "region!=서울"}, [DIFFERS, DIFFERS, AGREES, NOT_STATED]),
        ({"must": "region=부산"}, [DIFFERS, DIFFERS, AGREES, NOT_STATED]),
    ],
)
def test_regions_agree_lie_near_differ_or_are_not_stated(need: dict[str, str], expected: list[int]) -> None:
    assert all_of(**need).region.tolist() == expected


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        ({"fields": "배터리"}, [AGREES, DIFFERS, DIFFERS, NOT_STATED]),
        ({"fields": "ai 비전검사;우주"}, [AGREES, NEAR, DIFFERS, NOT_STATED]),
        ({"fields": "비전검사"}, [NEAR, NEAR, DIFFERS, NOT_STATED]),
        ({"fields": "기술 장비 서비스"}, [DIFFERS, NEAR, DIFFERS, NOT_STATED]),
        ({"fields": "금융", "must": "field=수소"}, [DIFFERS, DIFFERS, AGREES, NOT_STATED]),
    ],
)
def test_fields_agree_when_one_is_shared_and_come_near_when_a_word_is(
    need: dict[str, str], expected: list[int]
) -> None:
    assert all_of(**need).fields.tolist() == expected


def test_languages_agree_differ_or_are_not_stated() -> None:
    assert all_of(language="English").language.tolist() == [AGREES, AGREES, DIFFERS, NOT_STATED]
    assert all_of(language="ko", must="language=de").language.tolist() == [DIFFERS, DIFFERS, AGREES, NOT_STATED]


def test_the_value_is_the_mean_over_what_the_need_states() -> None:
    assert all_of(region="서울", language="en").value.tolist() == [1, 0.75, 0, 0.5]
    assert all_of(region="서울", language="en", fields="배터리").value.tolist() == pytest.approx([1, 0.5, 0, 0.5])


def test_size_and_age_say_how_the_offer_stands_to_the_limits() -> None:
    fit = all_on(TODAY, {"must": "employees_min=5;employees<=50;업력<=7;founded_before=2023"})

    assert fit.size.tolist() == [AGREES, AGREES, DIFFERS, NOT_STATED]
    assert fit.age.tolist() == [AGREES, DIFFERS, DIFFERS, NOT_STATED]
    assert fit.value.tolist() == [0.5] * 4


def test_without_a_day_no_age_is_looked_at() -> None:
    assert all_of(must="업력<=7").age.tolist() == [NOT_ASKED] * 4


def test_pairs_keep_their_order_and_may_repeat() -> None:
    asked = conditions(OFFERS, region=["서울", "부산"], fields=["수소", "배터리"])

    fit = agreement(asked, OFFERS, np.array([1, 0, 1, 1]), np.array([2, 2, 0, 2]))

    assert fit.region.tolist() == [AGREES, DIFFERS, DIFFERS, AGREES]
    assert fit.fields.tolist() == [DIFFERS, AGREES, AGREES, DIFFERS]


def test_no_pairs_are_no_fault() -> None:
    fit = agreement(conditions(OFFERS, region=["서울"]), OFFERS, np.zeros(0, np.int64), np.zeros(0, np.int64))

    assert (fit.value.shape, fit.fields.shape) == ((0,), (0,))
