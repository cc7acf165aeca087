"""Who is worth a second look: the best by words and the nearest by meaning, from either side."""

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.meaning.among import nearest_among
from madang.core.matching.meaning.nearest import Barred
from madang.core.matching.means import MeanVectors
from madang.core.matching.prepared import Round
from madang.core.matching.words.best import Limits
from madang.core.matching.words.scan import best_between, best_texts, length_norms, prepare
from madang.core.matching.words.weights import weigh
from madang.core.texts.languages import LANGUAGES

Masks = tuple[NDArray[np.uint8], NDArray[np.int32]]


def found_by_needs(
    this: Round, k: int, threads: int, *, part: tuple[int, int] = (0, 1)
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """The ``k`` best offers of each need by words, and their scores: shapes (needs, k), -1 where there are fewer.

    ``part``: among one of so many parts of the offers.
    """
    k = max(1, min(k, len(this.offers)))
    words, walk = this.offers.collection.words, this.offers.walk
    first, last = (len(words.lengths) * place // part[1] for place in (part[0], part[0] + 1))
    edges = np.linspace(first, last, threads + 1).astype(np.int64)
    return best_between(words, this.query, this.limits, walk, edges, k=k)


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


def found_by_meaning(this: Round, k: int, threads: int) -> NDArray[np.int32]:
    """For each need the ``k`` offers of each language whose mean vector is nearest: (needs, languages * k).

    Needs and offers are taken by id, so that the order of the rows changes nothing.
    """
    by_id, limits = np.argsort(this.need_order), this.limits
    needs = MeanVectors(this.needs, by_id)[0 : len(this.needs)]
    found = []
    for language in range(LANGUAGES):
        rows = this.offers_by_id(language)
        masks = limits.barred if limits.barred.shape[1] == 1 else np.ascontiguousarray(limits.barred[:, rows])
        barred = Barred(masks, limits.mask_of_need[by_id])
        places = nearest_among(needs, MeanVectors(this.offers, rows), k=k, threads=threads, barred=barred)
        of_language = np.empty(places.shape, np.int32)
        of_language[by_id] = np.where(places >= 0, rows[places], -1) if len(rows) else places
        found.append(of_language)
    return np.concatenate(found, axis=1)


def _turned(found: NDArray[np.int32], needs: int) -> NDArray[np.int32]:
    offer, place = np.nonzero(found >= 0)
    need = found[offer, place]
    order = np.argsort(need, kind="stable")
    counts = np.bincount(need, minlength=needs)
    rank = np.arange(len(order)) - np.repeat(np.cumsum(counts) - counts, counts)
    turned = np.full((needs, max(int(counts.max(initial=0)), 1)), -1, np.int32)
    turned[need[order], rank] = offer[order]
    return turned
