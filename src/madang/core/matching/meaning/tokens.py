"""Texts become token numbers: Unicode normalisation, then the most probable cut into pieces."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.meaning.vocabulary import BEGIN, END, NO_SLOT, ROOT, UNKNOWN, Charsmap, Vocabulary, step

_SPACE = 0x20
# U+2581, which stands for a space inside pieces, in UTF-8
_MARK_1, _MARK_2, _MARK_3 = 0xE2, 0x96, 0x81
_SLACK = 256
_NO_SCORE = -1e38


Number = TypeVar("Number", np.uint8, np.int32)


class Tokens(NamedTuple):
    """Token numbers of several texts: text i is ``ids[starts[i]:starts[i + 1]]``, begin and end tokens included."""

    ids: NDArray[np.int32]
    starts: NDArray[np.int64]


class _Lattice(NamedTuple):
    """For every byte position: the best score of a cut that ends there, where its last piece starts, which it is."""

    best: NDArray[np.float64]
    came_from: NDArray[np.int32]
    piece: NDArray[np.int32]


def split(texts: Sequence[str], vocabulary: Vocabulary) -> Tokens:
    """The tokens of ``texts``; a lone surrogate, which is no character, counts as a question mark."""
    encoded = [text.encode("utf-8", "replace") for text in texts]
    bounds = np.zeros(len(encoded) + 1, np.int64)
    np.cumsum([len(text) for text in encoded], out=bounds[1:])
    return Tokens(*_split_all(np.frombuffer(b"".join(encoded), np.uint8), bounds, vocabulary))


@compiled
def _split_all(
    raw: NDArray[np.uint8], bounds: NDArray[np.int64], vocabulary: Vocabulary
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Token numbers of all texts and where each text's tokens start."""
    starts = np.zeros(bounds.size, np.int64)
    ids = np.empty(raw.size // 2 + 4 * bounds.size, np.int32)
    clean = np.empty(4 * _SLACK, np.uint8)
    lattice = _lattice(4 * _SLACK)
    filled = 0
    for text in range(bounds.size - 1):
        clean, length = _normalise(raw[bounds[text] : bounds[text + 1]], vocabulary.charsmap, clean)
        if length + 1 > lattice.best.size:
            lattice = _lattice(2 * length)
        if filled + length + 3 > ids.size:
            ids = _larger(ids, 2 * ids.size + length + 3)
        ids[filled] = BEGIN
        filled = _cut(clean[:length], vocabulary, lattice, ids, filled + 1)
        ids[filled] = END
        filled += 1
        starts[text + 1] = filled
    return ids[:filled], starts


@compiled
def _lattice(length: int) -> _Lattice:
    return _Lattice(np.empty(length, np.float64), np.empty(length, np.int32), np.empty(length, np.int32))


@compiled
def _larger(values: NDArray[Number], size: int) -> NDArray[Number]:
    """A copy of ``values`` with room for ``size``."""
    room = np.empty(size, values.dtype)
    room[: values.size] = values
    return room


@compiled
def _character_length(first: np.uint8) -> int:
    """How many bytes the UTF-8 character takes that starts with ``first``."""
    if first < 0x80:
        return 1
    if first < 0xE0:
        return 2
    return 3 if first < 0xF0 else 4


@compiled
def _longest_rule(raw: NDArray[np.uint8], at: int, charsmap: Charsmap) -> tuple[int, int]:
    """The longest entry of ``charsmap`` that starts at ``at``: where its replacement stands (or -1), its length."""
    units = charsmap.units
    unit = np.int64(units[0])
    node = (unit >> 10) << ((unit & 0x200) >> 6)
    value = -1
    length = 0
    for i in range(at, raw.size):
        byte = np.int64(raw[i])
        node ^= byte
        unit = np.int64(units[node])
        if (unit & 0x800000FF) != byte:
            break
        node ^= (unit >> 10) << ((unit & 0x200) >> 6)
        if unit & 0x100:
            value = units[node] & 0x7FFFFFFF
            length = i + 1 - at
    if value < 0 or value >= charsmap.replacements.size - 1:
        return -1, _character_length(raw[at])
    return value, length


@compiled
def _replacement(charsmap: Charsmap, value: int) -> NDArray[np.uint8]:
    """The zero-terminated bytes at ``value``."""
    stop = value
    while charsmap.replacements[stop] != 0:
        stop += 1
    return charsmap.replacements[value:stop]


@compiled
def _put(clean: NDArray[np.uint8], length: int, byte: int) -> int:
    """Append one byte, a space as its mark; the new length."""
    if byte != _SPACE:
        clean[length] = byte
        return length + 1
    clean[length], clean[length + 1], clean[length + 2] = _MARK_1, _MARK_2, _MARK_3
    return length + 3


@compiled
def _put_part(part: NDArray[np.uint8], clean: NDArray[np.uint8], length: int, after_space: bool) -> tuple[int, bool]:
    """Append normalised bytes, without leading spaces ``after_space``."""
    skipping = after_space
    for byte in part:
        if skipping and byte == _SPACE:
            continue
        skipping = False
        after_space = byte == _SPACE
        length = _put(clean, length, byte)
    return length, after_space


@compiled
def _normalise(raw: NDArray[np.uint8], charsmap: Charsmap, clean: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], int]:
    """Write the normalised text into ``clean`` (or a larger one): it starts with a mark, holds no runs of spaces."""
    at = 0
    after_space = True
    length = 0
    while at < raw.size:
        if length + _SLACK > clean.size:
            clean = _larger(clean, 2 * clean.size)
        value, taken = _longest_rule(raw, at, charsmap)
        part = _replacement(charsmap, value) if value >= 0 else raw[at : at + taken]
        at += taken
        if length == 0:
            if part.size == 1 and part[0] == _SPACE:
                continue
            length = _put(clean, 0, _SPACE)
        length, after_space = _put_part(part, clean, length, after_space)
    while (
        length >= 3 and clean[length - 3] == _MARK_1 and clean[length - 2] == _MARK_2 and clean[length - 1] == _MARK_3
    ):
        length -= 3
    return clean, length


@compiled
def _cut(clean: NDArray[np.uint8], vocabulary: Vocabulary, lattice: _Lattice, ids: NDArray[np.int32], at: int) -> int:
    """Write the most probable cut of ``clean`` to ``ids`` from ``at``; where it ends. Nothing counts as unknown."""
    if clean.size == 0:
        ids[at] = UNKNOWN
        return at + 1
    _score_cuts(clean, vocabulary, lattice)
    count = 0
    position = clean.size
    while position > 0:
        position = lattice.came_from[position]
        count += 1
    position = clean.size
    for back in range(at + count - 1, at - 1, -1):
        ids[back] = lattice.piece[position]
        position = lattice.came_from[position]
    return at + count


@compiled
def _score_cuts(clean: NDArray[np.uint8], vocabulary: Vocabulary, lattice: _Lattice) -> None:
    """Fill ``lattice`` from left to right (Viterbi); of equal scores the piece that starts earlier stays.

    A character that is no piece by itself may also stand as an unknown one.
    """
    best, came_from, pieces = lattice.best, lattice.came_from, lattice.piece
    best[0] = 0.0
    best[1 : clean.size + 1] = _NO_SCORE
    start = 0
    while start < clean.size:
        one = start + _character_length(clean[start])
        alone = False
        node = ROOT
        for stop in range(start + 1, clean.size + 1):
            node = step(vocabulary.steps, node, clean[stop - 1])
            if vocabulary.steps[node] < 0:
                break
            piece = vocabulary.pieces[node]
            if piece == NO_SLOT:
                continue
            alone |= stop == one
            score = best[start] + vocabulary.scores[piece]
            if score > best[stop]:
                best[stop], came_from[stop], pieces[stop] = score, start, piece
        score = best[start] + vocabulary.unknown_score
        if not alone and score > best[one]:
            best[one], came_from[one], pieces[one] = score, start, UNKNOWN
        start = one
