"""What holds for every form of document."""

import subprocess
import sys
import unicodedata
from collections.abc import Callable

import pytest

from madang.core.texts.documents.reasons import WARNINGS
from tests.core.texts.documents import hwp_maker as hwp5
from tests.core.texts.documents.makers import docx, hp, hwpx, pptx, shape, wp, xlsx
from tests.core.texts.documents.pdf_maker import pdf
from tests.core.texts.documents.placed import Read


@pytest.mark.parametrize(
    "data", [b" \n\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", docx(""), pptx(""), hwpx(hp("")), hwp5.hwp(hwp5.paragraph(""))]
)
def test_a_document_without_words_says_so(data: bytes, read: Read) -> None:
    document = read(data)
    assert (document.text, document.sections, document.warnings) == ("", (), (WARNINGS["no-text"],))


@pytest.mark.parametrize(
    "make",
    [
        lambda text: text.encode(),
        pdf,
        lambda text: docx(wp(text, style="Heading1")),
        lambda text: hwpx(hp(text, shape=1)),
        lambda text: pptx(shape(text, kind="title")),
        lambda text: xlsx({text: f'<row><c t="inlineStr"><is><t>{text}</t></is></c></row>'}),
        lambda text: hwp5.hwp(hwp5.paragraph(text, shape=hwp5.OUTLINE_SHAPE)),
    ],
    ids=["txt", "pdf", "docx", "hwpx", "pptx", "xlsx", "hwp"],
)
def test_decomposed_letters_come_out_composed(make: Callable[[str], bytes], read: Read) -> None:
    text = "한글 Übergröße"
    document = read(make(unicodedata.normalize("NFD", text)))
    assert document.text == text
    assert [part.title for part in document.sections] in ([text], [""])


def test_the_same_file_gives_the_same_document(read: Read) -> None:
    data = docx(wp("제목", style="Heading1") + wp("본문"))
    assert read(data) == read(data)


def test_the_package_is_imported_without_any_optional_library() -> None:
    code = "import sys, madang.core.texts.documents; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    assert {"pypdfium2", "lxml", "numpy", "django"} & set(shown.stdout.split()) == set()
