"""What an offer's likeness to its nearest needs is does not depend on which other offers are asked about."""

import numpy as np
import pytest

from madang.core.matching.rivals import BLOCK, mean_of_nearest

DRAW = np.random.default_rng(1)
OFFERS = DRAW.standard_normal((100 * BLOCK + 7, 256)).astype(np.float32)
NEEDS = DRAW.standard_normal((64, 256)).astype(np.float32)


def found(places: np.ndarray) -> np.ndarray:
    return mean_of_nearest(places, lambda part: OFFERS[places[part]], NEEDS, 5)


def test_the_mean_is_taken_of_the_greatest_products() -> None:
    products = OFFERS.astype(float) @ NEEDS.T.astype(float)

    assert np.allclose(found(np.arange(len(OFFERS))), np.sort(products)[:, -5:].mean(axis=1), atol=1e-4)


@pytest.mark.parametrize("count", [1, 2, 3, 17, 100, 700, 5_000])
def test_a_part_of_the_offers_gives_the_bytes_that_all_of_them_give(count: int) -> None:
    part = np.sort(np.random.default_rng(count).choice(len(OFFERS), count, replace=False))

    assert found(part).tobytes() == found(np.arange(len(OFFERS)))[part].tobytes()
