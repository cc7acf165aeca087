"""Whether given pairs keep to capacities, wishes and rules, and which pairs block them."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from madang.core.pairing import fault_phrases as phrases
from madang.core.pairing.kinds import PAIRS
from madang.core.pairing.problem import Ints
from madang.core.pairing.round import BARRED, FREE, Round, read_round
from madang.core.pairing.rows import Rows, Source, read_rows
from madang.core.pairing.settings import PairSettings
from madang.core.pairing.stable import blocking_pairs
from madang.core.pairing.table import pairs_table
from madang.core.texts.faults import Said


@dataclass(frozen=True)
class Checked:
    """What is wrong with given pairs: what they have ``broken``, in words, and the pairs that are ``blocking`` them.

    A pair blocks when both sides would rather have each other than what they have. The greatest total may have some.
    """

    broken: list[Said]
    blocking: pa.Table


def check(candidates: Source, pairs: Source, settings: PairSettings | None = None) -> Checked:
    """Hold ``pairs`` (need_id, offer_id) against the ``candidates`` and the ``settings``. Raises ``BadInput``."""
    this = read_round(candidates, settings or PairSettings())
    rows = read_rows(pairs, PAIRS, name="pairs")
    places, broken = _places(this, rows)
    made = np.zeros(len(this.need), bool)
    made[places] = True
    broken += [phrases.never(*_ids(this, int(place)), BARRED[this.barred[place]])
               for place in places if this.barred[place] != FREE]  # fmt: skip
    for side, end, capacity in (
        (this.needs, this.need, this.problem.need_capacity),
        (this.offers, this.offer, this.problem.offer_capacity),
    ):
        count = np.bincount(end[made], minlength=len(capacity))
        broken += [phrases.too_many(side.ids[int(one)].as_py(), int(count[one]), int(capacity[one]))
                   for one in np.flatnonzero(count > capacity)]  # fmt: skip
    chosen = made[this.free]
    broken += [phrases.broken_limit(limit.said, int(chosen[limit.members].sum()))
               for limit in this.problem.limits if not limit.holds(chosen)]  # fmt: skip
    return Checked(broken, _blocking(this, chosen))


def _places(this: Round, rows: Rows) -> tuple[Ints, list[Said]]:
    """The places of the pairs in the round, and words for those that are no candidates."""
    ends = [side.places(rows.texts(f"{side.name}_id")) for side in (this.needs, this.offers)]
    width = len(this.offers)
    keys, known = ends[0] * width + ends[1], this.need * width + this.offer
    there = (ends[0] >= 0) & (ends[1] >= 0) & np.isin(keys, known)
    named = zip(rows.texts("need_id").to_pylist(), rows.texts("offer_id").to_pylist(), there, strict=True)
    strangers = [phrases.no_candidates(need, offer) for need, offer, is_known in named if not is_known]
    return np.searchsorted(known, keys[there]), strangers


def _ids(this: Round, place: int) -> tuple[str, str]:
    return this.needs.ids[int(this.need[place])].as_py(), this.offers.ids[int(this.offer[place])].as_py()


def _blocking(this: Round, chosen: np.ndarray) -> pa.Table:
    problem = this.problem
    capacities = (problem.need_capacity, problem.offer_capacity)
    ratings = this.ratings
    found = blocking_pairs((problem.need, problem.offer), ratings, capacities, chosen)
    found = found[(ratings[0][found] >= 0) & (ratings[1][found] >= 0)]
    found = found[[_is_allowed(this, chosen, int(place)) for place in found]] if len(found) else found
    would = np.zeros(len(this.need), bool)
    would[this.free[found]] = True
    return pairs_table(this, would).select(["need_id", "offer_id", "score"])


def _is_allowed(this: Round, chosen: np.ndarray, place: int) -> bool:
    """Whether the limits would let the two have each other, when full sides give up the one they rate lowest."""
    after = chosen.copy()
    problem = this.problem
    ends, capacities = (problem.need, problem.offer), (problem.need_capacity, problem.offer_capacity)
    for side in (0, 1):
        own = np.flatnonzero((ends[side] == ends[side][place]) & chosen)
        if len(own) >= capacities[side][ends[side][place]] and len(own):
            rating = this.ratings[side][own]
            after[own[np.lexsort((ends[1 - side][own], -rating))[-1]]] = False
    after[place] = True
    return all(limit.holds(after) for limit in problem.limits)
