"""Products of whole numbers are exact, and products of rounded numbers close."""

import numpy as np
import pytest

from madang.core.matching.meaning.products import Matrix, Rows, column_sums, multiply, pack, round_row


def rounded(values: np.ndarray) -> Rows:
    rows = Rows(np.zeros(values.shape, np.int16), np.zeros(len(values), np.float32))
    for i, row in enumerate(values):
        round_row(row, rows, i)
    return rows


def decoded(matrix: Matrix) -> np.ndarray:
    panels, pairs, columns, _ = matrix.codes.shape
    plain = matrix.codes.transpose(1, 3, 0, 2).reshape(2 * pairs, panels * columns)
    return plain * matrix.scales.astype(np.float64)


@pytest.mark.parametrize(("count", "depth", "width"), [(1, 256, 256), (5, 512, 32), (67, 1280, 16)])
def test_a_product_is_that_of_its_codes(count: int, depth: int, width: int) -> None:
    dice = np.random.default_rng(count)
    room = (count + 3) // 4 * 4
    rows = rounded(dice.normal(size=(room, depth)).astype(np.float32))
    matrix = pack(dice.normal(size=(depth, width)).astype(np.float32))
    out = np.zeros((room, width), np.float32)

    multiply(rows, count, matrix, out)

    exact = rows.codes[:count].astype(np.float64) * rows.scales[:count, None] @ decoded(matrix)
    np.testing.assert_allclose(out[:count], exact, rtol=1e-6, atol=1e-6)


def test_equal_and_opposite_rows_and_columns_never_overflow() -> None:
    depth = 1024
    for sign in (1.0, -1.0):
        rows = rounded(np.full((4, depth), sign, np.float32))
        matrix = pack(np.ones((depth, 16), np.float32))
        out = np.zeros((4, 16), np.float32)

        multiply(rows, 4, matrix, out)

        np.testing.assert_allclose(out, sign * depth, rtol=1e-3)


def test_one_large_number_in_a_row_or_column_never_overflows() -> None:
    values = np.zeros((4, 64), np.float32)
    values[:, 5] = -1e6
    matrix = pack(np.eye(64, 16, dtype=np.float32) * 3e5)
    out = np.zeros((4, 16), np.float32)

    multiply(rounded(values), 4, matrix, out)

    np.testing.assert_allclose(out[:, 5], -3e11, rtol=1e-4)
    assert np.count_nonzero(out) == 4


def test_zero_rows_stay_zero() -> None:
    rows = rounded(np.zeros((4, 32), np.float32))

    assert not rows.codes.any()
    assert not rows.scales.any()


def test_column_sums_are_those_of_the_codes() -> None:
    matrix = pack(np.random.default_rng(3).normal(size=(64, 32)).astype(np.float32))

    np.testing.assert_allclose(column_sums(matrix), decoded(matrix).sum(axis=0), rtol=1e-5, atol=1e-5)
