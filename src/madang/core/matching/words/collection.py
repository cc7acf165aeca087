"""Many texts kept as streams of surface words, with the features of each distinct word and how many texts have it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.words.numbers import Numbers
from madang.core.matching.words.walk import WORD, Walk, count_texts, marks_of_surfaces, surface_counts
from madang.core.texts.thesaurus import Thesaurus, load_thesaurus
from madang.core.texts.words.features import analyse, desk, room_for
from madang.core.texts.words.grammar import grammar
from madang.core.texts.words.surfaces import Streams, Vocabulary, read_code

SAMPLE = 4_096
"""Texts whose words get the shortest numbers, most frequent first."""


class Words(NamedTuple):
    """A collection as compiled code reads it. ``S`` surfaces, ``F`` features, ``N`` texts."""

    codes: NDArray[np.uint8]
    starts: NDArray[np.int64]  # (N + 1,)
    lengths: NDArray[np.int32]  # (N,) words
    marks: NDArray[np.uint8]  # (S,) what each surface is: see walk.py
    feature_ends: NDArray[np.int64]  # (S + 1,)
    features: NDArray[np.uint32]  # features of surface s: features[feature_ends[s]:feature_ends[s + 1]]
    phrase_words: NDArray[np.int32]  # (S,) number of the surface among the words of phrases, or -1
    keys: NDArray[np.uint64]  # (F,) sorted
    key_numbers: NDArray[np.uint32]  # (F,) the feature that has the key
    frequency: NDArray[np.uint32]  # (F,) how many texts have the feature
    sizes: NDArray[np.int32]  # (N,) how much each text says: see SIZE_OF_KIND in walk.py


@dataclass
class _Parts:
    streams: list[Streams]
    marks: list[NDArray[np.uint8]]
    features: list[NDArray[np.uint32]]
    ends: list[NDArray[np.int64]]
    phrase_words: list[NDArray[np.int32]]


Kept = Callable[[], tuple[Words, Vocabulary]]
"""Hands over the words and the vocabulary of a collection that was kept, when they are first asked for."""


class Collection:
    """Texts under one vocabulary; grows by ``add``, is read through ``words``."""

    def __init__(self, thesaurus: Thesaurus | None = None, *, kept: Kept | None = None) -> None:
        self._thesaurus = thesaurus
        self._kept = kept
        self._vocabulary = Vocabulary()
        self._numbers: Numbers | None = Numbers()
        self._parts = _Parts([], [], [], [np.zeros(1, np.int64)], [])
        self._analysed = 0
        self._words: Words | None = None

    @classmethod
    def of_streams(cls, thesaurus: Thesaurus, vocabulary: Vocabulary, streams: Streams) -> "Collection":
        """The collection of texts that have been read already, as numbers of ``vocabulary``."""
        collection = cls(thesaurus)
        collection._vocabulary = vocabulary
        collection._parts.streams.append(streams)
        collection._analyse_new_surfaces()
        return collection

    @property
    def thesaurus(self) -> Thesaurus:
        """The technology terms by which the texts are analysed."""
        if self._thesaurus is None:
            self._thesaurus = load_thesaurus()
        return self._thesaurus

    @property
    def vocabulary(self) -> Vocabulary:
        """The surface words of the texts."""
        self._unpack()
        return self._vocabulary

    @property
    def numbers(self) -> Numbers:
        """The numbers of the features."""
        self._unpack()
        if self._numbers is None:
            keys = np.empty(len(self.words.keys), np.uint64)
            keys[self.words.key_numbers] = self.words.keys
            self._numbers = Numbers()
            self._numbers.of(keys)
        return self._numbers

    def add(self, data: NDArray[np.uint8], offsets: NDArray[np.int64]) -> None:
        """Append texts: UTF-8 in ``data``, text ``i`` at ``data[offsets[i]:offsets[i + 1]]``."""
        self._unpack()
        if not self._analysed:
            self._vocabulary = _by_frequency(data, offsets)
        self._parts.streams.append(self._vocabulary.read(data, offsets))
        self._analyse_new_surfaces()
        self._words = None

    @property
    def words(self) -> Words:
        """The collection for reading; made when first asked for after a change."""
        self._unpack()
        if self._words is None:
            self._words = self._joined()
        return self._words

    def text(self, number: int) -> str:
        """The text ``number`` as it was added."""
        words = self.words
        return decode_text(words, self.vocabulary, number)

    def _unpack(self) -> None:
        if self._kept is None:
            return
        words, self._vocabulary = self._kept()
        self._kept = None
        streams = Streams(words.codes, words.starts, words.lengths)
        self._parts = _Parts([streams], [words.marks], [words.features], [words.feature_ends], [words.phrase_words])
        self._analysed = len(words.marks)
        self._words = words
        self._numbers = None

    def _analyse_new_surfaces(self) -> None:
        first, last = self._analysed, len(self.vocabulary)
        if first == last:
            return
        table = self.vocabulary.table
        letters = int(table.ends[last] - table.ends[first])
        work = desk(grammar(), self.thesaurus.lexicon, room=room_for(letters, last - first))
        ends, stems = analyse(table, first, last, work)
        parts = self._parts
        parts.features.append(self.numbers.of(work.found.keys[: work.found.count[0]]))
        parts.ends.append(ends + parts.ends[-1][-1])
        parts.marks.append(marks_of_surfaces(table, first, last, stems, grammar().kinds))
        parts.phrase_words.append(_places(stems, self.thesaurus.phrases.stems))
        self._analysed = last

    def _joined(self) -> Words:
        parts = self._parts
        if len(parts.ends) > 1:
            self._parts = parts = _Parts(
                [one_stream(parts.streams)],
                [np.concatenate(parts.marks)],
                [np.concatenate(parts.features)],
                [np.concatenate(parts.ends)],
                [np.concatenate(parts.phrase_words)],
            )
        stream = parts.streams[0] if parts.streams else Streams(*_NOTHING)
        concepts = self.numbers.of(self.thesaurus.concept_keys)
        keys, key_numbers = self.numbers.sorted()
        frequency = np.zeros(len(keys), np.uint32)
        words = Words(
            *stream,
            parts.marks[0] if parts.marks else np.zeros(0, np.uint8),
            parts.ends[0],
            parts.features[0] if parts.features else np.zeros(0, np.uint32),
            parts.phrase_words[0] if parts.phrase_words else np.zeros(0, np.int32),
            keys,
            key_numbers,
            frequency,
            np.zeros(len(stream.lengths), np.int32),
        )
        count_texts(words, Walk(self.thesaurus.phrases, concepts), frequency)
        return words


_NOTHING = (np.zeros(0, np.uint8), np.zeros(1, np.int64), np.zeros(0, np.int32))


def decode_text(words: Words, vocabulary: Vocabulary, number: int) -> str:
    """Text ``number`` of ``words``, to the letter."""
    return piece_text(words, vocabulary, words.starts[number], words.starts[number + 1])


def piece_text(words: Words, vocabulary: Vocabulary, begin: int, end: int) -> str:
    """What ``words.codes[begin:end]`` stands for, to the letter."""
    letters = _decoded(words.codes[begin:end], words.marks, vocabulary.table.letters, vocabulary.table.ends)
    return letters.tobytes().decode()


@compiled
def _decoded(
    codes: NDArray[np.uint8], marks: NDArray[np.uint8], letters: NDArray[np.uint8], ends: NDArray[np.int64]
) -> NDArray[np.uint8]:
    size = 0
    text = np.empty(64, np.uint8)
    at = 0
    after_word = False
    while at < len(codes):
        number, at = read_code(codes, at)
        word = marks[number] & WORD != 0
        length = ends[number + 1] - ends[number]
        if size + length + 1 > len(text):
            bigger = np.empty(2 * (size + length + 1), np.uint8)
            bigger[:size] = text[:size]
            text = bigger
        if word and after_word:
            text[size] = 32
            size += 1
        text[size : size + length] = letters[ends[number] : ends[number + 1]]
        size += length
        after_word = word
    return text[:size]


def _by_frequency(data: NDArray[np.uint8], offsets: NDArray[np.int64]) -> Vocabulary:
    sample = Vocabulary()
    streams = sample.read(data, offsets[: SAMPLE + 1])
    counts = surface_counts(streams.codes, len(sample))
    counts[:3] = counts.max(initial=0) + 1  # the reserved ones keep their places
    order = np.argsort(-counts, kind="stable")
    ends, letters = sample.ends, sample.letters
    return Vocabulary(letters[ends[one] : ends[one + 1]].tobytes() for one in order)


def _places(stems: NDArray[np.uint64], sorted_stems: NDArray[np.uint64]) -> NDArray[np.int32]:
    places = np.minimum(np.searchsorted(sorted_stems, stems), len(sorted_stems) - 1)
    return np.where((sorted_stems[places] == stems) & (stems != 0), places, -1).astype(np.int32)


def one_stream(streams: list[Streams]) -> Streams:
    """All texts of several streams of one vocabulary, one after the other."""
    if len(streams) == 1:
        return streams[0]
    shifts = np.cumsum([0, *(len(one.codes) for one in streams)])
    starts = [one.starts[:-1] + shift for one, shift in zip(streams, shifts, strict=False)]
    return Streams(
        np.concatenate([one.codes for one in streams]),
        np.concatenate([*starts, shifts[-1:]]),
        np.concatenate([one.lengths for one in streams]),
    )
