"""Texts are cut into surface words and separators, each with the hash of its bytes."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled, inlined
from madang.core.texts.words.letters import OTHER
from madang.core.texts.words.loading import eight_bytes, few_bytes

LONGEST = 63
"""Bytes of the longest surface word; what is longer is cut, and glued together again when read back."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)


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
        spaced = after_word and data[position] == 32 and position + 1 < end and _is_letter(data, position + 1, kinds)
        position += spaced
        is_word = spaced or _is_letter(data, position, kinds)
        last = _word_end(data, position, end, kinds) if is_word else _separator_end(data, position, end, kinds)
        found.firsts[count], found.lasts[count], found.hashes[count] = position, last, hash_bytes(data, position, last)
        found.glued[count] = is_word and after_word and not spaced  # two pieces of one long word
        count += 1
        words += is_word
        after_word = is_word
        position = last
    return count, words


@inlined
def _word_end(data: NDArray[np.uint8], first: int, end: int, kinds: NDArray[np.uint8]) -> int:
    """Where the word at ``data[first]`` ends: at what is no letter, or before it would be too long."""
    limit = min(end, first + LONGEST)
    at = first
    while at < limit:
        head = data[at]
        if head < 0x80:
            if kinds[head] == OTHER and not _inside_number(data, at, end):
                break
            at += 1
        else:
            size = _size(head)
            if at + size > limit or not (_is_syllable(head) or _is_letter(data, at, kinds)):
                break
            at += size
    return max(at, min(first + 1, end))


@inlined
def _separator_end(data: NDArray[np.uint8], first: int, end: int, kinds: NDArray[np.uint8]) -> int:
    """Where that which stands between words at ``data[first]`` ends; a field mark stands alone."""
    if data[first] == 0x1E:
        return first + 1
    limit = min(end, first + LONGEST)
    at = first + _size(data[first])
    while at < limit and data[at] != 0x1E and not _is_letter(data, at, kinds):
        size = _size(data[at])
        if at + size > limit:
            break
        at += size
    return min(at, end)


@inlined
def _size(head: int) -> int:
    """How many bytes a character has that begins with ``head``."""
    return 1 + (head >= 0xC0) + (head >= 0xE0) + (head >= 0xF0)


@inlined
def _is_syllable(head: int) -> bool:
    """Whether every character that begins with ``head`` is a Korean syllable (U+B000 to U+CFFF)."""
    return head == 0xEB or head == 0xEC


@inlined
def _is_letter(data: NDArray[np.uint8], at: int, kinds: NDArray[np.uint8]) -> bool:
    """Whether a letter or a digit begins at ``data[at]``."""
    head = np.int64(data[at])
    if head < 0x80:
        code = head
    elif head < 0xE0:
        code = ((head & 31) << 6) | (data[at + 1] & 63)
    elif head < 0xF0:
        code = ((head & 15) << 12) | ((data[at + 1] & 63) << 6) | (data[at + 2] & 63)
    else:
        code = np.int64(0)
    return bool(kinds[code] != OTHER)


@inlined
def _inside_number(data: NDArray[np.uint8], at: int, end: int) -> bool:
    """Whether the character is the point or comma of a number."""
    if data[at] != 46 and data[at] != 44:
        return False
    before = data[at - 1] >= 48 and data[at - 1] <= 57
    return before and at + 1 < end and data[at + 1] >= 48 and data[at + 1] <= 57


@inlined
def hash_bytes(data: NDArray[np.uint8], first: int, last: int) -> np.uint64:
    """The hash of ``data[first:last]``, taken eight bytes at a time; its low bits may index a table."""
    value = np.uint64(last - first)
    at = first
    while at + 8 <= last:
        value = (value ^ eight_bytes(data, at)) * _FACTOR
        value ^= value >> np.uint64(32)
        at += 8
    if at < last:
        value = (value ^ few_bytes(data, at, last - at)) * _FACTOR
        value ^= value >> np.uint64(32)
    value *= _FACTOR
    return np.uint64(value ^ (value >> np.uint64(29)))
