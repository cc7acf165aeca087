"""The two convolutions over a sentence's tokens, and the sum of what they find."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled, summing
from madang.core.matching.meaning.fastconv import MOST_POINTS, POINTS, TILE, from_points, to_points
from madang.core.matching.meaning.layout import Layout, tiles_with_tokens
from madang.core.matching.meaning.products import Rows, multiply, pick, round_row
from madang.core.matching.meaning.tokenwise import PADDING, Bench, Known, bench, empty_known, remember
from madang.core.matching.meaning.weights import CHANNELS, EMBEDDED, FEATURES, OFFSETS, WINDOWS, Convolution, Embedding

_BATCH = 256
_TILES = _BATCH // TILE
# rows whose new tokens are computed together
_AHEAD = 8 * _BATCH
# the farthest that a window looks to one side
_REACH = 2
_KNOWN_ROWS = 16_384
_FIRST_POINT = (0, 5, 11)
_POINTS_OF = tuple(len(points) + 1 for points in POINTS)
_NOTHING = np.float32(0.0)


class Space(NamedTuple):
    """Work space of one thread for a batch of _BATCH rows.

    ``part`` (_BATCH + 8,) where each token's parts start in Known; ``hidden`` (3, _BATCH + 4, 256) the first
    convolutions; ``tile`` (8, 256); ``rounded`` (8 * _TILES rows) and ``products`` (8, _TILES, 256) a branch's tiles at
    its points; ``features`` (3, _BATCH, 256) the second convolutions; ``tile_sum`` (1280,).
    """

    known: Known
    bench: Bench
    part: NDArray[np.int64]
    hidden: NDArray[np.float32]
    tile: NDArray[np.float32]
    rounded: Rows
    products: NDArray[np.float32]
    features: NDArray[np.float32]
    tile_sum: NDArray[np.float32]


def work_space(pieces: int) -> Space:
    """Work space for one thread."""
    return Space(
        empty_known(pieces, _KNOWN_ROWS),
        bench(),
        np.zeros(_BATCH + 4 * _REACH, np.int64),
        np.zeros((len(WINDOWS), _BATCH + 2 * _REACH, CHANNELS), np.float32),
        np.zeros((MOST_POINTS, CHANNELS), np.float32),
        Rows(np.zeros((MOST_POINTS * _TILES, CHANNELS), np.int16), np.zeros(MOST_POINTS * _TILES, np.float32)),
        np.zeros((MOST_POINTS, _TILES, CHANNELS), np.float32),
        np.zeros((len(WINDOWS), _BATCH, CHANNELS), np.float32),
        np.zeros(FEATURES, np.float32),
    )


@compiled
def add_features(
    layout: Layout, embedding: Embedding, convolution: Convolution, space: Space, sums: NDArray[np.float64]
) -> None:
    """Add to ``sums`` (texts, 1280) the normalised features of each text's tokens, tile after tile."""
    size = layout.ids.size
    for start in range(0, size, _BATCH):
        if start % _AHEAD == 0:
            window = layout.ids[max(start - 2 * _REACH, 0) : min(start + _AHEAD + 2 * _REACH, size)]
            remember(window, space.known, embedding, space.bench)
        tiles = tiles_with_tokens(layout, start, min(start + _BATCH, size))
        _find_parts(layout, start, space)
        for branch in range(len(WINDOWS)):
            _first(branch, convolution, space)
            _second(branch, tiles, convolution, space)
        for tile in tiles:
            row = start + tile
            _gather(layout.ids[row : row + TILE], tile, embedding, space, sums[layout.text_of[row // TILE]])


@compiled
def _find_parts(layout: Layout, start: int, space: Space) -> None:
    """Where the parts start of the tokens from ``start`` - 4 to the end of the batch + 4; outside is padding."""
    for i in range(space.part.size):
        at = start - 2 * _REACH + i
        piece = layout.ids[at] if 0 <= at < layout.ids.size else -1
        space.part[i] = (space.known.slot_of[piece] if piece >= 0 else PADDING) * OFFSETS


@compiled
def _first(branch: int, convolution: Convolution, space: Space) -> None:
    """The first convolution of a branch: row i of ``space.hidden`` is the token at row i - 2 of the batch."""
    bias = convolution.first_bias[branch]
    parts, part = space.known.parts, space.part
    for i in range(space.hidden.shape[1]):
        out = space.hidden[branch, i]
        own = part[i + _REACH] // OFFSETS
        if own == PADDING:
            out[:] = _NOTHING
            continue
        at = i + _REACH
        if branch == 0:
            _add_two(parts, (part[at], part[at + 1] + 1), bias, out)
        elif branch == 1:
            _add_three(parts, (part[at - 1] + 2, part[at] + 3, part[at + 1] + 4), bias, out)
        else:
            _add_three(parts, (part[at - 2] + 5, part[at - 1] + 6, part[at] + 7), bias, out)
            _add_two(parts, (part[at + 1] + 8, part[at + 2] + 9), out, out)
        _pass_on(out, space.known.projected[own, branch])


@compiled
def _add_two(parts: Rows, rows: tuple[int, int], more: NDArray[np.float32], out: NDArray[np.float32]) -> None:
    codes = parts.codes
    i, j = rows
    scale_i, scale_j = parts.scales[i], parts.scales[j]
    for c in range(CHANNELS):
        out[c] = more[c] + scale_i * np.float32(np.int32(codes[i, c])) + scale_j * np.float32(np.int32(codes[j, c]))


@compiled
def _add_three(parts: Rows, rows: tuple[int, int, int], more: NDArray[np.float32], out: NDArray[np.float32]) -> None:
    codes = parts.codes
    i, j, k = rows
    scale_i, scale_j, scale_k = parts.scales[i], parts.scales[j], parts.scales[k]
    for c in range(CHANNELS):
        two = scale_i * np.float32(np.int32(codes[i, c])) + scale_j * np.float32(np.int32(codes[j, c]))
        out[c] = more[c] + (two + scale_k * np.float32(np.int32(codes[k, c])))


@compiled
def _pass_on(out: NDArray[np.float32], own: NDArray[np.float32]) -> None:
    """The end of a convolution: what is below zero counts nothing, and the input is added."""
    for c in range(CHANNELS):
        out[c] = max(out[c], _NOTHING) + own[c]


@compiled
def _second(branch: int, tiles: NDArray[np.int64], convolution: Convolution, space: Space) -> None:
    """The second convolution of a branch into ``space.features``."""
    points = _POINTS_OF[branch]
    left = WINDOWS[branch][1]
    hidden = space.hidden[branch]
    for i, tile in enumerate(tiles):
        to_points(branch, hidden[tile + _REACH - left :], space.tile)
        for point in range(points):
            round_row(space.tile[point], space.rounded, point * _TILES + i)
    for point in range(points):
        rows = slice(point * _TILES, (point + 1) * _TILES)
        seen = Rows(space.rounded.codes[rows], space.rounded.scales[rows])
        multiply(seen, tiles.size, pick(convolution.second, _FIRST_POINT[branch] + point), space.products[point])
    bias = convolution.second_bias[branch]
    for i, tile in enumerate(tiles):
        from_points(branch, space.products, i, space.features[branch, tile : tile + TILE])
        for row in range(tile, tile + TILE):
            _end(space.features[branch, row], bias, hidden[row + _REACH])


@compiled
def _end(out: NDArray[np.float32], bias: NDArray[np.float32], own: NDArray[np.float32]) -> None:
    for c in range(CHANNELS):
        out[c] = max(out[c] + bias[c], _NOTHING) + own[c]


@compiled
def _gather(ids: NDArray[np.int32], tile: int, embedding: Embedding, space: Space, total: NDArray[np.float64]) -> None:
    """Normalise the features of each token of a tile and add them to its text's ``total`` (1280,)."""
    part = space.tile_sum
    part[:] = _NOTHING
    for i, piece in enumerate(ids):
        if piece < 0:
            break
        row = tile + i
        mean, factor = _moments(space.features, row, space.known.moments[space.known.slot_of[piece]], embedding.epsilon)
        group = piece % embedding.scale.size
        scale, level = factor * embedding.scale[group], factor * (embedding.low[group] - mean)
        _add_codes(part[:EMBEDDED], embedding.table[piece], scale, level)
        for branch in range(len(WINDOWS)):
            start = EMBEDDED + branch * CHANNELS
            _add_scaled(part[start : start + CHANNELS], space.features[branch, row], factor, mean)
    for c in range(FEATURES):
        total[c] += part[c]


@compiled
def _add_codes(into: NDArray[np.float32], codes: NDArray[np.uint8], scale: np.float32, level: np.float32) -> None:
    for c in range(EMBEDDED):
        into[c] += scale * np.float32(np.int32(codes[c])) + level


@compiled
def _add_scaled(into: NDArray[np.float32], found: NDArray[np.float32], factor: np.float32, mean: np.float32) -> None:
    for c in range(CHANNELS):
        into[c] += factor * (found[c] - mean)


@summing
def _moments(
    features: NDArray[np.float32], row: int, moments: NDArray[np.float64], epsilon: float
) -> tuple[np.float32, np.float32]:
    """The mean of the 1280 features of a token and the factor that makes their variance one."""
    total = square = 0.0
    for branch in range(len(WINDOWS)):
        for c in range(CHANNELS):
            value = np.float64(features[branch, row, c])
            total += value
            square += value * value
    mean = (total + moments[0]) / FEATURES
    variance = (square + moments[1]) / FEATURES - mean * mean
    return np.float32(mean), np.float32(1.0 / np.sqrt(variance + epsilon))
