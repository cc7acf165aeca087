"""Bringing a flow of least cost back within its bounds: shortest paths from what is too much to what is too little."""

from typing import NamedTuple

import numpy as np

from madang.core.compiled import compiled
from madang.core.pairing.flow.heap import Heap, Ints, pop, push
from madang.core.pairing.flow.transport import FAR, Search


class Residual(NamedTuple):
    """The residual network: both directions of every arc, those that leave node u at ``starts[u] : starts[u + 1]``.

    ``head`` and ``cost`` of each, what it can still carry (``left``), and its ``twin`` of the other direction.
    ``at``: where the forward direction of each arc stands.
    """

    starts: Ints
    head: Ints
    cost: Ints
    left: Ints
    twin: Ints
    at: Ints


@compiled
def residual(nodes: int, ends: tuple[Ints, Ints], cost: Ints, left: tuple[Ints, Ints]) -> Residual:
    """The residual network of arcs from the first of ``ends`` to the second; ``left`` forwards and backwards."""
    tail, head = ends
    arcs = len(tail)
    starts = np.zeros(nodes + 1, np.int64)
    for arc in range(arcs):
        starts[tail[arc] + 1] += 1
        starts[head[arc] + 1] += 1
    for node in range(nodes):
        starts[node + 1] += starts[node]
    free = starts[:-1].copy()
    into, price, rest = np.zeros(2 * arcs, np.int64), np.zeros(2 * arcs, np.int64), np.zeros(2 * arcs, np.int64)
    twin, at = np.zeros(2 * arcs, np.int64), np.zeros(arcs, np.int64)
    for arc in range(arcs):
        one = free[tail[arc]]
        free[tail[arc]] += 1
        two = free[head[arc]]
        free[head[arc]] += 1
        into[one], into[two] = head[arc], tail[arc]
        price[one], price[two] = cost[arc], -cost[arc]
        rest[one], rest[two] = left[0][arc], left[1][arc]
        twin[one], twin[two] = two, one
        at[arc] = one
    return Residual(starts, into, price, rest, twin, at)


@compiled
def repair(net: Residual, potential: Ints, excess: Ints) -> bool:
    """Move all ``excess`` (negative where something is missing) away at least cost; ``False`` when that cannot be.

    ``potential``: such that every arc with something left costs ``cost + potential[tail] - potential[head]`` >= 0; this
    stays so (successive shortest paths; Ahuja, Magnanti & Orlin 1993, section 9.7). Node 0 is never searched from.
    """
    nodes = len(excess)
    search = Search(np.full(nodes, FAR, np.int64), np.full(nodes, -1, np.int64), np.zeros(nodes, np.int64),
                    np.zeros(1, np.int64))  # fmt: skip
    heap = Heap(np.zeros(1024, np.int64), np.zeros(1024, np.int64), np.zeros(1, np.int64))
    for node in range(1, nodes):
        while excess[node] != 0:
            ahead = excess[node] > 0
            heap, end, length = _nearest(net, (potential, excess), search, heap, (node, ahead))
            for at in range(search.found[0]):
                one = search.reached[at]
                nearer = length - search.distance[one]
                if nearer > 0:
                    potential[one] += -nearer if ahead else nearer
            if end >= 0:
                _carry(net, excess, search, (node, end), ahead)
            for at in range(search.found[0]):
                search.distance[search.reached[at]] = FAR
            search.found[0] = 0
            heap.size[0] = 0
            if end < 0:
                return False
    return True


@compiled
def _nearest(
    net: Residual, state: tuple[Ints, Ints], search: Search, heap: Heap, origin: tuple[int, bool]
) -> tuple[Heap, int, int]:
    """The nearest node that can take (or give) what the origin has too much (or too little) of, and how far it is."""
    potential, excess = state
    node, ahead = origin
    best, end = FAR, -1
    search.distance[node] = 0
    search.reached[0] = node
    search.found[0] = 1
    heap = push(heap, 0, node)
    while heap.size[0] > 0:
        distance, one = pop(heap)
        if distance >= best:
            break
        if distance > search.distance[one]:
            continue
        for arc in range(net.starts[one], net.starts[one + 1]):
            used = arc if ahead else net.twin[arc]
            if net.left[used] == 0:
                continue
            other = net.head[arc]
            step = potential[one] - potential[other]
            far = distance + (net.cost[arc] + step if ahead else net.cost[used] - step)
            if far < best and far < search.distance[other]:
                if search.distance[other] == FAR:
                    search.reached[search.found[0]] = other
                    search.found[0] += 1
                search.distance[other] = far
                search.by[other] = arc
                if excess[other] < 0 if ahead else excess[other] > 0:
                    best, end = far, other
                else:
                    heap = push(heap, far, other)
    return heap, end, best if end >= 0 else 0


@compiled
def _carry(net: Residual, excess: Ints, search: Search, ends: tuple[int, int], ahead: bool) -> None:
    """Carry as much as the path between the ``ends`` takes."""
    origin, end = ends
    amount = min(abs(excess[origin]), abs(excess[end]))
    node = end
    while node != origin:
        arc = search.by[node]
        amount = min(amount, net.left[arc] if ahead else net.left[net.twin[arc]])
        node = net.head[net.twin[arc]]
    node = end
    while node != origin:
        arc = search.by[node]
        used = arc if ahead else net.twin[arc]
        net.left[used] -= amount
        net.left[net.twin[used]] += amount
        node = net.head[net.twin[arc]]
    excess[origin] += -amount if ahead else amount
    excess[end] += amount if ahead else -amount
