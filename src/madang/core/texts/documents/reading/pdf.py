"""PDF: each page becomes a section; a page that is only a picture is named in a warning."""

import importlib
import io
import mmap
import re
from collections.abc import Iterator
from contextlib import closing
from types import ModuleType

from madang.core.texts.documents.reading.draft import Draft, Refused

MOST_PAGES = 10_000
MOST_NAMED = 20

_END = b"%%EOF"
_START_OF_TABLE = re.compile(rb"startxref\s+\d+\s*\Z")
_OBJECT = re.compile(rb"\d\s+\d+\s+obj\b")
_BROKEN_WORD = re.compile("[\x02\ufffe\u00ad]\r?\n")


def read_pdf(file: io.BufferedReader) -> Draft:
    """The text layer of a PDF, page by page."""
    if _is_cut(file):
        raise Refused("pdf-cut")
    draft = Draft("pdf")
    pictures = []
    for number, text in enumerate(_page_texts(file), start=1):
        if number > MOST_PAGES:
            raise Refused("pdf-pages", limit=MOST_PAGES)
        draft.count(len(text))
        if text.strip():
            draft.add(_BROKEN_WORD.sub("", text), page=number)
        else:
            pictures.append(number)
    if pictures and not draft.sections:
        draft.warn("pdf-no-text", count=len(pictures))
    elif pictures:
        draft.warn("pdf-pages-no-text", pages=_named(pictures))
    return draft


def _is_cut(file: io.BufferedReader) -> bool:
    """Whether the file stops before its end: objects after the last end mark, or none at all."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        end = data.rfind(_END)
        if end < 0:
            return not _START_OF_TABLE.search(data[-64:])
        return _OBJECT.search(data, end) is not None


def load_pdf_library() -> ModuleType | None:
    """The optional library that parses PDF, or None when it is not installed."""
    try:
        return importlib.import_module("pypdfium2")
    except ImportError:
        return None


def _page_texts(file: io.BufferedReader) -> Iterator[str]:
    pypdfium2 = load_pdf_library()
    if pypdfium2 is None:
        raise Refused("reader-missing", form="PDF", library="pypdfium2")
    try:
        with closing(pypdfium2.PdfDocument(file)) as document:
            for number in range(len(document)):
                with closing(document[number]) as page, closing(page.get_textpage()) as text:
                    yield text.get_text_bounded()
    except pypdfium2.PdfiumError as error:
        locked = (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        raise Refused("pdf-password" if error.err_code in locked else "pdf-damaged") from error


def _named(numbers: list[int]) -> str:
    more = " …" if len(numbers) > MOST_NAMED else ""
    return ", ".join(map(str, numbers[:MOST_NAMED])) + more
