"""The words of a need behind the features that it shares with an offer, as people would say them."""

from functools import cache
from json.encoder import encode_basestring

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.texts import Texts
from madang.core.matching.words.sentences import Spans
from madang.core.matching.words.walk import WORD, Walk, phrase_at_surface, tokens_between
from madang.core.matching.words.words import Words
from madang.core.texts.words.grammar import grammar

MOST = 4
"""At most so many terms are named."""


class Terms:
    """Looks words up in the sentences of needs.

    A particle is left out where the word is written without it elsewhere: only then is it certain to be one, and what
    is shown is a word that people write.
    """

    def __init__(self, needs: Texts, offers: Texts) -> None:
        self._needs = needs
        self._vocabularies = (needs.collection.vocabulary, offers.collection.vocabulary)
        self._walk = needs.walk
        self._spoken: dict[int, str] = {}

    def shared(self, spans: Spans, pieces: NDArray[np.int64], features: NDArray[np.int32]) -> list[pa.Array]:
        """For each of ``pieces`` (-1: none) the words in it that have its ``features`` (-1: none), as JSON.

        They stand in the order of the features, each once, with commas between. Shapes (pairs, turns) and (pairs,
        turns, features); a column of large strings for each turn.
        """
        words = self._needs.collection.words
        rows = features.transpose(1, 0, 2).reshape(-1, features.shape[-1])
        surfaces = _surfaces_of(words, self._walk, (spans.begins, spans.ends), pieces.T.ravel(), rows)
        distinct, places = np.unique(np.append(surfaces.ravel(), -1), return_inverse=True)
        self._learn(distinct[1:].tolist())
        numbers: dict[str | None, int] = {None: 0}
        own = [0, *(numbers.setdefault(self._spoken[one], len(numbers)) for one in distinct[1:].tolist())]
        chosen = _first_of_each(np.array(own)[places[:-1].reshape(surfaces.shape)])
        words_later = [f", {one}" for one in list(numbers)[1:]]
        written = pa.array(["", *list(numbers)[1:], *words_later], pa.large_string())
        later = (chosen > 0) & (np.cumsum(chosen > 0, axis=1) > 1)
        columns = [written.take(pa.array(column)) for column in (chosen + later * len(words_later)).T]
        said = pc.binary_join_element_wise(*columns, pa.scalar("", pa.large_string()))
        return [said.slice(turn * len(pieces), len(pieces)) for turn in range(pieces.shape[1])]

    def _learn(self, surfaces: list[int]) -> None:
        """How each of ``surfaces`` is said."""
        new = [surface for surface in surfaces if surface not in self._spoken]
        vocabulary = self._needs.collection.vocabulary
        letters, ends = vocabulary.letters.tobytes(), vocabulary.ends.tolist()
        written = [letters[ends[surface] : ends[surface + 1]].decode() for surface in new]
        bare = [without_particle(word) for word in written]
        known = np.maximum(
            *(vocabulary.find_all([word.encode() for word in bare]) for vocabulary in self._vocabularies)
        )
        said = [short if place >= 0 else word for short, word, place in zip(bare, written, known.tolist(), strict=True)]
        self._spoken.update(zip(new, map(encode_basestring, said), strict=True))


def _first_of_each(words: NDArray[np.int64]) -> NDArray[np.int64]:
    """The first ``MOST`` different words of each row; 0 for the others, as for none."""
    chosen = words.copy()
    for at in range(1, words.shape[1]):
        chosen[(words[:, :at] == words[:, at : at + 1]).any(axis=1), at] = 0
    chosen[np.cumsum(chosen > 0, axis=1) > MOST] = 0
    return chosen


@compiled
def _surfaces_of(
    words: Words,
    walk: Walk,
    bounds: tuple[NDArray[np.int64], NDArray[np.int64]],
    pieces: NDArray[np.int64],
    features: NDArray[np.int32],
) -> NDArray[np.int64]:
    """The first word of each piece that has a feature, or that begins the phrase that does; -1 where there is none."""
    begins, ends = bounds
    found = np.full(features.shape, -1, np.int64)
    for row in range(len(pieces)):
        piece = pieces[row]
        if piece < 0:
            continue
        tokens = tokens_between(words.codes, begins[piece], ends[piece])
        for at in range(len(tokens) - 1, -1, -1):  # what is written over stems from a later word
            surface = tokens[at]
            if words.marks[surface] & WORD == 0:
                continue
            concept = phrase_at_surface(tokens, at, words.marks, words.phrase_words, walk.phrases)
            for one in range(features.shape[1]):
                feature = features[row, one]
                if feature >= 0 and concept >= 0 and walk.features[concept] == feature:
                    found[row, one] = surface
                for place in range(words.feature_ends[surface], words.feature_ends[surface + 1]):
                    if feature >= 0 and words.features[place] == feature:
                        found[row, one] = surface
    return found


@cache
def _particles() -> tuple[dict[str, int], int]:
    """How many letters must be left before each particle, and the letters of the longest one."""
    rules = grammar().particles
    ends = zip(rules.ends[:-1].tolist(), rules.ends[1:].tolist(), strict=True)
    particles = ["".join(map(chr, rules.codes[begin:end].tolist())) for begin, end in ends]
    return dict(zip(particles, rules.remaining.tolist(), strict=True)), max(map(len, particles))


def without_particle(word: str) -> str:
    """A Korean word without its particle; any other word as it is."""
    if not "가" <= word[-1] <= "힣":
        return word
    particles, longest = _particles()
    for size in range(min(longest, len(word)), 0, -1):
        if len(word) - size >= particles.get(word[-size:], len(word)):
            return word[:-size]
    return word
