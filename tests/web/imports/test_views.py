"""Importing a table on the page: a look, an import, an undo; whatever comes gets a verdict."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from madang.programme.imports.models import Batch
from madang.programme.needs.models import Need
from madang.programme.world.build import World
from tests.core.texts.tables.nasty import TEXTS, Nasty, Refused
from tests.core.texts.tables.nasty_records import RECORDS
from tests.core.texts.tables.nasty_workbooks import STRANGERS, WORKBOOKS
from tests.web.browser import browser_of


def test_a_table_is_looked_at_imported_and_undone(world: World) -> None:
    browser = browser_of(world.viewers["demand-owner"])
    file = SimpleUploadedFile("수요.csv", "과제명,예산\n하나,1000\n둘,2000\n".encode("cp949"))

    place = browser.post("/imports/new", {"kind": "needs", "round": world.rounds["open"].id, "file": file})["Location"]
    page = browser.get(place).content.decode()
    before = Need.objects.count()
    browser.post(f"{place}make")
    made = Need.objects.count() - before
    browser.post(f"{place}undo")

    assert ("2행 가져오기" in page, made, Need.objects.count() - before) == (True, 2, 0)


def test_wrong_cells_stand_in_a_table_with_what_was_expected(world: World) -> None:
    browser = browser_of(world.viewers["demand-owner"])
    file = SimpleUploadedFile("수요.csv", "과제명,예산\n하나,많이\n".encode())

    answer = browser.post(
        "/imports/new", {"kind": "needs", "round": world.rounds["open"].id, "file": file}, follow=True
    )
    page = answer.content.decode()

    assert "<td>2</td><td>예산(원)</td><td>&quot;많이&quot;</td><td>1200과 같은 정수</td>" in page
    assert "batch_make" not in page
    assert "/make" not in page


@pytest.mark.parametrize("nasty", TEXTS + RECORDS + WORKBOOKS + STRANGERS, ids=lambda nasty: nasty.oddity)
def test_whatever_comes_gets_a_verdict_and_imports_nothing(world: World, nasty: Nasty) -> None:
    browser = browser_of(world.viewers["operator"])
    file = SimpleUploadedFile("표.xlsx", nasty.make())
    needs, batches = Need.objects.count(), Batch.objects.count()

    answer = browser.post("/imports/new", {"kind": "profiles", "file": file})

    assert answer.status_code in (302, 422)
    assert Need.objects.count() == needs
    assert Batch.objects.count() == batches + (answer.status_code == 302)
    if isinstance(nasty.verdict, Refused) and nasty.verdict.row is None and answer.status_code == 422:
        said = "".join(answer.context["form"].errors["file"])
        assert (said.startswith("표.xlsx") and ": 발견 " in said) or nasty.make() == b""


def test_needs_ask_for_a_round(world: World) -> None:
    file = SimpleUploadedFile("수요.csv", "과제명\n하나\n".encode())

    answer = browser_of(world.viewers["demand-owner"]).post("/imports/new", {"kind": "needs", "file": file})

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["round"])
