"""The two convolutions over a sentence's tokens, and the sum of what they find."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled, summing
from madang.core.matching.meaning.fastconv import MOST_POINTS, POINTS, TILE, from_points, to_points
from madang.core.matching.meaning.layout import Layout, tiles_with_tokens
from madang.core.matching.meaning.products import Rows, multiply, pick, round_row
from madang.core.matching.meaning.tokenwise import PADDING, Bench, Known, bench, empty_known, remember
from madang.core.matching.meaning.weights import CHANNELS, EMBEDDED, FEATURES, WINDOWS, Convolution, Embedding

_BATCH = 256
_TILES = _BATCH // TILE
# the farthest that a window looks to one side
_REACH = 2
_KNOWN_ROWS = 8192
_FIRST_OFFSET = (0, 2, 5)
_FIRST_POINT = (0, 5, 11)
_POINTS_OF = tuple(len(points) + 1 for points in POINTS)
_NOTHING = np.float32(0.0)


class Space(NamedTuple):
    """Work space of one thread for a batch of _BATCH rows.

    ``slots`` (_BATCH + 8,) rows of Known; ``hidden`` (3, _BATCH + 4, 256) the first convolutions; ``tile`` (8, 256);
    ``rounded`` (8 * _TILES rows) and ``products`` (8, _TILES, 256) a branch's tiles at its points; ``features``
    (3, _BATCH, 256) the second convolutions.
    """

    known: Known
    bench: Bench
    slots: NDArray[np.int32]
    hidden: NDArray[np.float32]
    tile: NDArray[np.float32]
    rounded: Rows
    products: NDArray[np.float32]
    features: NDArray[np.float32]


def work_space(pieces: int) -> Space:
    """Work space for one thread."""
    return Space(
        empty_known(pieces, _KNOWN_ROWS),
        bench(),
        np.zeros(_BATCH + 4 * _REACH, np.int32),
        np.zeros((len(WINDOWS), _BATCH + 2 * _REACH, CHANNELS), np.float32),
        np.zeros((MOST_POINTS, CHANNELS), np.float32),
        Rows(np.zeros((MOST_POINTS * _TILES, CHANNELS), np.int16), np.zeros(MOST_POINTS * _TILES, np.float32)),
        np.zeros((MOST_POINTS, _TILES, CHANNELS), np.float32),
        np.zeros((len(WINDOWS), _BATCH, CHANNELS), np.float32),
    )


@compiled
def add_features(
    layout: Layout, embedding: Embedding, convolution: Convolution, space: Space, sums: NDArray[np.float64]
) -> None:
    """Add to ``sums`` (texts, 1280) the normalised features of each text's tokens, tile after tile."""
    for start in range(0, layout.ids.size, _BATCH):
        stop = min(start + _BATCH, layout.ids.size)
        window = layout.ids[max(start - 2 * _REACH, 0) : min(stop + 2 * _REACH, layout.ids.size)]
        remember(window, space.known, embedding, space.bench)
        _find_slots(layout, start, space)
        tiles = tiles_with_tokens(layout, start, stop)
        for branch in range(len(WINDOWS)):
            _first(branch, convolution, space)
            _second(branch, tiles, convolution, space)
        for tile in tiles:
            _gather(
                layout.ids[start + tile : start + tile + TILE],
                tile,
                embedding,
                space,
                sums[layout.text_of[(start + tile) // TILE]],
            )


@compiled
def _find_slots(layout: Layout, start: int, space: Space) -> None:
    """The rows of Known for the tokens from ``start`` - 4 to the end of the batch + 4, padding where there are none."""
    for i in range(space.slots.size):
        at = start - 2 * _REACH + i
        piece = layout.ids[at] if 0 <= at < layout.ids.size else -1
        space.slots[i] = space.known.slot_of[piece] if piece >= 0 else PADDING


@compiled
def _first(branch: int, convolution: Convolution, space: Space) -> None:
    """The first convolution of a branch: row i of ``space.hidden`` is the token at row i - 2 of the batch."""
    width, left = WINDOWS[branch]
    bias = convolution.first_bias[branch]
    parts = space.known.parts
    for i in range(space.hidden.shape[1]):
        out = space.hidden[branch, i]
        slots = space.slots[i + _REACH - left : i + _REACH - left + width]
        own = slots[left]
        if own == PADDING:
            out[:] = _NOTHING
        elif branch == 0:
            _first_2(parts[slots[0], 0], parts[slots[1], 1], bias, out)
        elif branch == 1:
            _first_3(parts[slots[0], 2], parts[slots[1], 3], parts[slots[2], 4], bias, out)
        else:
            _first_3(parts[slots[0], 5], parts[slots[1], 6], parts[slots[2], 7], bias, out)
            _first_2(parts[slots[3], 8], parts[slots[4], 9], out, out)
        if own != PADDING:
            _pass_on(out, space.known.projected[own, branch])


@compiled
def _first_2(
    a: NDArray[np.float32], b: NDArray[np.float32], more: NDArray[np.float32], out: NDArray[np.float32]
) -> None:
    for c in range(CHANNELS):
        out[c] = more[c] + a[c] + b[c]


@compiled
def _first_3(
    a: NDArray[np.float32],
    b: NDArray[np.float32],
    d: NDArray[np.float32],
    more: NDArray[np.float32],
    out: NDArray[np.float32],
) -> None:
    for c in range(CHANNELS):
        out[c] = more[c] + a[c] + b[c] + d[c]


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
    for i, tile in enumerate(tiles):
        out = space.features[branch, tile : tile + TILE]
        from_points(branch, space.products[:, i], out)
        for row in range(TILE):
            _end(out[row], convolution.second_bias[branch], hidden[tile + row + _REACH])


@compiled
def _end(out: NDArray[np.float32], bias: NDArray[np.float32], own: NDArray[np.float32]) -> None:
    for c in range(CHANNELS):
        out[c] = max(out[c] + bias[c], _NOTHING) + own[c]


@compiled
def _gather(ids: NDArray[np.int32], tile: int, embedding: Embedding, space: Space, total: NDArray[np.float64]) -> None:
    """Normalise the features of each token of a tile and add them to its text's ``total`` (1280,)."""
    for i, piece in enumerate(ids):
        if piece < 0:
            break
        found = space.features[:, tile + i]
        mean, factor = _moments(found, space.known.moments[space.known.slot_of[piece]], embedding.epsilon)
        part = piece % embedding.scale.size
        scale, level = factor * embedding.scale[part], factor * (embedding.low[part] - mean)
        codes = embedding.table[piece]
        for c in range(EMBEDDED):
            total[c] += scale * np.float32(np.int32(codes[c])) + level
        for branch in range(len(WINDOWS)):
            into = total[EMBEDDED + branch * CHANNELS : EMBEDDED + (branch + 1) * CHANNELS]
            for c in range(CHANNELS):
                into[c] += factor * (found[branch, c] - mean)


@summing
def _moments(found: NDArray[np.float32], moments: NDArray[np.float64], epsilon: float) -> tuple[np.float32, np.float32]:
    """The mean of a token's 1280 features and the factor that makes their variance one."""
    total = square = 0.0
    for branch in range(len(WINDOWS)):
        for c in range(CHANNELS):
            value = np.float64(found[branch, c])
            total += value
            square += value * value
    mean = (total + moments[0]) / FEATURES
    variance = (square + moments[1]) / FEATURES - mean * mean
    return np.float32(mean), np.float32(1.0 / np.sqrt(variance + epsilon))
