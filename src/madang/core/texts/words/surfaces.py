"""Texts become streams of numbered surface words and separators from which they can be read back to the letter."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Int, compiled, inlined
from madang.core.texts.words.cutting import Tokens, hash_bytes, split
from madang.core.texts.words.letters import letter_kinds
from madang.core.texts.words.loading import same_bytes

FIELD_MARK = "\x1e"
"""Stands between the fields of one text (name, title, tags, body); always a token of its own."""

ONE_BYTE, TWO_BYTES, THREE_BYTES = 192, 192 + 56 * 256, 192 + 56 * 256 + 7 * 65_536
"""Numbers below these bounds take one, two or three bytes in a stream; all others take five."""

GLUE, SPACE, FIELD = 0, 1, 2
"""Reserved numbers: nothing between two pieces of one word, one space at the edge of a text, the field mark."""

_LOWER = np.uint64(0xFFFFFFFF)
_RESERVED = (b"", b" ", FIELD_MARK.encode())


FIELDS = 4
"""At most so many fields make up a text."""

Bytes = NDArray[np.uint8]
Offsets = NDArray[np.int64]

Fields = Sequence[tuple[Bytes, Offsets]]
"""The texts of each field: UTF-8, and where each text begins and ends in it."""


class Surfaces(NamedTuple):
    """An open-addressing table of distinct surface strings, numbered from 0 in the order of their arrival."""

    slots: NDArray[np.uint64]  # (2 ** n,) upper half of the hash, and number of the surface + 1; or 0
    hashes: NDArray[np.uint64]  # (capacity,)
    ends: NDArray[np.int64]  # (capacity + 1,) surface i is letters[ends[i]:ends[i + 1]]
    letters: NDArray[np.uint8]  # the bytes of all surfaces, one after the other
    filled: NDArray[np.int64]  # (1,) how many there are


class Vocabulary:
    """The growing table of surface words of one collection of texts."""

    def __init__(self, surfaces: Iterable[bytes] = _RESERVED) -> None:
        self.table = _empty_table(capacity=1 << 14, letters=1 << 18)
        for surface in surfaces:
            self.number(surface)

    @classmethod
    def from_arrays(cls, letters: NDArray[np.uint8], ends: NDArray[np.int64]) -> "Vocabulary":
        """The vocabulary whose surface ``i`` is ``letters[ends[i]:ends[i + 1]]``."""
        vocabulary = cls(())
        vocabulary._make_room(len(ends) - 1, len(letters))
        _insert_all(vocabulary.table, letters, ends)
        return vocabulary

    def __len__(self) -> int:
        return int(self.table.filled[0])

    def number(self, surface: bytes) -> int:
        """The number of ``surface``, which is added when it is new."""
        self._make_room(1, len(surface))
        letters = np.frombuffer(surface, np.uint8)
        return int(_number_of(self.table, letters, 0, len(letters)))

    def find(self, surface: bytes) -> int:
        """The number of ``surface``, or -1 when it is not in the vocabulary."""
        return int(self.find_all([surface])[0])

    def find_all(self, surfaces: Sequence[bytes]) -> NDArray[np.int64]:
        """The number of each of ``surfaces``, -1 where it is not in the vocabulary."""
        ends = np.cumsum([0, *map(len, surfaces)], dtype=np.int64)
        return _find_all(self.table, np.frombuffer(b"".join(surfaces), np.uint8), ends)

    def surface(self, number: int) -> str:
        """The string of surface ``number``."""
        first, last = self.table.ends[number : number + 2]
        return self.table.letters[first:last].tobytes().decode()

    @property
    def ends(self) -> NDArray[np.int64]:
        """Where each surface begins and ends in ``letters``: shape (len + 1,)."""
        return self.table.ends[: len(self) + 1]

    @property
    def letters(self) -> NDArray[np.uint8]:
        """The bytes of all surfaces, one after the other."""
        return self.table.letters[: self.ends[-1]]

    def read(self, data: Bytes, offsets: Offsets) -> "Streams":
        """Turn texts into streams; new surface words are added to the vocabulary.

        ``data`` holds UTF-8; text ``i`` is ``data[offsets[i]:offsets[i + 1]]``.
        """
        return self.read_fields([(data, offsets)])

    def read_fields(self, fields: Fields) -> "Streams":
        """The same for texts of up to ``FIELDS`` fields, as if these were joined with field marks between them."""
        count = len(fields[0][1]) - 1
        sizes: Offsets = np.sum([np.diff(offsets) + 1 for _, offsets in fields], axis=0, dtype=np.int64)
        starts = np.zeros(count + 1, np.int64)
        lengths = np.zeros(count, np.int32)
        longest = int(sizes.max(initial=0))
        stream = np.empty(int(sizes.sum()) // 2 + 5 * longest + 64, np.uint8)
        absent = (np.zeros(0, np.uint8), np.zeros(0, np.int64))
        padded = [*fields, *[absent] * (FIELDS - len(fields))]
        columns = tuple((_read_only(data), _read_only(offsets)) for data, offsets in padded)
        done: Int = 0
        while done < count:
            texts = _Texts(columns, len(fields), sizes, stream, starts, lengths)
            done = _read_texts(texts, done, self.table, letter_kinds())
            if done < count:
                self._make_room(longest + 1, longest)
                needed = int(starts[done]) + 5 * longest + 64
                stream = stream if needed <= len(stream) else _with_room(stream, needed)
        return Streams(stream[: starts[-1]].copy(), starts, lengths)

    def _make_room(self, surfaces: int, letters: int) -> None:
        count = len(self)
        used = int(self.table.ends[count])
        capacity = len(self.table.hashes)
        if count + surfaces <= capacity and used + letters <= len(self.table.letters):
            return
        wanted = _next_power(max(count + surfaces, capacity + (count > capacity // 2) * capacity))
        bigger = _empty_table(capacity=wanted, letters=2 * (used + letters))
        bigger.hashes[:count] = self.table.hashes[:count]
        bigger.ends[: count + 1] = self.table.ends[: count + 1]
        bigger.letters[:used] = self.table.letters[:used]
        bigger.filled[0] = count
        _place_all(bigger)
        self.table = bigger


class Streams(NamedTuple):
    """Texts as numbers of surface words: text ``i`` is ``codes[starts[i]:starts[i + 1]]``."""

    codes: NDArray[np.uint8]
    starts: NDArray[np.int64]  # (texts + 1,)
    lengths: NDArray[np.int32]  # (texts,) how many words each text has


class _Texts(NamedTuple):
    columns: tuple[tuple[Bytes, Offsets], ...]
    fields: int  # how many of the columns there are
    sizes: NDArray[np.int64]  # (texts,) bytes of each text, with its field marks
    stream: NDArray[np.uint8]
    starts: NDArray[np.int64]
    lengths: NDArray[np.int32]


def as_bytes(texts: Sequence[str]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """UTF-8 of all texts in one array, and the offsets of each: shapes (bytes,), (texts + 1,)."""
    encoded = [text.encode() for text in texts]
    offsets = np.zeros(len(texts) + 1, np.int64)
    np.cumsum([len(one) for one in encoded], out=offsets[1:])
    return np.frombuffer(b"".join(encoded), np.uint8), offsets


def _read_only(array: NDArray[Any]) -> NDArray[Any]:
    """The same numbers, not to be written to: compiled code is compiled for one type of array only."""
    view = array.view()
    view.flags.writeable = False
    return view


def _empty_table(*, capacity: int, letters: int) -> Surfaces:
    return Surfaces(
        slots=np.zeros(2 * capacity, np.uint64),
        hashes=np.zeros(capacity, np.uint64),
        ends=np.zeros(capacity + 1, np.int64),
        letters=np.zeros(letters, np.uint8),
        filled=np.zeros(1, np.int64),
    )


def _next_power(number: int) -> int:
    return 1 << (number - 1).bit_length()


def _with_room(stream: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    bigger = np.empty(max(size, len(stream) * 3 // 2), np.uint8)
    bigger[: len(stream)] = stream
    return bigger


@inlined
def _number_in(kept: np.uint64) -> Int:
    """The number in a slot, -1 in a free one."""
    return np.int64(kept & _LOWER) - 1


@inlined
def _kept(value: np.uint64, number: Int) -> np.uint64:
    """What a slot holds: the upper half of the hash saves most looks at words that are not meant."""
    return np.uint64((value & ~_LOWER) | np.uint64(number + 1))


@inlined
def _slot_of(
    data: NDArray[np.uint8],
    first: int,
    last: int,
    value: np.uint64,
    table: tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.uint8]],
) -> Int:
    """The slot that holds ``data[first:last]``, whose hash is ``value``, or the free slot where it belongs."""
    slots, ends, letters = table
    mask = np.uint64(len(slots) - 1)
    slot = value & mask
    while True:
        kept = slots[slot]
        if kept == 0:
            break
        if (kept ^ value) >> np.uint64(32) == 0:
            number = _number_in(kept)
            begin = ends[number]
            if ends[number + 1] - begin == last - first and same_bytes(letters, begin, data, first, last - first):
                break
        slot = (slot + np.uint64(1)) & mask
    return np.int64(slot)


@compiled
def _number_of(table: Surfaces, data: NDArray[np.uint8], first: int, last: int) -> Int:
    value = hash_bytes(data, first, last)
    slot = _slot_of(data, first, last, value, (table.slots, table.ends, table.letters))
    if table.slots[slot] == 0:
        number = table.filled[0]
        _append(data, first, last, number, (table.ends, table.letters))
        table.slots[slot], table.hashes[number], table.filled[0] = _kept(value, number), value, number + 1
    return _number_in(table.slots[slot])


@compiled
def _find_all(table: Surfaces, data: Bytes, ends: Offsets) -> NDArray[np.int64]:
    found = np.empty(len(ends) - 1, np.int64)
    for one in range(len(found)):
        value = hash_bytes(data, ends[one], ends[one + 1])
        slot = _slot_of(data, ends[one], ends[one + 1], value, (table.slots, table.ends, table.letters))
        found[one] = _number_in(table.slots[slot])
    return found


@compiled
def _place_all(table: Surfaces) -> None:
    mask = np.uint64(len(table.slots) - 1)
    for number in range(table.filled[0]):
        slot = table.hashes[number] & mask
        while table.slots[slot] != 0:
            slot = (slot + np.uint64(1)) & mask
        table.slots[slot] = _kept(table.hashes[number], number)


@compiled
def _insert_all(table: Surfaces, letters: NDArray[np.uint8], ends: NDArray[np.int64]) -> None:
    for number in range(len(ends) - 1):
        _number_of(table, letters, ends[number], ends[number + 1])


@inlined
def write_code(stream: NDArray[np.uint8], at: int, number: Int) -> int:
    """Write ``number`` at ``stream[at]`` and say where the next one goes."""
    if number < ONE_BYTE:
        stream[at] = number
        return at + 1
    if number < TWO_BYTES:
        rest = number - ONE_BYTE
        stream[at] = ONE_BYTE + (rest >> 8)
        stream[at + 1] = rest & 255
        return at + 2
    if number < THREE_BYTES:
        rest = number - TWO_BYTES
        stream[at] = 248 + (rest >> 16)
        stream[at + 1] = (rest >> 8) & 255
        stream[at + 2] = rest & 255
        return at + 3
    stream[at] = 255
    for byte in range(4):
        stream[at + 1 + byte] = (number >> (8 * byte)) & 255
    return at + 5


@inlined
def read_code(stream: NDArray[np.uint8], at: int) -> tuple[int, int]:
    """The number at ``stream[at]`` and where the next one begins."""
    head = np.int64(stream[at])
    if head < ONE_BYTE:
        return int(head), at + 1
    if head < 248:
        return int(ONE_BYTE + ((head - ONE_BYTE) << 8) + np.int64(stream[at + 1])), at + 2
    if head < 255:
        return int(
            TWO_BYTES + ((head - 248) << 16) + (np.int64(stream[at + 1]) << 8) + np.int64(stream[at + 2])
        ), at + 3
    number = np.int64(0)
    for byte in range(4):
        number |= np.int64(stream[at + 1 + byte]) << (8 * byte)
    return int(number), at + 5


@inlined
def decode(data: NDArray[np.uint8], at: int) -> tuple[int, int]:
    """The code point of the UTF-8 character at ``data[at]`` and its length in bytes."""
    head = np.int64(data[at])
    if head < 0x80:
        return int(head), 1
    if head < 0xE0:
        return int(((head & 31) << 6) | (np.int64(data[at + 1]) & 63)), 2
    if head < 0xF0:
        return int(((head & 15) << 12) | ((np.int64(data[at + 1]) & 63) << 6) | (np.int64(data[at + 2]) & 63)), 3
    return 0x10000, 4


@compiled
def _read_texts(texts: _Texts, first: Int, table: Surfaces, kinds: NDArray[np.uint8]) -> Int:
    """Read texts from ``first`` on while there is room; the text that found none, or the number of texts."""
    stream, sizes = texts.stream, texts.sizes
    slots, hashes, ends, letters, counter = table.slots, table.hashes, table.ends, table.letters, table.filled
    longest = 1
    for text in range(first, len(sizes)):
        longest = max(longest, sizes[text])
    found = Tokens(np.zeros(longest, np.int64), np.zeros(longest, np.int64), np.zeros(longest, np.uint64),
                    np.zeros(longest, np.bool_), np.zeros(longest, np.int64))  # fmt: skip
    at = texts.starts[first]
    for text in range(first, len(sizes)):
        size, count = sizes[text], counter[0]
        if len(hashes) - count <= size or len(letters) - ends[count] <= size or len(stream) - at < 5 * size + 16:
            return text
        texts.lengths[text] = 0
        for field in range(texts.fields):
            if field:
                at = write_code(stream, at, FIELD)
            data, offsets = texts.columns[field]
            tokens, words = split(data, offsets[text], offsets[text + 1], kinds, found)
            texts.lengths[text] += words
            _touch(found, tokens, slots, ends, letters)
            for token in range(tokens):
                if found.glued[token]:
                    at = write_code(stream, at, GLUE)
                position, last, value = found.firsts[token], found.lasts[token], found.hashes[token]
                slot = _slot_of(data, position, last, value, (slots, ends, letters))
                number = _number_in(slots[slot])
                if number < 0:
                    number = counter[0]
                    _append(data, position, last, number, (ends, letters))
                    slots[slot], hashes[number], counter[0] = _kept(value, number), value, number + 1
                at = write_code(stream, at, number)
        texts.starts[text + 1] = at
    return len(sizes)


@compiled
def _touch(
    found: Tokens, count: int, slots: NDArray[np.uint64], ends: NDArray[np.int64], letters: NDArray[np.uint8]
) -> None:
    """Read what looking the tokens up will read: memory is far, and so the words are fetched together, not in turn."""
    mask = np.uint64(len(slots) - 1)
    seen = found.seen
    for token in range(count):
        seen[token] = max(_number_in(slots[found.hashes[token] & mask]), 0)
    for token in range(count):
        seen[token] = ends[seen[token]]
    for token in range(count):
        seen[token] = letters[seen[token]]


@inlined
def _append(
    data: NDArray[np.uint8], first: int, last: int, number: int, places: tuple[NDArray[np.int64], NDArray[np.uint8]]
) -> None:
    ends, letters = places
    begin = ends[number]
    for at in range(last - first):
        letters[begin + at] = data[first + at]
    ends[number + 1] = begin + last - first
