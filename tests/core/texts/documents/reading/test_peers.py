"""What other programs write is read, and what they read of our files is what we read."""

import re
from pathlib import Path

import openpyxl
import pytest

from madang.core.texts.documents import read_document
from tests.core.texts.documents import hwp_maker as hwp5
from tests.core.texts.documents import makers
from tests.core.texts.documents.placed import placed

LINES = ["이차전지 음극재의 수명을 늘린다.", "Akku für E-Autos", "TRL 5, ≤ 3 % (25 °C)"]
ROWS = [["구분", "내용"], ["분야", "배터리"]]
TABLE = "구분\t내용\n분야\t배터리"


def test_a_document_of_python_docx_is_read(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("기술 제안서", level=0)
    document.add_heading("1. 개요", level=1)
    for line in LINES:
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.sections[0].header.paragraphs[0].text = "머리말"
    document.save(tmp_path / "a")
    assert placed(read_document(tmp_path / "a")) == [
        (None, "기술 제안서", "기술 제안서"),
        (None, "1. 개요", "\n".join(["1. 개요", *LINES, TABLE])),
    ]


def test_a_presentation_of_python_pptx_is_read(tmp_path: Path) -> None:
    pptx = pytest.importorskip("pptx")
    show = pptx.Presentation()
    slides = [show.slides.add_slide(show.slide_layouts[5]) for _ in range(2)]
    for slide, title in zip(slides, ("첫째 쪽", "둘째 쪽"), strict=True):
        slide.shapes.title.text = title
        slide.shapes.add_textbox(0, 0, 1, 1).text_frame.text = "\n".join(LINES)
        slide.notes_slide.notes_text_frame.text = "발표자만 보는 글"
    table = slides[1].shapes.add_table(2, 2, 0, 0, 1, 1).table
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    show.save(tmp_path / "a")
    assert placed(read_document(tmp_path / "a")) == [
        (1, "첫째 쪽", "\n".join(["첫째 쪽", *LINES])),
        (2, "둘째 쪽", "\n".join(["둘째 쪽", *LINES, TABLE])),
    ]


def test_a_workbook_of_openpyxl_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "기업"
    for row in ROWS:
        book.active.append(row)
    book.create_sheet("숫자").append([1, 2.5, True, None, "끝"])
    book.save(tmp_path / "a")
    assert placed(read_document(tmp_path / "a")) == [(None, "기업", TABLE), (None, "숫자", "1\t2.5\tTRUE\t끝")]


def test_a_document_of_python_hwpx_is_read(tmp_path: Path) -> None:
    hwpx = pytest.importorskip("hwpx")
    document = hwpx.HwpxDocument.new()
    for line in LINES:
        document.add_paragraph(line)
    table = document.add_table(2, 2)
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            table.set_cell_text(row, column, text)
    document.add_section()
    document.add_paragraph("둘째 구역")
    document.save_to_path(tmp_path / "a.hwpx")
    assert placed(read_document(tmp_path / "a.hwpx")) == [
        (None, "", "\n".join([*LINES, TABLE])),
        (None, "", "둘째 구역"),
    ]


@pytest.mark.parametrize("name", ["a.hwp", "a.hwpx"])
def test_unhwp_reads_the_same_words_of_a_file_made_here(name: str, tmp_path: Path) -> None:
    unhwp = pytest.importorskip("unhwp")
    path = tmp_path / name
    if name == "a.hwp":
        body = b"".join(map(hwp5.paragraph, LINES)) + hwp5.table(*ROWS) + hwp5.paragraph("탭\t뒤")
        path.write_bytes(hwp5.hwp(body, hwp5.paragraph("둘째 구역" * 2000)))
    else:
        body_xml = "".join(map(makers.hp, LINES)) + makers.hp("", inside=makers.hp_table(*ROWS))
        path.write_bytes(makers.hwpx(body_xml, makers.hp("둘째 구역" * 2000)))
    with unhwp.parse(path) as parsed:
        words = re.findall(r"\S+", parsed.text)
    assert re.findall(r"\S+", read_document(path).text) == words
