"""What form a file has, told by its content and not by its name."""

import codecs
import re
from typing import Literal

from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables import phrases, workbook_phrases
from madang.core.texts.tables.encodings import Encoding, encoding_of
from madang.core.texts.tables.source import Source

Form = Literal["parquet", "xlsx", "jsonl", "json", "delimited"]

_HEAD = 1 << 16
_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_IMAGE = phrases.foreign("an image", "그림 파일", "ein Bild")
_PACKED = phrases.foreign("a packed file", "압축 파일", "eine gepackte Datei")
_HTML = phrases.foreign("a web page (HTML)", "웹 페이지(HTML)", "eine Webseite (HTML)")
_XML = phrases.foreign("an XML file", "XML 파일", "eine XML-Datei")
_PROTECTED = phrases.foreign("an encrypted Parquet file", "암호화된 Parquet 파일", "eine verschlüsselte Parquet-Datei")
_FOREIGN: tuple[tuple[bytes, Said], ...] = (
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"II*\x00", _IMAGE),
    (b"MM\x00*", _IMAGE),
    (b"%PDF-", phrases.foreign("a PDF document", "PDF 문서", "ein PDF-Dokument")),
    (b"{\\rtf", phrases.foreign("an RTF document", "RTF 문서", "ein RTF-Dokument")),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"\x28\xb5\x2f\xfd", _PACKED),
    (b"PARE", _PROTECTED),
    (b"SQLite format 3", phrases.foreign("an SQLite database", "SQLite 데이터베이스", "eine SQLite-Datenbank")),
)
# The streams of an OLE file, by which its kinds are told apart.
_STREAMS: tuple[tuple[str, Said, Said], ...] = (
    ("EncryptedPackage", workbook_phrases.PASSWORD, workbook_phrases.WITHOUT_PASSWORD),
    (
        "Workbook",
        phrases.foreign("an old Excel file (.xls)", "옛 Excel 파일(.xls)", "eine alte Excel-Datei (.xls)"),
        phrases.SAVED_AS_XLSX,
    ),
    ("WordDocument", phrases.foreign("a Word document", "Word 문서", "ein Word-Dokument"), phrases.TABLE),
    ("FileHeader", phrases.foreign("a HWP document", "한글(HWP) 문서", "ein HWP-Dokument"), phrases.TABLE),
)
_OTHER_OLE = phrases.foreign(
    "an old Office file (.xls, .doc …)", "옛 Office 파일(.xls, .doc …)", "eine alte Office-Datei (.xls, .doc …)"
)


def form_of(source: Source) -> tuple[Form, Encoding]:
    """The form of ``source``, with its encoding when it is text; ``BadInput`` when it is no table at all."""
    head = source.head(_HEAD)
    _refuse_foreign(head, source)
    if head.startswith(b"PAR1"):
        return "parquet", Encoding("")
    if head.startswith(_ZIP):
        return "xlsx", Encoding("")
    encoding = encoding_of(source)
    return _text_form(head, encoding, source), encoding


def _refuse_foreign(head: bytes, source: Source) -> None:
    for magic, found in _FOREIGN:
        if head.startswith(magic):
            raise BadInput(file=source.name, found=found, expected=phrases.TABLE)
    if head[8:12] == b"WEBP" or (head.startswith(b"BM") and head[6:10] == bytes(4)):
        raise BadInput(file=source.name, found=_IMAGE, expected=phrases.TABLE)
    if head.startswith(_OLE):
        names = _ole_names(source)
        for stream, found, expected in _STREAMS:
            if stream.encode("utf-16-le") in names:
                raise BadInput(file=source.name, found=found, expected=expected)
        raise BadInput(file=source.name, found=_OTHER_OLE, expected=phrases.SAVED_AS_XLSX)


def _ole_names(source: Source) -> bytes:
    """The first part of the directory of an OLE file, where its streams are named ([MS-CFB] 2.2 and 2.6)."""
    with source.open() as file:
        header = file.read(52)
        sector_size = 1 << min(int.from_bytes(header[30:32], "little"), 20)
        first_directory_sector = int.from_bytes(header[48:52], "little")
        file.seek((first_directory_sector + 1) * sector_size)
        return file.read(_HEAD)


def _text_form(head: bytes, encoding: Encoding, source: Source) -> Form:
    decoder = codecs.getincrementaldecoder(encoding.name)("replace")
    text = decoder.decode(head[encoding.mark :]).lstrip()
    if not text and len(head) < _HEAD:
        raise BadInput(file=source.name, found=phrases.NOTHING, expected=phrases.ROWS)
    if re.match(r"<(!doctype html|html|table|head|body|meta|!--)", text, re.IGNORECASE):
        raise BadInput(file=source.name, found=_HTML, expected=phrases.SAVED_AS_XLSX)
    if text.startswith("<?xml"):
        raise BadInput(file=source.name, found=_XML, expected=phrases.SAVED_AS_XLSX)
    if re.match(r"\[\s*[\[{\]]", text):
        return "json"
    return "jsonl" if re.match(r'\{\s*["}]', text) else "delimited"
