"""Stable pairs: hospitals and residents with complete lists, beside the package `matching`."""

import json
import sys

import numpy as np

from benchmarks.measuring import Watch
from madang.core.pairing.problem import Ints

SEED = 7
SIZES = ((1_000, 50), (10_000, 500))


def ratings(residents: int, hospitals: int) -> tuple[Ints, Ints, Ints]:
    """How each resident rates each hospital and the other way round, without ties, and the quotas."""
    draw = np.random.default_rng(SEED)
    one = np.argsort(draw.random((residents, hospitals)), axis=1)
    two = np.argsort(draw.random((hospitals, residents)), axis=1).T
    return one, np.ascontiguousarray(two), np.full(hospitals, residents // hospitals)


def by_madang(residents: int, hospitals: int) -> int:
    """The pairs made by deferred acceptance, residents proposing."""
    from madang.core.pairing.stable.deferred import deferred_acceptance
    from madang.core.pairing.stable.market import market_of, no_regions

    def run(residents: int, hospitals: int) -> tuple[int, dict[str, float]]:
        one, two, quota = ratings(residents, hospitals)
        ends = (np.repeat(np.arange(residents), hospitals), np.tile(np.arange(hospitals), residents))
        watch = Watch()
        market = market_of(ends, (one.ravel(), two.ravel()), (np.ones(residents, np.int64), quota))
        made = deferred_acceptance(market, no_regions(hospitals))
        return int(made.sum()), watch.tell()

    run(20, 5)
    pairs, told = run(residents, hospitals)
    print(json.dumps(told | {"pairs": pairs}))
    return pairs


def by_matching(residents: int, hospitals: int) -> int:
    """The same by the package `matching`."""
    from matching.games import HospitalResident

    one, two, quota = ratings(residents, hospitals)
    lists = {f"r{i}": [f"h{j}" for j in np.argsort(-one[i])] for i in range(residents)}
    other = {f"h{j}": [f"r{i}" for i in np.argsort(-two[:, j])] for j in range(hospitals)}
    watch = Watch()
    game = HospitalResident.create_from_dictionaries(lists, other, {f"h{j}": int(quota[j]) for j in range(hospitals)})
    solved = game.solve(optimal="resident")
    pairs = sum(len(taken) for taken in solved.values())
    print(json.dumps(watch.tell(pairs=pairs)))
    return pairs


if __name__ == "__main__":
    {"madang": by_madang, "matching": by_matching}[sys.argv[1]](int(sys.argv[2]), int(sys.argv[3]))
