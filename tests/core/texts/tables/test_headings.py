"""Headings are understood as people write them, and never guessed."""

import pytest

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import NEEDS, OFFERS, Column, TableKind
from madang.core.texts.tables.headings import fold, lay_out, letters

PAPERS = TableKind("papers", (Column("id", required=True), Column("mark", ("점수",), holds="number")))


@pytest.mark.parametrize(
    ("kind", "heading", "name"),
    [
        (NEEDS, "Need ID", "id"),
        (NEEDS, "need_id", "id"),
        (NEEDS, "번호", "id"),
        (NEEDS, "과제명", "title"),
        (NEEDS, "제목", "title"),
        (NEEDS, "내용", "text"),
        (NEEDS, "설명", "text"),
        (NEEDS, "수요기업", "organisation"),
        (NEEDS, "지역", "region"),
        (NEEDS, "소재지", "region"),
        (NEEDS, "분야", "fields"),
        (NEEDS, "업종", "fields"),
        (NEEDS, "언어", "language"),
        (NEEDS, "필수", "must"),
        (NEEDS, "제외", "exclude"),
        (NEEDS, "정원", "capacity"),
        (NEEDS, "Auftraggeber", "organisation"),
        (OFFERS, "OFFER-ID", "id"),
        (OFFERS, "기업명", "name"),
        (OFFERS, "회 사 명", "name"),
        (OFFERS, "Firmenname", "name"),
        (OFFERS, "설립일", "founded_on"),
        (OFFERS, "설립일(예: 2021-03-05)", "founded_on"),
        (OFFERS, "Gru\u0308ndungsdatum", "founded_on"),
        (OFFERS, "직원수", "employees"),
        (OFFERS, "추천기관", "centre"),
        (OFFERS, "ＲＥＧＩＯＮ", "region"),
    ],
)
def test_a_heading_means_its_column(kind: TableKind, heading: str, name: str) -> None:
    others = [each for each in ("id", "title", "name", "text") if each != name]

    layout = lay_out([heading, *others], kind, file="f", row=1)

    assert {placed.name: placed.position for placed in layout.placed if placed.column}[name] == 0


def test_known_columns_stand_in_the_order_of_the_kind_and_unknown_ones_follow() -> None:
    layout = lay_out(["memo", "text", "", "번호", "Note"], OFFERS, file="f", row=1)

    assert [placed.name for placed in layout.placed] == ["id", "text", "memo", "Note"]
    assert layout.unnamed == (2,)
    assert layout.joins() == [";", "\n\n", ";", ";", ";"]


def test_two_headings_of_one_meaning_are_both_named() -> None:
    with pytest.raises(BadInput) as refusal:
        lay_out(["번호", "기업명", "회사명"], OFFERS, file="f.csv", row=3)

    assert refusal.value.message("en") == (
        "f.csv, row 3, column name: found the headings 기업명 (B) and 회사명 (C) for the same column; "
        'expected one heading for it; call the right one "name"'
    )
    assert refusal.value.message("ko") == (
        "f.csv, 3행, 열 name: 발견 같은 열을 뜻하는 제목 기업명 (B), 회사명 (C); "
        '필요 제목 하나; 맞는 열의 제목을 "name"(으)로 고치십시오'
    )
    assert refusal.value.message("de") == (
        "f.csv, Zeile 3, Spalte name: gefunden die Überschriften 기업명 (B) und 회사명 (C) für dieselbe Spalte; "
        "erwartet eine Überschrift dafür; die richtige „name“ nennen"
    )


def test_the_exact_name_wins_and_the_other_heading_stays_as_it_is() -> None:
    layout = lay_out(["ID", "id", "text"], OFFERS, file="f", row=1)

    assert [(placed.position, placed.name) for placed in layout.placed] == [(1, "id"), (2, "text"), (0, "ID")]


def test_a_kind_of_ones_own_has_its_own_headings() -> None:
    layout = lay_out(["점수", "id"], PAPERS, file="f", row=1)

    assert [(placed.position, placed.name) for placed in layout.placed] == [(1, "id"), (0, "mark")]


def test_a_key_must_be_a_required_text_column() -> None:
    with pytest.raises(ValueError, match="key column mark must be a required text column"):
        TableKind("papers", PAPERS.columns, key=("mark",))


def test_no_heading_of_a_kind_means_two_of_its_columns() -> None:
    for kind in (NEEDS, OFFERS):
        names = [fold(name) for column in kind.columns for name in {column.name, *column.headings}]
        assert len(names) == len(set(names)), kind.name


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    assert [letters(position) for position in (0, 25, 26, 701, 702, 16_383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
