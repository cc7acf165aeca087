"""Many texts kept as streams of surface words, with the features of each distinct word and how many texts have it."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.words.numbering import by_frequency, joined
from madang.core.matching.words.numbers import Numbers
from madang.core.matching.words.walk import WORD, Walk, count_texts, marks_of_surfaces
from madang.core.matching.words.words import Words
from madang.core.texts.thesaurus import Thesaurus, load_thesaurus
from madang.core.texts.words.features import analyse, desk, room_for
from madang.core.texts.words.grammar import grammar
from madang.core.texts.words.surfaces import Fields, Streams, Vocabulary, read_code

Kept = Callable[[], tuple[Words, Vocabulary]]
"""Hands over the words and the vocabulary of a collection that was kept, when they are first asked for."""


class Collection:
    """Texts under one vocabulary; grows by ``add``, is read through ``words``.

    What is to be kept should be ``renumbered``: by the frequency of its words, so that it takes the least room and does
    not depend on how it came together. Matching finds the same without it.
    """

    def __init__(
        self, thesaurus: Thesaurus | None = None, *, kept: Kept | None = None, renumbered: bool = True
    ) -> None:
        self._renumbered = renumbered
        self._thesaurus = thesaurus
        self._kept = kept
        self._vocabulary = Vocabulary()
        self._streams: list[Streams] = []
        self._words: Words | None = None
        self._numbers: Numbers | None = None

    @classmethod
    def of_streams(cls, thesaurus: Thesaurus, vocabulary: Vocabulary, streams: Streams) -> "Collection":
        """The collection of texts that have been read already, as numbers of ``vocabulary``."""
        collection = cls(thesaurus)
        collection._vocabulary = vocabulary
        collection._streams = [streams]
        return collection

    @property
    def thesaurus(self) -> Thesaurus:
        """The technology terms by which the texts are analysed."""
        if self._thesaurus is None:
            self._thesaurus = load_thesaurus()
        return self._thesaurus

    @property
    def words(self) -> Words:
        """The collection for reading; made when first asked for after a change."""
        if self._words is None:
            if self._kept is None:
                self._words = self._analysed()
            else:
                self._words, self._vocabulary = self._kept()
                self._kept, self._streams = None, [self.streams]
        return self._words

    @property
    def vocabulary(self) -> Vocabulary:
        """The surface words by the numbers they have in ``words``."""
        _ = self.words  # they are numbered when the words are
        return self._vocabulary

    @property
    def streams(self) -> Streams:
        """The texts alone, by the numbers of ``vocabulary``."""
        return Streams(self.words.codes, self.words.starts, self.words.lengths)

    @property
    def numbers(self) -> Numbers:
        """The numbers of the features."""
        words = self.words
        if self._numbers is None:
            keys = np.empty(len(words.keys), np.uint64)
            keys[words.key_numbers] = words.keys
            self._numbers = Numbers()
            self._numbers.of(keys)
        return self._numbers

    def add(self, data: NDArray[np.uint8], offsets: NDArray[np.int64]) -> None:
        """Append texts: UTF-8 in ``data``, text ``i`` at ``data[offsets[i]:offsets[i + 1]]``."""
        self.add_fields([(data, offsets)])

    def add_fields(self, fields: Fields) -> None:
        """Append texts of several fields, each of which is given as the texts of ``add`` are."""
        if self._kept is not None:
            _ = self.words
        self._streams.append(self._vocabulary.read_fields(fields))
        self._words = self._numbers = None

    def text(self, number: int) -> str:
        """The text ``number`` as it was added."""
        words = self.words
        return decode_text(words, self.vocabulary, number)

    def _analysed(self) -> Words:
        streams = joined(self._streams)
        if self._renumbered:
            streams, self._vocabulary = by_frequency(streams, self._vocabulary)
        self._streams = [streams]
        self._numbers = Numbers()
        learned = learn(self._vocabulary, self.thesaurus, self._numbers)
        concepts = self._numbers.of(self.thesaurus.concept_keys)
        frequency, sizes = np.zeros(len(learned.keys), np.uint32), np.zeros(len(streams.lengths), np.int32)
        words = Words(**streams._asdict(), **learned._asdict(), frequency=frequency, sizes=sizes)
        count_texts(words, Walk(self.thesaurus.phrases, concepts), words.frequency)
        return words


class Learned(NamedTuple):
    """What the words of a vocabulary tell by themselves: parts of ``Words``, which says what they mean."""

    marks: NDArray[np.uint8]
    feature_ends: NDArray[np.int64]
    features: NDArray[np.uint32]
    phrase_words: NDArray[np.int32]
    keys: NDArray[np.uint64]
    key_numbers: NDArray[np.uint32]


def learn(vocabulary: Vocabulary, thesaurus: Thesaurus, numbers: Numbers) -> Learned:
    """Analyse each word of ``vocabulary``; its features, and all concepts, get their place in ``numbers``."""
    table, surfaces = vocabulary.table, len(vocabulary)
    work = desk(grammar(), thesaurus.lexicon, room=room_for(len(vocabulary.letters), surfaces))
    ends, stems = analyse(table, 0, surfaces, work)
    features = numbers.of(work.found.keys[: work.found.filled[0]])
    numbers.of(thesaurus.concept_keys)
    return Learned(
        marks_of_surfaces(table, 0, surfaces, stems, grammar().kinds),
        np.concatenate([np.zeros(1, np.int64), ends]),
        features,
        _places(stems, thesaurus.phrases.stems),
        *numbers.sorted(),
    )


def decode_text(words: Words, vocabulary: Vocabulary, number: int) -> str:
    """Text ``number`` of ``words``, to the letter."""
    return piece_text(words, vocabulary, words.starts[number], words.starts[number + 1])


def piece_text(words: Words, vocabulary: Vocabulary, begin: int, end: int) -> str:
    """What ``words.codes[begin:end]`` stands for, to the letter."""
    letters = _decoded(words.codes[begin:end], words.marks, vocabulary.table.letters, vocabulary.table.ends)
    return letters.tobytes().decode()


def piece_texts(words: Words, vocabulary: Vocabulary, begins: NDArray[np.int64], ends: NDArray[np.int64]) -> list[str]:
    """What each ``words.codes[begins[i]:ends[i]]`` stands for, to the letter."""
    table = vocabulary.table
    letters, places = _all_decoded(words.codes, (begins, ends), words.marks, table.letters, table.ends)
    kept = letters.tobytes()
    return [kept[first:last].decode() for first, last in pairwise(places.tolist())]


@compiled
def _all_decoded(
    codes: NDArray[np.uint8],
    pieces: tuple[NDArray[np.int64], NDArray[np.int64]],
    marks: NDArray[np.uint8],
    letters: NDArray[np.uint8],
    ends: NDArray[np.int64],
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The letters of all pieces, one after the other, and where each begins and ends."""
    firsts, lasts = pieces
    places = np.zeros(len(firsts) + 1, np.int64)
    text = np.empty(1024, np.uint8)
    for piece in range(len(firsts)):
        one = _decoded(codes[firsts[piece] : lasts[piece]], marks, letters, ends)
        size = places[piece] + len(one)
        if size > len(text):
            bigger = np.empty(2 * size, np.uint8)
            bigger[: places[piece]] = text[: places[piece]]
            text = bigger
        text[places[piece] : size] = one
        places[piece + 1] = size
    return text[: places[-1]], places


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


def _places(stems: NDArray[np.uint64], sorted_stems: NDArray[np.uint64]) -> NDArray[np.int32]:
    places = np.minimum(np.searchsorted(sorted_stems, stems), len(sorted_stems) - 1)
    return np.where((sorted_stems[places] == stems) & (stems != 0), places, -1).astype(np.int32)
