"""Pairs near the limits to start from: the best under capacities when limits have prices that almost meet them."""

from dataclasses import dataclass, replace

import numpy as np

from madang.core.pairing.flow.capacities import best_under_capacities
from madang.core.pairing.flow.forests import MANY, Forest, around, counts_of
from madang.core.pairing.problem import Ints, Problem

ROUNDS = 8
"""So many times prices of the limits are tried at most."""
NEAR = 0.004
"""A share of all pairs: limits that are missed by no more in all are left to the repair."""


@dataclass(frozen=True)
class Start:
    """Pairs that are ``made``, best when each node of the two forests adds its price to the worth of its pairs.

    ``parties``: the prices of needs and of offers then; ``prices``: of all nodes of each forest, above 0 for a node of
    which more are wanted. ``is_near``: by no more than ``NEAR`` limits are missed in all.
    """

    made: np.ndarray
    parties: tuple[Ints, Ints]
    prices: tuple[Ints, Ints]
    is_near: bool = True

    def potential(self, forests: tuple[Forest, Forest]) -> Ints:
        """The potential of the root and of each node, at which no arc of the network has anything to gain."""
        found = [np.zeros(1, np.int64)]
        for forest, sign, price, party in zip(forests, (-1, 1), self.prices, self.parties, strict=True):
            own = np.zeros(len(forest.parent), np.int64)
            outer = around(forest)
            for node in outer[::-1]:
                own[node] = sign * price[node] + (own[forest.parent[node]] if forest.parent[node] >= 0 else 0)
            parties = len(party)
            above = forest.parent[:parties]
            own[:parties] = np.where(above >= 0, own[above], 0) - sign * party
            for node in np.setdiff1d(np.arange(parties, len(own)), outer)[::-1]:
                own[node] = own[forest.parent[node]]
            found.append(own)
        return np.concatenate(found)


def without_prices(forests: tuple[Forest, Forest]) -> tuple[Ints, Ints]:
    """No prices for the nodes of two forests."""
    return np.zeros(len(forests[0].parent), np.int64), np.zeros(len(forests[1].parent), np.int64)


def best_start(problem: Problem, forests: tuple[Forest, Forest], weight: Ints) -> Start:
    """The best pairs under capacities, and again with prices of the limits until those are almost met."""
    most = int(np.abs(weight).max(initial=0))
    prices = tuple(_Prices(forest, most) for forest in forests)
    best: Start | None = None
    missed = 0
    for _ in range(ROUNDS):
        added = weight + prices[0].of_pairs() + prices[1].of_pairs()
        made, *parties = best_under_capacities(problem, added)
        now = Start(made, (parties[0], parties[1]), (prices[0].now.copy(), prices[1].now.copy()))
        misses = sum(one.learn(counts_of(one.forest, made)) for one in prices)
        if best is None or misses < missed:
            best, missed = now, misses
        if missed <= NEAR * made.sum():
            break
        spare = now.parties[0][problem.need] + now.parties[1][problem.offer] - added
        for one in prices:
            one.move(spare, made)
    assert best is not None
    return replace(best, is_near=missed <= NEAR * int(best.made.sum()))


class _Prices:
    """The prices of one forest's nodes around parties, moved until the bounds are met."""

    def __init__(self, forest: Forest, most: int) -> None:
        self.forest = forest
        nodes = len(forest.parent)
        self._nodes = around(forest)
        self._members = _members(forest, self._nodes)
        self.now = np.zeros(nodes, np.int64)
        self._short = np.zeros(nodes, np.int64)  # how many more are wanted
        self._most = most
        self._ends: dict[int, list[tuple[int, int]]] = {}  # tried prices and how many more were wanted then

    def of_pairs(self) -> Ints:
        """What the prices add to each pair."""
        total = np.zeros(len(self.forest.parent), np.int64)
        for node in self._nodes[::-1]:
            above = self.forest.parent[node]
            total[node] = self.now[node] + (total[above] if above >= 0 else 0)
        parties = len(self.forest.parent) - len(self.forest.limits)
        above = self.forest.parent[:parties]
        total[:parties] = np.where(above >= 0, total[above], 0)
        for node in np.setdiff1d(np.arange(parties, len(total)), self._nodes)[::-1]:
            total[node] = total[self.forest.parent[node]]
        return total[self.forest.leaf]

    def learn(self, count: Ints) -> int:
        """Note what the prices led to; by how much bounds are missed in all."""
        least, most = self.forest.least, self.forest.most
        for node in self._nodes:
            if count[node] < least[node] or (self.now[node] > 0 and most[node] >= MANY):
                short = int(least[node] - count[node])
            elif count[node] > most[node] or self.now[node] < 0:
                short = int(most[node] - count[node])
            else:
                short = 0
            self._short[node] = short
            self._ends.setdefault(int(node), []).append((int(self.now[node]), short))
        return int(np.abs(self._short[self._nodes]).sum())

    def move(self, spare: Ints, made: np.ndarray) -> None:
        """Try other prices: at first what makes as many pairs as are missing even.

        ``spare``: what each pair lacks to be made, below 0 for those that are ``made``.
        """
        for node, members in zip(self._nodes, self._members, strict=True):
            short = int(self._short[node])
            if not short:
                continue
            some = members[made[members] == (short < 0)]
            guess = _nth(np.abs(spare[some]), 2 * abs(short), self._most)
            price = _better(self._ends[int(node)], guess)
            self.now[node] = max(price, 0) if self.forest.most[node] >= MANY else price


def _better(tried: list[tuple[int, int]], guess: int) -> int:
    """A better price after those that were ``tried``, each with how many pairs more were wanted then.

    Between the last one at which more were wanted and the last one at which fewer were, where nothing would be missing
    if that fell evenly (an end that stays counts half each time: the Illinois rule); as long as there are not both, by
    the ``guess`` and twice as far each time.
    """
    price, short = tried[-1]
    below = next((one for one in reversed(tried) if one[1] > 0), None)
    above = next((one for one in reversed(tried) if one[1] <= 0), None)
    if below is None or above is None:
        step = max(2 * abs(price), guess)
        return price + (step if short > 0 else -step)
    if above[0] - below[0] > guess // 4:
        same = next((back for back, one in enumerate(reversed(tried)) if (one[1] > 0) != (short > 0)), 1) - 1
        low, high = (below[1], above[1] / 2**same) if short > 0 else (below[1] / 2**same, above[1])
        return below[0] + round((above[0] - below[0]) * min(0.95, max(0.05, low / (low - high))))
    step = max(1, guess // 2)  # the two lie close together, and yet: other prices have moved since
    return price + (step if short > 0 else -step)


def _nth(numbers: Ints, place: int, most: int) -> int:
    """The number at a ``place`` by size, at least 1; ``most`` when there are no so many."""
    return max(1, int(np.partition(numbers, place)[place])) if place < len(numbers) else most


def _members(forest: Forest, nodes: Ints) -> list[Ints]:
    """The pairs within each node."""
    found = []
    for node in nodes:
        inside = np.zeros(len(forest.parent), bool)
        inside[node] = True
        for one in nodes[::-1]:
            if forest.parent[one] >= 0 and inside[forest.parent[one]]:
                inside[one] = True
        parties = len(forest.parent) - len(forest.limits)
        above = forest.parent[:parties]
        inside[:parties] = (above >= 0) & inside[above]
        for one in np.setdiff1d(np.arange(parties, len(inside)), nodes)[::-1]:
            inside[one] = inside[forest.parent[one]]
        found.append(np.flatnonzero(inside[forest.leaf]))
    return found
