"""One numbering for the words of given texts, whatever way they came into the index."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.texts import PASSAGE_WORDS, Texts
from madang.core.matching.words.collection import SAMPLE, Collection
from madang.core.matching.words.sentences import Spans, spans
from madang.core.matching.words.walk import surface_counts
from madang.core.texts.thesaurus import Thesaurus
from madang.core.texts.words.surfaces import Streams, Vocabulary, read_code, write_code

RESERVED = 3
"""Surfaces that have the first numbers, whether they occur or not."""


def in_order(texts: Texts) -> Texts:
    """The same texts, numbered as if they had just been read in one go.

    The numbers of words and features depend on the texts and their order alone: so two indexes of the same offers
    are the same to the byte, and add up scores in the same order.
    """
    words, vocabulary = texts.collection.words, texts.collection.vocabulary
    streams = Streams(words.codes, words.starts, words.lengths)
    order = surface_order(streams, len(vocabulary))
    if np.array_equal(order, np.arange(len(vocabulary))) and _arrived_in_order(texts.collection):
        return texts
    collection = _numbered(streams, vocabulary, order, texts.collection.thesaurus)
    return replace(texts, collection=collection, passages=passages_of(collection))


def ordered(streams: Streams, vocabulary: Vocabulary, thesaurus: Thesaurus) -> Collection:
    """The texts of ``streams``, numbered as ``in_order`` says; words that none of them has are left out."""
    return _numbered(streams, vocabulary, surface_order(streams, len(vocabulary)), thesaurus)


def passages_of(collection: Collection) -> Spans:
    """The passages of all texts that may have vectors of their own."""
    return spans(collection.words, np.arange(len(collection.words.lengths)), PASSAGE_WORDS)


def surface_order(streams: Streams, surfaces: int) -> NDArray[np.int64]:
    """The surfaces that occur, and the reserved ones, in the order of their numbers after a reading in one go.

    First those of the first texts, most frequent first, then all others, as they arrive.
    """
    sample = streams.codes[: streams.starts[min(SAMPLE, len(streams.lengths))]]
    counts = surface_counts(sample, surfaces)
    arrived = _arrivals(streams.codes, surfaces)
    in_sample = arrived[: RESERVED + np.count_nonzero(counts[RESERVED:])]
    frequency = counts[in_sample]
    frequency[:RESERVED] = counts.max(initial=0) + 1
    by_frequency = in_sample[np.argsort(-frequency, kind="stable")]
    return np.concatenate([by_frequency, arrived[len(in_sample) :]])


def kept_streams(streams: Streams, kept: NDArray[np.bool_]) -> Streams:
    """The texts of ``streams`` that are ``kept``, in their order."""
    sizes = np.diff(streams.starts)
    starts = np.zeros(np.count_nonzero(kept) + 1, np.int64)
    np.cumsum(sizes[kept], out=starts[1:])
    return Streams(streams.codes[np.repeat(kept, sizes)], starts, streams.lengths[kept])


def _arrived_in_order(collection: Collection) -> bool:
    """Whether features have their numbers in the order of the surfaces, then of the concepts."""
    words = collection.words
    seen = np.maximum.accumulate(np.concatenate([[-1], words.features.astype(np.int64)]))
    if np.any(words.features > seen[:-1] + 1):
        return False
    keys = np.empty(len(words.keys), np.uint64)
    keys[words.key_numbers] = words.keys
    concepts = collection.thesaurus.concept_keys
    found = seen[-1] + 1
    return np.array_equal(keys[found:], concepts[~np.isin(concepts, keys[:found])])


def _numbered(streams: Streams, vocabulary: Vocabulary, order: NDArray[np.int64], thesaurus: Thesaurus) -> Collection:
    numbers = np.full(len(vocabulary), -1, np.int64)
    numbers[order] = np.arange(len(order))
    renumbered = Streams(*_renumbered(streams.codes, streams.starts, numbers), streams.lengths.copy())
    return Collection.of_streams(thesaurus, _chosen(vocabulary, order), renumbered)


def _chosen(vocabulary: Vocabulary, order: NDArray[np.int64]) -> Vocabulary:
    """The surfaces ``order`` of ``vocabulary``, numbered in this order."""
    sizes = np.diff(vocabulary.ends)[order]
    ends = np.zeros(len(order) + 1, np.int64)
    np.cumsum(sizes, out=ends[1:])
    places = np.repeat(vocabulary.ends[order] - ends[:-1], sizes) + np.arange(ends[-1])
    return Vocabulary.from_arrays(vocabulary.letters[places], ends)


@compiled
def _arrivals(codes: NDArray[np.uint8], surfaces: int) -> NDArray[np.int64]:
    """The reserved surfaces, then all others that occur, in the order in which they occur first."""
    seen = np.zeros(surfaces, np.bool_)
    arrived = np.zeros(surfaces, np.int64)
    for number in range(RESERVED):
        seen[number], arrived[number] = True, number
    count = RESERVED
    at = 0
    while at < len(codes):
        number, at = read_code(codes, at)
        if not seen[number]:
            seen[number], arrived[count] = True, number
            count += 1
    return arrived[:count].copy()


@compiled
def _renumbered(
    codes: NDArray[np.uint8], starts: NDArray[np.int64], numbers: NDArray[np.int64]
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The same texts in other numbers: ``numbers`` gives the new one of each surface."""
    stream = np.empty(len(codes) + len(codes) // 4 + 64, np.uint8)
    renewed = np.zeros(len(starts), np.int64)
    to = 0
    for text in range(len(starts) - 1):
        at = starts[text]
        room = to + 5 * (starts[text + 1] - at)
        if room > len(stream):
            bigger = np.empty(2 * room, np.uint8)
            bigger[:to] = stream[:to]
            stream = bigger
        while at < starts[text + 1]:
            number, at = read_code(codes, at)
            to = write_code(stream, to, numbers[number])
        renewed[text + 1] = to
    return stream[:to].copy(), renewed
