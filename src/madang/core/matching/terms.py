"""The words of a need behind the features that it shares with an offer, as people would say them."""

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.texts import Texts
from madang.core.matching.words.sentences import Spans
from madang.core.matching.words.walk import WORD, Walk, phrase_at_surface, tokens_between
from madang.core.matching.words.words import Words
from madang.core.texts.words.features import strip
from madang.core.texts.words.grammar import grammar

MOST = 4
"""At most so many terms are named."""


class Terms:
    """Looks words up in the sentences of needs; a sentence is taken apart once.

    A particle is left out where the word is written without it elsewhere: only then is it certain to be one, and what
    is shown is a word that people write.
    """

    def __init__(self, needs: Texts, offers: Texts) -> None:
        self._needs = needs
        self._vocabularies = (needs.collection.vocabulary, offers.collection.vocabulary)
        self._walk = needs.walk
        self._of_piece: dict[int, dict[int, int]] = {}
        self._spoken: dict[int, str] = {}

    def shared(self, spans: Spans, piece: int, features: NDArray[np.int32]) -> list[str]:
        """The words of ``piece`` that have ``features`` (-1: none), in the order of the features, each once."""
        owners = self._owners(spans, piece)
        return list(dict.fromkeys(self._say(owners[one]) for one in features.tolist() if one in owners))[:MOST]

    def _owners(self, spans: Spans, piece: int) -> dict[int, int]:
        """The first surface of ``piece`` that has each of its features."""
        if piece not in self._of_piece:
            words = self._needs.collection.words
            tokens = tokens_between(words.codes, spans.begins[piece], spans.ends[piece])
            features, surfaces = _features_of(words, self._walk, tokens)
            self._of_piece[piece] = dict(zip(features[::-1].tolist(), surfaces[::-1].tolist(), strict=True))
        return self._of_piece[piece]

    def _say(self, surface: int) -> str:
        if surface not in self._spoken:
            word = self._needs.collection.vocabulary.surface(surface)
            bare = without_particle(word)
            written = any(one.find(bare.encode()) >= 0 for one in self._vocabularies)
            self._spoken[surface] = bare if written else word
        return self._spoken[surface]


@compiled
def _features_of(words: Words, walk: Walk, tokens: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Every feature of every word among ``tokens``, and the surface that has it or begins its phrase."""
    ends = words.feature_ends
    room = len(tokens)
    for surface in tokens:
        room += ends[surface + 1] - ends[surface]
    features, surfaces = np.zeros(room, np.int64), np.zeros(room, np.int64)
    size = 0
    for at in range(len(tokens)):
        surface = tokens[at]
        if words.marks[surface] & WORD == 0:
            continue
        for place in range(ends[surface], ends[surface + 1]):
            features[size], surfaces[size] = words.features[place], surface
            size += 1
        concept = phrase_at_surface(tokens, at, words.marks, words.phrase_words, walk.phrases)
        if concept >= 0:
            features[size], surfaces[size] = walk.features[concept], surface
            size += 1
    return features[:size], surfaces[:size]


def without_particle(word: str) -> str:
    """A Korean word without its particle; any other word as it is."""
    if not "가" <= word[-1] <= "힣":
        return word
    codes = np.array([ord(letter) for letter in word], np.uint16)
    return word[: strip(codes, len(codes), grammar().particles)]
