"""The real program, run the way a person runs it."""

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"


def environment(**variables: str) -> dict[str, str]:
    """A plain English environment with ``variables`` added."""
    plain = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", ""), "LANG": "C.UTF-8"}
    if "NUMBA_CACHE_DIR" in os.environ:
        plain["NUMBA_CACHE_DIR"] = os.environ["NUMBA_CACHE_DIR"]
    return plain | {"PYTHONPATH": str(SOURCE)} | variables


def madang(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run ``madang ARGUMENTS`` with the environment ``variables``; its output is text."""
    return python("-m", "madang", *arguments, **variables)


def python(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run this Python with ``arguments`` where Madang can be imported."""
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment(**variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,  # the first run on a machine compiles
    )
