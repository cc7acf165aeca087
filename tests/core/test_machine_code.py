"""Machine code is kept apart for each state of the code."""

import os
import subprocess
import sys
from pathlib import Path

from madang.core import machine_code


def test_the_state_changes_with_any_file_and_with_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.py").write_text("y = 1\n")
    before = machine_code.state_of_code(tmp_path)
    (tmp_path / "note.txt").write_text("not code")

    assert machine_code.state_of_code(tmp_path) == before
    (tmp_path / "b" / "c.py").write_text("y = 2\n")
    assert machine_code.state_of_code(tmp_path) != before


def test_machine_code_goes_to_the_cache_folder_of_the_user(tmp_path: Path) -> None:
    assert _folder({"XDG_CACHE_HOME": str(tmp_path)}) == str(tmp_path / "madang" / machine_code.state_of_code())


def test_a_folder_that_the_caller_names_is_respected(tmp_path: Path) -> None:
    assert _folder({"NUMBA_CACHE_DIR": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "other")}) == str(tmp_path)


def test_a_cache_folder_that_cannot_be_made_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert _folder({"XDG_CACHE_HOME": str(tmp_path / "file")}) == ""


def test_arrays_are_made_once_and_then_read(tmp_path: Path) -> None:
    assert _kept_arrays(tmp_path) == "made [[1, 2], [3.5]]"

    assert _kept_arrays(tmp_path) == "[[1, 2], [3.5]]"


def test_kept_arrays_that_were_cut_short_are_made_anew(tmp_path: Path) -> None:
    _kept_arrays(tmp_path)
    (file,) = (tmp_path / "madang" / machine_code.state_of_code()).glob("*.arrays")
    file.write_bytes(file.read_bytes()[:-1])

    assert _kept_arrays(tmp_path) == "made [[1, 2], [3.5]]"
    assert _kept_arrays(tmp_path) == "[[1, 2], [3.5]]"


def test_arrays_are_made_each_time_where_nothing_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert [_kept_arrays(tmp_path / "file") for _ in range(2)] == ["made [[1, 2], [3.5]]"] * 2


def test_loops_of_an_earlier_run_are_used_without_the_compiler(tmp_path: Path) -> None:
    code = "import sys, numpy as np; from madang.core.texts.words.surfaces import Vocabulary"
    code += "; print(Vocabulary().number(b'x'), 'numba.np.linalg' in sys.modules)"

    assert [_said(code, {"XDG_CACHE_HOME": str(tmp_path)}) for _ in range(2)] == ["3 True", "3 False"]


def _kept_arrays(cache: Path) -> str:
    """What another process gets that makes or reads two arrays, and whether it made them."""
    code = """
import numpy as np
from madang.core.machine_code import kept_arrays

def make():
    print("made", end=" ")
    return [np.array([1, 2]), np.array([3.5])]

print([one.tolist() for one in kept_arrays("two", make)])
"""
    return _said(code, {"XDG_CACHE_HOME": str(cache)})


def _folder(settings: dict[str, str]) -> str:
    """Where another process would keep machine code."""
    return _said("import numba; from madang.core import compiled; print(numba.config.CACHE_DIR)", settings)


def _said(code: str, settings: dict[str, str]) -> str:
    """What ``code`` prints in another process."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("NUMBA_CACHE_DIR", "XDG_CACHE_HOME")
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment | settings, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()
