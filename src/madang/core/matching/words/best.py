"""The best texts of each need while texts stream past: heaps, and the floors that a text must reach."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled, inlined

BLOCK, PART = 128, 32
"""Needs that are compared with their floors at once, and then, when any of them is reached, those of each part."""


class Limits(NamedTuple):
    """Which texts a need may not get, how texts are ordered on equal scores, and how their length counts."""

    barred: NDArray[np.uint8]  # (masks, texts) 1 where barred
    mask_of_need: NDArray[np.int32]  # (needs,) row of ``barred``, or -1
    order: NDArray[np.int32]  # (texts,) place among equals
    norms: NDArray[np.float32]  # (texts,) k1 * (1 - b + b * size / mean size)


class Best(NamedTuple):
    """The best texts so far: heaps whose root is the worst of them."""

    scores: NDArray[np.float32]  # (padded needs, k)
    texts: NDArray[np.int32]  # (padded needs, k) -1 where none
    floors: NDArray[np.float32]  # (padded needs,) score a text must reach


def nothing_yet(padded: int, needs: int, k: int) -> Best:
    """Heaps of ``k`` places for ``needs``, on which no text has been put; rows are filled up to ``padded``."""
    floors = np.full(padded, np.inf, np.float32)
    floors[:needs] = 0
    return Best(np.zeros((padded, k), np.float32), np.full((padded, k), -1, np.int32), floors)


def best_of(
    found: NDArray[np.int32], scores: NDArray[np.float32], limits: Limits, *, k: int
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """The ``k`` best of each need among several lists of texts and their scores, which stand side by side."""
    texts = len(limits.order)
    place = np.where(found >= 0, limits.order[found] if texts else 0, texts)
    order = np.lexsort((place, -scores), axis=1)[:, :k]
    found, scores = np.take_along_axis(found, order, 1), np.take_along_axis(scores, order, 1)
    return found, np.where(found >= 0, scores, 0).astype(np.float32)


@compiled
def offer_all(limits: Limits, best: Best, text: int, sums: NDArray[np.float32]) -> None:
    """Keep the text for all needs for which it is good enough."""
    floors = best.floors
    for block in range(0, len(sums), BLOCK):
        if _reached(sums, floors, block, block + BLOCK):
            for first in range(block, block + BLOCK, PART):
                if _reached(sums, floors, first, first + PART):
                    _offer(limits, best, text, sums, first)


@inlined
def _reached(sums: NDArray[np.float32], floors: NDArray[np.float32], first: int, last: int) -> bool:
    """Whether any sum comes up to its floor."""
    reached = np.int32(0)
    for need in range(first, last):
        reached += np.int32(sums[need] >= floors[need])
    return bool(reached > 0)


@compiled
def _offer(limits: Limits, best: Best, text: int, sums: NDArray[np.float32], first: int) -> None:
    """Keep the text for those needs of one part for which it is good enough."""
    for need in range(first, first + PART):
        score = sums[need]
        if score <= 0 or score < best.floors[need]:
            continue
        mask = limits.mask_of_need[need]
        if mask >= 0 and limits.barred[mask, text]:
            continue
        _keep(best.scores[need], best.texts[need], score, text, limits.order)
        if best.texts[need, 0] >= 0:
            best.floors[need] = best.scores[need, 0]


@compiled
def _keep(
    scores: NDArray[np.float32], texts: NDArray[np.int32], score: float, text: int, order: NDArray[np.int32]
) -> None:
    """Put a text into the heap in place of its root when it is better."""
    if not _worse(scores[0], texts[0], score, text, order):
        return
    at = 0
    while True:
        child = 2 * at + 1
        if child >= len(scores):
            break
        right = child + 1
        if right < len(scores) and _worse(scores[right], texts[right], scores[child], texts[child], order):
            child = right
        if not _worse(scores[child], texts[child], score, text, order):
            break
        scores[at], texts[at] = scores[child], texts[child]
        at = child
    scores[at], texts[at] = score, text


@inlined
def _worse(score: float, text: int, other: float, other_text: int, order: NDArray[np.int32]) -> bool:
    if text < 0 or other_text < 0:
        return text < 0 <= other_text
    return score < other or (score == other and order[text] > order[other_text])
