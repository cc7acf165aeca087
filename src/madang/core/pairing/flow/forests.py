"""Whether limits are laminar, and the two forests of them that a flow goes through."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from madang.core.pairing.problem import Ints, Limit, Problem

MANY = 1 << 40
"""More than any number of pairs."""


class Bounds(NamedTuple):
    """How many of the ``members`` are made: from ``least`` to ``most``, as the ``limits`` at these places say."""

    members: Ints
    least: int
    most: int
    limits: tuple[int, ...]


@dataclass(frozen=True)
class Forest:
    """Sets of pairs on one side, of which any two are apart or one holds the other.

    Nodes: first the parties of the side (all pairs of each), then further sets. ``leaf``: the smallest set around each
    pair; ``parent``: the smallest around each set, -1 for none; bounds of each node; ``limits``: the places of the
    limits that each further node stands for; ``of_party``: the party, and the places of the limits, for each set that
    is a party and needs no further node.
    """

    leaf: Ints
    parent: Ints
    least: Ints
    most: Ints
    limits: tuple[tuple[int, ...], ...]
    of_party: tuple[tuple[int, tuple[int, ...]], ...] = ()


def around(forest: Forest) -> Ints:
    """The nodes that stand around whole parties, smaller ones first; all other sets lie within one party."""
    parties = len(forest.parent) - len(forest.limits)
    further = np.arange(parties, len(forest.parent))
    within = np.zeros(len(further), bool)
    for place in range(len(further) - 1, -1, -1):
        parent = forest.parent[further[place]]
        within[place] = 0 <= parent < parties or (parent >= parties and within[parent - parties])
    return further[~within]


def counts_of(forest: Forest, made: np.ndarray) -> Ints:
    """How many of the pairs that are ``made`` each node holds."""
    parties = len(forest.parent) - len(forest.limits)
    outer = around(forest)
    inner = np.setdiff1d(np.arange(parties, len(forest.parent)), outer)
    count = np.bincount(forest.leaf[made], minlength=len(forest.parent)).astype(np.int64)
    for node in inner:
        count[forest.parent[node]] += count[node]
    inside = np.flatnonzero(forest.parent[:parties] >= 0)
    np.add.at(count, forest.parent[inside], count[inside])
    for node in outer:
        if forest.parent[node] >= 0:
            count[forest.parent[node]] += count[node]
    return count


def bounds_of(limits: Iterable[Limit]) -> list[Bounds]:
    """The limits with a whole number; those with the same members as one."""
    found: dict[bytes, Bounds] = {}
    for place, limit in enumerate(limits):
        bound = int(limit.bound)
        own = Bounds(limit.members, *((bound, MANY) if limit.kind == "least" else (0, bound)), (place,))
        key = limit.members.tobytes()
        if key in found:
            both = found[key]
            own = Bounds(both.members, max(both.least, own.least), min(both.most, own.most), (*both.limits, place))
        found[key] = own
    return list(found.values())


def two_forests(problem: Problem, wide: list[Bounds]) -> tuple[Forest, Forest] | None:
    """The sets ``wide`` as one forest over the needs and one over the offers; ``None`` where they are not so.

    Two families of sets, each of them laminar, make the matrix of the problem totally unimodular (Edmonds 1970): a flow
    then finds the best pairs, and it is whole. Each set goes to a side where it cuts through no party and no other set.
    """
    sides = [_Side(problem.need, problem.need_capacity), _Side(problem.offer, problem.offer_capacity)]
    for bounds in sorted(wide, key=lambda one: (len(one.members), one.limits)):
        if not any(side.takes(bounds) for side in reversed(sides)):
            return None
    return sides[0].forest(), sides[1].forest()


class _Side:
    """One side's forest while it grows, smaller sets first."""

    def __init__(self, own: Ints, capacity: Ints) -> None:
        self._own, self._parties = own, len(capacity)
        self._degree = np.bincount(own, minlength=len(capacity))
        self._leaf = own.copy()
        self._inner = np.full(len(own), -1, np.int64)  # the largest set within its party around each pair
        self._outer = np.arange(len(capacity))  # the largest set around each party
        self._held = np.ones(len(capacity), np.int64)  # how many pairs or parties each node holds
        self._parent = [-1] * len(capacity)
        self._least, self._most = np.zeros(len(capacity), np.int64), capacity.copy()
        self._further: list[Bounds] = []
        self._of_party: list[tuple[int, tuple[int, ...]]] = []

    def takes(self, bounds: Bounds) -> bool:
        """Add a set that is no smaller than those before; ``False`` when it cuts through one of them."""
        counts = np.bincount(self._own[bounds.members], minlength=self._parties)
        parties = np.flatnonzero(counts)
        if (counts[parties] == self._degree[parties]).all():
            return self._narrows(bounds, parties) or self._around(bounds, self._outer, parties)
        if len(parties) > 1:
            return False
        return self._within(bounds, int(parties[0]))

    def _narrows(self, bounds: Bounds, parties: Ints) -> bool:
        """Bounds on all pairs of one party are bounds of its own node."""
        if len(parties) != 1:
            return False
        self._least[parties] = np.maximum(self._least[parties], bounds.least)
        self._most[parties] = np.minimum(self._most[parties], bounds.most)
        self._of_party.append((int(parties[0]), bounds.limits))
        return True

    def _within(self, bounds: Bounds, party: int) -> bool:
        if not self._around(bounds, self._inner, bounds.members):
            return False
        self._parent[-1] = party
        return True

    def _around(self, bounds: Bounds, largest: Ints, units: Ints) -> bool:
        """Put a new node around ``units`` (pairs or parties), whose ``largest`` sets so far it must hold whole."""
        tops, counts = np.unique(largest[units], return_counts=True)
        within = tops >= 0
        if not (counts[within] == self._held[tops[within]]).all():
            return False
        node = len(self._parent)
        for top in tops[within]:
            self._parent[int(top)] = node
        self._parent.append(-1)
        self._held = np.append(self._held, len(units))
        if largest is self._inner:
            bare = units[largest[units] < 0]
            self._leaf[bare] = node
        largest[units] = node
        self._further.append(bounds)
        return True

    def forest(self) -> Forest:
        """The forest as it stands."""
        least = np.array([bounds.least for bounds in self._further], np.int64)
        most = np.array([bounds.most for bounds in self._further], np.int64)
        return Forest(
            self._leaf,
            np.array(self._parent, np.int64),
            np.concatenate([self._least, least]),
            np.concatenate([self._most, most]),
            tuple(bounds.limits for bounds in self._further),
            tuple(self._of_party),
        )
