"""The peers' whole way from file to ranked file, written as their documentation shows it.

Run as ``python -m benchmarks.peers PEER NEEDS OFFERS OUTPUT``: libraries are loaded and their compiled code is warmed
on tiny data first; the last line says what the work itself took, and what warming took.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pc_csv

from benchmarks.measuring import Watch

TOP = 20
Way = Callable[[Sequence[str], Sequence[str]], tuple[Any, Any]]
"""From the texts of needs and offers to places of offers and scores, shapes (needs, TOP)."""


def bm25s_numba(needs: Sequence[str], offers: Sequence[str]) -> tuple[Any, Any]:
    """bm25s with its numba backend: its own tokeniser without stop words, one thread."""
    import bm25s

    model = bm25s.BM25(backend="numba")
    model.index(bm25s.tokenize(offers, stopwords=[], show_progress=False), show_progress=False)
    asked = bm25s.tokenize(needs, stopwords=[], show_progress=False)
    found, scores = model.retrieve(asked, k=min(TOP, len(offers)), n_threads=1, show_progress=False)
    return found, scores


def tantivy(needs: Sequence[str], offers: Sequence[str]) -> tuple[Any, Any]:
    """Tantivy with one writing thread and its default tokeniser; a need is the disjunction of its words."""
    import tantivy as engine

    builder = engine.SchemaBuilder()
    builder.add_text_field("text", stored=False)
    builder.add_integer_field("place", stored=True, fast=True)
    index = engine.Index(builder.build(), path=tempfile.mkdtemp())
    writer = index.writer(heap_size=128_000_000, num_threads=1)
    for place, text in enumerate(offers):
        writer.add_document(engine.Document(text=text, place=place))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    found, scores = np.full((len(needs), TOP), -1), np.zeros((len(needs), TOP))
    for row, need in enumerate(needs):
        query = index.parse_query_lenient("".join(c if c.isalnum() else " " for c in need), ["text"])[0]
        hits = searcher.search(query, TOP, count=False).hits
        for at, (score, address) in enumerate(hits):
            found[row, at], scores[row, at] = searcher.doc(address)["place"][0], score
    return found, scores


def scikit_learn(needs: Sequence[str], offers: Sequence[str]) -> tuple[Any, Any]:
    """scikit-learn: TF-IDF with its defaults, products of sparse rows, the best of each row."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectoriser = TfidfVectorizer(dtype=np.float32)
    rows = vectoriser.fit_transform(offers).T.tocsr()
    asked = vectoriser.transform(needs)
    found, scores = np.zeros((len(needs), TOP), np.int64), np.zeros((len(needs), TOP), np.float32)
    for need in range(len(needs)):
        row = (asked[need] @ rows).toarray().ravel()
        best = np.argpartition(-row, min(TOP, len(row) - 1))[:TOP]
        found[need, : len(best)] = best[np.argsort(-row[best], kind="stable")]
        scores[need] = row[found[need]]
    return found, scores


PEERS: dict[str, Way] = {"bm25s": bm25s_numba, "tantivy": tantivy, "sklearn": scikit_learn}


def whole_way(way: Way, needs: Path, offers: Path, output: Path) -> None:
    """Read both files, rank, write need, offer, rank and score."""
    asked, offered = pc_csv.read_csv(needs), pc_csv.read_csv(offers)
    found, scores = way(_texts(asked, ("title", "text")), _texts(offered, ("name", "title", "text")))
    k = found.shape[1]
    table = pa.table({
        "need_id": asked["id"].take(pa.array(np.repeat(np.arange(len(asked)), k))),
        "offer_id": offered["id"].take(pa.array(found.ravel().astype(np.int64))),
        "rank": np.tile(np.arange(1, k + 1), len(asked)),
        "score": scores.ravel(),
    })  # fmt: skip
    pc_csv.write_csv(table, output)


def _texts(table: pa.Table, columns: tuple[str, ...]) -> list[str]:
    parts = [table[name] for name in columns]
    return list(pc.binary_join_element_wise(*parts, " ").to_pylist())


def main(peer: str, needs: str, offers: str, output: str) -> None:
    """Warm up, then do the work and tell what it took."""
    warming = Watch()
    tiny = [f"word{place % 7} other{place % 3} third" for place in range(50)]
    PEERS[peer](tiny[:5], tiny)
    warm = warming.tell()["cpu"]
    watch = Watch()
    whole_way(PEERS[peer], Path(needs), Path(offers), Path(output))
    print(json.dumps(watch.tell(warm=warm)))


if __name__ == "__main__":
    main(*sys.argv[1:])
