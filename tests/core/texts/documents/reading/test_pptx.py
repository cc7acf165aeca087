"""PPTX packages, slide by slide."""

from tests.core.texts.documents import makers
from tests.core.texts.documents.makers import pptx, shape
from tests.core.texts.documents.placed import Read, placed


def test_slides_are_sections_in_the_order_of_the_show(read: Read) -> None:
    document = read(
        pptx(
            shape("문제", kind="title") + shape("배터리 수명", "충전 시간"),
            shape("Titelfolie", kind="ctrTitle"),
            shape("제목 없는 쪽"),
            order=(2, 1, 3),
        )
    )
    assert document.form == "pptx"
    assert placed(document) == [
        (1, "Titelfolie", "Titelfolie"),
        (2, "문제", "문제\n배터리 수명\n충전 시간"),
        (3, "", "제목 없는 쪽"),
    ]


def test_an_empty_slide_keeps_the_number_of_the_next(read: Read) -> None:
    assert placed(read(pptx("", shape("둘째")))) == [(2, "", "둘째")]


def test_tables_of_slides_are_lines_and_slide_numbers_are_left_out(read: Read) -> None:
    cell = "<a:tc><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:tc>"
    table = f"<p:graphicFrame><a:tbl><a:tr>{cell.format('가')}{cell.format('나')}</a:tr></a:tbl></p:graphicFrame>"
    number = '<p:sp><p:txBody><a:p><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p></p:txBody></p:sp>'
    assert placed(read(pptx(shape("표", kind="title") + table + number))) == [(1, "표", "표\n가\t나")]


def test_diagrams_follow_their_slide(read: Read) -> None:
    text = "<a:p><a:r><a:t>순환도</a:t></a:r></a:p>"
    diagram = f"<d:dataModel xmlns:d='d' xmlns:a='a'><d:pt><d:t>{text}</d:t></d:pt></d:dataModel>"
    link = '<Relationship Id="d" Type="t/diagramData" Target="../diagrams/data1.xml"/>'
    more = {"ppt/diagrams/data1.xml": diagram, "ppt/slides/_rels/slide1.xml.rels": makers.related(more=link)}
    document = read(pptx(shape("첫째", kind="title"), shape("둘째"), more=more))
    assert placed(document) == [(1, "첫째", "첫째\n순환도"), (2, "", "둘째")]
