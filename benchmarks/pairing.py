"""Every measurement of pairing, as the page docs/reference/pairing.md."""

import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from benchmarks import stability
from benchmarks.measuring import Cost, cost_of
from benchmarks.rounds import SEED, SIZES
from benchmarks.solvers import PROGRAMS
from benchmarks.speed import REFERENCE, machine, table

KINDS = {
    "one": "One to one",
    "capacities": "Capacities on both sides",
    "minima": "Capacities, and minima by region and class of size (laminar)",
    "fields": "Capacities, and minima by field, of which an offer has two (not laminar)",
    "all": "All rules: minima by region, class and field, quotas of 19 centres, a share of 30 %",
}
PACKAGES = ("numpy", "numba", "scipy", "ortools", "matching")


def write_page(*, full: bool, folder: Path = REFERENCE) -> str:
    """Measure, write ``pairing.md`` to ``folder``, and return the page."""
    sizes = [size for size in SIZES if full or size != "10,000 × 100,000"]
    parts = [_head(), *(_kind(kind, sizes) for kind in KINDS), _stable()]
    page = "\n\n".join(parts) + "\n"
    (folder / "pairing.md").write_text(page, encoding="utf-8")
    return page


def _head() -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return f"""# Speed of pairing

Made by `.venv/bin/python -m benchmarks --full pairing`. Rounds are invented (`benchmarks/rounds.py`, seed {SEED}):
needs × offers, with 95 candidates a need (700 of 850 in the small one). Every program runs in a fresh process on one
thread, and is timed from arrays in memory to the total.

- Machine: {machine()}.
- Versions: Python {platform.python_version()}, {versions}.
- CPU seconds and the ratios between programs are sound on a busy machine. Loading libraries and compiled code is
  left out.
- Totals are sums of scores of six digits. All programs but `greedy` are exact; where HiGHS has a greater total than
  `madang`, its answer is a bound in fractions, and that of `madang` is the greatest whole one, proved."""


def _kind(kind: str, sizes: list[str]) -> str:
    rows = []
    for size in sizes[:2] if kind == "all" else sizes:
        found = {name: _run(name, size, kind) for name, (_, kinds) in PROGRAMS.items() if kind in kinds}
        ours = found["madang"]
        for name, cost in found.items():
            if cost is None or ours is None:
                rows.append([f"{size} · {name}", "failed", "", "", ""])
                continue
            ratio = "" if name == "madang" else f"{cost.told['cpu'] / ours.told['cpu']:.1f}"
            rows.append([f"{size} · {name}", f"{cost.told['worth'] / 1e6:,.6f}", f"{cost.told['cpu']:.3f}", ratio,
                         f"{cost.peak:,.0f}"])  # fmt: skip
    columns = ["needs × offers · program", "total", "CPU s", "times madang's", "peak MB"]
    return f"## {KINDS[kind]}\n\n{table(columns, rows)}"


def _run(name: str, size: str, kind: str) -> Cost | None:
    try:
        return cost_of("-m", "benchmarks.solvers", name, size, kind)
    except subprocess.CalledProcessError:
        return None


def _stable() -> str:
    rows = []
    for residents, hospitals in stability.SIZES:
        for name in ("madang", "matching"):
            try:
                cost = cost_of("-m", "benchmarks.stability", name, str(residents), str(hospitals))
                told = [f"{cost.told['pairs']:,}", f"{cost.told['cpu']:.3f}"]
            except subprocess.CalledProcessError:
                told = ["failed", ""]
            rows.append([f"{residents:,} × {hospitals:,} · {name}", *told])
    said = "Hospitals and residents, everybody on everybody's list, ratings at random, places for all."
    return f"## Stable pairs\n\n{said}\n\n{table(['residents × hospitals · program', 'pairs', 'CPU s'], rows)}"


if __name__ == "__main__":
    print(write_page(full="--full" in sys.argv))
