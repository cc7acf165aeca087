"""What a file is, told by its content and never by its name, and which reader takes it."""

import codecs
import io
import mmap

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
from madang.core.texts.documents.reading.signatures import refuse_known
from madang.core.texts.documents.reading.xlsx import read_xlsx

LONGEST_TEXT = 100_000_000

_HEAD = 4096
_ENCODINGS = ("utf-8-sig", "utf-16-le", "utf-16-be", "cp949", "cp437")
_ZIP = b"PK"
_HWPX_KINDS = (b"application/hwp+zip", b"application/owpml")
_OFFICE_READERS = {"docx": read_docx, "pptx": read_pptx, "xlsx": read_xlsx}

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
    refuse_known(head)
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
