"""XLSX packages, sheet by sheet."""

from tests.core.texts.documents.makers import xlsx
from tests.core.texts.documents.placed import Read, placed


def test_sheets_are_sections_and_days_are_days(read: Read) -> None:
    styles = (
        '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;년&quot; m&quot;월&quot;"/>'
        '<numFmt numFmtId="165" formatCode="0.0&quot;day&quot;"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    )
    first = (
        '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row/>'
        '<row><c><v>3.5</v></c><c s="1"><v>45413</v></c><c s="2"><v>45413.75</v></c><c s="3"><v>2</v></c></row>'
        '<row><c t="b"><v>1</v></c><c t="inlineStr"><is><r><t>안의 </t></r><r><t>글</t></r></is></c>'
        "<c><f>A1</f></c></row>"
    )
    document = read(
        xlsx(
            {"기업 목록": first, "빈 장": "", "둘째": '<row><c t="str"><v>끝</v></c></row>'},
            strings=["기업", "분야"],
            styles=styles,
        )
    )
    assert document.form == "xlsx"
    assert placed(document) == [
        (None, "기업 목록", "기업\t분야\n3.5\t2024-05-01\t2024-05-01 18:00\t2\nTRUE\t안의 글"),
        (None, "둘째", "끝"),
    ]


def test_a_far_cell_costs_nothing(read: Read) -> None:
    row = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>멀리</t></is></c></row>'
    assert read(xlsx({"장": row})).text == "멀리"


def test_days_may_count_from_1904(read: Read) -> None:
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    book = xlsx({"장": '<row><c s="0"><v>43951</v></c></row>'}, styles=styles, book='<workbookPr date1904="1"/>')
    assert read(book).text == "2024-05-01"


def test_what_is_no_day_stays_a_number(read: Read) -> None:
    row = "".join(f'<c s="0"><v>{value}</v></c>' for value in ("0.5", "-3", "2958466", "많음", "1e999", "nan"))
    book = xlsx({"장": f"<row>{row}</row>"}, styles='<cellXfs><xf numFmtId="14"/></cellXfs>')
    assert read(book).text == "0.5\t-3\t2958466\t많음\t1e999\tnan"


def test_phonetic_guides_are_left_out(read: Read) -> None:
    text = "<r><t>漢字</t></r><rPh sb='0' eb='2'><t>한자</t></rPh>"
    assert read(xlsx({"장": '<row><c t="s"><v>0</v></c></row>'}, strings=[text])).text == "漢字"


def test_a_string_that_is_not_there_is_nothing(read: Read) -> None:
    row = '<row><c t="s"><v>7</v></c><c t="s"><v>x</v></c><c><v>1</v></c></row>'
    assert read(xlsx({"장": row}, strings=["하나"])).text == "1"
