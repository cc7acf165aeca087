"""The greatest total under laminar limits: the best pairs under capacities, brought within the limits as a flow."""

from dataclasses import dataclass, replace

import numpy as np

from madang.core.pairing.flow.capacities import best_under_capacities
from madang.core.pairing.flow.forests import Bounds, Forest, bounds_of, counts_of, two_forests
from madang.core.pairing.flow.repair import repair, residual
from madang.core.pairing.flow.start import Start, best_start, without_prices
from madang.core.pairing.holding import cannot_hold
from madang.core.pairing.problem import Infeasible, Ints, Problem, Reals, Solved

CORE = 20
"""So many of the most promising pairs a party, on the average, are looked at first."""


@dataclass(frozen=True)
class Network:
    """A flow through two forests: root (node 0) → needs' forest → pairs → offers' forest → root.

    Arcs, in this order: the pairs, the nodes of the needs' forest (into each), those of the offers' (out of each).
    """

    forests: tuple[Forest, Forest]
    tail: Ints
    head: Ints
    least: Ints
    most: Ints

    def among(self, pairs: Ints) -> "Network":
        """The network with these pairs alone; what a limit asks of others is asked all the same."""
        forests = tuple(replace(forest, leaf=forest.leaf[pairs]) for forest in self.forests)
        kept = np.concatenate([pairs, np.arange(len(self.forests[0].leaf), len(self.tail))])
        return Network((forests[0], forests[1]), self.tail[kept], self.head[kept], self.least[kept], self.most[kept])


def network_of(problem: Problem) -> Network | None:
    """The network of a problem; ``None`` when its limits are not laminar, or are shares."""
    if problem.fair is not None or any(limit.is_share for limit in problem.limits):
        return None
    least, most = np.zeros(len(problem), np.int64), np.ones(len(problem), np.int64)
    wide = []
    for one in bounds_of(problem.limits):
        if len(one.members) > 1:
            wide.append(one)
        elif not _narrow(one, least, most):
            raise Infeasible
    forests = two_forests(problem, wide)
    if forests is None:
        return None
    first = (1, 1 + len(forests[0].parent))
    above = [
        np.where(forest.parent < 0, 0, forest.parent + start) for forest, start in zip(forests, first, strict=True)
    ]
    nodes = [start + np.arange(len(forest.parent)) for forest, start in zip(forests, first, strict=True)]
    return Network(
        forests,
        np.concatenate([forests[0].leaf + first[0], above[0], nodes[1]]),
        np.concatenate([forests[1].leaf + first[1], nodes[0], above[1]]),
        np.concatenate([least, forests[0].least, forests[1].least]),
        np.concatenate([most, forests[0].most, forests[1].most]),
    )


def _narrow(bounds: Bounds, least: Ints, most: Ints) -> bool:
    """Bounds on one pair alone, or on none; ``False`` when they cannot hold."""
    most[bounds.members] = np.minimum(most[bounds.members], bounds.most)
    least[bounds.members] = bounds.least
    return bounds.least <= bounds.most and bounds.least <= len(bounds.members)


def solve_flow(problem: Problem, weight: Ints) -> Solved | None:
    """The pairs of the greatest sum of ``weight``, proved by prices; ``None`` when limits are not laminar.

    Raises ``Infeasible``. ``worth`` and ``prices`` are sums of ``weight``.
    """
    if not problem.limits and problem.fair is None:
        return _unlimited(problem, weight)
    network = network_of(problem)
    if network is None:
        return None
    made, *parties = best_under_capacities(problem, weight)
    start = Start(made, (parties[0], parties[1]), without_prices(network.forests))
    made, potential = _limited(problem, network, weight, start)
    cost = np.concatenate([-weight, np.zeros(len(network.tail) - len(weight), np.int64)])
    slack = cost + potential[network.tail] - potential[network.head]
    worth = int(weight[made].sum())
    return Solved(made, worth, float(worth), True, "flow", _prices(problem, network, slack))


def _unlimited(problem: Problem, weight: Ints) -> Solved:
    """The best pairs under capacities alone."""
    made, *parties = best_under_capacities(problem, weight)
    worth = int(weight[made].sum())
    prices = (parties[0].astype(float), parties[1].astype(float), np.zeros(0))
    return Solved(made, worth, float(worth), True, "flow", prices)


def _limited(problem: Problem, network: Network, weight: Ints, start: Start) -> tuple[np.ndarray, Ints]:
    """The best pairs within the limits and the potentials that prove it.

    First among a core of promising pairs (column generation); those outside that the potentials speak for are let in.
    """
    core = _promising(problem, network, weight, start)
    while True:
        try:
            some, potential = _among(problem, network, weight, np.flatnonzero(core))
        except Infeasible:
            if core.all() or cannot_hold(problem):
                raise
            core = np.ones(len(problem), bool)
            continue
        pairs = len(problem)
        left_out = ~core & (potential[network.tail[:pairs]] - potential[network.head[:pairs]] < weight)
        if not left_out.any():
            made = np.zeros(pairs, bool)
            made[np.flatnonzero(core)[some]] = True
            return made, potential
        core |= left_out


def _promising(problem: Problem, network: Network, weight: Ints, start: Start) -> np.ndarray:
    """The pairs nearest to being made, ``CORE`` for each party of the side that has fewer; fixed ones, too."""
    size = CORE * min(len(problem.need_capacity), len(problem.offer_capacity))
    if size >= len(problem):
        return np.ones(len(problem), bool)
    spare = start.parties[0][problem.need] + start.parties[1][problem.offer] - weight
    near = spare <= np.partition(spare, size)[size]
    return np.asarray(start.made | (network.least[: len(problem)] > 0) | near)


def _among(problem: Problem, network: Network, weight: Ints, pairs: Ints) -> tuple[np.ndarray, Ints]:
    """The best among some ``pairs``, and potentials."""
    core = network.among(pairs)
    few = replace(problem, need=problem.need[pairs], offer=problem.offer[pairs], limits=())
    start = best_start(few, core.forests, weight[pairs])
    if not start.is_near and cannot_hold(problem):
        raise Infeasible
    potential = start.potential(core.forests)
    cost = np.concatenate([-weight[pairs], np.zeros(len(core.tail) - len(pairs), np.int64)])
    return _repaired(core, start, potential, cost), potential


def _repaired(network: Network, start: Start, potential: Ints, cost: Ints) -> np.ndarray:
    """The best pairs within the limits, from a start near them; ``potential`` is brought up to date.

    A limit that has a price is met to the number, as a flow of least cost has to.
    """
    if (network.least > network.most).any():
        raise Infeasible
    flow = _flow(network, start.made)
    kept = np.clip(flow, network.least, network.most)
    priced = np.concatenate([np.zeros(len(start.made), np.int64), *start.prices])
    kept = np.where(priced > 0, network.least, np.where(priced < 0, network.most, kept))
    excess = np.zeros(len(potential), np.int64)
    np.add.at(excess, network.tail, flow - kept)
    np.add.at(excess, network.head, kept - flow)
    net = residual(len(potential), (network.tail, network.head), cost, (network.most - kept, kept - network.least))
    if not repair(net, potential, excess):
        raise Infeasible
    pairs = len(start.made)
    return np.asarray(network.most[:pairs] - net.left[net.at[:pairs]] > 0)


def _flow(network: Network, made: np.ndarray) -> Ints:
    """How much goes over each arc when these pairs are made."""
    return np.concatenate([made.astype(np.int64), *(counts_of(forest, made) for forest in network.forests)])


def _prices(problem: Problem, network: Network, slack: Ints) -> tuple[Reals, Reals, Reals]:
    """What one unit more of each capacity and each limit could gain at most, from the reduced costs of the arcs."""
    pairs = len(problem)
    limits = np.zeros(len(problem.limits))
    own: list[Reals] = []
    start = pairs
    for forest in network.forests:
        parties = len(forest.parent) - len(forest.limits)
        part = slack[start : start + len(forest.parent)]
        own.append(np.maximum(-part[:parties], 0).astype(float))
        for node, places in [*enumerate(forest.limits, parties), *forest.of_party]:
            for place in places:
                sign = -1 if problem.limits[place].kind == "most" else 1
                limits[place] = max(0, sign * int(part[node]))
        start += len(forest.parent)
    for place, limit in enumerate(problem.limits):
        if len(limit.members) == 1:
            sign = -1 if limit.kind == "most" else 1
            limits[place] = max(0, sign * int(slack[limit.members[0]]))
    return own[0], own[1], limits
