"""How alike the passages of two texts are."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.words.pairs import Pairs
from madang.core.matching.words.sentences import Spans


class Vectors(NamedTuple):
    """The passages of texts as vectors: those of text ``t`` are ``rows[of[t]:of[t + 1]]``."""

    of: NDArray[np.int64]
    rows: NDArray[np.float32]


@compiled
def late_interaction(pairs: Pairs, needs: Vectors, offers: Vectors) -> NDArray[np.float32]:
    """How alike the passages of each pair are: shape (pairs,).

    Each passage of the need is compared with the passage of the offer that is most like it, and the mean is taken
    (Khattab & Zaharia 2020).
    """
    found = np.zeros(len(pairs.needs), np.float32)
    for pair in range(len(pairs.needs)):
        need, offer = pairs.needs[pair], pairs.offers[pair]
        first, last = needs.of[need], needs.of[need + 1]
        begin, end = offers.of[offer], offers.of[offer + 1]
        if first == last or begin == end:
            continue
        products = needs.rows[first:last] @ offers.rows[begin:end].T
        best = np.float32(0)
        for row in range(products.shape[0]):
            best += products[row].max()
        found[pair] = best / (last - first)
    return found


def vectors_of(spans: Spans, rows: NDArray[np.float16], texts: NDArray[np.int64] | None = None) -> Vectors:
    """The vectors of ``texts`` (all when ``None``) as float32."""
    if texts is None:
        return Vectors(spans.of, rows.astype(np.float32))
    counts = spans.of[texts + 1] - spans.of[texts]
    of = np.zeros(len(texts) + 1, np.int64)
    np.cumsum(counts, out=of[1:])
    places = np.repeat(spans.of[texts] - of[:-1], counts) + np.arange(of[-1])
    return Vectors(of, rows[places].astype(np.float32))
