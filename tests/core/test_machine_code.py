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


def _folder(settings: dict[str, str]) -> str:
    """Where another process would keep machine code."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("NUMBA_CACHE_DIR", "XDG_CACHE_HOME")
    }
    code = "import numba; from madang.core import compiled; print(numba.config.CACHE_DIR)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment | settings, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()
