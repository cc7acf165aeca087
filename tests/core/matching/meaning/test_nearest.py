"""What is found is what comparing with every vector finds, to the last tie."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from madang.core.matching.meaning.nearest import Barred, nearest
from madang.core.matching.meaning.vectors import Quantised, quantise

Floats = NDArray[np.float32]


def gathered(count: int, dimensions: int, seed: int, *, rank: int | None = None) -> Floats:
    """Vectors of unit length around a few middles; with ``rank``, in a space of so many dimensions."""
    dice = np.random.default_rng(seed)
    inner = rank or dimensions
    middles = dice.normal(size=(12, inner))
    vectors = middles[dice.integers(0, 12, count)] + 0.7 * dice.normal(size=(count, inner))
    if rank:
        vectors = vectors @ np.random.default_rng(99).normal(size=(rank, dimensions))
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def compared(queries: Floats, store: Quantised) -> NDArray[np.float64]:
    """The product of every query with every stored vector."""
    stored = store.codes[:, : queries.shape[1]] * store.scales[:, None].astype(np.float64)
    return queries.astype(np.float64) @ stored.T


def best(scores: NDArray[np.float64], k: int) -> NDArray[np.int64]:
    return np.argsort(-scores, axis=1, kind="stable")[:, :k]


@pytest.mark.parametrize(
    ("count", "dimensions", "rank"),
    [(1, 64, None), (15, 512, None), (700, 100, None), (3_000, 512, 60), (3_000, 512, None), (2_500, 1024, 90)],
)
def test_the_nearest_are_those_of_comparing_with_all(count: int, dimensions: int, rank: int | None) -> None:
    store = quantise(gathered(count, dimensions, 1, rank=rank))
    queries = gathered(33, dimensions, 2, rank=rank)

    places, scores = nearest(queries, store, k=25)

    every = compared(queries, store)
    np.testing.assert_array_equal(places, best(every, 25))
    np.testing.assert_allclose(scores, np.take_along_axis(every, places, 1), rtol=0, atol=2e-7)


def test_far_from_unit_length_and_far_from_the_middle_makes_no_difference() -> None:
    dice = np.random.default_rng(5)
    lengths = dice.exponential(size=(2_500, 1)) * 1e4
    vectors = np.asarray(lengths * (gathered(2_500, 128, 5, rank=20) + 3), np.float32)
    queries = np.asarray(1e-6 * dice.normal(size=(40, 128)), np.float32)
    store = quantise(vectors)

    places, _ = nearest(queries, store, k=10)

    np.testing.assert_array_equal(places, best(compared(queries, store), 10))


def test_what_is_kept_differs_from_a_vector_by_a_ten_thousandth_of_its_length() -> None:
    vectors = gathered(500, 512, 3)
    store = quantise(vectors)

    lost = store.codes * store.scales[:, None] - vectors

    assert np.linalg.norm(lost, axis=1).max() < 1.2e-4


def test_equal_vectors_come_by_place() -> None:
    vectors = np.tile(gathered(30, 64, 4), (100, 1))
    queries = gathered(9, 64, 6)

    places, scores = nearest(queries, quantise(vectors), k=150)

    np.testing.assert_array_equal(places[:, :100] // 30, np.tile(np.arange(100), (9, 1)))
    assert (places[:, :100] % 30 == places[:, :1]).all()
    assert (scores[:, :100] == scores[:, :1]).all()


def test_vectors_of_nothing_stand_between_what_is_alike_and_what_is_opposed() -> None:
    query = gathered(1, 64, 7)
    vectors = np.concatenate([-query, np.zeros((2, 64), np.float32), query])

    places, scores = nearest(query, quantise(vectors), k=9)

    assert places.tolist() == [[3, 1, 2, 0]]
    assert scores[0, 1:3].tolist() == [0, 0]


def test_a_query_of_nothing_finds_the_first() -> None:
    places, scores = nearest(np.zeros((1, 512), np.float32), quantise(gathered(3_000, 512, 8, rank=60)), k=5)

    assert places.tolist() == [[0, 1, 2, 3, 4]]
    assert not scores.any()


@pytest.mark.parametrize(("count", "asked", "k"), [(0, 5, 3), (40, 0, 3), (40, 5, 0), (0, 0, 0)])
def test_where_nothing_is_asked_or_offered_nothing_is_found(count: int, asked: int, k: int) -> None:
    places, scores = nearest(np.ones((asked, 64), np.float32), quantise(gathered(count, 64, 9)), k=k)

    assert places.shape == scores.shape == (asked, min(k, count))


def test_barred_vectors_are_passed_over_and_missing_ones_marked() -> None:
    store, queries = quantise(gathered(3_000, 256, 10, rank=30)), gathered(12, 256, 11, rank=30)
    masks = (np.random.default_rng(12).random((2, 3_000)) < 0.6).astype(np.uint8)
    masks[1, 7:] = 1
    mask_of = np.array([-1, 0, 1] * 4, np.int32)

    places, scores = nearest(queries, store, k=20, barred=Barred(masks, mask_of))

    every = compared(queries, store)
    for query, mask in enumerate(mask_of.tolist()):
        free = np.flatnonzero(masks[mask] == 0) if mask >= 0 else np.arange(3_000)
        right = free[best(every[query : query + 1, free], 20)[0]]
        np.testing.assert_array_equal(places[query], np.pad(right, (0, 20 - len(right)), constant_values=-1))
        np.testing.assert_array_equal(scores[query] == -np.inf, places[query] == -1)


def test_two_threads_find_the_same_bytes_as_one() -> None:
    store, queries = quantise(gathered(4_000, 512, 13, rank=50)), gathered(61, 512, 14, rank=50)

    one, two = (nearest(queries, store, k=30, threads=threads) for threads in (1, 2))

    assert [part.tobytes() for part in one] == [part.tobytes() for part in two]


def test_a_query_finds_the_same_alone_and_in_a_crowd() -> None:
    store, queries = quantise(gathered(4_000, 512, 15, rank=50)), gathered(50, 512, 16, rank=50)
    crowd = nearest(queries, store, k=30)

    alone = [nearest(queries[row : row + 1], store, k=30) for row in range(50)]

    assert [np.concatenate(parts).tobytes() for parts in zip(*alone, strict=True)] == [one.tobytes() for one in crowd]


@settings(max_examples=25, deadline=None)
@given(st.integers(2_048, 2_600), st.integers(1, 24), st.integers(1, 60), st.integers(0, 2**32))
def test_any_shape_of_vectors_gives_the_best(count: int, rank: int, k: int, seed: int) -> None:
    dice = np.random.default_rng(seed)
    shape = dice.exponential(size=(rank, 32)) ** 2
    vectors = np.asarray(dice.normal(size=(count, rank)) @ shape + dice.normal(size=32) * 3, np.float32)
    queries = np.asarray(dice.normal(size=(7, 32)), np.float32)
    store = quantise(vectors)

    places, scores = nearest(queries, store, k=k)

    every = compared(queries, store)
    reached = np.sort(every, axis=1)[:, ::-1][:, :k]
    room = 1e-6 * np.linalg.norm(queries, axis=1, keepdims=True) * np.linalg.norm(vectors, axis=1).max()
    assert (np.abs(scores - reached) <= room).all()
    assert all(len(set(row)) == k for row in places.tolist())


def test_numbers_that_are_not_finite_are_refused() -> None:
    vectors = gathered(100, 64, 17)
    broken = vectors.copy()
    broken[60, 3] = np.nan

    with pytest.raises(ValueError, match="among 0 to 100"):
        quantise(broken)
    with pytest.raises(ValueError, match="not finite"):
        nearest(broken, quantise(vectors), k=1)


def test_a_length_that_does_not_fit_the_tiles_is_refused() -> None:
    with pytest.raises(ValueError, match="multiple of 4"):
        quantise(np.ones((5, 63), np.float32))
