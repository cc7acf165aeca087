"""Which offers a need may get."""

import datetime as dt

import pytest

from madang.core.matching.fit import barred, offer_facts
from madang.core.texts.faults import BadInput
from tests.core.matching.fit.made import TODAY, allowed, conditions, facts, table

OFFERS = facts(
    id=["S1", "S2", "S3", "S4"],
    name=["(주)예시 은하", "예시 누리", "Beispiel Mond GmbH", "예시 소리"],
    title=["배터리 진단", "수소 센서", "Pumpen", ""],
    text=["ISO 13485 인증", "방폭인증 보유", "eine Wärmepumpe", ""],
    region=["서울 강남구", "경기도", "Deutschland", ""],
    fields=["배터리;진단 장비", "수소, 안전", "Energie", ""],
    founded_on=[dt.date(2019, 1, 1), dt.date(2024, 1, 1), dt.date(2010, 6, 30), None],
    employees=[5, 50, 51, None],
    language=["ko", "ko;en", "de", ""],
    exclude=["", "예시 큰 산업(주);예시 갑", "", ""],
    target=["중소기업", "중소기업;창업", "대기업", ""],
    revenue=["1,200", "300.5", "없음", ""],
)


@pytest.mark.parametrize(
    ("must", "expected"),
    [
        ("", [0, 1, 2, 3]),
        ("없음", [0, 1, 2, 3]),
        (" ;\n- ", [0, 1, 2, 3]),
        ("region=경기|서울", [0, 1]),
        ("지역 = 수도권", [0, 1]),
        ("지역: 서울", [0]),
        ("소재지＝독일", [2]),
        ("region!=서울", [1, 2]),
        ("지역≠서울|독일", [1]),
        ("field=배터리", [0]),
        ("분야=진단장비", [0]),
        ("fields=안전|energie", [1, 2]),
        ("field=안", []),
        ("fields!=수소", [0, 2]),
        ("language=ko", [0, 1]),
        ("언어=영어|독일어", [1, 2]),
        ("language!=ko", [2]),
        ("founded_after=2019-01-01", [0, 1]),
        ("founded_after=2019-01-02", [1]),
        ("founded_before=2024-01-01", [0, 2]),
        ("founded_on>=2019-01-01", [0, 1]),
        ("설립일>2019", [1]),
        ("설립일<=2019", [0, 2]),
        ("founded_on=2019", [0]),
        ("설립일=2010년 6월", [2]),
        ("founded_on!=2019", [1, 2]),
        ("설립일 2019-01-01 이후", [0, 1]),
        ("founded_after=20190101", [0, 1]),
        ("founded_before=01.07.2010", [2]),
        ("employees_min=5", [0, 1, 2]),
        ("employees_max=50", [0, 1]),
        ("employees<=50", [0, 1]),
        ("employees<50", [0]),
        ("직원수>=50명", [1, 2]),
        ("임직원 50명 이하", [0, 1]),
        ("employees=50", [1]),
        ("employees≠50", [0, 2]),
        ("employees_min=5;employees_max=50", [0, 1]),
        ("업력 7년 이내", [1]),
        ("창업 8년 이내", [0, 1]),
        ("설립 7년 초과", [0, 2]),
        ("age<=8", [0, 1]),
        ("age>=7", [0, 2]),
        ("age=15", [2]),
        ("age_max=3", [1]),
        ("target=중소기업", [0, 1]),
        ("TARGET = 창업|대기업", [1, 2]),
        ("target!=창업", [0, 2]),
        ("revenue>=300.5", [0, 1]),
        ("revenue>300.5", [0]),
        ("ISO13485", [0]),
        ("배터리", [0]),
        ("mond", [2]),
        ("text=방폭 인증", [1]),
        ("진단 장비", [0]),
        ("id=S1|S4", [0, 3]),
        ("기업명=은하|예시은하 주식회사", [0]),
        ("region=경기\nfield=수소", [1]),
        ("region=경기;field=배터리", []),
    ],
)
def test_what_must_hold_holds_for_all_that_are_left(must: str, expected: list[int]) -> None:
    assert allowed(OFFERS, must=must) == expected


@pytest.mark.parametrize(
    ("exclude", "expected"),
    [
        ("", [0, 1, 2, 3]),
        ("S1;S3", [1, 3]),
        ("s1", [0, 1, 2, 3]),
        ("주식회사 예시은하", [1, 2, 3]),
        ("㈜예시은하, Beispiel Mond", [1, 3]),
        ("BEISPIEL MOND AG", [0, 1, 3]),
        ("예시", [0, 1, 2, 3]),
        ("예시 아무도 아님", [0, 1, 2, 3]),
        ("region=서울", [1, 2, 3]),
        ("region!=서울", [0, 3]),
        ("employees>50", [0, 1, 3]),
        ("founded_before=2015-01-01", [0, 1, 3]),
        ("target=중소기업", [2, 3]),
        ("기업명=예시 누리", [0, 2, 3]),
    ],
)
def test_what_is_excluded_is_not_left(exclude: str, expected: list[int]) -> None:
    assert allowed(OFFERS, exclude=exclude) == expected


@pytest.mark.parametrize(
    ("must", "expected"), [("region", [0, 1]), ("지역", [0, 1]), ("분야", [0]), ("language", [1]), ("target", [2])]
)
def test_a_bare_column_asks_for_the_needs_own_value(must: str, expected: list[int]) -> None:
    left = allowed(OFFERS, must=must, region="수도권", fields="배터리; 로봇", language="en", target="대기업")

    assert left == expected


def test_a_bare_column_in_exclude_bars_those_that_agree() -> None:
    assert allowed(OFFERS, exclude="region", region="서울") == [1, 2, 3]


@pytest.mark.parametrize(
    ("organisation", "expected"),
    [("㈜예시큰산업", [0, 2, 3]), ("예시 갑", [0, 2, 3]), ("예시 큰", [0, 1, 2, 3]), ("", [0, 1, 2, 3])],
)
def test_an_offer_is_kept_from_the_organisations_it_refuses(organisation: str, expected: list[int]) -> None:
    assert allowed(OFFERS, organisation=organisation) == expected


def test_the_language_of_a_need_alone_bars_nobody() -> None:
    assert allowed(OFFERS, language="ja", region="제주", fields="우주") == [0, 1, 2, 3]


def test_a_column_that_the_offers_lack_bars_all_who_must_state_it() -> None:
    bare = facts(text=["하나", "둘"])

    assert allowed(bare, must="employees_max=50") == []
    assert allowed(bare, exclude="region=서울") == [0, 1]


def test_needs_with_equal_conditions_share_a_mask_and_idle_ones_have_none() -> None:
    asked = conditions(
        OFFERS,
        must=["region=서울;field=배터리", "", "분야=배터리;지역=서울특별시", "ISO 13485", "", "region=전국|Nationwide"],
        exclude=["", "S9", "", "", "S2", ""],
        organisation=["", "", "", "", "", "예시 갑"],
    )

    masks, mask_of_need = barred(asked, OFFERS, None)

    assert mask_of_need.tolist() == [0, -1, 0, 1, 2, 3]
    assert masks.tolist() == [[0, 1, 1, 1], [0, 1, 1, 1], [0, 1, 0, 0], [0, 1, 0, 1]]
    assert [masks.dtype.name, mask_of_need.dtype.name] == ["uint8", "int32"]


def test_some_of_the_needs_are_judged_as_among_all() -> None:
    asked = conditions(OFFERS, must=["region=서울", "field=수소", "", "language=de"])
    masks, mask_of_need = barred(asked, OFFERS, TODAY)

    some, mask_of_some = barred(asked, OFFERS, TODAY, needs=slice(1, 4))

    assert mask_of_some.tolist() == [0, -1, 1]
    assert some.tolist() == masks[mask_of_need[[1, 3]]].tolist()


def test_without_conditions_there_are_no_masks() -> None:
    masks, mask_of_need = barred(conditions(OFFERS, text=["가", "나"]), OFFERS, None)

    assert (masks.shape, mask_of_need.tolist()) == ((0, 4), [-1, -1])


def test_no_offers_and_no_needs_are_no_fault() -> None:
    nobody = facts(name=[], region=[], fields=[], text=[])

    assert allowed(nobody, must="region=서울;방폭", exclude="예시") == []
    assert barred(conditions(OFFERS, must=[]), OFFERS, None)[0].shape == (0, 4)


def test_texts_are_fetched_only_where_a_term_decides() -> None:
    fetched: list[int] = []

    def text(row: int) -> str:
        fetched.append(row)
        return "방폭"

    watched = offer_facts(table(region=["서울", "부산", "서울"]), texts=text)

    assert allowed(watched, must="region=서울;방폭") == [0, 2]
    assert fetched == [0, 2]


def test_an_age_without_a_day_is_refused_with_its_place() -> None:
    with pytest.raises(BadInput) as refusal:
        allowed(OFFERS, today=None, must="업력<=7")

    assert (refusal.value.row, refusal.value.column) == (2, "must")
    assert '"업력<=7"' in refusal.value.message("ko")


def test_a_firm_founded_on_a_leap_day_grows_older_in_every_year() -> None:
    leap = facts(founded_on=[dt.date(2020, 2, 28), dt.date(2020, 2, 29)])

    assert allowed(leap, today=dt.date(2024, 2, 29), must="age<=4") == [1]
    assert allowed(leap, today=dt.date(2023, 2, 28), must="age>=3") == [0]
    assert allowed(leap, today=dt.date(2024, 2, 29), must="age<=9999") == [0, 1]
