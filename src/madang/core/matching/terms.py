"""The words of a need behind the features that it shares with an offer, as people would say them."""

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.texts import Texts
from madang.core.matching.words.sentences import Spans
from madang.core.matching.words.walk import WORD, phrase_at_surface, tokens_between
from madang.core.texts.words.features import strip
from madang.core.texts.words.grammar import grammar

MOST = 4
"""At most so many terms are named."""


class Terms:
    """Looks words up in the sentences of needs; a sentence is taken apart once."""

    def __init__(self, needs: Texts) -> None:
        self._needs = needs
        self._walk = needs.walk
        self._of_piece: dict[int, dict[int, str]] = {}
        self._spoken: dict[int, str] = {}

    def shared(self, spans: Spans, piece: int, features: NDArray[np.int32]) -> list[str]:
        """The words of ``piece`` that have ``features`` (-1: none), in the order of the features, each once."""
        if piece not in self._of_piece:
            self._of_piece[piece] = self._words(int(spans.begins[piece]), int(spans.ends[piece]))
        words = self._of_piece[piece]
        return list(dict.fromkeys(words[one] for one in features.tolist() if one in words))[:MOST]

    def _words(self, begin: int, end: int) -> dict[int, str]:
        words = self._needs.collection.words
        found: dict[int, str] = {}
        tokens = tokens_between(words.codes, begin, end)
        for at, surface in enumerate(tokens.tolist()):
            if words.marks[surface] & WORD:
                for feature in words.features[words.feature_ends[surface] : words.feature_ends[surface + 1]].tolist():
                    found.setdefault(feature, self._say(surface))
                concept = phrase_at_surface(tokens, at, words.marks, words.phrase_words, self._walk.phrases)
                if concept >= 0:
                    found.setdefault(int(self._walk.features[concept]), self._say(surface))
        return found

    def _say(self, surface: int) -> str:
        if surface not in self._spoken:
            self._spoken[surface] = without_particle(self._needs.collection.vocabulary.surface(surface))
        return self._spoken[surface]


def without_particle(word: str) -> str:
    """A Korean word without its particle; any other word as it is."""
    if not "가" <= word[-1] <= "힣":
        return word
    codes = np.array([ord(letter) for letter in word], np.uint16)
    return word[: strip(codes, len(codes), grammar().particles)]
