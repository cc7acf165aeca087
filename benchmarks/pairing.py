"""Every measurement of pairing, as the page docs/reference/pairing.md."""

import platform
import subprocess
import sys
from importlib.metadata import version
from itertools import product
from pathlib import Path

from benchmarks import conflicts, stability
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
    "fair": "Capacities, and fairness: as many offers as possible get a first pair, then a second, then a third",
    "popular": "Capacities, when everybody wants the same offers and two thirds of their places are taken",
}
LARGEST = list(SIZES)[-1]
TOO_SLOW = {("all", LARGEST), ("popular", LARGEST)}
"""Rounds that are left out, for they take too long."""
PACKAGES = ("numpy", "numba", "scipy", "ortools", "matching")


def write_page(*, full: bool, folder: Path = REFERENCE) -> str:
    """Measure, write ``pairing.md`` to ``folder``, and return the page."""
    sizes = [size for size in SIZES if full or size != "10,000 × 100,000"]
    parts = [_head(), *(_kind(kind, sizes) for kind in KINDS), _conflicts(sizes), _stable()]
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
    for size in (size for size in sizes if (kind, size) not in TOO_SLOW):
        found = {name: _run(name, size, kind) for name, (_, kinds) in PROGRAMS.items()
                 if kind in kinds and (name, size) != ("HiGHS in stages (SciPy)", LARGEST)}  # fmt: skip
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


def _conflicts(sizes: list[str]) -> str:
    rows = []
    for size in sizes:
        for kind, how in product(("minima", "fields", "all"), conflicts.BREAKS):
            told = cost_of("-m", "benchmarks.conflicts", size, kind, how).told
            named = f"{told['rules']} of {told['limits']}"
            rows.append([f"{size} · {kind} · {how}", named, "yes" if told["smallest"] else "-", f"{told['cpu']:.2f}"])
    said = """The rounds above with a minimum beyond all reach, a minimum above a quota of the same group, or all minima
three times as high; timed until it is known which rules cannot hold together."""
    columns = ["needs × offers · rules · what cannot hold", "rules named", "proved smallest", "CPU s"]
    return f"## Rules that cannot hold together\n\n{said}\n\n{table(columns, rows)}"


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
