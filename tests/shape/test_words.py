"""Names say what a thing is, and every module opens with one plain sentence."""

from pathlib import Path

import pytest

from tests.shape import tree, words


def test_no_name_in_the_house_is_empty() -> None:
    assert words.empty_names(tree.ROOT) == []


def test_every_module_opens_with_one_sentence() -> None:
    assert words.poor_openings(tree.ROOT) == []


def test_a_folder_and_a_module_with_empty_names_are_found(tmp_path: Path) -> None:
    planted = tree.plant(tmp_path, {"src/utils/one.py": "", "src/two/helpers.py": "", "src/two/three.py": ""})

    assert words.empty_names(planted) == ["src/two/helpers.py", "src/utils"]


@pytest.mark.parametrize("opening", ["", '"""No full stop"""', '"""One. Two."""', "# Said aside."])
def test_a_poor_opening_is_found(tmp_path: Path, opening: str) -> None:
    planted = tree.plant(tmp_path, {"src/a.py": opening, "src/b.py": '"""Good."""'})

    assert [fault.split(":")[0] for fault in words.poor_openings(planted)] == ["src/a.py"]


def test_a_sentence_with_figures_and_more_paragraphs_is_a_good_opening(tmp_path: Path) -> None:
    planted = tree.plant(tmp_path, {"src/a.py": '"""Vectors of 0.5 MB,\ni.e. small ones.\n\nMore. And more."""'})

    assert words.poor_openings(planted) == []
