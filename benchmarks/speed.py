"""Every measurement of speed with words alone, as the page docs/reference/speed.md with its pictures."""

import os
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks import queries, whole_way
from benchmarks.made import NEED_WORDS, OFFER_WORDS
from benchmarks.measuring import Cost
from benchmarks.plots import plot
from benchmarks.whole_way import Index, Run

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
SIZES, FULL = (10_000, 100_000), (10_000, 100_000, 1_000_000)
PACKAGES = ("numpy", "numba", "pyarrow", "bm25s", "tantivy", "scikit-learn")


def write_page(*, full: bool, folder: Path = REFERENCE) -> str:
    """Measure, write ``speed.md`` and its pictures to ``folder``, and return the page."""
    sizes = FULL if full else SIZES
    first = whole_way.warm()
    runs: list[Run] = []
    indexes: list[Index] = []
    asked = []
    for size in sizes:
        some, index = whole_way.measure(size)
        runs += some
        indexes.append(index)
        asked.append((size, *queries.compare(size)))
    parts = [_head(first), _whole(runs), _reasons(runs), _indexes(indexes), _queries(asked), _pictures(runs, folder)]
    page = "\n\n".join(parts) + "\n"
    (folder / "speed.md").write_text(page, encoding="utf-8")
    return page


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown; all columns but the first are figures."""
    lines = [columns, ["---", *["---:"] * (len(columns) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def machine() -> str:
    """The processor, its cores, the memory, and what else was going on."""
    names = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    processor = names[0].split(":")[1].strip() if names else platform.machine()
    return (
        f"{processor}, {os.cpu_count()} cores, {memory:.0f} GiB; load {os.getloadavg()[0]:.1f} when the page was made"
    )


def _head(first: float) -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return f"""# Speed with words alone

Made by `make bench`; with 1,000,000 offers by `.venv/bin/python -m benchmarks --full`.
Offers of about {OFFER_WORDS} words, {queries.NEEDS:,} needs of about {NEED_WORDS}: invented Korean and English words,
spread by Zipf's law (`benchmarks/made.py`, seed {queries.SEED}). Every program runs in a fresh process.

- Machine: {machine()}.
- Versions: Python {platform.python_version()}, {versions}.
- CPU seconds and the ratios between programs are sound on a busy machine; wall time is not.
- Of the peers, loading libraries and compiling are left out; `madang` is measured from start to end.
  A run on 50 offers before all others took {first:.1f} CPU seconds, compiling included where nothing was kept."""


def _whole(runs: list[Run]) -> str:
    rows = []
    for run in runs:
        peer = next(one for one in runs if one.offers == run.offers and one.program == "bm25s")
        ours = run.program.startswith("madang")
        ratios = [f"{peer.cpu / run.cpu:.2f}", f"{run.peak / peer.peak:.2f}"] if ours else ["", ""]
        rows.append(
            [f"{run.offers:,} · {run.program}", f"{run.cpu:.1f}", f"{run.wall:.1f}", f"{run.peak:,.0f}", *ratios]
        )
    columns = ["offers · program", "CPU s", "wall s", "peak MB", "times faster than bm25s (CPU)", "share of its memory"]
    said = "From two CSV files to a CSV file with the best 20 offers of each need; bm25s runs with its numba backend."
    return f"## The whole way\n\n{said}\n\n{table(columns, rows)}"


def _reasons(runs: list[Run]) -> str:
    cpu = {(run.offers, run.program): run.cpu for run in runs}
    rows = []
    for size in sorted({run.offers for run in runs}):
        plain, told = cpu[size, "madang, 1 thread"], cpu[size, "madang, 1 thread, with reasons"]
        rows.append([f"{size:,}", f"{told - plain:.1f}", f"{(told - plain) / plain:.0%}"])
    return "## Reasons\n\n" + table(["offers", "CPU s for 20 candidates a need", "beside matching alone"], rows)


def _indexes(indexes: list[Index]) -> str:
    rows = [[f"{one.offers:,}", f"{one.cost.cpu:.1f}", f"{one.cost.peak:,.0f}", f"{one.share:.1%}"] for one in indexes]
    return "## The index\n\n" + table(["offers", "CPU s", "peak MB", "folder beside the CSV file"], rows)


def _queries(asked: Sequence[tuple[int, Cost, Cost, float, float]]) -> str:
    rows = []
    for size, theirs, ours, same, gap in asked:
        told = ours.told
        ratio = theirs.told["cpu"] / told["cpu"]
        rate, copied = told["read_gb_s"], told["copy_gb_s"]
        rows.append([f"{size:,}", f"{queries.NEEDS / theirs.told['cpu']:,.0f}", f"{queries.NEEDS / told['cpu']:,.0f}",
                     f"{ratio:.2f}", f"{same:.1%}", f"{gap:.0e}",
                     f"{rate:.3f} of {copied:.1f} ({rate / copied:.1%})"])  # fmt: skip
    columns = ["offers", "bm25s, queries a CPU s", "madang", "times faster", "needs with the same best 20",
               "largest difference of scores", "GB/s read of what a copy reads"]  # fmt: skip
    said = "The same tokens, plain BM25, one thread; the time to weigh and to index the needs is ours. The"
    said += "\nstream of offers is read once for all needs, so the scan is bound by its arithmetic and not by memory."
    return f"## Queries alone\n\n{said}\n\n{table(columns, rows)}"


def _pictures(runs: list[Run], folder: Path) -> str:
    programs = [name for name in dict.fromkeys(run.program for run in runs) if "2 threads" not in name]
    for name, title, unit in (("cpu", "The whole way", "CPU seconds"), ("peak", "Peak memory", "MB")):
        lines = {one: [(run.offers, getattr(run, name)) for run in runs if run.program == one] for one in programs}
        (folder / f"speed-{name}.svg").write_text(plot(title, unit, lines), encoding="utf-8")
    shown = ("![CPU seconds by number of offers](speed-cpu.svg)", "![Peak memory by number of offers](speed-peak.svg)")
    return "## Growth\n\n" + "\n\n".join(shown)
