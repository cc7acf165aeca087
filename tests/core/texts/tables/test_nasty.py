"""Every nasty file gets the verdict that stands beside it."""

from pathlib import Path

import pytest

from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables import read_table
from tests.core.texts.tables.nasty import TEXTS, Nasty, Reads, Refused
from tests.core.texts.tables.nasty_records import RECORDS
from tests.core.texts.tables.nasty_workbooks import STRANGERS, WORKBOOKS

ALL = TEXTS + RECORDS + WORKBOOKS + STRANGERS


def verdict_on(path: Path, case: Nasty) -> Reads | Refused:
    try:
        return Reads(read_table(path, case.kind).to_pydict())
    except BadInput as refusal:
        return said(refusal)


def said(refusal: BadInput) -> Refused:
    """The refusal without what stands in brackets, where other programs have their say."""
    found = refusal.found if isinstance(refusal.found, Said) else Said(refusal.found, refusal.found, refusal.found)
    # The brackets of a Korean particle are our own.
    ko = found.ko if "(으)로" in found.ko else found.ko.split("(")[0].strip()
    return Refused(found.en.split(" (")[0], ko, refusal.row, refusal.column)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.oddity)
def test_a_nasty_file_gets_its_verdict(case: Nasty, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(case.make())

    assert verdict_on(path, case) == case.verdict


def test_there_are_more_nasty_files_than_promised() -> None:
    assert len({case.oddity for case in ALL}) == len(ALL) > 45
