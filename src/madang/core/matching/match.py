"""For each need the best offers, for each offer the best needs, with a score in [0, 1] and reasons."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from madang.core.matching.desk import Alone, Crew, Desk, Rated
from madang.core.matching.measure import Measured
from madang.core.matching.ranks import best_pairs
from madang.core.matching.settings import Settings
from madang.core.matching.texts import Progress, Texts, no_progress
from madang.core.matching.words.best import best_of
from madang.core.matching.words.pairs import Pairs, pairs_of


def match_texts(
    needs: Texts,
    offers: Texts,
    settings: Settings,
    *,
    needs_file: str = "needs",
    progress: Progress = no_progress,
    crew: Callable[[Desk], Crew] = Alone,
) -> pa.Table:
    """Rank candidates: a row each with need_id, offer_id, rank, score, words, meaning, fit, reasons.

    Ordered by the side that is served, then rank; equal scores are ordered by the id of the other side. The result is
    the same whatever the number of threads, and whoever is the ``crew`` that does the work.
    """
    desk = Desk.of(needs, offers, settings, needs_file=needs_file)
    workers = crew(desk)
    progress("searching", 0, 0)
    pairs = _allowed(pairs_of(*_found(desk, workers)), *desk.masks)
    progress("comparing", 0, 0)
    rated = _rated(workers.do("rate", [(part,) for part in _parts(pairs, workers.size)]))
    measures = rated.measures
    kept, ranks = best_pairs(desk.this, pairs, measures.score, settings)
    chosen = Pairs(pairs.needs[kept], pairs.offers[kept])
    table = {
        "need_id": needs.table["id"].take(pa.array(chosen.needs)),
        "offer_id": offers.table["id"].take(pa.array(chosen.offers)),
        "rank": pa.array(ranks, pa.int32()),
        "score": _rounded(measures.score[kept]),
        "words": _rounded(measures.words[kept]),
        "meaning": pa.nulls(len(kept), pa.float64()) if measures.meaning is None else _rounded(measures.meaning[kept]),
        "fit": _rounded(rated.fit[kept]),
    }
    if settings.explain:
        progress("explaining", 0, 0)
        table["reasons"] = _explained(chosen, workers)
    return pa.table(table)


def _found(desk: Desk, workers: Crew) -> Iterator[NDArray[np.int32]]:
    """Lists of candidates for each need."""
    settings, this = desk.settings, desk.this
    if settings.by in ("need", "both"):
        lists = workers.do("by_words", [(part, workers.size) for part in range(workers.size)])
        found, scores = (np.concatenate(one, axis=1) for one in zip(*lists, strict=True))
        yield best_of(found, scores, this.limits, k=desk.deep)[0]
        if this.meaning:
            yield from workers.do("by_meaning", [()])
    if settings.by in ("offer", "both"):
        yield from workers.do("by_offers", [()])


def _parts(pairs: Pairs, count: int) -> list[Pairs]:
    """``pairs``, which are sorted by need, in at most ``count`` parts; the pairs of a need stay together."""
    aims = np.arange(1, count) * len(pairs.needs) // count
    edges = np.searchsorted(pairs.needs, pairs.needs[aims]).tolist() if len(pairs.needs) else []
    bounds = [0, *sorted(set(edges) - {0}), len(pairs.needs)]
    return [Pairs(pairs.needs[first:last], pairs.offers[first:last]) for first, last in pairwise(bounds)]


def _rated(parts: list[Rated]) -> Rated:
    scores, words, fit = (np.concatenate(one) for one in zip(
        *((part.measures.score, part.measures.words, part.fit) for part in parts), strict=True))  # fmt: skip
    alike = [part.measures.meaning for part in parts if part.measures.meaning is not None]
    return Rated(Measured(scores, words, np.concatenate(alike) if alike else None), fit)


def _explained(pairs: Pairs, workers: Crew) -> pa.Array:
    """The reasons of the chosen pairs; evidence wants those of one need to stand together."""
    order = np.lexsort((pairs.offers, pairs.needs))
    ordered = Pairs(pairs.needs[order], pairs.offers[order])
    said = pa.concat_arrays(workers.do("explain", [(part,) for part in _parts(ordered, workers.size)]))
    back = np.empty(len(order), np.int64)
    back[order] = np.arange(len(order))
    return said.take(pa.array(back))


def _allowed(pairs: Pairs, masks: NDArray[np.uint8], mask_of_need: NDArray[np.int32]) -> Pairs:
    if not len(masks):
        return pairs
    mask = mask_of_need[pairs.needs]
    free = (mask < 0) | (masks[np.maximum(mask, 0), pairs.offers] == 0)
    return Pairs(pairs.needs[free], pairs.offers[free])


def _rounded(values: NDArray[np.float32]) -> pa.Array:
    return pa.array(np.round(values.astype(np.float64), 6))
