"""The same profile is found in a HWPX, an HWP, a PDF, a DOCX, a PPTX and an XLSX."""

from collections.abc import Callable
from pathlib import Path

import pytest

from madang.core.texts.documents import read_document
from madang.core.texts.profiles import find_fields
from tests.core.texts.documents import hwp_maker as hwp5
from tests.core.texts.documents import makers
from tests.core.texts.documents.pdf_maker import pdf

ROWS = [("기업명", "주식회사 없는배터리"), ("대표자", "김가상"), ("설립일", "2019. 3. 4."), ("임직원 수", "27명")]
FOUND = [
    ("name", "주식회사 없는배터리"),
    ("representative", "김가상"),
    ("founded_on", "2019-03-04"),
    ("employees", "27"),
]


def _xlsx() -> bytes:
    def cell(text: str) -> str:
        return f'<c t="inlineStr"><is><t>{text}</t></is></c>'

    return makers.xlsx({"기업": "".join(f"<row>{cell(label)}{cell(value)}</row>" for label, value in ROWS)})


FORMS: dict[str, Callable[[], bytes]] = {
    "hwpx": lambda: makers.hwpx(makers.hp(inside=makers.hp_table(*ROWS))),
    "hwp": lambda: hwp5.hwp(hwp5.table(*ROWS)),
    "pdf": lambda: pdf("\n".join(f"{label}: {value}" for label, value in ROWS)),
    "docx": lambda: makers.docx(makers.wp_table(*ROWS)),
    "pptx": lambda: makers.pptx(makers.shape(*(f"{label}: {value}" for label, value in ROWS))),
    "xlsx": _xlsx,
}


@pytest.mark.parametrize("form", FORMS)
def test_a_profile_is_found_whatever_the_form(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"소개.{form}"
    path.write_bytes(FORMS[form]())

    document = read_document(path, seconds=60)

    assert document.form == form
    assert [(found.field, found.value) for found in find_fields(document)] == FOUND
