"""Files that must be refused, each with what is to be said of it."""

import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from madang.core.texts.documents import remedies
from madang.core.texts.faults import Said
from tests.core.texts.documents import hwp_maker as hwp5
from tests.core.texts.documents import makers
from tests.core.texts.documents.ole_maker import SECTOR, compound_file
from tests.core.texts.documents.pdf_maker import pdf

KOREAN = "이차전지 음극재의 수명을 늘리는 기술"
LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTWARD = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


@dataclass(frozen=True)
class Nasty:
    """A file and its verdict: what is found in English and Korean, what is expected instead."""

    name: str
    make: Callable[[], bytes]
    en: str
    ko: str
    expected: Said = remedies.DOCUMENT

    def __str__(self) -> str:
        return self.name


def refused(*names: str, en: str, ko: str, expected: Said = remedies.DOCUMENT) -> Callable[..., list[Nasty]]:
    """Files of one verdict."""
    return lambda *makes: [Nasty(name, make, en, ko, expected) for name, make in zip(names, makes, strict=True)]


def given(data: bytes) -> Callable[[], bytes]:
    """Ready bytes."""
    return lambda: data


def with_doctype(doctype: str) -> bytes:
    """A DOCX whose document part opens with a document type."""
    return makers.docx("", more={"word/document.xml": f'<?xml version="1.0"?>{doctype}<d><p><t>&x;</t></p></d>'})


def swollen() -> bytes:
    """A DOCX of 120 KB that holds 120 MB of blanks."""
    return makers.docx("", more={"word/document.xml": b" " * (120 << 20)})


def heavy() -> bytes:
    """A DOCX that grows a hundredfold, too little to be conspicuous, to 150 MB."""
    link = '<Relationship Id="n" Type="t/footnotes" Target="footnotes.xml"/>'
    file = io.BytesIO(makers.docx("", relations=link))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/noise.bin", bytes(range(256)) * (3 << 11), compress_type=zipfile.ZIP_STORED)
        with package.open("word/footnotes.xml", "w", force_zip64=True) as part:
            for _ in range(150):
                part.write(b" " * (1 << 20))
    return file.getvalue()


def overlapping() -> bytes:
    """A DOCX whose listing names one large part many times over."""
    data = makers.zipped({"word/media/noise.bin": bytes(range(256)) * 40}, stored=["word/media/noise.bin"])
    at, end = data.index(b"PK\1\2"), data.index(b"PK\5\6")
    tail = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 9, 9, 9 * (end - at), at, 0)
    return data[:at] + data[at:end] * 9 + tail


def locked_zip() -> bytes:
    """A DOCX whose parts are marked as encrypted."""
    data = bytearray(makers.docx(makers.wp(KOREAN)))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def biting_its_tail() -> bytes:
    """An HWP whose first body section is a chain of sectors without end."""
    data = bytearray(hwp5.hwp(hwp5.paragraph(KOREAN * 300), properties=0))
    data[-SECTOR : -SECTOR + 4] = struct.pack("<I", 0)
    return bytes(data)


def half(data: bytes) -> Callable[[], bytes]:
    """The first half of a file."""
    return lambda: data[: len(data) // 2]


def compound(*names: str) -> Callable[[], bytes]:
    """A compound file with streams of these names."""
    return lambda: compound_file(dict.fromkeys(names, b"\1" * 5000))


def hwp_with(properties: int) -> Callable[[], bytes]:
    """An HWP whose header tells these properties."""
    return lambda: hwp5.hwp(hwp5.paragraph(KOREAN), properties=hwp5.COMPRESSED | properties)


HWP = [
    *refused(
        "password HWP", en="an HWP file locked with a password", ko="암호가 걸린 HWP 파일", expected=remedies.UNLOCKED
    )(hwp_with(hwp5.PASSWORD)),
    *refused(
        "distribution HWP",
        en="an HWP distribution document (배포용 문서), whose text is locked",
        ko="본문이 잠긴 배포용 HWP 문서",
        expected=remedies.UNPROTECTED,
    )(hwp_with(hwp5.DISTRIBUTION)),
    *refused(
        "DRM HWP",
        "HWP locked with a certificate",
        en="an HWP file protected by DRM or a certificate",
        ko="DRM 또는 인증서로 보호된 HWP 파일",
        expected=remedies.UNPROTECTED,
    )(hwp_with(hwp5.DRM), hwp_with(hwp5.CERTIFICATE)),
    *refused(
        "HWP 3",
        en="an HWP file of the old form (version 3.x or before)",
        ko="옛 형식의 HWP 파일 (3.x판 이전)",
        expected=remedies.HWPX,
    )(given(b"HWP Document File V3.00 \x1a\1\2\3\4\5" + bytes(200))),
    *refused(
        "HWP of the future",
        en="an HWP file of the unknown version 6.1.0.0",
        ko="알 수 없는 판(6.1.0.0)의 HWP 파일",
        expected=remedies.HWPX,
    )(lambda: hwp5.hwp(hwp5.paragraph(KOREAN), version=0x06010000)),
    *refused(
        "half an HWP",
        "HWP with a record that is cut",
        "HWP with a looping chain",
        "HWP whose body is not packed as told",
        en="a damaged or truncated document",
        ko="손상되었거나 잘린 문서",
        expected=remedies.WHOLE,
    )(
        half(hwp5.hwp(hwp5.paragraph("".join(map(chr, range(0xAC00, 0xD7A0)))))),
        lambda: hwp5.hwp(hwp5.paragraph(KOREAN)[:-3]),
        biting_its_tail,
        lambda: hwp5.hwp(hwp5.paragraph(KOREAN), properties=hwp5.COMPRESSED, packed=False),
    ),
    *refused(
        "HWP without a body",
        en="a document without its part BodyText/Section0",
        ko="BodyText/Section0 부분이 없는 문서",
        expected=remedies.WHOLE,
    )(hwp5.hwp),
    *refused(
        "HWP that swells",
        en="a document that swells without measure when unpacked (limit 128 MB)",
        ko="풀면 한없이 커지는 문서 (한도 128MB)",
        expected=remedies.HARMLESS,
    )(lambda: hwp5.hwp(bytes(130 << 20))),
    *refused("HWPML", en="an HWPML file (.hml)", ko="HWPML 파일 (.hml)", expected=remedies.HWPX)(
        given(b'<?xml version="1.0" encoding="UTF-8"?><HWPML Version="2.8"></HWPML>')
    ),
]

PACKAGES = [
    *refused(
        "locked HWPX",
        en="an HWPX file locked with a password or as a distribution document",
        ko="암호가 걸렸거나 배포용으로 잠긴 HWPX 파일",
        expected=remedies.UNPROTECTED,
    )(
        lambda: makers.hwpx(
            makers.hp("?"),
            more={"META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>"},
        )
    ),
    *refused(
        "HWPX without sections",
        en="a document without its part Contents/section0.xml",
        ko="Contents/section0.xml 부분이 없는 문서",
        expected=remedies.WHOLE,
    )(makers.hwpx),
    *refused(
        "DOCX with billion laughs",
        "DOCX with an entity that reads a file",
        "HWPX with a document type",
        en="XML with a document type declaration, through which entities read files or fill the memory",
        ko="문서 유형 선언(DOCTYPE)이 든 XML: 엔터티로 다른 파일을 읽거나 메모리를 채울 수 있음",
        expected=remedies.HARMLESS,
    )(
        lambda: with_doctype(LAUGHS),
        lambda: with_doctype(OUTWARD),
        lambda: makers.hwpx(more={"Contents/section0.xml": f"{makers.HEAD}{OUTWARD}<sec/>"}),
    ),
    *refused(
        "DOCX nested without end",
        en="XML nested more than 1000 levels deep",
        ko="1000단계 넘게 겹친 XML",
        expected=remedies.HARMLESS,
    )(lambda: makers.docx("<w:p>" * 2000 + "</w:p>" * 2000)),
    *refused(
        "DOCX with broken XML",
        en="a damaged or truncated document",
        ko="손상되었거나 잘린 문서",
        expected=remedies.WHOLE,
    )(lambda: makers.docx("<w:p><w:r></w:p>")),
    *refused(
        "ZIP that climbs out",
        en="a package (ZIP) with a part that points outside it: ../../etc/cron.d/x",
        ko="바깥을 가리키는 항목이 든 압축 꾸러미(ZIP): ../../etc/cron.d/x",
        expected=remedies.HARMLESS,
    )(lambda: makers.docx("", more={"../../etc/cron.d/x": "x"})),
    *refused(
        "ZIP with a Windows path",
        en=r"a package (ZIP) with a part that points outside it: C:\x.dll",
        ko=r"바깥을 가리키는 항목이 든 압축 꾸러미(ZIP): C:\x.dll",
        expected=remedies.HARMLESS,
    )(lambda: makers.docx("", more={"C:\\x.dll": "x"})),
    *refused(
        "ZIP bomb",
        "ZIP bomb that hides",
        en="a document that swells without measure when unpacked (limit 128 MB)",
        ko="풀면 한없이 커지는 문서 (한도 128MB)",
        expected=remedies.HARMLESS,
    )(swollen, heavy),
    *refused(
        "locked ZIP",
        en="a package (ZIP) locked with a password",
        ko="암호가 걸린 압축 꾸러미(ZIP)",
        expected=remedies.UNLOCKED,
    )(locked_zip),
    *refused(
        "half a DOCX",
        "half an HWPX",
        "ZIP with overlapping parts",
        en="a damaged or truncated package (ZIP)",
        ko="손상되었거나 잘린 압축 꾸러미(ZIP)",
        expected=remedies.WHOLE,
    )(half(makers.docx(makers.wp(KOREAN))), half(makers.hwpx(makers.hp(KOREAN))), overlapping),
    *refused(
        "ZIP of something", "ZIP of nothing", en="a ZIP archive that is no document", ko="문서가 아닌 ZIP 압축 파일"
    )(lambda: makers.zipped({"사진.jpg": b"\xff\xd8\xff"}), lambda: makers.zipped({})),
    *refused(
        "OpenDocument",
        en="an OpenDocument file (ODT, ODP, ODS)",
        ko="오픈도큐먼트 파일 (ODT, ODP, ODS)",
        expected=remedies.saved_as("DOCX", "PPTX", "XLSX", "PDF"),
    )(
        lambda: makers.zipped(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, stored=["mimetype"]
        )
    ),
]

OLD_OFFICE = [
    *refused(
        "password DOCX",
        en="a DOCX, PPTX or XLSX file locked with a password",
        ko="암호가 걸린 DOCX, PPTX 또는 XLSX 파일",
        expected=remedies.UNLOCKED,
    )(compound("EncryptionInfo", "EncryptedPackage")),
    *refused(
        "DOC",
        en="a Word file of the old form (.doc)",
        ko="옛 형식의 워드 파일 (.doc)",
        expected=remedies.saved_as("DOCX", "PDF"),
    )(compound("WordDocument", "1Table")),
    *refused(
        "PPT",
        en="a PowerPoint file of the old form (.ppt)",
        ko="옛 형식의 파워포인트 파일 (.ppt)",
        expected=remedies.saved_as("PPTX", "PDF"),
    )(compound("PowerPoint Document")),
    *refused(
        "XLS",
        en="an Excel file of the old form (.xls)",
        ko="옛 형식의 엑셀 파일 (.xls)",
        expected=remedies.saved_as("XLSX", "PDF"),
    )(compound("Workbook")),
    *refused(
        "mail message",
        en="a compound file (OLE) that is no HWP document",
        ko="HWP 문서가 아닌 복합 파일(OLE)",
    )(compound("__properties_version1.0")),
]

PDFS = [
    *refused("password PDF", en="a PDF locked with a password", ko="암호가 걸린 PDF", expected=remedies.UNLOCKED)(
        lambda: pdf(KOREAN, password="hidden")
    ),
    *refused(
        "half a PDF",
        "PDF without its table",
        en="a truncated PDF: its end is missing",
        ko="끝부분이 없는 잘린 PDF",
        expected=remedies.WHOLE,
    )(half(pdf(KOREAN, KOREAN)), lambda: pdf(KOREAN).rpartition(b"xref\n0")[0]),
    *refused("PDF of garbage", en="a damaged PDF", ko="손상된 PDF", expected=remedies.WHOLE)(
        given(b"%PDF-1.7\n" + b"\x80\x81" * 500 + b"\n%%EOF\n")
    ),
]
