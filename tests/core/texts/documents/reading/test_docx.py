"""DOCX packages: headings, tables, notes, and what is not shown."""

from tests.core.texts.documents import makers
from tests.core.texts.documents.makers import docx, wp, wp_table
from tests.core.texts.documents.placed import Read, placed


def test_headings_of_docx_are_sections(read: Read) -> None:
    document = read(
        docx(
            wp("기술 제안서", style="Heading1")
            + wp("본문", style="Normal")
            + wp_table(["구분", "내용"], ["분야", "배터리"])
            + wp("내 방식의 제목", style="Mine")
            + wp("끝")
        )
    )
    assert document.form == "docx"
    assert placed(document) == [
        (None, "기술 제안서", "기술 제안서\n본문\n구분\t내용\n분야\t배터리"),
        (None, "내 방식의 제목", "내 방식의 제목\n끝"),
    ]


def test_a_paragraph_of_the_outline_is_a_heading_of_docx(read: Read) -> None:
    outlined = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>개요</w:t></w:r></w:p>'
    plain = '<w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t>본문</w:t></w:r></w:p>'
    assert placed(read(docx(outlined + plain))) == [(None, "개요", "개요\n본문")]


def test_a_heading_in_a_table_opens_no_section(read: Read) -> None:
    cell = f"<w:tc>{wp('칸', style='Heading1')}</w:tc>"
    assert placed(read(docx(wp("앞") + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"))) == [(None, "", "앞\n칸")]


def test_a_whole_paragraph_styled_as_a_heading_is_none(read: Read) -> None:
    assert placed(read(docx(wp("길다" * 101, style="Heading1")))) == [(None, "", "길다" * 101)]


def test_what_docx_does_not_show_is_left_out(read: Read) -> None:
    deleted = "<w:del><w:r><w:delText>지운</w:delText><w:t>지운</w:t></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t>옮긴</w:t></w:r></w:moveFrom>"
    code = "<w:r><w:instrText>HYPERLINK</w:instrText></w:r>"
    choices = f"<mc:Choice>{wp('글상자')}</mc:Choice><mc:Fallback>{wp('글상자')}</mc:Fallback>"
    twice = f"<mc:AlternateContent>{choices}</mc:AlternateContent>"
    assert read(docx(wp("본문", inside=deleted + moved + code + twice))).text == "본문\n글상자"


def test_breaks_of_docx_are_kept_and_tab_stops_are_none(read: Read) -> None:
    stops = "<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>"
    run = "<w:r><w:t>가</w:t><w:tab/><w:t>나</w:t><w:br/><w:t>다</w:t></w:r>"
    assert read(docx(f"<w:p>{stops}{run}</w:p>")).text == "가\t나\n다"


def test_a_part_that_is_told_to_lie_outside_is_not_read(read: Read) -> None:
    more = {"word/footnotes.xml": makers.notes("footnote", "각주")}
    link = '<Relationship Id="x" Type="t/footnotes" Target="footnotes.xml" TargetMode="External"/>'
    assert read(docx(wp("본문"), more=more, relations=link)).text == "본문"


def test_notes_of_docx_come_last(read: Read) -> None:
    more = {
        "word/footnotes.xml": makers.notes("footnote", "각주"),
        "word/endnotes.xml": makers.notes("endnote", "미주"),
    }
    links = "".join(
        f'<Relationship Id="{kind}" Type="t/{kind}" Target="{kind}.xml"/>' for kind in ("footnotes", "endnotes")
    )
    assert read(docx(wp("본문"), more=more, relations=links)).text == "본문\n\n각주\n\n미주"
