"""Exact search over vectors beside faiss, as the page docs/reference/vectors.md."""

import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.measuring import Cost, cost_of
from benchmarks.nearest import DIMENSIONS, NOISE, SEED, TEXTS
from benchmarks.speed import REFERENCE, machine, table
from benchmarks.tasks import DATA
from madang.core.matching.meaning.among import MANY

K, CHECKED = 100, 65
SETS = (("sentences", 100_000), ("sentences", 1_000_000), ("random", 100_000))
PROGRAMS = {
    "madang": "madang",
    "flat": "faiss flat",
    "fp16": "faiss flat, 16-bit floats",
    "int8": "faiss flat, int8",
    "parts": "madang, nothing kept",
}
SLOW = ("fp16", "int8")


class Line(NamedTuple):
    """One program's search."""

    vectors: str
    queries: int
    program: str
    cost: Cost
    recall: float


def write_page(folder: Path = REFERENCE) -> str:
    """Measure, write ``vectors.md`` and return it."""
    if not DATA.is_dir():
        sys.exit(f"no development data at {DATA}: set MADANG_DATA")
    lines: list[Line] = []
    kept: list[list[str]] = []
    with tempfile.TemporaryDirectory() as work:
        sentences = Path(work) / "sentences.npy"
        cost_of("-m", "benchmarks.nearest", "sentences", str(sentences))
        for kind, count in SETS:
            place = Path(work) / f"{kind}-{count}"
            place.mkdir()
            told = cost_of("-m", "benchmarks.nearest", f"make-{kind}", str(place), str(sentences), str(count)).told
            kept.append([f"{count:,} {kind}", f"{told['cpu']:.1f}", f"{told['mb']:,.0f}", f"{told['depth']:.0f}"])
            lines += _compared(place, f"{count:,} {kind}")
            for file in place.iterdir():
                file.unlink()
    page = "\n\n".join([_head(), _table(lines), _kept(kept)]) + "\n"
    (folder / "vectors.md").write_text(page, encoding="utf-8")
    return page


def _compared(place: Path, vectors: str) -> list[Line]:
    lines = []
    cost_of("-m", "benchmarks.nearest", "truth", str(place), str(CHECKED), str(K))
    right = np.load(place / "found-truth.npy")
    for queries in (65, 1_000):
        for program, name in PROGRAMS.items():
            if queries == 1_000 and program in SLOW:
                continue
            cost = cost_of("-m", "benchmarks.nearest", program, str(place), str(queries), str(K))
            found = np.load(place / f"found-{program}.npy")
            recall = np.mean([len({*some} & {*all_}) / K for some, all_ in zip(found, right, strict=False)])
            lines.append(Line(vectors, queries, name, cost, float(recall)))
            sys.stderr.write(f"{vectors} {queries} {name} {cost.told} {recall:.5f}\n")
    return lines


def _head() -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in ("numpy", "numba", "faiss-cpu"))
    return f"""# Vectors: exact search beside faiss

Made by `python -m benchmarks vectors`, part of `make bench`. The best {K} of many vectors of {DIMENSIONS} numbers
for each query, in one thread, every program in a fresh process.

- Machine: {machine()}.
- Versions: Python {platform.python_version()}, {versions}. Seed {SEED}.
- *sentences*: vectors of {TEXTS:,} real texts (Korean, English, German; the development data of
  [quality](quality.md)), a thousand of them as queries. Each stored vector is one of the others, half another one too,
  and noise of {NOISE} in each direction. *random*: random directions, where nothing can be left out.
- All programs search the same numbers: what Madang keeps, a vector as 16-bit codes with a scale. faiss gets them as
  32-bit floats; its 16-bit and 8-bit forms round once more.
- *recall*: share of the {K} that comparing with every vector in doubles finds, over {CHECKED} queries.
- *nothing kept* is what a round of `madang match` does: vectors are computed, here read from a file, part by part, and
  compared in floats, or rounded first where the queries are many ({MANY} or more); the time of that is included.
- CPU seconds are the least of two searches; the slower forms of faiss search once, and 65 queries only. *peak MB* is of
  the whole process."""


def _table(lines: list[Line]) -> str:
    rows = []
    for line in lines:
        flat = next(
            one
            for one in lines
            if (one.vectors, one.queries, one.program) == (line.vectors, line.queries, PROGRAMS["flat"])
        )
        cpu = line.cost.told["cpu"]
        ratio = f"{flat.cost.told['cpu'] / cpu:.2f}"
        rows.append([f"{line.vectors} · {line.queries:,} queries · {line.program}", f"{cpu:.2f}",
                     f"{cpu / line.queries * 1e3:.2f}", ratio, f"{line.recall:.5f}", f"{line.cost.told['mb']:,.0f}",
                     f"{line.cost.peak:,.0f}"])  # fmt: skip
    columns = ["vectors · queries · program", "CPU s", "ms a query", "times faster than faiss flat", "recall",
               "MB kept", "peak MB"]  # fmt: skip
    return "## Searching\n\n" + table(columns, rows)


def _kept(rows: list[list[str]]) -> str:
    said = "Rounding the vectors, finding the axes along which they differ, writing the view that bounds products."
    columns = ["vectors", "CPU s", "MB kept", "bytes of a view"]
    return f"## Keeping\n\n{said}\nfaiss flat copies the vectors.\n\n{table(columns, rows)}"
