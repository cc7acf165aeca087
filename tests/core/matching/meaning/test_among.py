"""Vectors that nobody keeps are searched part by part, few queries and many alike."""

import numpy as np
import pytest
from numpy.typing import NDArray

from madang.core.matching.meaning import among
from madang.core.matching.meaning.among import nearest_among
from madang.core.matching.meaning.nearest import Barred, nearest
from madang.core.matching.meaning.vectors import quantise
from tests.core.matching.meaning.test_nearest import best, gathered


@pytest.fixture(params=["few", "many"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts small enough that there are several, and either way of comparing."""
    monkeypatch.setattr(among, "MANY", 1 if request.param == "many" else 10**9)
    monkeypatch.setattr(among, "_PART", 1 << 11)
    monkeypatch.setattr(among, "_BLOCK", 1 << 9)


def whole_numbers(count: int, seed: int) -> NDArray[np.float32]:
    """Vectors whose codes lose nothing, with many equal products."""
    return np.random.default_rng(seed).integers(-3, 4, (count, 64)).astype(np.float32)


@pytest.mark.usefixtures("_way")
@pytest.mark.parametrize("count", [5, 2_047, 5_000])
def test_the_nearest_are_those_of_comparing_with_all(count: int) -> None:
    vectors, queries = gathered(count, 512, 1, rank=40), gathered(21, 512, 2, rank=40)

    places = nearest_among(queries, vectors, k=30)

    every = queries.astype(np.float64) @ vectors.T.astype(np.float64)
    reached = np.take_along_axis(every, places, 1)
    np.testing.assert_allclose(reached, np.take_along_axis(every, best(every, 30), 1), rtol=0, atol=2e-5)
    assert all(len(set(row)) == min(30, count) for row in places.tolist())


@pytest.mark.usefixtures("_way")
def test_of_equal_vectors_in_different_parts_the_first_come_first() -> None:
    vectors = np.tile(whole_numbers(10, 3), (600, 1))
    queries = whole_numbers(6, 4)

    places = nearest_among(queries, vectors, k=500)

    assert (places == places[:, :1] + 10 * np.arange(500)).all()


@pytest.mark.usefixtures("_way")
def test_barred_vectors_are_passed_over_in_every_part() -> None:
    vectors, queries = gathered(5_000, 64, 5, rank=12), gathered(3, 64, 6, rank=12)
    masks = np.ones((1, 5_000), np.uint8)
    masks[0, [3, 2_100, 4_999]] = 0

    places = nearest_among(queries, vectors, k=5, barred=Barred(masks, np.array([0, -1, 0], np.int32)))

    assert [sorted(row) for row in places[[0, 2]].tolist()] == [[-1, -1, 3, 2_100, 4_999]] * 2
    assert places[0, 3:].tolist() == [-1, -1]
    assert (places[1] >= 0).all()


@pytest.mark.usefixtures("_way")
def test_nothing_among_nothing() -> None:
    none = np.zeros((0, 64), np.float32)

    assert nearest_among(none, gathered(9, 64, 7), k=4).shape == (0, 4)
    assert nearest_among(gathered(9, 64, 7), none, k=4).shape == (9, 0)


def test_parts_find_what_the_whole_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors, queries = gathered(5_000, 256, 8, rank=30), gathered(40, 256, 9, rank=30)
    whole, _ = nearest(queries, quantise(vectors), k=20)
    monkeypatch.setattr(among, "MANY", 1)
    monkeypatch.setattr(among, "_PART", 1 << 10)

    parts = [nearest_among(queries, vectors, k=20, threads=threads) for threads in (1, 2)]

    assert [part.tolist() for part in parts] == [whole.tolist()] * 2
