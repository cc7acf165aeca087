"""The real program, run the way a person runs it."""

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"


def environment(**variables: str) -> dict[str, str]:
    """A plain English environment with ``variables`` added."""
    plain = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", ""), "LANG": "C.UTF-8"}
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
        timeout=60,
    )
