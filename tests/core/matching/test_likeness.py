"""Passages are compared each with the one most like it."""

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.likeness import Vectors, late_interaction, vectors_of
from madang.core.matching.words.pairs import Pairs
from madang.core.matching.words.sentences import Spans

EMPTY = np.zeros(0)


def made(counts: list[int], seed: int) -> tuple[Spans, NDArray[np.float16]]:
    """Texts of so many passages, and a vector of unit length for each passage."""
    of = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    rows = np.random.default_rng(seed).normal(size=(sum(counts), 8))
    spans = Spans(of, of[:-1], of[1:], of[:-1].astype(np.int8), of[:-1].astype(np.int32))
    return spans, (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16)


def plainly(pairs: Pairs, needs: Vectors, offers: Vectors) -> list[float]:
    found = []
    for need, offer in zip(pairs.needs, pairs.offers, strict=True):
        asked = needs.rows[needs.of[need] : needs.of[need + 1]]
        shown = offers.rows[offers.of[offer] : offers.of[offer + 1]]
        best = [max(float(one @ other) for other in shown) for one in asked] if len(shown) else []
        found.append(sum(best) / len(best) if best else 0.0)
    return found


def test_the_mean_is_taken_over_the_passages_of_the_need() -> None:
    needs, offers = vectors_of(*made([2, 0, 3], 1)), vectors_of(*made([1, 4, 0, 2], 2))
    pairs = Pairs(np.repeat(np.arange(3), 4), np.tile(np.arange(4), 3))

    found = late_interaction(pairs, needs, offers)

    np.testing.assert_allclose(found, plainly(pairs, needs, offers), atol=1e-6)
    assert not found[pairs.needs == 1].any()
    assert not found[pairs.offers == 2].any()


def test_a_text_is_as_like_itself_as_can_be() -> None:
    vectors = vectors_of(*made([3, 1], 3))

    found = late_interaction(Pairs(np.array([0, 1]), np.array([0, 1])), vectors, vectors)

    np.testing.assert_allclose(found, 1, atol=1e-3)


def test_the_vectors_of_some_texts_are_those_of_all_in_the_order_asked() -> None:
    spans, rows = made([2, 0, 3, 1], 4)

    some, whole = vectors_of(spans, rows, np.array([2, 1, 0])), vectors_of(spans, rows)

    assert some.of.tolist() == [0, 3, 3, 5]
    np.testing.assert_array_equal(some.rows, whole.rows[[2, 3, 4, 0, 1]])
    assert some.rows.dtype == np.float32
