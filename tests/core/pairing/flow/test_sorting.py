"""Each source looks at its heaviest pairs first, and at equal ones in their order."""

from itertools import pairwise

import numpy as np
import pytest

from madang.core.pairing.flow.sorting import heaviest_first


@pytest.mark.parametrize("widest", [5, 10**6, 1 << 57])
def test_pairs_are_sorted_within_their_sources(widest: int) -> None:
    draw = np.random.default_rng(3)
    lengths = draw.integers(0, 40, 50)
    starts = np.concatenate([[0], np.cumsum(lengths)])
    order = draw.permutation(int(starts[-1]))
    weight = draw.integers(-widest, widest + 1, len(order))
    expected = [sorted(order[low:high], key=lambda pair: -weight[pair]) for low, high in pairwise(starts)]

    found = heaviest_first(starts, weight, order.copy())

    assert found.tolist() == [pair for part in expected for pair in part]


def test_nothing_is_sorted_into_nothing() -> None:
    nothing = np.zeros(0, np.int64)

    assert heaviest_first(np.zeros(4, np.int64), nothing, nothing).tolist() == []
