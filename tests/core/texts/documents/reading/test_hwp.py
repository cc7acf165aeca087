"""HWP 5 files, record by record."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.texts.documents.hwp_maker import (
    COMPRESSED,
    FOOTNOTE_CONTROL,
    HEADER_CONTROL,
    MEMO_LIST,
    OBJECT_CONTROL,
    OUTLINE_SHAPE,
    control,
    controlled,
    hwp,
    list_header,
    paragraph,
    record,
    table,
)
from tests.core.texts.documents.placed import Read, placed


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


def test_headings_and_parts_are_sections(read: Read) -> None:
    first = paragraph("머리글") + paragraph("1. 기술 개요", shape=OUTLINE_SHAPE) + paragraph("이차전지 음극재")
    document = read(hwp(first, paragraph("둘째 구역")))
    assert document.form == "hwp"
    assert placed(document) == [
        (None, "", "머리글"),
        (None, "1. 기술 개요", "1. 기술 개요\n이차전지 음극재"),
        (None, "", "둘째 구역"),
    ]


@pytest.mark.parametrize("properties", [0, COMPRESSED])
def test_packed_and_plain_streams_are_read(properties: int, read: Read) -> None:
    assert read(hwp(paragraph("본문"), properties=properties)).text == "본문"


def test_tables_are_lines_of_cells(read: Read) -> None:
    body = paragraph("앞") + table(["구분", "내용"], ["분야", "첫 줄\n둘째 줄"], ["", "끝 칸"]) + paragraph("뒤")
    assert read(hwp(body)).text == "앞\n구분\t내용\n분야\t첫 줄\n둘째 줄\n끝 칸\n뒤"


def test_a_table_in_a_table_ends_the_line_of_its_cell(read: Read) -> None:
    inner = table(["가", "나"], level=2)
    outer = table(["앞", "뒤"])
    at = outer.rindex(list_header(2, 1, 0))
    assert read(hwp(outer[:at] + inner + outer[at:])).text == "앞\n가\t나\n뒤"


def test_notes_tear_no_sentence(read: Read) -> None:
    text = utf16("앞말과 ") + control(FOOTNOTE_CONTROL, b"fn  ") + utf16("뒷말")
    note = controlled(b"fn  ", list_header(2) + paragraph("각주", level=2))
    assert read(hwp(paragraph(raw=text, controls=note))).text == "앞말과 뒷말\n각주"


@pytest.mark.parametrize("kind", [b"head", b"foot", b"tcmt"])
def test_running_heads_and_hidden_comments_are_left_out(kind: bytes, read: Read) -> None:
    unseen = controlled(kind, list_header(2) + paragraph("안 보임", level=2))
    body = paragraph(raw=control(HEADER_CONTROL, kind), controls=unseen) + paragraph("본문")
    assert read(hwp(body)).text == "본문"


def test_memos_at_the_end_are_left_out(read: Read) -> None:
    memo = record(MEMO_LIST, 1, bytes(4)) + list_header(2) + paragraph("메모", level=2)
    assert read(hwp(paragraph("본문") + memo)).text == "본문"


def test_text_boxes_are_read(read: Read) -> None:
    box = controlled(b"gso ", record(76, 2, bytes(40)) + list_header(3) + paragraph("글상자", level=3))
    body = paragraph(raw=utf16("본문") + control(OBJECT_CONTROL, b"gso "), controls=box)
    assert read(hwp(body)).text == "본문\n글상자"


def test_control_characters_become_what_they_show(read: Read) -> None:
    shown = utf16("가\n나") + b"\x18\0" + utf16("다") + b"\x1e\0" + utf16("라") + b"\x1f\0" + utf16("마")
    assert read(hwp(paragraph(raw=shown))).text == "가\n나-다 라 마"


def test_a_heading_in_a_text_box_opens_no_section(read: Read) -> None:
    box = controlled(b"gso ", list_header(2) + paragraph("글상자", level=2, shape=OUTLINE_SHAPE))
    body = paragraph(raw=utf16("본문") + control(OBJECT_CONTROL, b"gso "), controls=box)
    assert placed(read(hwp(body))) == [(None, "", "본문\n글상자")]


def test_a_heading_after_a_table_opens_a_section(read: Read) -> None:
    at = table(["칸"])
    assert [part.title for part in read(hwp(at + paragraph("제목", shape=OUTLINE_SHAPE))).sections] == [
        "",
        "제목",
    ]


def test_large_files_need_long_chains_and_long_records(read: Read) -> None:
    line = "".join(chr(0xAC00 + number % 11172) for number in range(200_000))
    body = paragraph(line) + paragraph(line[::-1])
    assert read(hwp(body, properties=0)).text == line + "\n" + line[::-1]


def test_parts_are_in_the_order_of_their_numbers(read: Read) -> None:
    parts = [paragraph(f"구역 {number}") for number in range(12)]
    assert read(hwp(*parts)).text == "\n\n".join(f"구역 {number}" for number in range(12))


words = st.text(
    st.characters(codec="utf-16-le", exclude_categories=["Cs", "Cc", "Co", "Cn", "Zs", "Zl", "Zp", "Mn"]), min_size=1
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(words, min_size=1, max_size=20))
def test_any_text_comes_back(lines: list[str], read: Read) -> None:
    expected = unicodedata.normalize("NFC", "\n".join(lines)).replace("\ufeff", "")
    assert read(hwp(*[b"".join(map(paragraph, lines))])).text == expected
