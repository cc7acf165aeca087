"""Each folder of code has its tests, and each folder of tests its code."""

from pathlib import Path

from tests.shape import mirror, tree


def test_every_folder_of_the_house_is_tried() -> None:
    assert mirror.untried(tree.ROOT) == []


def test_no_folder_of_tests_is_astray() -> None:
    assert mirror.astray(tree.ROOT) == []


def test_an_untried_folder_is_found(tmp_path: Path) -> None:
    code = {f"src/madang/core/{name}/work.py": "" for name in ("words", "tables", "phrases")}
    tests = {"tests/core/words/test_work.py": "", "tests/core/test_tables_of_all_kinds.py": ""}

    assert mirror.untried(tree.plant(tmp_path, code | tests)) == ["core/phrases"]


def test_a_stray_folder_of_tests_is_found(tmp_path: Path) -> None:
    code = {"src/madang/core/words/work.py": ""}
    tests = {f"tests/{name}/test_it.py": "" for name in ("core/words", "core/wrods", "shape", "journeys/pair")}

    assert mirror.astray(tree.plant(tmp_path, code | tests)) == ["core/wrods"]
