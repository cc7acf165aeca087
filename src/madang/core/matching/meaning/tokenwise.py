"""What each different token gives to its sentences, computed once and remembered while there is room."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled, summing
from madang.core.matching.meaning.products import Matrix, Rows, multiply, pick, round_row
from madang.core.matching.meaning.weights import CHANNELS, EMBEDDED, OFFSETS, WINDOWS, Embedding

_BRANCHES = len(WINDOWS)
_PROJECTED = _BRANCHES * CHANNELS
_BLOCK = 128
_UNSEEN = -1
PADDING = 0
# which branch each of the ten offsets belongs to
_BRANCH_OF_OFFSET = tuple(branch for branch, (width, _) in enumerate(WINDOWS) for _ in range(width))


class Known(NamedTuple):
    """The remembered tokens, a row each; row 0 is the padding around sentences and holds zeros.

    ``slot_of[piece]`` is a token's row or -1, ``piece_of[row]`` the way back; ``projected`` (rows, 3, 256); ``parts``
    (10 * rows): its share in the first convolutions at the ten offsets; ``moments`` (rows, 2): sum and sum of
    squares of its embedding. ``used`` (rows,) marks rows that the current batch needs, ``hand[0]`` is where the search
    for a row to reuse goes on.
    """

    slot_of: NDArray[np.int32]
    piece_of: NDArray[np.int32]
    projected: NDArray[np.float32]
    parts: Rows
    moments: NDArray[np.float64]
    used: NDArray[np.uint8]
    hand: NDArray[np.int64]


class Bench(NamedTuple):
    """Work space for a block of new tokens."""

    codes: Rows
    projected: NDArray[np.float32]
    channels: Rows
    part: NDArray[np.float32]


def empty_known(pieces: int, rows: int) -> Known:
    """Nothing remembered yet, with room for ``rows`` tokens."""
    return Known(
        np.full(pieces, _UNSEEN, np.int32),
        np.full(rows, _UNSEEN, np.int32),
        np.zeros((rows, _BRANCHES, CHANNELS), np.float32),
        Rows(np.zeros((rows * OFFSETS, CHANNELS), np.int16), np.zeros(rows * OFFSETS, np.float32)),
        np.zeros((rows, 2), np.float64),
        np.zeros(rows, np.uint8),
        np.ones(1, np.int64),
    )


def bench() -> Bench:
    """Work space for one thread."""
    return Bench(
        Rows(np.zeros((_BLOCK, EMBEDDED), np.int16), np.zeros(_BLOCK, np.float32)),
        np.zeros((_BLOCK, _PROJECTED), np.float32),
        Rows(np.zeros((_BLOCK, CHANNELS), np.int16), np.zeros(_BLOCK, np.float32)),
        np.zeros((_BLOCK, CHANNELS), np.float32),
    )


@compiled
def remember(ids: NDArray[np.int32], known: Known, embedding: Embedding, space: Bench) -> None:
    """Make every token of ``ids`` (-1 is padding) known. ``ids`` hold fewer different tokens than there are rows.

    When the rows are full, the next row in turn that was not used since the last turn is given away (second chance).
    """
    fresh = np.empty(ids.size, np.int32)
    count = 0
    for piece in ids:
        if piece >= 0 and known.slot_of[piece] >= 0:
            known.used[known.slot_of[piece]] = 2
    for piece in ids:
        if piece >= 0 and known.slot_of[piece] < 0:
            row = _free_row(known)
            known.slot_of[piece], known.piece_of[row], known.used[row] = row, piece, 2
            fresh[count] = piece
            count += 1
    for piece in ids:
        if piece >= 0:
            known.used[known.slot_of[piece]] = 1
    for start in range(0, count, _BLOCK):
        _learn(fresh[start : min(start + _BLOCK, count)], known, embedding, space)


@compiled
def _free_row(known: Known) -> int:
    """A row that may be overwritten: a free one, or one that no token of this batch needs (marked 2)."""
    row = int(known.hand[0])
    while known.used[row] != 0:
        if known.used[row] == 1:
            known.used[row] = 0
        row = row + 1 if row + 1 < known.used.size else PADDING + 1
    known.hand[0] = row
    if known.piece_of[row] >= 0:
        known.slot_of[known.piece_of[row]] = _UNSEEN
    return row


@compiled
def _learn(pieces: NDArray[np.int32], known: Known, embedding: Embedding, space: Bench) -> None:
    """Fill the rows of at most _BLOCK new tokens."""
    for i, piece in enumerate(pieces):
        _load_code(piece, i, known, embedding, space)
    multiply(space.codes, pieces.size, embedding.projection, space.projected)
    for i, piece in enumerate(pieces):
        row = known.projected[known.slot_of[piece]].reshape(_PROJECTED)
        low = embedding.low[piece % embedding.low.size]
        for c in range(_PROJECTED):
            row[c] = space.projected[i, c] + low * embedding.column_sums[c] + embedding.bias[c]
        _normalise(row, embedding)
    for offset in range(OFFSETS):
        if offset == 0 or _BRANCH_OF_OFFSET[offset] != _BRANCH_OF_OFFSET[offset - 1]:
            for i, piece in enumerate(pieces):
                round_row(known.projected[known.slot_of[piece], _BRANCH_OF_OFFSET[offset]], space.channels, i)
        _spread(pieces, offset, pick(embedding.first, offset), known, space)


@compiled
def _spread(pieces: NDArray[np.int32], offset: int, matrix: Matrix, known: Known, space: Bench) -> None:
    """Write the products of one offset to the tokens' rows."""
    multiply(space.channels, pieces.size, matrix, space.part)
    for i, piece in enumerate(pieces):
        round_row(space.part[i], known.parts, known.slot_of[piece] * OFFSETS + offset)


@compiled
def _load_code(piece: int, i: int, known: Known, embedding: Embedding, space: Bench) -> None:
    """Copy the stored code of a token, which is exact, to the work space; note the moments of its embedding."""
    scale, low = embedding.scale[piece % embedding.scale.size], embedding.low[piece % embedding.low.size]
    total = square = np.int64(0)
    for c in range(EMBEDDED):
        code = np.int64(embedding.table[piece, c])
        space.codes.codes[i, c] = code
        total += code
        square += code * code
    space.codes.scales[i] = scale
    wide_scale, wide_low = np.float64(scale), np.float64(low)
    row = known.slot_of[piece]
    known.moments[row, 0] = wide_scale * total + wide_low * EMBEDDED
    known.moments[row, 1] = wide_scale**2 * square + 2.0 * wide_scale * wide_low * total + wide_low**2 * EMBEDDED


@summing
def _normalise(row: NDArray[np.float32], embedding: Embedding) -> None:
    """Layer normalisation of all channels together, in place."""
    mean = 0.0
    for c in range(row.size):
        mean += row[c]
    mean /= row.size
    spread = 0.0
    for c in range(row.size):
        spread += (row[c] - mean) ** 2
    factor = np.float32(1.0 / np.sqrt(spread / row.size + embedding.epsilon))
    middle = np.float32(mean)
    for c in range(row.size):
        row[c] = (row[c] - middle) * factor * embedding.gain[c] + embedding.shift[c]
