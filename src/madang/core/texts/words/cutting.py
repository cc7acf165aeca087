"""Texts are cut into surface words and separators, each with the hash of its bytes."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Int, compiled, inlined
from madang.core.texts.words.letters import OTHER

LONGEST = 63
"""Bytes of the longest surface word; what is longer is cut, and glued together again when read back."""

_PRIME = np.uint64(0x100000001B3)


class Tokens(NamedTuple):
    """The tokens of one text: where each begins and ends, its hash, and whether it goes on with the one before."""

    firsts: NDArray[np.int64]
    lasts: NDArray[np.int64]
    hashes: NDArray[np.uint64]
    glued: NDArray[np.bool_]
    seen: NDArray[np.int64]


@compiled
def split(data: NDArray[np.uint8], position: int, end: int, kinds: NDArray[np.uint8], found: Tokens) -> tuple[int, int]:
    """Cut ``data[position:end]`` into tokens, without the single spaces between words; their number, and of words."""
    count = words = 0
    after_word = False
    while position < end:
        last, is_word, value = _token(data, position, end, kinds)
        implied = after_word and last - position == 1 and data[position] == 32 and last < end and data[last] != 0x1E
        if is_word or not implied:
            found.firsts[count], found.lasts[count], found.hashes[count] = position, last, value
            found.glued[count] = is_word and after_word  # two pieces of one long word
            count += 1
            words += is_word
        after_word = is_word
        position = last
    return count, words


@inlined
def _token(data: NDArray[np.uint8], first: int, end: int, kinds: NDArray[np.uint8]) -> tuple[int, bool, np.uint64]:
    """Where the token at ``data[first]`` ends, whether it is a word, and the hash of its bytes."""
    limit = min(end, first + LONGEST)
    at = first
    value = np.uint64(0)
    is_word = False
    while at < limit:
        head = np.uint64(data[at])
        if head < np.uint64(0x80):
            word = kinds[head] != OTHER or (at > first and _inside_number(data, at, end))
            if at > first and (word != is_word or head == np.uint64(0x1E)):
                break
            value = value * _PRIME ^ head
            at += 1
            is_word = word
            if head == np.uint64(0x1E):
                break
        else:
            size = int(2 + (head >= np.uint64(0xE0)) + (head >= np.uint64(0xF0)))
            word = _is_letter(data, at, size, kinds)
            if at > first and (word != is_word or at + size > limit):
                break
            for byte in range(at, at + size):
                value = value * _PRIME ^ np.uint64(data[byte])
            at += size
            is_word = word
    return at, is_word, _mixed(value)


@inlined
def _is_letter(data: NDArray[np.uint8], at: int, size: Int, kinds: NDArray[np.uint8]) -> bool:
    code = np.uint64(data[at]) & np.uint64(31)
    if size == 3:
        code = ((code & np.uint64(15)) << np.uint64(6)) | np.uint64(data[at + 1] & 63)
        code = (code << np.uint64(6)) | np.uint64(data[at + 2] & 63)
    elif size == 2:
        code = (code << np.uint64(6)) | np.uint64(data[at + 1] & 63)
    return bool(size < 4 and kinds[code] != OTHER)


@inlined
def _inside_number(data: NDArray[np.uint8], at: int, end: int) -> bool:
    """Whether the character is the point or comma of a number."""
    if data[at] != 46 and data[at] != 44:
        return False
    before = data[at - 1] >= 48 and data[at - 1] <= 57
    return before and at + 1 < end and data[at + 1] >= 48 and data[at + 1] <= 57


@inlined
def _mixed(value: np.uint64) -> np.uint64:
    """The last step of the hash (FNV), so that its low bits may index a table."""
    value ^= value >> np.uint64(32)
    value *= np.uint64(0x9E3779B97F4A7C15)
    return np.uint64(value ^ (value >> np.uint64(29)))


@inlined
def hash_bytes(data: NDArray[np.uint8], first: int, last: int) -> np.uint64:
    """The hash of ``data[first:last]``."""
    value = np.uint64(0)
    for at in range(first, last):
        value = value * _PRIME ^ np.uint64(data[at])
    return _mixed(value)
