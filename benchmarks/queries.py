"""Queries alone: one batch of needs against the same tokens, ours and bm25s, with the same best twenty.

Every word is a number, so that no analysis of language changes it, and the word score is set to plain BM25.
Run as ``python -m benchmarks.queries PROGRAM COUNT OUTPUT`` for one program.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from benchmarks.made import NEED_WORDS, OFFER_WORDS, language, numbered, texts_of
from benchmarks.measuring import Cost, cost_of

TOP, NEEDS, SEED = 20, 1_000, 7
K1, B = 1.5, 0.75
Found = tuple[NDArray[np.int64], NDArray[np.float64]]


def made(count: int) -> tuple[pa.Array, pa.Array]:
    """Texts of needs and of ``count`` offers."""
    spoken, chance = numbered(language(SEED)), np.random.default_rng([SEED, count])
    needs = texts_of(spoken, chance, NEEDS, NEED_WORDS, stops=False)
    return needs, texts_of(spoken, chance, count, OFFER_WORDS, stops=False)


def by_bm25s(needs: pa.Array, offers: pa.Array) -> tuple[Found, dict[str, float]]:
    """What bm25s finds, and the seconds of its search."""
    import bm25s

    model = bm25s.BM25(k1=K1, b=B, backend="numba")
    model.index(bm25s.tokenize(offers.to_pylist(), stopwords=[], show_progress=False), show_progress=False)
    asked = bm25s.tokenize(needs.to_pylist(), stopwords=[], show_progress=False)
    warm = bm25s.tokenize(needs[:2].to_pylist(), stopwords=[], show_progress=False)
    model.retrieve(warm, k=TOP, n_threads=1, show_progress=False)
    start = time.process_time()
    found, scores = model.retrieve(asked, k=TOP, n_threads=1, show_progress=False)
    return (found.astype(np.int64), scores.astype(np.float64)), {"cpu": time.process_time() - start}


def by_madang(needs: pa.Array, offers: pa.Array) -> tuple[Found, dict[str, float]]:
    """What our scan finds, the seconds of weighing, indexing the needs and scanning, and its rate of reading."""
    from madang.core.matching.texts import read_texts
    from madang.core.matching.words.best import Limits
    from madang.core.matching.words.constants import WordWeights
    from madang.core.matching.words.scan import best_texts, length_norms, prepare
    from madang.core.matching.words.weights import weigh

    plain = (1.0, 1.0, 1.0, 1.0)
    settings = WordWeights(
        k1=K1, b=B, k3=1e9, rarity=0, distinct=0, kinds=(1, 0, 0, 0), need_fields=plain, offer_fields=plain
    )
    asked, offered = (read_texts([pa.RecordBatch.from_pydict({"text": one})]) for one in (needs, offers))
    words = offered.collection.words
    count = len(offers)
    took: dict[str, float] = {}
    found, scores = np.zeros((NEEDS, 0), np.int32), np.zeros((NEEDS, 0), np.float32)
    for top in (1, TOP):
        start = time.process_time()
        query = prepare(words, weigh(asked.collection, words, settings), offered.walk, settings)
        order = np.arange(count, dtype=np.int32)
        limits = Limits(np.zeros((1, 1), np.uint8), np.full(NEEDS, -1, np.int32), order, length_norms(words, settings))
        ready = time.process_time()
        found, scores = best_texts(words, query, limits, offered.walk, k=top)
        took = {"cpu": time.process_time() - start, "scan": time.process_time() - ready}
    reads = words.codes.nbytes / took["scan"]
    rates = {"stream_mb": words.codes.nbytes / 1e6, "read_gb_s": reads / 1e9, "copy_gb_s": _copy_rate() / 1e9}
    return (found.astype(np.int64), scores.astype(np.float64) / (K1 + 1)), took | rates


def _copy_rate() -> float:
    """Bytes a second that one core reads while it copies more than its caches hold; the best of five."""
    source = np.ones(1 << 28, np.uint8)
    target = np.zeros_like(source)
    best = 0.0
    for _ in range(5):
        start = time.process_time()
        np.copyto(target, source)
        best = max(best, len(source) / (time.process_time() - start))
    return best


def alike(ours: Found, theirs: Found) -> tuple[float, float]:
    """Share of needs with the same best twenty (equals of the last place may differ), and the largest difference."""
    gap = np.abs(ours[1] - theirs[1]).max()
    same = 0
    for need in range(len(ours[0])):
        last = theirs[1][need, -1] + 1e-4
        pairs = [set(one[0][need][one[1][need] > last].tolist()) for one in (ours, theirs)]
        same += len(pairs[0] ^ pairs[1]) == 0
    return same / len(ours[0]), float(gap)


def compare(count: int) -> tuple[Cost, Cost, float, float]:
    """Costs of bm25s and of ours, the share of needs with the same best twenty, the largest difference of scores."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{program}.npz" for program in PROGRAMS]
        costs = [cost_of("-m", "benchmarks.queries", program, str(count), str(file))
                 for program, file in zip(PROGRAMS, files, strict=True)]  # fmt: skip
        found = [(kept["found"], kept["scores"]) for kept in map(np.load, files)]
    return costs[0], costs[1], *alike(found[1], found[0])


PROGRAMS = {"bm25s": by_bm25s, "madang": by_madang}


def main(program: str, count: str, output: str) -> None:
    """Search with one program, keep what it found, and tell what it took."""
    (found, scores), took = PROGRAMS[program](*made(int(count)))
    np.savez(output, found=found, scores=scores)
    print(json.dumps(took))


if __name__ == "__main__":
    main(*sys.argv[1:])
