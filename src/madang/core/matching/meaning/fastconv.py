"""Convolutions along a sentence with fewer products: four outputs at a time by the method of Toom and Cook.

Four neighbouring outputs of a filter of width r need 4 r matrix products when taken one by one. Seen as polynomials,
they are known from their values at r + 3 points, so r + 3 products do (S. Winograd, Arithmetic Complexity of
Computations, 1980). The last point is infinity. With N_i(x) the product of (x - p) over all finite points p but the
i-th, inputs are seen at a point as their sum weighted by the coefficients of N_i, filters as their sum weighted by the
powers of p_i over N_i(p_i), and outputs are sums weighted by powers of the points.
"""

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled

TILE = 4
# The finite points for filters of 2, 3 and 5 tokens: small and, where possible, in pairs of opposite sign.
POINTS = ((0.0, 1.0, -1.0, 2.0), (0.0, 1.0, -1.0, 2.0, -2.0), (0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5))
MOST_POINTS = 8
_F = np.float32


def transformed_filter(filters: NDArray[np.float32], points: tuple[float, ...]) -> NDArray[np.float32]:
    """``filters`` (width, channels, channels) seen at the points and at infinity: (points + 1, channels, channels)."""
    finite = np.array(points)
    powers = np.power.outer(finite, np.arange(filters.shape[0], dtype=np.float64))
    others = finite[:, None] - finite[None, :]
    np.fill_diagonal(others, 1.0)
    weights = np.vstack([powers / others.prod(axis=1)[:, None], np.eye(filters.shape[0])[-1:]])
    return np.asarray(np.tensordot(weights, filters.astype(np.float64), axes=1), np.float32)


@compiled
def to_points(branch: int, rows: NDArray[np.float32], out: NDArray[np.float32]) -> None:
    """The inputs of a tile, ``rows`` (TILE + width - 1 or more, channels), seen at the points: ``out``."""
    if branch == 0:
        _to_points_2(rows, out)
    elif branch == 1:
        _to_points_3(rows, out)
    else:
        _to_points_5(rows, out)


@compiled
def from_points(branch: int, seen: NDArray[np.float32], tile: int, out: NDArray[np.float32]) -> None:
    """The TILE outputs ``out`` (TILE, channels) from what ``seen[:, tile]`` is at the points."""
    if branch == 0:
        _from_points_2(seen, tile, out)
    elif branch == 1:
        _from_points_3(seen, tile, out)
    else:
        _from_points_5(seen, tile, out)


@compiled
def _to_points_2(rows: NDArray[np.float32], out: NDArray[np.float32]) -> None:
    """Points 0, 1, -1, 2 and infinity."""
    for c in range(out.shape[1]):
        a, b, d, e, f = rows[0, c], rows[1, c], rows[2, c], rows[3, c], rows[4, c]
        out[0, c] = (e - b) - _F(2) * (d - a)
        out[1, c] = (e - d) - _F(2) * b
        out[2, c] = e - _F(3) * d + _F(2) * b
        out[3, c] = e - b
        out[4, c] = (f - d) - _F(2) * (e - b)


@compiled
def _to_points_3(rows: NDArray[np.float32], out: NDArray[np.float32]) -> None:
    """Points 0, 1, -1, 2, -2 and infinity."""
    for c in range(out.shape[1]):
        a, b, d, e, f, g = rows[0, c], rows[1, c], rows[2, c], rows[3, c], rows[4, c], rows[5, c]
        out[0, c] = f - _F(5) * d + _F(4) * a
        even, odd = f - _F(4) * d, e - _F(4) * b
        out[1, c], out[2, c] = even + odd, even - odd
        even, odd = f - d, _F(2) * (e - b)
        out[3, c], out[4, c] = even + odd, even - odd
        out[5, c] = g - _F(5) * e + _F(4) * b


@compiled
def _to_points_5(rows: NDArray[np.float32], out: NDArray[np.float32]) -> None:
    """Points 0, 1, -1, 2, -2, 1/2, -1/2 and infinity."""
    for c in range(out.shape[1]):
        a, b, d, e = rows[0, c], rows[1, c], rows[2, c], rows[3, c]
        f, g, h, i = rows[4, c], rows[5, c], rows[6, c], rows[7, c]
        out[0, c] = (h - a) - _F(5.25) * (f - d)
        even, odd = h - _F(4.25) * f + d, g - _F(4.25) * e + b
        out[1, c], out[2, c] = even + odd, even - odd
        even, odd = h - _F(1.25) * f + _F(0.25) * d, _F(2) * g - _F(2.5) * e + _F(0.5) * b
        out[3, c], out[4, c] = even + odd, even - odd
        even, odd = h - _F(5) * f + _F(4) * d, _F(0.5) * g - _F(2.5) * e + _F(2) * b
        out[5, c], out[6, c] = even + odd, even - odd
        out[7, c] = (i - b) - _F(5.25) * (g - e)


@compiled
def _from_points_2(seen: NDArray[np.float32], t: int, out: NDArray[np.float32]) -> None:
    for c in range(seen.shape[2]):
        plus, minus, two = seen[1, t, c], seen[2, t, c], seen[3, t, c]
        out[0, c] = seen[0, t, c] + plus + minus + two
        out[1, c] = plus - minus + _F(2) * two
        out[2, c] = plus + minus + _F(4) * two
        out[3, c] = plus - minus + _F(8) * two + seen[4, t, c]


@compiled
def _from_points_3(seen: NDArray[np.float32], t: int, out: NDArray[np.float32]) -> None:
    for c in range(seen.shape[2]):
        sum_1, gap_1 = seen[1, t, c] + seen[2, t, c], seen[1, t, c] - seen[2, t, c]
        sum_2, gap_2 = seen[3, t, c] + seen[4, t, c], seen[3, t, c] - seen[4, t, c]
        out[0, c] = seen[0, t, c] + sum_1 + sum_2
        out[1, c] = gap_1 + _F(2) * gap_2
        out[2, c] = sum_1 + _F(4) * sum_2
        out[3, c] = gap_1 + _F(8) * gap_2 + seen[5, t, c]


@compiled
def _from_points_5(seen: NDArray[np.float32], t: int, out: NDArray[np.float32]) -> None:
    for c in range(seen.shape[2]):
        sum_1, gap_1 = seen[1, t, c] + seen[2, t, c], seen[1, t, c] - seen[2, t, c]
        sum_2, gap_2 = seen[3, t, c] + seen[4, t, c], seen[3, t, c] - seen[4, t, c]
        sum_3, gap_3 = seen[5, t, c] + seen[6, t, c], seen[5, t, c] - seen[6, t, c]
        out[0, c] = seen[0, t, c] + sum_1 + sum_2 + sum_3
        out[1, c] = gap_1 + _F(2) * gap_2 + _F(0.5) * gap_3
        out[2, c] = sum_1 + _F(4) * sum_2 + _F(0.25) * sum_3
        out[3, c] = gap_1 + _F(8) * gap_2 + _F(0.125) * gap_3 + seen[7, t, c]
