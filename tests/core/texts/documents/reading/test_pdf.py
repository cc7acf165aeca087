"""PDF files, page by page."""

from madang.core.texts.documents.reasons import WARNINGS, filled
from tests.core.texts.documents.pdf_maker import pdf
from tests.core.texts.documents.placed import Read, placed


def test_each_page_of_a_pdf_is_a_section(read: Read) -> None:
    document = read(pdf("첫째 쪽\n이차전지", "zweite Seite: Akku", "the third page 음극재"))
    assert document.form == "pdf"
    assert placed(document) == [
        (1, "", "첫째 쪽\n이차전지"),
        (2, "", "zweite Seite: Akku"),
        (3, "", "the third page 음극재"),
    ]
    assert document.text == "첫째 쪽\n이차전지\n\nzweite Seite: Akku\n\nthe third page 음극재"
    assert document.warnings == ()


def test_a_scanned_pdf_is_empty_and_asks_for_text_recognition(read: Read) -> None:
    document = read(pdf("", ""))
    assert (document.text, document.sections) == ("", ())
    assert [warning.en for warning in document.warnings] == [
        "no text layer on any of 2 pages: they are pictures, and text recognition (OCR) is needed first"
    ]
    assert [warning.ko for warning in document.warnings] == [
        "2쪽 모두 글자 층이 없음: 그림으로만 되어 있어 먼저 문자 인식(OCR)이 필요합니다"
    ]


def test_a_pdf_with_some_pictures_names_their_pages(read: Read) -> None:
    document = read(pdf("첫째 쪽", "", "셋째 쪽", ""))
    assert placed(document) == [(1, "", "첫째 쪽"), (3, "", "셋째 쪽")]
    assert document.warnings == (filled(WARNINGS["pdf-pages-no-text"], {"pages": "2, 4"}),)


def test_a_pdf_that_only_its_owner_may_change_is_read(read: Read) -> None:
    assert read(pdf("읽어도 되는 글", password="")).text == "읽어도 되는 글"


def test_a_pdf_after_other_bytes_is_read(read: Read) -> None:
    assert read(b"\n\n" + pdf("앞이 지저분한 글")).text == "앞이 지저분한 글"
