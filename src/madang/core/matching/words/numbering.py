"""One numbering for the words of given texts, however they were read: frequent words take the least room."""

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.texts.words.surfaces import Streams, Vocabulary, read_code, write_code

RESERVED = 3
"""Surfaces that have the first numbers, whether they occur or not."""


def by_frequency(streams: Streams, vocabulary: Vocabulary) -> tuple[Streams, Vocabulary]:
    """The same texts, with the surfaces numbered by how often they stand in them; those that do not are left out.

    Equals are numbered by how they begin, so that words that are alike stand together and are packed small, and then
    in the order in which they come first: so the result depends on the texts and their order alone, and texts that were
    read, kept, thinned out and added to add up scores in the same order.
    """
    order = _by_frequency(streams, vocabulary)
    if np.array_equal(order, np.arange(len(vocabulary))):
        return streams, vocabulary
    numbers = np.full(len(vocabulary), -1, np.int64)
    numbers[order] = np.arange(len(order))
    return Streams(*_renumbered(streams.codes, streams.starts, numbers), streams.lengths), _chosen(vocabulary, order)


def joined(streams: list[Streams]) -> Streams:
    """All texts of several streams of one vocabulary, one after the other."""
    if len(streams) == 1:
        return streams[0]
    shifts = np.cumsum([0, *(len(one.codes) for one in streams)])
    starts = [one.starts[:-1] + shift for one, shift in zip(streams, shifts, strict=False)]
    return Streams(
        np.concatenate([np.zeros(0, np.uint8), *(one.codes for one in streams)]),
        np.concatenate([*starts, shifts[-1:]]).astype(np.int64),
        np.concatenate([np.zeros(0, np.int32), *(one.lengths for one in streams)]),
    )


def thinned(streams: Streams, kept: NDArray[np.bool_]) -> Streams:
    """The texts of ``streams`` that are ``kept``, in their order."""
    sizes = np.diff(streams.starts)
    starts = np.zeros(np.count_nonzero(kept) + 1, np.int64)
    np.cumsum(sizes[kept], out=starts[1:])
    return Streams(streams.codes[np.repeat(kept, sizes)], starts, streams.lengths[kept])


def _by_frequency(streams: Streams, vocabulary: Vocabulary) -> NDArray[np.int64]:
    arrived, counts = _arrivals(streams.codes, len(vocabulary))
    frequency = counts[arrived]
    frequency[:RESERVED] = counts.max(initial=0) + 1 + np.arange(RESERVED)[::-1]
    begins, sizes = vocabulary.ends[arrived], np.diff(vocabulary.ends)[arrived]
    first, second = (_eight_bytes(vocabulary.letters, begins + at, sizes - at) for at in (0, 8))
    return arrived[np.lexsort((second, first, -frequency))]


def _eight_bytes(letters: NDArray[np.uint8], begins: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The bytes from each of ``begins`` on as numbers that have their order; behind the ``sizes`` come zeros."""
    found = np.zeros(len(begins), np.uint64)
    for at in range(8):
        inside = at < sizes
        found <<= np.uint64(8)
        found[inside] |= letters[begins[inside] + at]
    return found


def _chosen(vocabulary: Vocabulary, order: NDArray[np.int64]) -> Vocabulary:
    """The surfaces ``order`` of ``vocabulary``, numbered in this order."""
    sizes = np.diff(vocabulary.ends)[order]
    ends = np.zeros(len(order) + 1, np.int64)
    np.cumsum(sizes, out=ends[1:])
    places = np.repeat(vocabulary.ends[order] - ends[:-1], sizes) + np.arange(ends[-1])
    return Vocabulary.from_arrays(vocabulary.letters[places], ends)


@compiled
def _arrivals(codes: NDArray[np.uint8], surfaces: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The reserved surfaces, then all others in the order in which they occur first; and how often each occurs."""
    counts = np.zeros(surfaces, np.int64)
    arrived = np.zeros(surfaces, np.int64)
    for number in range(RESERVED):
        arrived[number] = number
    count = RESERVED
    at = 0
    while at < len(codes):
        number, at = read_code(codes, at)
        if counts[number] == 0 and number >= RESERVED:
            arrived[count] = number
            count += 1
        counts[number] += 1
    return arrived[:count].copy(), counts


@compiled
def _renumbered(
    codes: NDArray[np.uint8], starts: NDArray[np.int64], numbers: NDArray[np.int64]
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The same texts in other numbers: ``numbers`` gives the new one of each surface."""
    stream = np.empty(len(codes) + 64, np.uint8)
    renewed = np.zeros(len(starts), np.int64)
    to = 0
    for text in range(len(starts) - 1):
        at = starts[text]
        room = to + 5 * (starts[text + 1] - at)
        if room > len(stream):
            bigger = np.empty(room + room // 4, np.uint8)
            bigger[:to] = stream[:to]
            stream = bigger
        while at < starts[text + 1]:
            number, at = read_code(codes, at)
            to = write_code(stream, to, numbers[number])
        renewed[text + 1] = to
    return stream[:to].copy(), renewed
