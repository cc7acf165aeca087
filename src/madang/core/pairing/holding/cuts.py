"""Whether some pairs have given sums over classes: a greatest flow, and by a least cut the reason why not."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import breadth_first_order, maximum_flow

from madang.core.pairing.holding.classes import Classes
from madang.core.pairing.problem import Ints


@dataclass(frozen=True)
class Cut:
    """What the sums of all pairs that capacities allow keep to: ``row @ sums <= bound``."""

    row: Ints
    bound: int


class Flow:
    """The network source → classes of needs → needs → offers → classes of offers → sink, without single pairs.

    Single pairs are taken as they are, off the capacities of both sides.
    """

    def __init__(self, classes: Classes) -> None:
        problem = classes.problem
        self._classes = classes
        self.single = (problem.need[classes.singles], problem.offer[classes.singles])
        self.room = tuple(
            np.minimum(capacity, np.bincount(end, minlength=len(capacity)))
            for end, capacity in ((problem.need, problem.need_capacity), (problem.offer, problem.offer_capacity))
        )
        others = np.ones(len(problem), bool)
        others[classes.singles] = False
        self._pairs = (problem.need[others], problem.offer[others])
        needs, offers = len(self.room[0]), len(self.room[1])
        first, second, _ = classes.widths
        self._starts = np.cumsum([0, 1, first, needs, offers, second])
        self._tail, self._head = self._arcs()

    def _arcs(self) -> tuple[Ints, Ints]:
        """From the source, into needs, the pairs, out of offers, into the sink."""
        _, one, need, offer, two, sink = self._starts
        groups, needs, offers = np.arange(one, need), np.arange(need, offer), np.arange(offer, two)
        parts = [
            (groups * 0, groups),
            (one + self._classes.of_need, needs),
            (need + self._pairs[0], offer + self._pairs[1]),
            (offers, two + self._classes.of_offer),
            (np.arange(two, sink), np.full(sink - two, sink)),
        ]
        tails, heads = zip(*parts, strict=True)
        return np.concatenate(tails).astype(np.int32), np.concatenate(heads).astype(np.int32)

    def cuts(self, sums: Ints) -> list[Cut]:
        """What these sums break, of all that sums must keep to; nothing when some pairs have them."""
        first, second, _ = self._classes.widths
        alone = sums[first + second :]
        own, other = self.single
        rooms = [room - _tally(end, alone, len(room)) for room, end in zip(self.room, self.single, strict=True)]
        sources = sums[:first] - _tally(self._classes.of_need[own], alone, first)
        sinks = sums[first : first + second] - _tally(self._classes.of_offer[other], alone, second)
        ones = np.ones(len(self._pairs[0]), np.int64)
        capacity = np.concatenate([sources, rooms[0], ones, rooms[1], sinks]).astype(np.int32)
        nodes = int(self._starts[-1]) + 1
        network = sparse.csr_array((capacity, (self._tail, self._head)), (nodes, nodes))
        found = maximum_flow(network, 0, nodes - 1)
        if found.flow_value == sources.sum():
            return []
        rest = sparse.csr_array(network - found.flow)
        rest.data[rest.data < 0] = 0
        rest.eliminate_zeros()
        return [self._cut(reached) for reached in _reached(rest)]

    def _cut(self, reached: np.ndarray) -> Cut:
        """The inequality of a cut: what the classes that are ``reached`` send has to go over it."""
        _, one, need, offer, two, sink = self._starts
        groups, needs, offers, ends = (reached[low:high] for low, high in ((one, need), (need, offer), (offer, two),
                                                                          (two, sink)))  # fmt: skip
        of_need, of_offer = self._classes.of_need, self._classes.of_offer
        cut_needs, cut_offers = groups[of_need] & ~needs, offers & ~ends[of_offer]
        crossing = int((needs[self._pairs[0]] & ~offers[self._pairs[1]]).sum())
        bound = crossing + int(self.room[0][cut_needs].sum()) + int(self.room[1][cut_offers].sum())
        own, other = self.single
        alone = cut_needs[own].astype(np.int64) + cut_offers[other] + ends[of_offer[other]] - groups[of_need[own]]
        return Cut(np.concatenate([groups.astype(np.int64), -ends.astype(np.int64), alone]), bound)


def _tally(ends: Ints, numbers: Ints, size: int) -> Ints:
    return np.bincount(ends, weights=numbers, minlength=size).astype(np.int64)


def _reached(rest: sparse.csr_array) -> Iterator[np.ndarray]:
    """The nodes of the source in the least cut nearest to it, and in the one nearest to the sink, if it is another."""
    nodes = rest.shape[0]
    near, far = np.zeros(nodes, bool), np.ones(nodes, bool)
    near[breadth_first_order(rest, 0, return_predecessors=False)] = True
    far[breadth_first_order(sparse.csr_array(rest.T), nodes - 1, return_predecessors=False)] = False
    yield near
    if (near != far).any():
        yield far
