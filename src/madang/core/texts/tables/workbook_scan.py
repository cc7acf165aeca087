"""Looking through the package of a workbook before any of it is believed: names, sizes, and each part's XML."""

import zipfile
import zlib
from typing import BinaryIO
from xml.parsers import expat

from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables import phrases, workbook_phrases
from madang.core.texts.tables.sheet_scan import PartScan
from madang.core.texts.tables.source import Source
from madang.core.texts.tables.workbook_phrases import filled

_PIECE = 1 << 18
_MOST_BYTES = 1 << 30
_SMALL_PART = 32 << 20
_MOST_RATIO = 200
_OTHER_PACKAGES = (
    ("xl/workbook.bin", phrases.foreign("a binary workbook (.xlsb)", "바이너리 통합 문서(.xlsb)", "eine XLSB-Datei")),
    ("word/document.xml", phrases.foreign("a Word document", "Word 문서", "ein Word-Dokument")),
    ("ppt/presentation.xml", phrases.foreign("a presentation", "프레젠테이션", "eine Präsentation")),
    ("Contents/content.hpf", phrases.foreign("a HWPX document", "한글(HWPX) 문서", "ein HWPX-Dokument")),
    ("content.xml", phrases.foreign("an OpenDocument file", "OpenDocument 파일", "eine OpenDocument-Datei")),
)
_ARCHIVE = phrases.foreign("a ZIP archive", "ZIP 압축 파일", "ein ZIP-Archiv")


def copy_checked(source: Source, copy: BinaryIO) -> None:
    """Write to ``copy`` the XML parts of the workbook, unpacked and each looked through.

    The reader of workbooks is given the copy alone, so that what it reads is what was checked. Raises ``BadInput`` for
    other ZIP files, encrypted and damaged ones, names that lead outside, parts that unpack to absurd sizes, document
    type declarations, and cells so far out that the space between would fill the memory.
    """
    try:
        with zipfile.ZipFile(source.path) as package, zipfile.ZipFile(copy, "w") as checked:
            left = _MOST_BYTES
            for name, part in _parts(package, source.name).items():
                left -= _copy_part(package, part, checked, PartScan(source.name, name), left)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, expat.ExpatError, NotImplementedError) as fault:
        if isinstance(fault, BadInput):
            raise
        found = phrases.damaged("XLSX", str(fault))
        raise BadInput(file=source.name, found=found, expected=phrases.whole("XLSX")) from None
    except RuntimeError:  # what zipfile raises for an encrypted part
        found, expected = workbook_phrases.PASSWORD, workbook_phrases.WITHOUT_PASSWORD
        raise BadInput(file=source.name, found=found, expected=expected) from None


def _parts(package: zipfile.ZipFile, file: str) -> dict[str, zipfile.ZipInfo]:
    """The XML parts by name."""
    parts: dict[str, zipfile.ZipInfo] = {}
    for part in package.infolist():
        name = part.filename.replace("\\", "/")
        if name.startswith("/") or ".." in name.split("/") or ":" in name:
            raise _refused(file, filled(workbook_phrases.OUTSIDE, part=phrases.shown(part.filename)))
        if name in parts:
            raise _refused(file, filled(workbook_phrases.TWICE, part=name))
        parts[name] = part
    if not any(name.startswith("xl/workbook") and name.endswith(".xml") for name in parts):
        found = next((found for name, found in _OTHER_PACKAGES if name in parts), _ARCHIVE)
        raise BadInput(file=file, found=found, expected=phrases.SAVED_AS_XLSX)
    return {name: part for name, part in parts.items() if name.endswith((".xml", ".rels"))}


def _copy_part(
    package: zipfile.ZipFile, part: zipfile.ZipInfo, checked: zipfile.ZipFile, scan: PartScan, most: int
) -> int:
    """Copy one part piece by piece and return its unpacked size."""
    size = 0
    with package.open(part) as packed, checked.open(zipfile.ZipInfo(scan.name), "w", force_zip64=True) as copied:
        while piece := packed.read(_PIECE):
            size += len(piece)
            if size > most or (size > _SMALL_PART and size > _MOST_RATIO * part.compress_size):
                raise _refused(scan.file, filled(workbook_phrases.BOMB, part=scan.name))
            scan.feed(piece)
            copied.write(piece)
    scan.close()
    return size


def _refused(file: str, found: Said) -> BadInput:
    return BadInput(file=file, found=found, expected=workbook_phrases.PLAIN_XML)
