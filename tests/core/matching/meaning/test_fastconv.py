"""Four outputs of a convolution from a few products are those of the plain sum."""

import numpy as np
import pytest

from madang.core.matching.meaning.fastconv import POINTS, TILE, from_points, to_points, transformed_filter


@pytest.mark.parametrize(("branch", "width"), [(0, 2), (1, 3), (2, 5)])
def test_a_tile_is_the_plain_convolution(branch: int, width: int) -> None:
    dice = np.random.default_rng(branch)
    filters = dice.normal(size=(width, 8, 8)).astype(np.float32)
    rows = dice.normal(size=(TILE + width - 1, 8)).astype(np.float32)
    seen_rows, out = np.zeros((width + 3, 8), np.float32), np.zeros((TILE, 8), np.float32)

    to_points(branch, rows, seen_rows)
    seen = np.einsum("pc,pco->po", seen_rows, transformed_filter(filters, POINTS[branch]))
    from_points(branch, seen[:, None], 0, out)

    plain = np.stack([sum(rows[i + j] @ filters[j] for j in range(width)) for i in range(TILE)])
    np.testing.assert_allclose(out, plain, atol=2e-5)
