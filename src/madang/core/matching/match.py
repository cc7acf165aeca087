"""For each need the best offers, for each offer the best needs, with a score in [0, 1] and reasons."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from madang.core.matching.candidates import found_by_meaning, found_by_needs, found_by_offers
from madang.core.matching.fit import Conditions, OfferFacts, agreement, barred, offer_facts, read_conditions
from madang.core.matching.measure import measured
from madang.core.matching.prepared import Round
from madang.core.matching.ranks import best_pairs
from madang.core.matching.reasons import reasons_of
from madang.core.matching.settings import Settings
from madang.core.matching.texts import Progress, Texts, no_progress
from madang.core.matching.words.pairs import Pairs, pairs_of

DEEP = 50
"""At least so many candidates of each kind are looked at a second time."""


def match_texts(
    needs: Texts, offers: Texts, settings: Settings, *, needs_file: str = "needs", progress: Progress = no_progress
) -> pa.Table:
    """Rank candidates: a row each with need_id, offer_id, rank, score, words, meaning, fit, reasons.

    Ordered by the side that is served, then rank; equal scores are ordered by the id of the other side. The result is
    the same whatever the number of threads.
    """
    conditions = read_conditions(needs.table, offers.table.column_names, file=needs_file, rows=needs.rows)
    facts = offer_facts(offers.table, texts=offers.text)
    masks, mask_of_need = barred(conditions, facts, settings.today)
    this = Round.of(needs, offers, settings.words, (masks, mask_of_need), meaning=settings.meaning)
    deep = max(DEEP, 2 * settings.top)
    progress("searching", 0, 0)
    found: list[NDArray[np.int32]] = []
    if settings.by in ("need", "both"):
        found.append(found_by_needs(this, deep, settings.threads))
        if this.meaning:
            found.append(found_by_meaning(this, deep, settings.threads))
    if settings.by in ("offer", "both"):
        found.append(found_by_offers(this, deep, settings.threads))
    pairs = _allowed(pairs_of(*found), masks, mask_of_need)
    progress("comparing", 0, 0)
    fit = agreement(conditions, facts, pairs.needs, pairs.offers, today=settings.today)
    measures = measured(this, pairs, fit.value, settings.mix)
    kept, ranks = best_pairs(this, pairs, measures.score, settings)
    chosen = Pairs(pairs.needs[kept], pairs.offers[kept])
    table = {
        "need_id": this.needs.table["id"].take(pa.array(chosen.needs)),
        "offer_id": this.offers.table["id"].take(pa.array(chosen.offers)),
        "rank": pa.array(ranks, pa.int32()),
        "score": _rounded(measures.score[kept]),
        "words": _rounded(measures.words[kept]),
        "meaning": pa.nulls(len(kept), pa.float64()) if measures.meaning is None else _rounded(measures.meaning[kept]),
        "fit": _rounded(fit.value[kept]),
    }
    if settings.explain:
        progress("explaining", 0, 0)
        table["reasons"] = pa.array(_explained(this, chosen, conditions, facts, settings), pa.large_string())
    return pa.table(table)


def _explained(this: Round, pairs: Pairs, conditions: Conditions, facts: OfferFacts, settings: Settings) -> list[str]:
    """The reasons of the chosen pairs; evidence wants those of one need to stand together."""
    order = np.lexsort((pairs.offers, pairs.needs))
    sorted_pairs = Pairs(pairs.needs[order], pairs.offers[order])
    fit = agreement(conditions, facts, sorted_pairs.needs, sorted_pairs.offers, today=settings.today)
    said = list(reasons_of(this, sorted_pairs, fit, settings.language))
    back = np.empty(len(order), np.int64)
    back[order] = np.arange(len(order))
    return [said[one] for one in back]


def _allowed(pairs: Pairs, masks: NDArray[np.uint8], mask_of_need: NDArray[np.int32]) -> Pairs:
    if not len(masks):
        return pairs
    mask = mask_of_need[pairs.needs]
    free = (mask < 0) | (masks[np.maximum(mask, 0), pairs.offers] == 0)
    return Pairs(pairs.needs[free], pairs.offers[free])


def _rounded(values: NDArray[np.float32]) -> pa.Array:
    return pa.array(np.round(values.astype(np.float64), 6))
