"""Where compiled loops are kept: a folder for each state of the code they were compiled from."""

import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

import numba

KEPT = 4
"""So many states of the code keep their machine code; older ones are removed."""


def keep_machine_code() -> None:
    """Have Numba keep machine code in the user's cache folder, apart for each state of the code.

    Left alone, Numba renews the machine code of a function when the file changes in which it stands, but not when a
    function that it calls changes in another file: after an upgrade, old code would run on new data. A folder that
    the caller names in ``NUMBA_CACHE_DIR`` is respected; where no folder can be made, Numba's own choice stands.
    """
    if os.environ.get("NUMBA_CACHE_DIR"):
        return
    with suppress(OSError, RuntimeError):
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "madang"
        folder = base / state_of_code()
        if not folder.is_dir():
            folder.mkdir(parents=True, mode=0o700)
            _remove_older(base)
        if os.access(folder, os.W_OK):
            numba.config.CACHE_DIR = str(folder)  # type: ignore[attr-defined]  # Numba makes its settings at run time


def state_of_code(root: Path = Path(__file__).parent) -> str:
    """A name that changes when any file of the code below ``root`` does, or the compiler."""
    seen = hashlib.sha256(numba.__version__.encode())
    for file in sorted(root.rglob("*.py")):
        seen.update(str(file.relative_to(root)).encode() + b"\0" + file.read_bytes() + b"\0")
    return seen.hexdigest()[:16]


def _remove_older(base: Path) -> None:
    folders = sorted(base.iterdir(), key=lambda one: (one.stat().st_mtime_ns, one.name), reverse=True)
    for folder in folders[KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)
