"""Why a pair fits, in words."""

import datetime as dt

import numpy as np

from madang.core.matching.fit import Reason, agreement, why_barred
from tests.core.matching.fit.made import TODAY, conditions, facts

OFFERS = facts(
    name=["예시 은하", "예시 누리"],
    text=["방폭 인증 제품", ""],
    region=["경기 성남시", ""],
    fields=["수소; AI 비전검사", "금융"],
    language=["ko", "de"],
    employees=[12, None],
    founded_on=[dt.date(2019, 5, 1), None],
    exclude=["", "예시 갑"],
    target=["중소기업", "대기업"],
)


def shown(reasons: tuple[Reason, ...], language: str) -> list[tuple[str, str, str]]:
    return [(reason.kind, reason.aspect, reason.said.in_language(language)) for reason in reasons]


def reasons_for(row: int, **need: str) -> tuple[Reason, ...]:
    asked = conditions(OFFERS, **{column: [cell] for column, cell in need.items()})
    return agreement(asked, OFFERS, np.zeros(2, np.int64), np.arange(2), today=TODAY).reasons(row)


def why(row: int, **need: str) -> tuple[Reason, ...]:
    asked = conditions(OFFERS, **{column: [cell] for column, cell in need.items()})
    return why_barred(asked, OFFERS, (0, row), today=TODAY)


def test_what_agrees_is_named_with_the_cell_of_the_offer() -> None:
    reasons = reasons_for(0, region="서울;경기", fields="로봇;ai비전검사", language="한국어")

    assert shown(reasons, "ko") == [
        ("fits", "region", "지역 일치: 경기 성남시"),
        ("fits", "fields", "분야 일치: ai비전검사"),
        ("fits", "language", "언어 일치: ko"),
    ]
    assert [(reason.need, reason.offer, reason.terms) for reason in reasons] == [
        ("서울;경기", "경기 성남시", ()),
        ("로봇;ai비전검사", "ai비전검사", ("ai비전검사",)),
        ("한국어", "ko", ()),
    ]


def test_what_comes_near_or_differs_names_both_sides() -> None:
    assert shown(reasons_for(0, region="인천", fields="비전검사", language="en"), "en") == [
        ("fits", "region", "Region comes near: 경기 성남시 (wanted: 인천)"),
        ("fits", "fields", "Field comes near: 수소; AI 비전검사 (wanted: 비전검사)"),
        ("missing", "language", "Language differs: ko (wanted: en)"),
    ]


def test_what_the_offer_does_not_tell_is_missing() -> None:
    reasons = reasons_for(1, region="서울", must="employees_max=50;founded_after=2015")

    assert shown(reasons, "de") == [
        ("missing", "region", "Region nicht angegeben (gewünscht: 서울)"),
        ("missing", "employees", "Mitarbeiterzahl nicht angegeben (gewünscht: employees_max=50)"),
        ("missing", "founded_on", "Gründung nicht angegeben (gewünscht: founded_after=2015)"),
    ]


def test_conditions_that_hold_are_reasons_too() -> None:
    reasons = reasons_for(0, must="employees<=50;업력 10년 이내;방폭인증;target=중소기업;field=수소", fields="안전")

    assert shown(reasons, "ko") == [
        ("fits", "fields", "분야 일치: 수소"),
        ("fits", "employees", "직원 수 일치: 12"),
        ("fits", "founded_on", "설립일 일치: 2019-05-01"),
        ("fits", "text", "필수 용어 일치: 방폭인증"),
        ("fits", "target", "target 일치: 중소기업"),
    ]


def test_what_a_need_insists_on_conflicts_where_it_differs() -> None:
    assert shown(reasons_for(0, must="region=서울;target=대기업;수전해"), "en") == [
        ("conflicts", "region", "Region differs: 경기 성남시 (wanted: 서울)"),
        ("conflicts", "target", "target differs: 중소기업 (wanted: target=대기업)"),
        ("missing", "text", "not mentioned: 수전해"),
    ]


def test_every_condition_that_bars_is_named() -> None:
    assert shown(why(1, must="region=서울;방폭;language=ko", exclude="예시누리", organisation="예시 갑"), "ko") == [
        ("missing", "region", "지역 미기재 (희망: region=서울)"),
        ("missing", "text", "언급 없음: 방폭"),
        ("conflicts", "language", "언어 불일치: de (희망: language=ko)"),
        ("conflicts", "name", "수요 측 제외 조건: 예시누리"),
        ("conflicts", "exclude", "공급 측이 예시 갑을(를) 제외함"),
    ]


def test_nothing_bars_a_pair_that_may_meet() -> None:
    assert why(0, must="region=경기;방폭", exclude="region=서울", organisation="예시 갑") == ()


def test_a_need_that_states_nothing_has_no_reasons() -> None:
    assert reasons_for(0, text="무엇이든") == ()
