"""No file, function or list of arguments is larger than a reader can hold."""

from pathlib import Path

import pytest

from tests.shape import sizes, tree

OPENING = '"""A module."""\n'


def test_the_house_keeps_its_sizes() -> None:
    files, functions = sizes.measured(tree.ROOT)

    assert sizes.faults(tree.ROOT) == [], f"medians: {files} lines a file, {functions} lines a function"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (OPENING + "#\n" * 400, "src/a.py: 401 lines, at most 400"),
        (OPENING + "def f() -> None:\n" + "    f()\n" * 60, "src/a.py: f has 61 lines, at most 60"),
        (OPENING + "def f(a, b, /, c, d, *, e, g, h): ...\n", "src/a.py: f has 7 arguments, at most 6"),
    ],
)
def test_one_step_over_a_size_is_found(tmp_path: Path, text: str, fault: str) -> None:
    small = {f"src/small_{number}.py": OPENING + "def f(): ...\n" for number in range(3)}

    assert sizes.faults(tree.plant(tmp_path, small | {"src/a.py": text})) == [fault]


def test_what_just_fits_is_left_in_peace(tmp_path: Path) -> None:
    small = {f"src/small_{number}.py": OPENING + "def f(): ...\n" for number in range(3)}
    full = OPENING + "#\n" * 339 + "def f(self, a, b, c, d, e, g):\n" + "    f()\n" * 59

    assert sizes.faults(tree.plant(tmp_path, small | {"src/full.py": full})) == []


def test_medians_that_creep_up_are_found(tmp_path: Path) -> None:
    long = OPENING + "def f():\n" + "    f()\n" * 9 + "#\n" * 70

    found = sizes.faults(tree.plant(tmp_path, {"src/a.py": long}))

    assert found == [
        "src: half of the files have 81 lines or more, the house wants 80",
        "src: half of the functions have 10 lines or more, the house wants 9",
    ]
