"""What a program costs: CPU seconds, wall time and peak memory, each in a fresh process of its own."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS", "RAYON_NUM_THREADS")


@dataclass(frozen=True)
class Cost:
    """What one run took; ``told`` is what the program said of itself as JSON in its last line."""

    cpu: float
    wall: float
    peak: float  # MB
    told: dict[str, Any]


_LAUNCHER = """
import json, os, sys, time
start = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
wall = time.perf_counter() - start
print(json.dumps([used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024]))
sys.exit(os.waitstatus_to_exitcode(status) != 0)
"""
"""Starts a program and tells what it took; small itself, for a child's peak begins with that of who starts it."""


def cost_of(*arguments: str, threads: int = 1) -> Cost:
    """Run ``python`` with ``arguments`` on ``threads`` cores; raises when it fails."""
    environment = os.environ | dict.fromkeys(THREADS, str(threads))
    command = [sys.executable, "-I", "-S", "-c", _LAUNCHER, sys.executable, *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    *lines, took = done.stdout.splitlines()
    told = json.loads(lines[-1]) if lines and lines[-1].startswith("{") else {}
    cpu, wall, peak = json.loads(took)
    return Cost(cpu, wall, peak, told)


class Watch:
    """Counts CPU seconds and wall time in this process from when it was made."""

    def __init__(self) -> None:
        self._cpu, self._wall = time.process_time(), time.perf_counter()

    def tell(self, **more: Any) -> dict[str, Any]:
        """What has passed, as a line that :func:`cost_of` reads."""
        return {"cpu": time.process_time() - self._cpu, "wall": time.perf_counter() - self._wall} | more


def folder_size(folder: Path) -> int:
    """Bytes of all files in ``folder``."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
