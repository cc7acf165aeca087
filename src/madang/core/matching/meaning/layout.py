"""Sentences side by side in rows, with room around each so that no window looks at a neighbour."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.meaning.fastconv import TILE
from madang.core.matching.meaning.tokens import Tokens

PADDING_PIECE = -1


class Layout(NamedTuple):
    """Sentences one after the other, each from a tile's edge on, with at least TILE rows of padding around it.

    ``ids`` (rows,) piece numbers or PADDING_PIECE, rows a multiple of TILE; ``text_of`` (rows / TILE,) the sentence a
    tile belongs to or -1.
    """

    ids: NDArray[np.int32]
    text_of: NDArray[np.int32]


@compiled
def lay_out(tokens: Tokens) -> Layout:
    """The layout of ``tokens``; its first and last rows are padding too."""
    texts = tokens.starts.size - 1
    rows = TILE
    for text in range(texts):
        rows += (tokens.starts[text + 1] - tokens.starts[text] + TILE - 1) // TILE * TILE + TILE
    ids = np.full(rows, PADDING_PIECE, np.int32)
    text_of = np.full(rows // TILE, -1, np.int32)
    row = TILE
    for text in range(texts):
        start, stop = tokens.starts[text], tokens.starts[text + 1]
        tiles = (stop - start + TILE - 1) // TILE
        ids[row : row + stop - start] = tokens.ids[start:stop]
        text_of[row // TILE : row // TILE + tiles] = text
        row += (tiles + 1) * TILE
    return Layout(ids, text_of)


@compiled
def tiles_with_tokens(layout: Layout, start: int, stop: int) -> NDArray[np.int64]:
    """Where the tiles between two rows start that hold tokens, counted from ``start``."""
    rows = np.empty((stop - start) // TILE, np.int64)
    count = 0
    for tile in range(start // TILE, stop // TILE):
        if layout.text_of[tile] >= 0:
            rows[count] = tile * TILE - start
            count += 1
    return rows[:count]
