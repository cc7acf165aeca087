"""Phrases of the thesaurus as a tree of words that compiled code can walk along."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled


class Phrases(NamedTuple):
    """A tree of word sequences. Node 0 is the root; edge ``e`` leads from a node by a word to the next node."""

    stems: NDArray[np.uint64]  # sorted keys of the words that occur in phrases; a word's number is its place here
    first_edge: NDArray[np.int32]  # (nodes + 1,) the edges of node n are first_edge[n]:first_edge[n + 1]
    words: NDArray[np.int32]  # (edges,)
    targets: NDArray[np.int32]  # (edges,)
    concepts: NDArray[np.int32]  # (nodes,) concept that ends here, or -1


def tree_of_phrases(keys: NDArray[np.uint64], ends: NDArray[np.int64], concepts: NDArray[np.int64]) -> Phrases:
    """The tree of phrases whose words have the keys ``keys[ends[i - 1]:ends[i]]``; words with the key 0 are left out.

    Where two phrases are the same, the first one's concept stands.
    """
    stems = np.unique(np.append(keys[keys != 0], np.uint64(0)))
    stems = stems[1:] if len(stems) > 1 else stems
    numbers = np.where(keys != 0, np.searchsorted(stems, keys), -1).astype(np.int64)
    edges, ending = _grow(numbers, ends, concepts)
    order = np.lexsort((edges[:, 1], edges[:, 0]))
    first_edge = np.zeros(len(ending) + 1, np.int32)
    np.cumsum(np.bincount(edges[:, 0], minlength=len(ending)), out=first_edge[1:])
    words, targets = edges[order, 1].astype(np.int32), edges[order, 2].astype(np.int32)
    return Phrases(stems, first_edge, words, targets, ending)


@compiled
def _grow(
    words: NDArray[np.int64], ends: NDArray[np.int64], concepts: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Edges as rows of parent, word and child, and the concept that ends at each node; children come after parents."""
    slots = 16
    while slots < 4 * len(words):
        slots *= 2
    taken = np.full(slots, -1, np.int64)
    edges = np.zeros((len(words), 3), np.int64)
    ending = np.full(len(words) + 1, -1, np.int32)
    count = at = 0
    for phrase in range(len(ends)):
        node = 0
        while at < ends[phrase]:
            word = words[at]
            at += 1
            if word < 0:
                continue
            mixed = np.uint64((node << 32) ^ word) * np.uint64(0x9E3779B97F4A7C15)
            place = np.int64((mixed >> np.uint64(32)) & np.uint64(slots - 1))
            while taken[place] >= 0 and (edges[taken[place], 0] != node or edges[taken[place], 1] != word):
                place = (place + 1) & (slots - 1)
            if taken[place] < 0:
                taken[place] = count
                edges[count, 0], edges[count, 1], edges[count, 2] = node, word, count + 1
                count += 1
            node = edges[taken[place], 2]
        if node and ending[node] < 0:
            ending[node] = concepts[phrase]
    return edges[:count], ending[: count + 1]
