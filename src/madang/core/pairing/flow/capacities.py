"""A problem without limits as a graph from the side that has fewer places, and its best pairs."""

import numpy as np

from madang.core.pairing.flow.sorting import sort_heaviest_first
from madang.core.pairing.flow.transport import Graph, State, transport
from madang.core.pairing.problem import Ints, Problem


def graph_of(problem: Problem, weight: Ints, sources: str) -> tuple[Graph, Ints]:
    """The graph from the side ``sources``, and the place in the problem of each of its pairs."""
    ends = [(problem.need, problem.need_capacity), (problem.offer, problem.offer_capacity)]
    (own, supply), (other, room) = ends if sources == "need" else ends[::-1]
    order = np.arange(len(own)) if sources == "need" else np.argsort(own, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(own, minlength=len(supply)))]).astype(np.int64)
    sort_heaviest_first(starts, weight, order)
    return Graph(starts, own[order], other[order], weight[order], supply, room), order


def fewer_places(problem: Problem) -> str:
    """The side that can take part in fewer pairs in all: searching from it meets fewer full others."""
    places = [
        int(np.minimum(capacity, np.bincount(end, minlength=len(capacity))).sum())
        for end, capacity in ((problem.need, problem.need_capacity), (problem.offer, problem.offer_capacity))
    ]
    return "need" if places[0] <= places[1] else "offer"


def best_under_capacities(problem: Problem, weight: Ints) -> tuple[np.ndarray, Ints, Ints]:
    """Which pairs are made for the greatest sum of ``weight`` under capacities alone, and the prices of both sides."""
    sources = fewer_places(problem)
    graph, order = graph_of(problem, weight, sources)
    state: State = transport(graph)
    made = np.zeros(len(problem), bool)
    made[order] = state.place >= 0
    prices = (state.source_price, state.target_price)
    return (made, *(prices if sources == "need" else prices[::-1]))


def dual_bound(problem: Problem, weight: Ints, prices: tuple[Ints, Ints]) -> int:
    """What no pairs can exceed, by the prices (weak duality); prices that are negative prove nothing."""
    assert prices[0].min(initial=0) >= 0
    assert prices[1].min(initial=0) >= 0
    spare = weight - prices[0][problem.need] - prices[1][problem.offer]
    places = int(prices[0] @ problem.need_capacity) + int(prices[1] @ problem.offer_capacity)
    return places + int(spare[spare > 0].sum())
