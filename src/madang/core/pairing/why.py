"""Why somebody has no pair: nobody to meet, all out of the question, a rule, better rivals, or the total."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.core.pairing import reason_phrases as phrases
from madang.core.pairing.problem import Ints
from madang.core.pairing.round import BARRED, FREE, Round
from madang.core.pairing.settings import SideName
from madang.core.texts.faults import Said

NAMED_RIVALS = 3


@dataclass(frozen=True)
class Unmatched:
    """A party without a pair: its ``side`` and ``id``, a ``kind`` of reason, whom it was nearest to, and the words.

    ``kind``: ``nobody`` (no candidate), ``barred`` (all out of the question), ``no_place`` (its own capacity is 0),
    ``full`` (the other's places went to better ones), ``total`` (the other's places went to others because all pairs
    together are worth more so), ``rule`` (a limit is reached), ``worthless`` (no candidate of a positive score).
    """

    side: SideName
    id: str
    kind: str
    partner: str | None
    said: Said


def unmatched(this: Round, made: NDArray[np.bool_]) -> list[Unmatched]:
    """Everybody of both sides without a pair, with the reason; ``made`` is about all pairs of the round."""
    reasons = _Reasons(this, made)
    found = []
    for side in (0, 1):
        served = np.bincount(reasons.ends[side][made], minlength=len(reasons.sides[side]))
        found += [reasons.of(side, int(party)) for party in np.flatnonzero(served == 0)]
    return found


class _Reasons:
    """What is needed to tell why somebody has no pair."""

    def __init__(self, this: Round, made: NDArray[np.bool_]) -> None:
        self._this, self._made = this, made
        self.sides = (this.needs, this.offers)
        self.ends = (this.need, this.offer)
        self._capacity = (this.problem.need_capacity, this.problem.offer_capacity)
        self._own = [_by_party(end, len(side)) for end, side in zip(self.ends, self.sides, strict=True)]
        self._free = np.full(len(this.need), -1, np.int64)
        self._free[this.free] = np.arange(len(this.free))
        self._tight = _tight(this, made)

    def of(self, side: int, party: int) -> Unmatched:
        """The reason for one party."""
        pairs = self._pairs(side, party)
        free = pairs[self._this.barred[pairs] == FREE]
        if not len(pairs):
            return self._told(side, party, "nobody", None, phrases.NOBODY)
        if not len(free):
            why = BARRED[int(np.bincount(self._this.barred[pairs]).argmax())]
            return self._told(side, party, "barred", None, phrases.all_barred(len(pairs), why))
        if not self._capacity[side][party]:
            return self._told(side, party, "no_place", None, phrases.NO_PLACE)
        best = free[np.lexsort((self.ends[1 - side][free], -self._this.score[free]))[0]]
        return self._about(side, party, int(best))

    def _pairs(self, side: int, party: int) -> Ints:
        order, starts = self._own[side]
        return order[starts[party] : starts[party + 1]]

    def _about(self, side: int, party: int, pair: int) -> Unmatched:
        """Why the best possible ``pair`` of the party is not made."""
        other = int(self.ends[1 - side][pair])
        partner = self.sides[1 - side].ids[other].as_py()
        score = float(self._this.score[pair])
        rivals = self._pairs(1 - side, other)
        rivals = rivals[self._made[rivals]]
        if len(rivals) < self._capacity[1 - side][other]:
            return self._kept_by_rule(side, party, pair, partner)
        if not len(rivals):
            return self._told(side, party, "full", partner, phrases.takes_nobody(partner))
        rivals = rivals[np.argsort(-self._this.score[rivals], kind="stable")]
        names = [(self._id(side, one), float(self._this.score[one])) for one in rivals]
        worst = names[-1][1]
        kind = "full" if worst >= score else "total"
        said = phrases.taken(partner, names[:NAMED_RIVALS], len(names), score, kind)
        return self._told(side, party, kind, partner, said)

    def _kept_by_rule(self, side: int, party: int, pair: int, partner: str) -> Unmatched:
        place = int(self._free[pair])
        for limit, members in self._tight:
            if members[place]:
                return self._told(side, party, "rule", partner, phrases.kept_by_rule(partner, limit))
        kind = "worthless" if self._this.score[pair] <= 0 else "rule"
        said = phrases.worthless(partner) if kind == "worthless" else phrases.kept_by_rules(partner)
        return self._told(side, party, kind, partner, said)

    def _id(self, side: int, pair: int) -> str:
        return str(self.sides[side].ids[int(self.ends[side][pair])].as_py())

    def _told(self, side: int, party: int, kind: str, partner: str | None, said: Said) -> Unmatched:
        own = self.sides[side]
        return Unmatched(own.name, own.ids[party].as_py(), kind, partner, said)


def _by_party(end: Ints, parties: int) -> tuple[Ints, Ints]:
    order = np.argsort(end, kind="stable")
    return order, np.searchsorted(end[order], np.arange(parties + 1))


def _tight(this: Round, made: NDArray[np.bool_]) -> list[tuple[Said, NDArray[np.bool_]]]:
    """The limits that one pair more would break, with the truth for each pair of the problem that it would be it."""
    chosen = made[this.free]
    total = int(chosen.sum())
    found = []
    for limit in this.problem.limits:
        count = int(chosen[limit.members].sum())
        inside = np.zeros(len(chosen), bool)
        inside[limit.members] = True
        after = limit.bound * (total + 1) if limit.is_share else limit.bound
        if limit.kind == "most" and count + 1 > after:
            found.append((limit.said, inside))
        elif limit.kind == "least" and limit.is_share and count < after:
            found.append((limit.said, ~inside))
    return found
