"""Fields are found where Korean, English and German papers give them, each with the words that say so."""

import pytest

from madang.core.texts.documents import Document, Section
from madang.core.texts.profiles import find_fields


def document(*sections: tuple[str, int | None, str]) -> Document:
    text, placed = "", []
    for said, page, title in sections:
        placed.append(Section(start=len(text), end=len(text) + len(said), page=page, title=title))
        text += said + "\n\n"
    return Document(text=text, form="txt", sections=tuple(placed), warnings=())


def values(text: str) -> list[tuple[str, str]]:
    return [(found.field, found.value) for found in find_fields(document((text, None, "")))]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("기업명: 주식회사 없는배터리", "name", "주식회사 없는배터리"),
        ("○ 상 호 명 : (주)꾸민센서", "name", "(주)꾸민센서"),
        ("1. 회사명\t가상로봇", "name", "가상로봇"),
        ("■ 기업명(영문)：Fictive Robotics", "name_en", "Fictive Robotics"),
        ("대표이사\t김가상", "representative", "김가상"),
        ("사업자등록번호 123-45-67891", "", ""),
        ("사업자등록번호: 1234567891", "registration", "123-45-67891"),
        ("설립연월일\t2019년 3월 4일", "founded_on", "2019-03-04"),
        ("설립일: 2019. 3. 4.", "founded_on", "2019-03-04"),
        ("Founded: March 4, 2019", "founded_on", "2019-03-04"),
        ("Gründung: 4. März 2019", "founded_on", "2019-03-04"),
        ("Gründungsdatum: 04.03.2019", "founded_on", "2019-03-04"),
        ("창업일: 2019", "founded_on", "2019-01-01"),
        ("본사 소재지\t대전 유성구 없는로 1", "address", "대전 유성구 없는로 1"),
        ("업태/종목: 제조 / 이차전지", "industry", "제조 / 이차전지"),
        ("상시근로자 수 : 27명 (2025년 말)", "employees", "27"),
        ("Mitarbeiter: 1,200 Personen", "employees", "1200"),
        ("매출액: 12억 3,400만 원", "sales_won", "1234000000"),
        ("매출액(백만원)\t1,250", "sales_won", "1250000000"),
        ("Annual sales: KRW 1.5 billion", "sales_won", "1500000000"),
        ("Umsatz: 3 Mio. KRW", "sales_won", "3000000"),
        ("자본금: 1억원", "capital_won", "100000000"),
        ("홈페이지: https://battery.example/ko", "homepage", "https://battery.example/ko"),
        ("대표전화: 042-000-0000 (평일)", "phone", "042-000-0000"),
        ("E-Mail: Kim@Battery.example", "email", "Kim@Battery.example"),
    ],
)
def test_a_value_stands_after_a_colon_or_beside_its_label(line: str, field: str, value: str) -> None:
    assert values(line) == ([(field, value)] if field else [])


def test_one_line_may_hold_several_labels() -> None:
    assert values("기업명: 가상로봇   대표자: 김가상\n홈페이지: a.example / 연락처: 02-000-0000") == [
        ("name", "가상로봇"),
        ("representative", "김가상"),
        ("homepage", "a.example"),
        ("phone", "02-000-0000"),
    ]


def test_a_row_of_a_table_gives_labels_and_values_by_turns() -> None:
    assert values("기업명\t가상로봇\t대표자\t김가상\n설립일\t2020-01-02\t임직원 수\t12") == [
        ("name", "가상로봇"),
        ("representative", "김가상"),
        ("founded_on", "2020-01-02"),
        ("employees", "12"),
    ]


def test_a_row_of_labels_names_the_row_below_it() -> None:
    assert values("기업명\t대표자\t설립일\n가상로봇\t김가상\t2020-01-02") == [
        ("name", "가상로봇"),
        ("representative", "김가상"),
        ("founded_on", "2020-01-02"),
    ]


def test_a_heading_gives_the_paragraph_below_it_up_to_the_next() -> None:
    text = (
        "■ 기술 소개\n셀을 멈추지 않고 잽니다.\n특허가 세 건 있습니다.\n\n2. 주요 제품\n진단기 두 가지\n대표자: 김가상"
    )

    assert values(text) == [
        ("representative", "김가상"),
        ("products", "진단기 두 가지"),
        ("technology", "셀을 멈추지 않고 잽니다.\n특허가 세 건 있습니다."),
    ]


def test_each_value_says_where_it_stands() -> None:
    found = find_fields(document(("표지", 1, "표지"), ("대표자\t김가상\t임직원 수\t12", 2, "기업 현황")))

    assert [(one.page, one.section, one.label, one.sentence) for one in found] == [
        (2, "기업 현황", "대표자", "대표자 | 김가상 | 임직원 수 | 12"),
        (2, "기업 현황", "임직원 수", "대표자 | 김가상 | 임직원 수 | 12"),
    ]


def test_what_is_said_twice_is_told_once_and_the_first_of_two_goes_first() -> None:
    assert values("대표자: 김가상\n대표자: 이가상\n대표이사: 김가상") == [
        ("representative", "김가상"),
        ("representative", "이가상"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "대표자: -",
        "사업자등록번호: 123-45-67890",
        "설립일: 2019-02-30",
        "매출액: USD 3 million",
        "임직원 수: 많음",
        "우리 회사의 홈페이지: 는 아직 없습니다",
        "이 문장은 기업명: 이라는 말을 길게 늘어놓을 뿐이어서 어떤 값도 되지 않아야 합니다",
    ],
)
def test_what_is_no_value_is_not_found(text: str) -> None:
    assert [field for field, _ in values(text) if field != "name"] == []


def test_a_document_without_labels_gives_nothing() -> None:
    assert values("오늘은 날씨가 좋습니다.\n\n내일도 좋겠습니다.") == []
