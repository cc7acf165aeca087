"""A problem without limits as a graph from the side that has fewer places, and its best pairs."""

import numpy as np

from madang.core.pairing.flow.sorting import heaviest_first
from madang.core.pairing.flow.transport import Graph, State, transport
from madang.core.pairing.problem import Ints, Problem

LARGEST = 1 << 58
"""Weights below this leave room for the sums along a path."""
ALIKE = 0.02
"""A share of the places: two sides that differ by no more have about as many."""


def graph_of(problem: Problem, weight: Ints, sources: str, step: int = 0) -> tuple[Graph, Ints]:
    """The graph from the side ``sources``, and the place in the problem of each of its pairs.

    ``step``: by how much each pair of one and the same target is worth more than the one after it.
    """
    ends = [(problem.need, problem.need_capacity), (problem.offer, problem.offer_capacity)]
    (own, supply), (other, room) = ends if sources == "need" else ends[::-1]
    order = np.arange(len(own)) if sources == "need" else np.argsort(own, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(own, minlength=len(supply)))]).astype(np.int64)
    order = heaviest_first(starts, weight, order)
    levels = int(np.minimum(room, np.bincount(other, minlength=len(room))).max(initial=0)) if step else 0
    return Graph(starts, own[order], other[order], weight[order], supply, room, step, levels), order


def fewer_places(problem: Problem) -> str:
    """The side that can take part in fewer pairs in all: searching from it meets fewer full others.

    Where both have about as many places, the side whose first choices get less into each other's way.
    """
    needs, offers = [
        int(np.minimum(capacity, np.bincount(end, minlength=len(capacity))).sum())
        for end, capacity in ((problem.need, problem.need_capacity), (problem.offer, problem.offer_capacity))
    ]
    if abs(needs - offers) <= ALIKE * max(needs, offers):
        return min(("need", "offer"), key=lambda side: _crowding(graph_of(problem, problem.weight, side)[0]))
    return "need" if needs < offers else "offer"


def _crowding(graph: Graph) -> float:
    """The share of sources that cannot have their first choice, because others want it, too."""
    first = graph.target[graph.starts[:-1][np.diff(graph.starts) > 0]]
    wanted = np.bincount(first, minlength=len(graph.room))
    return float(np.maximum(wanted - graph.room, 0).sum() / max(1, len(first)))


def best_under_capacities(problem: Problem, weight: Ints) -> tuple[np.ndarray, Ints, Ints]:
    """Which pairs are made for the greatest sum of ``weight`` under capacities alone, and the prices of both sides."""
    sources = fewer_places(problem)
    graph, order = graph_of(problem, weight, sources)
    state: State = transport(graph)
    made = np.zeros(len(problem), bool)
    made[order] = state.place >= 0
    prices = (state.source_price, state.target_price)
    return (made, *(prices if sources == "need" else prices[::-1]))


def fairest(problem: Problem, weight: Ints) -> np.ndarray | None:
    """Which pairs are made under capacities alone when the ``fair`` side comes first; ``None`` for weights too large.

    How often each party of a side is served is a vector of a polymatroid, as far as capacities go. There the most
    parties with a pair, of such the most with two, and so on, are also those for which the first pairs of all parties,
    the first two of all, the first three … are most in number, all of them at once. So it is enough that each pair of a
    party is worth more than the next one by a step that outweighs everything. Where the greatest total serves everybody
    as often as can be, nothing is fairer.
    """
    made = best_under_capacities(problem, weight)[0]
    own = problem.need if problem.fair == "need" else problem.offer
    most = problem.most_served()
    if (np.bincount(own[made], minlength=len(most)) == most).all():
        return made
    sources = "offer" if problem.fair == "need" else "need"
    most_pairs = int(min(problem.need_capacity.sum(), problem.offer_capacity.sum(), len(problem)))
    step = 2 * most_pairs * int(np.abs(weight).max(initial=0)) + 1
    if step * (int(most.max(initial=0)) + 2) >= LARGEST:
        return None
    graph, order = graph_of(problem, weight, sources, step)
    made = np.zeros(len(problem), bool)
    made[order] = transport(graph).place >= 0
    return made


def dual_bound(problem: Problem, weight: Ints, prices: tuple[Ints, Ints]) -> int:
    """What no pairs can exceed, by the prices (weak duality); prices that are negative prove nothing."""
    assert prices[0].min(initial=0) >= 0
    assert prices[1].min(initial=0) >= 0
    spare = weight - prices[0][problem.need] - prices[1][problem.offer]
    places = int(prices[0] @ problem.need_capacity) + int(prices[1] @ problem.offer_capacity)
    return places + int(spare[spare > 0].sum())
