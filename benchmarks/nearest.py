"""One program of the comparison in vectors.py: ``python -m benchmarks.nearest PROGRAM FOLDER QUERIES K``.

The folder holds the stored vectors once as 16-bit codes with what bounds them, and once as the same numbers in floats.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.tasks import TASKS, across

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]
SEED, QUERIES, DIMENSIONS, TEXTS = 11, 1_000, 512, 24_000
NOISE = 0.01
AT_ONCE = 50_000
FIELDS = ("codes", "scales", "panels", "gains", "mean", "axes", "ends")


def at_unit_length(vectors: Floats) -> Floats:
    """Each row over its length."""
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def write_sentences(file: Path) -> None:
    """Encode real texts in three languages: what all vectors called sentences are mixed from."""
    from madang.core.matching.meaning import Encoder

    tasks = [task for name in ("SBIR A", "bizinfo", "kipris") for task in TASKS[name]()] + across("ko", "en")
    texts = sorted({text[:400] for task in tasks for text in task.offers["text"].to_pylist() if text})
    chosen = np.random.default_rng(SEED).permutation(len(texts))[:TEXTS]
    np.save(file, Encoder.load().encode([texts[one] for one in chosen]))


def made(kind: str, sentences: Path, count: int) -> tuple[Floats, Floats]:
    """Queries and vectors: of sentences, each half another one too, with noise; or random directions."""
    chance = np.random.default_rng([SEED, count])
    vectors = np.empty((count, DIMENSIONS), np.float32)
    real = np.load(sentences)
    queries, pool = real[:QUERIES], real[QUERIES:]
    if kind == "random":
        queries = at_unit_length(chance.standard_normal((QUERIES, DIMENSIONS), np.float32))
    for first in range(0, count, AT_ONCE):
        size = min(AT_ONCE, count - first)
        drawn = chance.standard_normal((size, DIMENSIONS), np.float32)
        if kind == "sentences":
            one, other = pool[chance.integers(0, len(pool), (2, size))]
            drawn = one + 0.5 * other + NOISE * drawn
        vectors[first : first + size] = at_unit_length(drawn)
    return queries, vectors


def write_vectors(kind: str, sentences: Path, count: int, folder: Path) -> dict[str, float]:
    """Keep made vectors in ``folder``; the seconds that keeping takes, and the sizes."""
    from madang.core.matching.meaning.vectors import quantise

    queries, vectors = made(kind, sentences, count)
    start = time.process_time()
    store = quantise(vectors)
    took = time.process_time() - start
    for field in FIELDS:
        np.save(folder / f"{field}.npy", getattr(store, field))
    for first in range(0, count, AT_ONCE):
        part = slice(first, first + AT_ONCE)
        vectors[part] = store.codes[part, :DIMENSIONS] * store.scales[part, None]
    np.save(folder / "vectors.npy", vectors)
    np.save(folder / "queries.npy", queries)
    return {"cpu": took, "mb": sum(part.nbytes for part in store) / 1e6, "depth": len(store.gains)}


def timed(search: Callable[[Floats], Ids], queries: Floats, mb: float, rounds: int = 2) -> dict[str, Any]:
    """The least CPU seconds of ``rounds`` searches, and what was found."""
    search(queries[:4])
    seconds = []
    found = np.zeros((0, 0), np.int64)
    for _ in range(rounds):
        start = time.process_time()
        found = search(queries)
        seconds.append(time.process_time() - start)
    return {"cpu": min(seconds), "mb": mb, "found": found}


def by_madang(folder: Path, queries: Floats, k: int) -> dict[str, Any]:
    """The exact search of the product."""
    from madang.core.matching.meaning.nearest import nearest
    from madang.core.matching.meaning.vectors import Quantised

    store = Quantised(*(np.load(folder / f"{field}.npy") for field in FIELDS))
    return timed(lambda asked: nearest(asked, store, k=k)[0], queries, sum(part.nbytes for part in store) / 1e6)


def by_faiss(folder: Path, queries: Floats, k: int, kind: str) -> dict[str, Any]:
    """The flat index of faiss over floats, or its flat index over 16-bit floats or 8-bit codes."""
    import faiss

    faiss.omp_set_num_threads(1)
    vectors = np.load(folder / "vectors.npy")
    inner = faiss.METRIC_INNER_PRODUCT
    index: Any = faiss.IndexFlatIP(DIMENSIONS)
    if kind != "flat":
        coding = {"fp16": faiss.ScalarQuantizer.QT_fp16, "int8": faiss.ScalarQuantizer.QT_8bit}[kind]
        index = faiss.IndexScalarQuantizer(DIMENSIONS, coding, inner)
        index.train(vectors[:AT_ONCE])
    width = {"flat": 4, "fp16": 2, "int8": 1}[kind]
    index.add(vectors)
    count = len(vectors)
    del vectors
    return timed(
        lambda asked: index.search(asked, k)[1], queries, count * DIMENSIONS * width / 1e6, 2 if width == 4 else 1
    )


class FileVectors:
    """Vectors that are read from a file when they are wanted."""

    def __init__(self, file: Path) -> None:
        mapped = np.load(file, mmap_mode="r")
        self.shape, self._file, self._begin = mapped.shape, file, mapped.offset

    def __getitem__(self, part: slice) -> Floats:
        """The vectors of ``part``."""
        width = self.shape[1]
        read = np.fromfile(
            self._file, np.float32, (part.stop - part.start) * width, offset=self._begin + part.start * width * 4
        )
        return read.reshape(-1, width)


def by_part(folder: Path, queries: Floats, k: int) -> dict[str, Any]:
    """The search of a round, which keeps no vectors: part after part, in floats or rounded."""
    from madang.core.matching.meaning.among import MANY, nearest_among

    vectors = FileVectors(folder / "vectors.npy")
    nearest_among(queries[:4], np.ones((3_000, DIMENSIONS), np.float32), k=k)
    start = time.process_time()
    found = nearest_among(queries, vectors, k=k)
    return {"cpu": time.process_time() - start, "mb": 0.0, "many": len(queries) >= MANY, "found": found}


def by_all(folder: Path, queries: Floats, k: int) -> dict[str, Any]:
    """The truth: every product in doubles, equal ones by place."""
    vectors = np.load(folder / "vectors.npy", mmap_mode="r")
    scores = np.empty((len(queries), len(vectors)))
    for first in range(0, len(vectors), AT_ONCE):
        scores[:, first : first + AT_ONCE] = queries.astype(np.float64) @ vectors[first : first + AT_ONCE].T.astype(
            float
        )
    return {"found": np.stack([np.argsort(-row, kind="stable")[:k] for row in scores])}


def main(program: str, folder: Path, queries: int, k: int) -> dict[str, Any]:
    """Run one program and keep what it found."""
    asked = np.load(folder / "queries.npy")[:queries]
    ways: dict[str, Callable[[], dict[str, Any]]] = {
        "madang": lambda: by_madang(folder, asked, k),
        "parts": lambda: by_part(folder, asked, k),
        "truth": lambda: by_all(folder, asked, k),
    }
    told = ways[program]() if program in ways else by_faiss(folder, asked, k, program)
    np.save(folder / f"found-{program}.npy", told.pop("found"))
    return told


if __name__ == "__main__":
    what, place, *more = sys.argv[1:]
    if what == "sentences":
        write_sentences(Path(place))
    elif what in ("make-sentences", "make-random"):
        print(json.dumps(write_vectors(what.removeprefix("make-"), Path(more[0]), int(more[1]), Path(place))))
    else:
        print(json.dumps(main(what, Path(place), int(more[0]), int(more[1]))))
