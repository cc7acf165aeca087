"""The greatest total under capacities alone: successive shortest paths on the graph of possible pairs."""

from typing import NamedTuple

import numpy as np

from madang.core.compiled import compiled
from madang.core.pairing.flow.heap import Heap, Ints, pop, push

FAR = 1 << 62


class Graph(NamedTuple):
    """Possible pairs from one side, the sources: those of source i are ``starts[i] : starts[i + 1]``, heaviest first.

    ``target`` and ``weight`` of each pair; ``supply`` of each source and ``room`` of each target. The first pair of a
    target is worth ``levels`` times the ``step`` more than its weight, the second one time less, and so on.
    """

    starts: Ints
    source: Ints
    target: Ints
    weight: Ints
    supply: Ints
    room: Ints
    step: int = 0
    levels: int = 0


class State(NamedTuple):
    """Pairs made so far and the prices that prove them best among the sources that were let in so far.

    ``used`` of each source; ``slots[first[j] : first[j] + taken[j]]`` are the pairs that target j holds and ``place``
    their places there (-1: not made). With prices u of sources and v of targets: a pair that is not made has
    weight <= u + v, one that is made has weight >= u + v; u is never negative, and 0 where supply is left; -v lies
    between what the last pair of a target and what the next one is worth by its number, which without steps means that
    v is never negative, and 0 where room is.
    """

    place: Ints
    used: Ints
    first: Ints
    taken: Ints
    slots: Ints
    source_price: Ints
    target_price: Ints


class Search(NamedTuple):
    """One search: distances of sources, then targets; by which pair each was ``reached``; how many were ``found``."""

    distance: Ints
    by: Ints
    reached: Ints
    found: Ints


@compiled
def transport(graph: Graph) -> State:
    """The pairs of the greatest total weight in which nobody exceeds supply or room, with prices that prove it.

    Each unit of each source goes along a shortest path in reduced costs (Jewell 1958; Tomizawa 1971): to free room, to
    a pair given up by someone else, or nowhere. Edges stand heaviest first, so most of them are never looked at.
    """
    sources, targets, pairs = len(graph.supply), len(graph.room), len(graph.target)
    first = np.zeros(targets + 1, np.int64)
    for pair in range(pairs):
        first[graph.target[pair] + 1] += 1
    for target in range(targets):
        first[target + 1] = first[target] + min(first[target + 1], graph.room[target])
    nothing = np.zeros(sources + targets, np.int64)
    asked = nothing[:targets] - graph.step * graph.levels
    state = State(np.full(pairs, -1, np.int64), nothing[:sources].copy(), first, nothing[:targets].copy(),
                  np.zeros(first[targets], np.int64), nothing[:sources].copy(), asked)  # fmt: skip
    search = Search(nothing + FAR, nothing - 1, nothing.copy(), np.zeros(1, np.int64))
    heap = Heap(np.zeros(1024, np.int64), np.zeros(1024, np.int64), np.zeros(1, np.int64))
    for source in range(sources):
        price = 0
        for pair in range(graph.starts[source], graph.starts[source + 1]):
            if graph.weight[pair] + graph.step * graph.levels <= price:
                break
            price = max(price, graph.weight[pair] - state.target_price[graph.target[pair]])
        state.source_price[source] = price
        while state.used[source] < graph.supply[source]:
            state.used[source] += 1
            heap, end, length = _shortest(graph, state, search, heap, source)
            _reprice(state, search, sources, length)
            _augment(graph, state, search, source, end)
            _forget(search, heap)
            if end == source:
                break
    return state


@compiled
def _shortest(graph: Graph, state: State, search: Search, heap: Heap, source: int) -> tuple[Heap, int, int]:
    """The nearest end from ``source`` and how far it is: a target with room, or a source that gives up a pair."""
    sources = len(graph.supply)
    best, end = state.source_price[source], source
    search.distance[source] = 0
    search.reached[0] = source
    search.found[0] = 1
    heap = push(heap, 0, source)
    while heap.size[0] > 0:
        distance, node = pop(heap)
        if distance >= best:
            break
        if distance > search.distance[node]:
            continue
        if node < sources:
            heap, best, end = _to_targets(graph, state, search, heap, (node, distance, best, end))
        else:
            heap, best, end = _to_sources(graph, state, search, heap, (node, distance, best, end))
    return heap, end, best


@compiled
def _to_targets(
    graph: Graph, state: State, search: Search, heap: Heap, at: tuple[int, int, int, int]
) -> tuple[Heap, int, int]:
    """Look at the pairs that a source could make; an end is a target with room."""
    node, distance, best, end = at
    sources = len(graph.supply)
    base = distance + state.source_price[node]
    least = base - graph.step * graph.levels
    for pair in range(graph.starts[node], graph.starts[node + 1]):
        if least - graph.weight[pair] >= best:
            break
        if state.place[pair] >= 0:
            continue
        target = graph.target[pair]
        far = base + state.target_price[target] - graph.weight[pair]
        if far < best and far < search.distance[sources + target]:
            _reach(search, sources + target, far, pair)
            last = FAR
            if state.taken[target] < graph.room[target]:
                last = far - state.target_price[target] - graph.step * (graph.levels - state.taken[target])
            if last < best:
                best, end = last, sources + target
            if far < last and graph.room[target] > 0:
                heap = push(heap, far, sources + target)
    return heap, best, end


@compiled
def _to_sources(
    graph: Graph, state: State, search: Search, heap: Heap, at: tuple[int, int, int, int]
) -> tuple[Heap, int, int]:
    """Look at the pairs that a full target could give up; an end is a source that then goes without."""
    node, distance, best, end = at
    target = node - len(graph.supply)
    base = distance - state.target_price[target]
    for slot in range(state.first[target], state.first[target] + state.taken[target]):
        pair = state.slots[slot]
        other = graph.source[pair]
        far = base + graph.weight[pair] - state.source_price[other]
        if far < best and far < search.distance[other]:
            _reach(search, other, far, pair)
            heap = push(heap, far, other)
            if far + state.source_price[other] < best:
                best, end = far + state.source_price[other], other
    return heap, best, end


@compiled
def _reach(search: Search, node: int, distance: int, pair: int) -> None:
    if search.distance[node] == FAR:
        search.reached[search.found[0]] = node
        search.found[0] += 1
    search.distance[node] = distance
    search.by[node] = pair


@compiled
def _reprice(state: State, search: Search, sources: int, length: int) -> None:
    """Move the prices of all nodes nearer than the end, so that the path becomes free of cost."""
    for at in range(search.found[0]):
        node = search.reached[at]
        nearer = length - search.distance[node]
        if nearer > 0:
            if node < sources:
                state.source_price[node] -= nearer
            else:
                state.target_price[node - sources] += nearer


@compiled
def _augment(graph: Graph, state: State, search: Search, source: int, end: int) -> None:
    """Make and undo pairs along the path from ``source`` to ``end``."""
    sources = len(graph.supply)
    node = end
    if end < sources:
        state.used[end] -= 1
    else:
        state.taken[end - sources] += 1
    free = state.first[end - sources] + state.taken[end - sources] - 1 if end >= sources else -1
    while node != source:
        pair = search.by[node]
        if node >= sources:
            state.slots[free] = pair
            state.place[pair] = free
            node = graph.source[pair]
        else:
            free = state.place[pair]
            state.place[pair] = -1
            node = sources + graph.target[pair]


@compiled
def _forget(search: Search, heap: Heap) -> None:
    for at in range(search.found[0]):
        search.distance[search.reached[at]] = FAR
    search.found[0] = 0
    heap.size[0] = 0
