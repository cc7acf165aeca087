"""Parties that limits treat alike as one class, so that a limit is a bound on a few sums."""

from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from madang.core.pairing.problem import Ints, Problem

SINGLES = 5_000
"""At most so many pairs are counted one by one, because a limit cuts through their parties on both sides."""


@dataclass(frozen=True)
class Classes:
    """A problem without the pairs that no limit asks for, and its parties by class.

    ``of_need`` and ``of_offer``: the class of each party. ``singles``: places of pairs that are counted one by one.
    Sums, in this order: the pairs of each class of needs, of each class of offers, each single one. ``counts``: which
    of them add up to what each limit counts, shape (limits, sums).
    """

    problem: Problem
    of_need: Ints
    of_offer: Ints
    singles: Ints
    counts: sparse.csr_array

    @property
    def widths(self) -> tuple[int, int, int]:
        """How many classes of needs, classes of offers and singles there are."""
        return int(self.of_need.max(initial=-1)) + 1, int(self.of_offer.max(initial=-1)) + 1, len(self.singles)


def classes_of(problem: Problem) -> Classes | None:
    """The classes that the limits make; ``None`` when too many pairs would have to be counted one by one."""
    few = _asked_for(problem)
    sides = (_Partition(few.need, few.need_capacity), _Partition(few.offer, few.offer_capacity))
    placed: list[tuple[int, Ints]] = []
    for limit in few.limits:
        for side in (1, 0):
            parties = sides[side].whole(limit.members)
            if parties is not None:
                sides[side].split(parties)
                placed.append((side, parties))
                break
        else:
            placed.append((2, limit.members))
    alone = [units for side, units in placed if side == 2]
    singles = np.unique(np.concatenate(alone)) if alone else np.zeros(0, np.int64)
    if len(singles) > SINGLES:
        return None
    of_need, of_offer = sides[0].classes(), sides[1].classes()
    first = int(of_need.max(initial=-1)) + 1
    second = first + int(of_offer.max(initial=-1)) + 1
    columns = []
    for side, units in placed:
        if side == 2:
            columns.append(second + np.searchsorted(singles, units))
        else:
            columns.append((0, first)[side] + np.unique((of_need, of_offer)[side][units]))
    rows = np.repeat(np.arange(len(columns)), [len(one) for one in columns])
    places = np.concatenate([*columns, np.zeros(0, np.int64)])
    shape = (len(columns), second + len(singles))
    return Classes(few, of_need, of_offer, singles, sparse.csr_array((np.ones(len(rows)), (rows, places)), shape))


def _asked_for(problem: Problem) -> Problem:
    """The problem without pairs whose absence no limit minds: those that neither a minimum nor a share needs."""
    asked = np.zeros(len(problem), bool)
    for limit in problem.limits:
        if limit.kind == "least":
            asked[limit.members] = True
        elif limit.is_share:
            inside = np.zeros(len(problem), bool)
            inside[limit.members] = True
            asked |= ~inside
    kept = np.flatnonzero(asked)
    place = np.cumsum(asked) - 1
    limits = tuple(replace(limit, members=place[limit.members[asked[limit.members]]]) for limit in problem.limits)
    return replace(problem, need=problem.need[kept], offer=problem.offer[kept], weight=problem.weight[kept],
                   musts=problem.musts[kept], limits=limits, fair=None)  # fmt: skip


class _Partition:
    """The parties of one side, parted further by each limit that takes whole ones."""

    def __init__(self, own: Ints, capacity: Ints) -> None:
        self._own, self._parties = own, len(capacity)
        self._degree = np.bincount(own, minlength=len(capacity))
        self._code = np.zeros(len(capacity), np.int64)
        self._next = 1

    def whole(self, members: Ints) -> Ints | None:
        """The parties that have these pairs, when they have no others."""
        if len(members) * 16 < self._parties:
            parties, counts = np.unique(self._own[members], return_counts=True)
        else:
            every = np.bincount(self._own[members], minlength=self._parties)
            parties = np.flatnonzero(every)
            counts = every[parties]
        return parties if (counts == self._degree[parties]).all() else None

    def split(self, parties: Ints) -> None:
        """Tell ``parties`` from those of their classes that are not among them."""
        before, now = np.unique(self._code[parties], return_inverse=True)
        self._code[parties] = self._next + now
        self._next += len(before)

    def classes(self) -> Ints:
        """The class of each party, numbered from 0."""
        return np.unique(self._code, return_inverse=True)[1].astype(np.int64)
