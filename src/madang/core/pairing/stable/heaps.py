"""Heaps of pairs within shared arrays: the most liked first for proposers, the least valued first for acceptors."""

from madang.core.compiled import compiled
from madang.core.pairing.problem import Ints


@compiled
def ahead(rating: Ints, other: Ints, one: int, two: int) -> bool:
    """Whether pair ``one`` is rated above pair ``two``; equal ones by the place of the ``other`` side."""
    if rating[one] != rating[two]:
        return bool(rating[one] > rating[two])
    return bool(other[one] < other[two])


@compiled
def sink(heap: Ints, first: int, size: int, keys: tuple[Ints, Ints], best: bool) -> None:
    """Let the pair at the top of ``heap[first : first + size]`` sink to its place.

    ``keys``: the rating and the other side, as ``ahead`` takes them; the ``best`` pair is on top, else the worst.
    """
    sink_from(heap, (first, size), 0, keys, best)


@compiled
def sink_from(heap: Ints, part: tuple[int, int], at: int, keys: tuple[Ints, Ints], best: bool) -> None:
    """``sink`` for the pair at the place ``at``."""
    first, size = part
    moved = heap[first + at]
    while 2 * at + 1 < size:
        child = 2 * at + 1
        if child + 1 < size and ahead(keys[0], keys[1], heap[first + child + 1], heap[first + child]) == best:
            child += 1
        if ahead(keys[0], keys[1], moved, heap[first + child]) == best:
            break
        heap[first + at] = heap[first + child]
        at = child
    heap[first + at] = moved


@compiled
def heapify(heap: Ints, first: int, size: int, keys: tuple[Ints, Ints], best: bool) -> None:
    """Make a heap of ``heap[first : first + size]``."""
    for at in range(size // 2 - 1, -1, -1):
        sink_from(heap, (first, size), at, keys, best)


@compiled
def rise(heap: Ints, first: int, size: int, keys: tuple[Ints, Ints], best: bool) -> None:
    """Let the last pair of ``heap[first : first + size]`` rise to its place."""
    at = size - 1
    moved = heap[first + at]
    while at > 0:
        parent = (at - 1) // 2
        if ahead(keys[0], keys[1], moved, heap[first + parent]) != best:
            break
        heap[first + at] = heap[first + parent]
        at = parent
    heap[first + at] = moved
