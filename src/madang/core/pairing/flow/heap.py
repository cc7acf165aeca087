"""A heap of nodes by distance, for shortest paths; a node may stand in it several times, the nearest counts."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled

Ints = NDArray[np.int64]


class Heap(NamedTuple):
    """``keys`` and the ``nodes`` they belong to; ``size[0]`` entries are in use."""

    keys: Ints
    nodes: Ints
    size: Ints


@compiled
def push(heap: Heap, key: int, node: int) -> Heap:
    """The heap with ``node`` at ``key``; twice as large when it was full."""
    at = heap.size[0]
    if at == len(heap.keys):
        heap = Heap(np.concatenate((heap.keys, heap.keys)), np.concatenate((heap.nodes, heap.nodes)), heap.size)
    heap.size[0] = at + 1
    while at > 0:
        parent = (at - 1) >> 1
        if heap.keys[parent] <= key:
            break
        heap.keys[at] = heap.keys[parent]
        heap.nodes[at] = heap.nodes[parent]
        at = parent
    heap.keys[at] = key
    heap.nodes[at] = node
    return heap


@compiled
def pop(heap: Heap) -> tuple[int, int]:
    """Take the nearest node out: its key and itself."""
    best, node = heap.keys[0], heap.nodes[0]
    size = heap.size[0] - 1
    heap.size[0] = size
    key, last = heap.keys[size], heap.nodes[size]
    at = 0
    while True:
        child = 2 * at + 1
        if child >= size:
            break
        if child + 1 < size and heap.keys[child + 1] < heap.keys[child]:
            child += 1
        if heap.keys[child] >= key:
            break
        heap.keys[at] = heap.keys[child]
        heap.nodes[at] = heap.nodes[child]
        at = child
    heap.keys[at] = key
    heap.nodes[at] = last
    return best, node
