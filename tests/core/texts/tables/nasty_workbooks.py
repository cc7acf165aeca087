"""Nasty XLSX files, and files that only look like tables."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from tests.core.texts.tables.nasty import Reads, Refused, ids_and_texts, nasty, refused_at

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def sheet(rows: str, rest: str = "") -> str:
    return f"{_HEAD}<worksheet {_MAIN}><sheetData>{rows}</sheetData>{rest}</worksheet>"


def row(number: int, **cells: str | int | float) -> str:
    return f'<row r="{number}">{"".join(_cell(f"{name}{number}", cell) for name, cell in cells.items())}</row>'


def _cell(reference: str, value: str | int | float) -> str:
    if isinstance(value, str):
        return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'
    return f'<c r="{reference}"><v>{value}</v></c>'


def parts(*sheets: str, hidden: tuple[int, ...] = (), more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The parts of a workbook with these sheets."""
    numbers = range(1, len(sheets) + 1)
    entries = "".join(
        f'<sheet name="s{n}" sheetId="{n}" r:id="r{n}" state="{"hidden" if n in hidden else "visible"}"/>'
        for n in numbers
    )
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    links += f'<Relationship Id="s" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>' for n in numbers
    )
    package = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>{entries}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        "xl/sharedStrings.xml": f"{_HEAD}<sst {_MAIN}><si><t>shared</t></si></sst>",
    }
    return (
        package
        | {f"xl/worksheets/sheet{n}.xml": text for n, text in zip(numbers, sheets, strict=True)}
        | dict(more or {})
    )


def zipped(package: dict[str, str]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in package.items():
            archive.writestr(name, text)
    return file.getvalue()


def workbook(*sheets: str, hidden: tuple[int, ...] = (), more: Mapping[str, str] | None = None) -> bytes:
    return zipped(parts(*sheets, hidden=hidden, more=more))


_TABLE = row(1, A="id", B="text") + row(2, A="1", B="a")
_GOOD = sheet(_TABLE)
_ONE = ids_and_texts(("1", "a"))
_XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_LAUGHS = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>'
_DAMAGED = ("a damaged or cut-off XLSX file", "손상되었거나 잘린 XLSX 파일")


def far_cell() -> bytes:
    """Under 1.7 KB, and one cell in the last corner of the sheet."""
    return workbook(sheet(row(1_048_576, XFD="x")))


def _doubled() -> bytes:
    file = BytesIO(workbook(_GOOD))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("XL/x.xml", "<x/>")
        archive.writestr("xl\\workbook.xml", "<x/>")
    return file.getvalue()


def _encrypted() -> bytes:
    """The flag of encryption set in each part's entry."""
    whole = bytearray(workbook(_GOOD))
    place = whole.find(b"PK\x01\x02")
    while place >= 0:
        whole[place + 8] |= 1
        place = whole.find(b"PK\x01\x02", place + 4)
    return bytes(whole)


def ole(stream: str) -> bytes:
    """The header of an OLE file and a directory with one stream."""
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(22) + (9).to_bytes(2, "little") + bytes(16) + bytes(4)
    return header.ljust(512, b"\0") + stream.encode("utf-16-le").ljust(512, b"\0")


WORKBOOKS = (
    nasty("a plain workbook", lambda: workbook(_GOOD), _ONE),
    nasty(
        "numbers, formulas and shared text",
        lambda: workbook(
            sheet(
                row(3, B="번호", C="내용", D="직원수")
                + '<row r="5"><c r="B5"><v>7.0</v></c><c r="C5" t="s"><v>0</v></c>'
                + '<c r="D5"><f>1+2</f><v>3</v></c></row>'
                + '<row r="6"><c r="B6"><v>8</v></c><c r="C6" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>'
            )
        ),
        Reads({"id": ["7", "8"], "text": ["shared", "ab"], "employees": [3, None]}),
    ),
    nasty("the first sheet empty", lambda: workbook(sheet(""), _GOOD), _ONE),
    nasty("the first sheet hidden", lambda: workbook(sheet(row(1, A="codes")), _GOOD, hidden=(1,)), _ONE),
    nasty(
        "empty cells far out that only have a colour",
        lambda: workbook(sheet(_TABLE + '<row r="1048576"><c r="XFD1048576" s="1"/></row>')),
        _ONE,
    ),
    nasty(
        "one cell in the last corner",
        far_cell,
        refused_at(
            1_048_576, "XFD", "a cell at XFD1048576, far from the others", "다른 칸과 멀리 떨어진 칸 XFD1048576"
        ),
    ),
    nasty(
        "a table and one cell in the last corner",
        lambda: workbook(sheet(_TABLE + row(1_048_576, XFD="x"))),
        refused_at(
            1_048_576, "XFD", "a cell at XFD1048576, far from the others", "다른 칸과 멀리 떨어진 칸 XFD1048576"
        ),
    ),
    nasty(
        "a cell beyond the last corner",
        lambda: workbook(sheet('<row r="1"><c r="ZZZZ99999999"><v>1</v></c></row>')),
        Refused("the cell reference ZZZZ99999999", "칸 주소 ZZZZ99999999"),
    ),
    nasty(
        "an external entity in a sheet",
        lambda: workbook(_GOOD.replace(_HEAD, _HEAD + _XXE).replace(">a<", ">&e;<")),
        Refused("a document type declaration", "xl/worksheets/sheet1.xml 안의 문서 형식 선언"),
    ),
    nasty(
        "entities that multiply in the shared texts",
        lambda: workbook(_GOOD, more={"xl/sharedStrings.xml": f"{_LAUGHS}<sst {_MAIN}><si><t>&b;</t></si></sst>"}),
        Refused("a document type declaration", "xl/sharedStrings.xml 안의 문서 형식 선언"),
    ),
    nasty(
        "a part that unpacks without end",
        lambda: workbook(_GOOD, more={"xl/sharedStrings.xml": f"<sst {_MAIN}>{' ' * (40 << 20)}</sst>"}),
        Refused(
            "the part xl/sharedStrings.xml, which unpacks to far more than a table needs",
            "표에 필요한 것보다 훨씬 크게 풀리는 구성 요소 xl/sharedStrings.xml",
        ),
    ),
    nasty(
        "a part outside the package",
        lambda: workbook(_GOOD, more={"../../evil.xml": "<x/>"}),
        Refused(
            'the part name "../../evil.xml", which leads outside the file',
            '파일 밖을 가리키는 구성 요소 이름 "../../evil.xml"',
        ),
    ),
    nasty(
        "a part twice", _doubled, Refused("the part xl/workbook.xml twice", "두 번 나오는 구성 요소 xl/workbook.xml")
    ),
    nasty(
        "merged headings",
        lambda: workbook(
            sheet(
                row(1, A="목록") + row(2, A="id", B="text") + row(3, A="1", B="a"),
                '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
            )
        ),
        refused_at(1, "A", "the merged cells A1:B1 in the heading row", "제목행의 병합된 칸 A1:B1"),
    ),
    nasty(
        "a cell below merged ids",
        lambda: workbook(sheet(_TABLE + row(3, B="b"), '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')),
        refused_at(3, "id", "an empty cell", "빈 칸"),
    ),
    nasty(
        "sheets without a cell",
        lambda: workbook(sheet(""), sheet("")),
        Refused("a workbook whose sheets are empty", "모든 시트가 빈 통합 문서"),
    ),
    nasty(
        "headings alone in a workbook",
        lambda: workbook(sheet(row(1, A="id", B="text"))),
        Refused("headings and no row below them", "제목행만 있고 자료 행이 없음"),
    ),
    nasty("a workbook cut off", lambda: workbook(_GOOD)[:-30], Refused(*_DAMAGED)),
    nasty("a sheet cut off", lambda: workbook(_GOOD[:-30]), Refused(*_DAMAGED)),
    nasty(
        "a shared text that does not exist",
        lambda: workbook(sheet(_TABLE + '<row r="3"><c r="A3" t="s"><v>99</v></c></row>')),
        Refused(*_DAMAGED),
    ),
    nasty(
        "a workbook without its sheet",
        lambda: zipped({name: text for name, text in parts(_GOOD).items() if "sheet1" not in name}),
        Refused(*_DAMAGED),
    ),
    nasty("encrypted parts", _encrypted, Refused("a workbook that needs a password", "암호가 걸린 통합 문서")),
    nasty("a password", ole("EncryptedPackage"), Refused("a workbook that needs a password", "암호가 걸린 통합 문서")),
)

STRANGERS = (
    nasty("an old Excel file", ole("Workbook"), Refused("an old Excel file", "옛 Excel 파일")),
    nasty("a HWP document", ole("FileHeader"), Refused("a HWP document", "한글")),
    nasty("a Word document", lambda: zipped({"word/document.xml": "<x/>"}), Refused("a Word document", "Word 문서")),
    nasty(
        "a binary workbook",
        lambda: zipped({"xl/workbook.bin": "x"}),
        Refused("a binary workbook", "바이너리 통합 문서"),
    ),
    nasty("a ZIP archive", lambda: zipped({"table.csv": "id,text"}), Refused("a ZIP archive", "ZIP 압축 파일")),
    nasty(
        "a web page called .xls",
        b"\r\n<html><table><tr><td>id</td></tr></table></html>",
        Refused("a web page", "웹 페이지"),
    ),
    nasty("an XML spreadsheet of 2003", b'<?xml version="1.0"?><Workbook/>', Refused("an XML file", "XML 파일")),
    nasty("an image", b"\x89PNG\r\n\x1a\n" + bytes(100), Refused("an image", "그림 파일")),
    nasty("a PDF document", b"%PDF-1.7\n", Refused("a PDF document", "PDF 문서")),
    nasty("a packed table", b"\x1f\x8b\x08" + bytes(20), Refused("a packed file", "압축 파일")),
)
