"""The pieces a sentence is cut into, read from a SentencePiece model file of the older layout."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled

UNKNOWN, BEGIN, END = 0, 1, 2
ROOT = 0
NO_SLOT = -1
_FREE = -1
_SLOTS = 1 << 20
_HASH = 0x9E3779B1
_UNKNOWN_PENALTY = 10.0


class Charsmap(NamedTuple):
    """Unicode normalisation as data: a double-array trie of byte strings and what replaces each.

    ``units`` uint32 (the layout of darts-clone), ``replacements`` zero-terminated byte strings.
    """

    units: NDArray[np.uint32]
    replacements: NDArray[np.uint8]


class Vocabulary(NamedTuple):
    """All pieces as a trie over bytes, kept in one hash table.

    A node is the slot of its last step: ``steps[slot]`` holds parent slot * 256 + byte, ``pieces[slot]`` the piece that
    ends there or -1. ``scores[piece]`` is the logarithm of its probability.
    """

    charsmap: Charsmap
    steps: NDArray[np.int32]
    pieces: NDArray[np.int32]
    scores: NDArray[np.float64]
    unknown_score: float


class _Spans(NamedTuple):
    """Where each piece stands in the file and its score."""

    starts: NDArray[np.int64]
    stops: NDArray[np.int64]
    scores: NDArray[np.float32]


def read_vocabulary(model: bytes) -> Vocabulary:
    """The vocabulary in the bytes of a model file; ValueError when it is not one."""
    data = np.frombuffer(model, dtype=np.uint8)
    room = len(model) // 4 + 1
    spans = _Spans(np.zeros(room, np.int64), np.zeros(room, np.int64), np.zeros(room, np.float32))
    count = _find_pieces(data, spans)
    charsmap_at = _find_charsmap(data)
    if count == 0 or charsmap_at[1] <= charsmap_at[0]:
        raise ValueError("not a SentencePiece model of the expected layout")
    steps, pieces = np.full(_SLOTS, _FREE, np.int32), np.full(_SLOTS, NO_SLOT, np.int32)
    _fill_trie(data, spans, count, steps, pieces)
    scores = spans.scores[:count].astype(np.float64)
    return Vocabulary(
        _charsmap(model[charsmap_at[0] : charsmap_at[1]]), steps, pieces, scores, float(scores.min()) - _UNKNOWN_PENALTY
    )


def _charsmap(blob: bytes) -> Charsmap:
    """A precompiled charsmap: four bytes of trie length, the trie, the replacements."""
    trie_bytes = int.from_bytes(blob[:4], "little")
    units = np.frombuffer(blob[4 : 4 + trie_bytes], dtype="<u4").astype(np.uint32)
    return Charsmap(units, np.frombuffer(blob[4 + trie_bytes :] + b"\0", dtype=np.uint8).copy())


@compiled
def _varint(data: NDArray[np.uint8], at: int) -> tuple[int, int]:
    """A protocol-buffer number at ``at``: its value and where it ends."""
    value = 0
    shift = 0
    going = True
    while going:
        value += (data[at] & 0x7F) * (1 << shift)
        going = data[at] >= 0x80
        shift += 7
        at += 1
    return value, at


@compiled
def _field(data: NDArray[np.uint8], at: int) -> tuple[int, int, int]:
    """The protocol-buffer field at ``at``: its number, where its value starts and where it stops."""
    tag, at = _varint(data, at)
    wire = tag & 7
    if wire == 0:
        return tag >> 3, at, _varint(data, at)[1]
    if wire == 2:
        length, at = _varint(data, at)
        return tag >> 3, at, at + length
    if wire == 5:
        return tag >> 3, at, at + 4
    return tag >> 3, at, at + 8


@compiled
def _find_pieces(data: NDArray[np.uint8], spans: _Spans) -> int:
    """Fill ``spans`` from the repeated field 1 of the file (1: the piece, 2: its score); how many there are."""
    count = 0
    at = 0
    while at < data.size:
        number, start, stop = _field(data, at)
        at = stop
        inner = start
        while number == 1 and inner < stop:
            part, part_start, part_stop = _field(data, inner)
            inner = part_stop
            if part == 1:
                spans.starts[count], spans.stops[count] = part_start, part_stop
            elif part == 2:
                spans.scores[count] = data[part_start:part_stop].view(np.float32)[0]
        count += number == 1
    return count


@compiled
def _find_charsmap(data: NDArray[np.uint8]) -> tuple[int, int]:
    """Where the normalisation table starts and stops: field 2 of field 3."""
    at = 0
    found = (0, 0)
    while at < data.size:
        number, start, stop = _field(data, at)
        at = stop
        while number == 3 and start < stop:
            part, part_start, part_stop = _field(data, start)
            start = part_stop
            if part == 2:
                found = (part_start, part_stop)
    return found


@compiled
def step(steps: NDArray[np.int32], parent: int, byte: np.uint8) -> int:
    """The slot of the step ``byte`` from ``parent``, or of the free slot where it would stand."""
    key = parent * 256 + int(byte)
    mask = steps.size - 1
    slot = ((key * _HASH) >> 20) & mask
    while slot == ROOT or (steps[slot] != key and steps[slot] != _FREE):
        slot = (slot + 1) & mask
    return slot


@compiled
def _fill_trie(
    data: NDArray[np.uint8], spans: _Spans, count: int, steps: NDArray[np.int32], pieces: NDArray[np.int32]
) -> None:
    """Enter every piece; of two equal pieces the later one stays."""
    for piece in range(count):
        node = ROOT
        for at in range(spans.starts[piece], spans.stops[piece]):
            parent = node
            node = step(steps, parent, data[at])
            steps[node] = parent * 256 + data[at]
        pieces[node] = piece
