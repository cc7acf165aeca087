"""Who is worth a second look: the best by words and the nearest by meaning, from either side."""

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.prepared import Round
from madang.core.matching.texts import Texts
from madang.core.matching.words.scan import Limits, best_texts, length_norms, prepare
from madang.core.matching.words.weights import weigh

Masks = tuple[NDArray[np.uint8], NDArray[np.int32]]


def found_by_needs(this: Round, k: int, threads: int) -> NDArray[np.int32]:
    """The ``k`` best offers of each need by words: shape (needs, k), -1 where there are fewer."""
    k = max(1, min(k, len(this.offers)))
    return best_texts(this.offers.collection.words, this.query, this.limits, this.offers.walk, k=k, threads=threads)[0]


def found_by_offers(this: Round, k: int, threads: int) -> NDArray[np.int32]:
    """Offers for each need such that every offer has its ``k`` best needs by words: shape (needs, most), -1 padded."""
    words = this.needs.collection.words
    weights = weigh(this.offers.collection, words, this.settings)
    query = prepare(words, weights, this.needs.walk, this.settings)
    none = np.full(len(this.offers), -1, np.int32)
    limits = Limits(np.zeros((1, 1), np.uint8), none, this.need_order, length_norms(words, this.settings))
    k = max(1, min(k, len(this.needs)))
    found, _ = best_texts(words, query, limits, this.needs.walk, k=k, threads=threads)
    return _turned(found, len(this.needs))


def found_by_meaning(this: Round, k: int) -> NDArray[np.int32]:
    """For each need the ``k`` offers of each language whose mean vector is nearest: (needs, languages * k)."""
    needs, offers = mean_vectors(this.needs), mean_vectors(this.offers)
    found = []
    for language in np.unique(this.offer_languages):
        rows = np.flatnonzero(this.offer_languages == language)
        found.append(_nearest(needs, offers, rows, k, this.limits))
    return np.concatenate(found, axis=1) if found else np.zeros((len(needs), 0), np.int32)


def mean_vectors(texts: Texts) -> NDArray[np.float32]:
    """The mean of each text's passage vectors, at unit length: shape (texts, dimensions)."""
    assert texts.vectors is not None
    of = texts.passages.of
    sums = np.zeros((len(texts), texts.vectors.shape[1]), np.float32)
    for first in range(0, len(texts), 8192):
        last = min(first + 8192, len(texts))
        rows = texts.vectors[of[first] : of[last]].astype(np.float32)
        filled = np.flatnonzero(of[first + 1 : last + 1] > of[first:last])
        if len(filled):
            sums[first + filled] = np.add.reduceat(rows, of[first + filled] - of[first], axis=0)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(sums / np.maximum(lengths, 1e-9), np.float32)


def _nearest(
    needs: NDArray[np.float32], offers: NDArray[np.float32], rows: NDArray[np.int64], k: int, limits: Limits
) -> NDArray[np.int32]:
    k = min(k, len(rows))
    found = np.full((len(needs), k), -1, np.int32)
    for first in range(0, len(needs), 256):
        scores = needs[first : first + 256] @ offers[rows].T
        for at in range(len(scores)):
            mask = limits.mask_of_need[first + at]
            if mask >= 0:
                scores[at, limits.barred[mask, rows] != 0] = -2
        best = np.argpartition(-scores, k - 1, axis=1)[:, :k]
        found[first : first + len(best)] = rows[best]
    return found


def _turned(found: NDArray[np.int32], needs: int) -> NDArray[np.int32]:
    offer, place = np.nonzero(found >= 0)
    need = found[offer, place]
    order = np.argsort(need, kind="stable")
    counts = np.bincount(need, minlength=needs)
    rank = np.arange(len(order)) - np.repeat(np.cumsum(counts) - counts, counts)
    turned = np.full((needs, max(int(counts.max(initial=0)), 1)), -1, np.int32)
    turned[need[order], rank] = offer[order]
    return turned
