"""The whole way from files to a ranked file, words only: `madang match` beside the peers, each in a fresh process."""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.made import write_needs, write_offers
from benchmarks.measuring import Cost, cost_of, folder_size
from benchmarks.peers import PEERS

NEEDS, SEED = 1_000, 7
BULKY = 100_000
"""Above so many offers only bm25s is run beside us."""


@dataclass(frozen=True)
class Run:
    """What one program took for one size; ``cpu`` and ``wall`` leave out what a peer needs to load and warm up."""

    offers: int
    program: str
    cpu: float
    wall: float
    peak: float


@dataclass(frozen=True)
class Index:
    """What `madang index` took and how large its folder is beside the table."""

    offers: int
    cost: Cost
    share: float


def measure(count: int) -> tuple[list[Run], Index]:
    """All programs on ``count`` offers."""
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        needs = write_needs(folder / "needs.csv", NEEDS, SEED)
        offers = write_offers(folder / "offers.csv", count, SEED)
        runs = [_ours(count, needs, offers, threads, explain)
                for threads, explain in ((1, False), (1, True), (2, False), (2, True))]  # fmt: skip
        runs += [_peer(count, name, needs, offers) for name in (PEERS if count <= BULKY else ["bm25s"])]
        return runs, _index(count, offers)


def warm() -> float:
    """CPU seconds of our first run on tiny data, in which the inner loops are compiled where they are not yet kept."""
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        needs, offers = write_needs(folder / "needs.csv", 5, SEED), write_offers(folder / "offers.csv", 50, SEED)
        cost = cost_of(*_match(needs, offers, 1, explain=True))
        cost_of("-m", "madang", "index", str(offers), "--no-meaning", "-o", str(folder / "index"))
        return cost.cpu


def _ours(count: int, needs: Path, offers: Path, threads: int, explain: bool) -> Run:
    cost = cost_of(*_match(needs, offers, threads, explain=explain), threads=threads)
    name = f"madang, {threads} thread{'s' * (threads > 1)}{', with reasons' * explain}"
    return Run(count, name, cost.cpu, cost.wall, cost.peak)


def _match(needs: Path, offers: Path, threads: int, *, explain: bool) -> list[str]:
    said = "--explain" if explain else "--no-explain"
    output = str(needs.with_name("found.csv"))
    return ["-m", "madang", "match", str(needs), str(offers), "--no-meaning", "-k", "20", "--threads", str(threads),
            said, "--quiet", "-o", output]  # fmt: skip


def _peer(count: int, name: str, needs: Path, offers: Path) -> Run:
    cost = cost_of("-m", "benchmarks.peers", name, str(needs), str(offers), str(needs.with_name(f"{name}.csv")))
    return Run(count, name, cost.told["cpu"], cost.told["wall"], cost.peak)


def _index(count: int, offers: Path) -> Index:
    folder = offers.with_name("index")
    cost = cost_of("-m", "madang", "index", str(offers), "--no-meaning", "--threads", "1", "-o", str(folder))
    return Index(count, cost, folder_size(folder) / offers.stat().st_size)


if __name__ == "__main__":
    print(warm(), *measure(int(sys.argv[1])), sep="\n")
