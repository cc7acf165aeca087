"""What a file is, told by its content and never by its name, and which reader takes it."""

import codecs
import io
import mmap
import re

from madang.core.texts.documents.reading import ole
from madang.core.texts.documents.reading.archive import Archive
from madang.core.texts.documents.reading.docx import read_docx
from madang.core.texts.documents.reading.draft import Draft, Refused
from madang.core.texts.documents.reading.hwp import SIGNATURE, read_hwp
from madang.core.texts.documents.reading.hwpx import read_hwpx
from madang.core.texts.documents.reading.office import office_package
from madang.core.texts.documents.reading.pdf import load_pdf_library, read_pdf
from madang.core.texts.documents.reading.plain import read_plain
from madang.core.texts.documents.reading.pptx import read_pptx
from madang.core.texts.documents.reading.xlsx import read_xlsx

LONGEST_TEXT = 100_000_000

_HEAD = 4096
_ENCODINGS = ("utf-8-sig", "utf-16-le", "utf-16-be", "cp949", "cp437")
_ZIP = b"PK"
_HWPX_KINDS = (b"application/hwp+zip", b"application/owpml")
_OFFICE_READERS = {"docx": read_docx, "pptx": read_pptx, "xlsx": read_xlsx}

# First bytes of files that hold no text to read, and what to say of each.
_UNREAD = (
    (b"HWP Document File V", "hwp-3"),
    (b"\x9b DRMONE", "drm"),
    (b"SCDSA", "drm"),
    (b"<## NASCA DRM FILE", "drm"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"8BPS", "image"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"Rar!\x1a\x07", "packed"),
    (b"\x1f\x8b", "packed"),
    (b"EGGA", "packed"),
    (b"ALZ\x01", "packed"),
    (b"ID3", "media"),
    (b"OggS", "media"),
    (b"\x1aE\xdf\xa3", "media"),
    (b"{\\rtf", "rtf"),
)
_BITMAP = re.compile(rb"BM.{4}\x00{4}.{4}[\x0c\x28\x6c\x7c]\x00\x00\x00", re.DOTALL)
_RIFF = re.compile(rb"RIFF.{4}(WEBP|WAVE|AVI )", re.DOTALL)
_ISO_MEDIA = re.compile(rb".{4}ftyp(hei|avi|mif|msf)?", re.DOTALL)
_WEB_PAGE = re.compile(rb"(<!--.*?-->\s*)*<(!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_OLD_OFFICE = {"WordDocument": "office-doc", "PowerPoint Document": "office-ppt", "Workbook": "office-xls"}


def prepare(file: io.BufferedReader) -> None:
    """Load what reading this file will need, while files can still be opened."""
    for encoding in _ENCODINGS:
        codecs.lookup(encoding)
    if _is_pdf(file.read(_HEAD)):
        load_pdf_library()


def read(file: io.BufferedReader) -> Draft:
    """The draft of any document; the reason in ``Refused`` when there is none."""
    draft = _read_by_form(file)
    if not draft.sections and not draft.warnings:
        draft.warn("no-text")
    return draft


def _read_by_form(file: io.BufferedReader) -> Draft:
    head = file.read(_HEAD)
    file.seek(0)
    if head.startswith(ole.MAGIC):
        return _read_compound(file)
    if head.startswith(_ZIP):
        return _read_archive(file)
    if _is_pdf(head):
        return read_pdf(file)
    _refuse_known(head)
    if file.seek(0, io.SEEK_END) > LONGEST_TEXT:
        raise Refused("too-much-text", limit=LONGEST_TEXT // 4_000_000)
    file.seek(0)
    return read_plain(file.read())


def _is_pdf(head: bytes) -> bool:
    return b"%PDF-" in head[:1024] and (head.lstrip().startswith(b"%PDF-") or b" obj" in head)


def _read_compound(file: io.BufferedReader) -> Draft:
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        box = ole.Compound(data)
        if "FileHeader" in box.names and box.stream("FileHeader").startswith(SIGNATURE):
            return read_hwp(box)
        if "EncryptedPackage" in box.names:
            raise Refused("office-password")
        for name, reason in _OLD_OFFICE.items():
            if name in box.names:
                raise Refused(reason)
    raise Refused("ole-unknown")


def _read_archive(file: io.BufferedReader) -> Draft:
    archive = Archive(file)
    kind = archive.start_of("mimetype", 100).strip()
    if kind in _HWPX_KINDS:
        return read_hwpx(archive)
    package = office_package(archive)
    if package:
        return _OFFICE_READERS[package.form](package)
    raise Refused("open-document" if kind.startswith(b"application/vnd.oasis.opendocument") else "zip-unknown")


def _refuse_known(head: bytes) -> None:
    for start, reason in _UNREAD:
        if head.startswith(start):
            raise Refused(reason)
    riff, iso = _RIFF.match(head), _ISO_MEDIA.match(head)
    if _BITMAP.match(head) or (riff and riff[1] == b"WEBP") or (iso and iso[1]):
        raise Refused("image")
    if riff or iso:
        raise Refused("media")
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _WEB_PAGE.match(start):
        raise Refused("web-page")
    if start.startswith(b"<?xml"):
        raise Refused("hwpml" if b"<HWPML" in head else "xml")
