"""Regions and countries, however they are spelled."""

import re
from collections import Counter

import pytest

from madang.core.matching.fit.aspects import AGREES, DIFFERS, NEAR, NOT_STATED
from madang.core.matching.fit.countries import COUNTRIES
from madang.core.matching.fit.provinces import GROUPS, PROVINCES
from madang.core.matching.fit.regions import places_of, relation
from madang.core.texts.tables.headings import fold

SPELLINGS = {
    "kr-11": "서울|서울시|서울특별시|Seoul|SEOUL|Seoul, Korea|서울 강남구 테헤란로 1|대한민국 서울|서울(본사)",
    "kr-26": "부산|부산광역시|Busan|부산 해운대구|부산진구",
    "kr-29": "광주|광주광역시|광주 광산구|Gwangju",
    "kr-41": "경기|경기도|경기 성남시|경기도 광주시|성남시 분당구|성남|Gyeonggi-do|경기도성남시|양평군",
    "kr-42": "강원|강원도|강원특별자치도|Gangwon|춘천시|강원도 고성군",
    "kr-45": "전북|전라북도|전북특별자치도|Jeonbuk|군산|임실군",
    "kr-48": "경남|경상남도|Gyeongnam|창원시 성산구|경남 고성군",
    "kr-49": "제주|제주도|제주특별자치도|서귀포시|Jeju-do",
    "kr-50": "세종|세종시|세종특별자치시|Sejong",
    "kr": "한국|대한민국|Korea|South Korea|KR|kor|Südkorea",
    "de": "Germany|Deutschland|독일|DE|de|DEU|München Deutschland|Munich Germany",
    "de-by": "Bayern|Bavaria|Deutschland Bayern|바이에른",
    "us": "USA|U.S.A.|United States|미국|US|Vereinigte Staaten|United States of America",
    "gb": "United Kingdom|UK|영국|England|Großbritannien",
    "at": "Österreich|Austria|오스트리아|AT|Oesterreich",
    "nz": "New Zealand|뉴질랜드|New Zealand Auckland",
}


@pytest.mark.parametrize(
    ("code", "spelling"), [(code, one) for code, all_ in SPELLINGS.items() for one in all_.split("|")]
)
def test_every_spelling_of_a_place_means_its_code(code: str, spelling: str) -> None:
    assert code in places_of(spelling)
    assert relation(places_of(spelling), frozenset({code})) == AGREES


def test_sixty_countries_are_known_by_korean_and_latin_names() -> None:
    names = {line[:2]: line[3:] for line in COUNTRIES.replace("\n  ", " ").strip().splitlines()}

    assert len(names) >= 60
    assert [code for code, all_ in names.items() if not (re.search("[가-힣]", all_) and re.search("[A-Z]", all_))] == []


def test_no_spelling_stands_for_two_places() -> None:
    tables = (COUNTRIES + PROVINCES + GROUPS).replace("\n  ", " ").splitlines()
    lines = [{fold(name) for name in line.partition(":")[2].split(",") if name} for line in tables]
    names = Counter(name for line in lines for name in line)

    assert {name: count for name, count in names.items() if count > 1} == {}


def test_a_list_names_several_places() -> None:
    expected = frozenset({"kr-11", "kr-41"})

    assert [places_of(text) for text in ("서울;경기", "서울, 경기", "서울·경기", "서울/경기도", "경기|서울")] == [
        expected
    ] * 5


def test_areas_are_their_parts() -> None:
    assert places_of("수도권") == {"kr-11", "kr-28", "kr-41"}
    assert places_of("부울경") == {"kr-26", "kr-31", "kr-48"}


def test_words_that_are_codes_of_countries_stay_words() -> None:
    assert places_of("Can Tho") == {"=cantho"}
    assert places_of("Per Olof") == {"=perolof"}


def test_an_unknown_place_agrees_with_its_own_spelling_alone() -> None:
    assert relation(places_of("Atlantis"), places_of(" ATLANTIS ")) == AGREES
    assert relation(places_of("Atlantis"), places_of("Lemuria")) == DIFFERS


@pytest.mark.parametrize(
    ("wanted", "offered", "expected"),
    [
        ("서울", "전국", AGREES),
        ("전국", "제주", AGREES),
        ("전국", "Germany", DIFFERS),
        ("Germany", "Nationwide", AGREES),
        ("한국", "부산", AGREES),
        ("부산", "한국", NOT_STATED),
        ("Deutschland", "Bayern", AGREES),
        ("Bayern", "bundesweit", AGREES),
        ("Bayern", "Germany", NOT_STATED),
        ("Bayern", "Berlin", DIFFERS),
        ("서울", "인천", NEAR),
        ("대구", "경북", NEAR),
        ("서울", "부산", DIFFERS),
        ("서울;부산", "울산", NEAR),
        ("서울", "", NOT_STATED),
        ("Germany", "Austria", NEAR),
        ("Germany", "France", DIFFERS),
    ],
)
def test_places_agree_lie_near_or_differ(wanted: str, offered: str, expected: int) -> None:
    assert relation(places_of(wanted), places_of(offered)) == expected
