"""The thesaurus as tables that compiled code can read: single words, parts of compounds, phrases."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.machine_code import Arrays, kept_arrays
from madang.core.texts.thesaurus.concepts import Concept, load_concepts
from madang.core.texts.thesaurus.trees import Phrases, tree_of_phrases
from madang.core.texts.words.features import (
    ABBREVIATION,
    EMPTY,
    LONGEST_TERM,
    PART,
    SHORTEST_PART,
    TERM,
    Lexicon,
    analyse,
    concept_key,
    desk,
    hash_codes,
    lexicon_slot,
    room_for,
)
from madang.core.texts.words.grammar import empty_words, grammar
from madang.core.texts.words.letters import lower_letters
from madang.core.texts.words.surfaces import Vocabulary, as_bytes

_BETWEEN = re.compile(r"[\s\-–/·.,()&+]+")
_HANGUL = re.compile("[가-힣]")
_LONGEST_ABBREVIATION = 5
_NO_CONCEPT = -1


@dataclass(frozen=True)
class Thesaurus:
    """Concepts with everything needed to find them in texts and to widen a search by them."""

    concept_keys: NDArray[np.uint64]  # (concepts,) the key of the feature of each concept
    lexicon: Lexicon
    phrases: Phrases
    narrower: dict[int, tuple[int, ...]]
    broader: dict[int, tuple[int, ...]]


@dataclass
class _Collected:
    """Terms on their way into tables: strings in a name space, single words by their stem, phrases; with concepts.

    Lists are flat, for the collector of garbage looks at every pair that is kept.
    """

    strings: list[str] = field(default_factory=list)
    spaces: list[np.uint64] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    singles: list[str] = field(default_factory=list)
    single_numbers: list[int] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    phrase_ends: list[int] = field(default_factory=list)
    phrase_numbers: list[int] = field(default_factory=list)

    def add(self, string: str, space: np.uint64, number: int = _NO_CONCEPT) -> None:
        self.strings.append(string)
        self.spaces.append(space)
        self.numbers.append(number)

    def add_phrase(self, words: Iterable[str], number: int) -> None:
        self.phrases.extend(words)
        self.phrase_ends.append(len(self.phrases))
        self.phrase_numbers.append(number)


@cache
def load_thesaurus() -> Thesaurus:
    """The thesaurus of the product, which is compiled once and then kept beside the machine code."""
    return _of_arrays(kept_arrays("thesaurus", lambda: _as_arrays(load_concepts())))


def compile_thesaurus(concepts: Sequence[Concept]) -> Thesaurus:
    """Turn ``concepts`` into tables; a concept's number is its place in the sequence."""
    return _of_arrays(_as_arrays(concepts))


def _of_arrays(arrays: Arrays) -> Thesaurus:
    """The thesaurus of what ``_as_arrays`` gives."""
    keys, hierarchy, *tables = arrays
    parts = len(Lexicon._fields)
    return Thesaurus(keys, Lexicon(*tables[:parts]), Phrases(*tables[parts:]), *_hierarchy(hierarchy))


def _as_arrays(concepts: Sequence[Concept]) -> Arrays:
    """Keys of concepts, the concepts above them, the lexicon, the phrases."""
    found = _collect(concepts)
    keys = _keys_of_strings(found.strings, found.spaces)
    numbers = np.array(found.numbers, np.int64)
    words = list(dict.fromkeys(found.phrases + found.singles))
    stems = _stems(words, _lexicon(keys[numbers < 0], numbers[numbers < 0]))
    place = dict(zip(words, range(len(words)), strict=True))
    singles = stems[np.array([place[word] for word in found.singles], np.int64)]
    single_numbers = np.array(found.single_numbers, np.int64)[singles != 0]
    lexicon = _lexicon(np.append(keys, singles[singles != 0] ^ TERM), np.append(numbers, single_numbers))
    in_phrases = np.array([place[word] for word in found.phrases], np.int64)
    ends, phrase_numbers = np.array(found.phrase_ends, np.int64), np.array(found.phrase_numbers, np.int64)
    tree = tree_of_phrases(stems[in_phrases], ends, phrase_numbers)
    concept_keys = np.array([concept_key(number) for number in range(len(concepts))], np.uint64)
    return [concept_keys, _above(concepts), *lexicon, *tree]


def _collect(concepts: Sequence[Concept]) -> _Collected:
    found = _Collected()
    for word in sorted(empty_words()):
        found.add(word, EMPTY)
    for number, concept in enumerate(concepts):
        for term in dict.fromkeys(term for terms in concept.terms.values() for term in terms):
            words = [word for word in _BETWEEN.split(term) if word]
            if _HANGUL.search(term):
                _add_korean(words, number, found)
            else:
                _add_latin(term, words, number, found)
    return found


def _add_korean(words: list[str], number: int, found: _Collected) -> None:
    joined = "".join(words)
    if 2 <= len(joined) <= LONGEST_TERM:
        found.add(joined, TERM, number)
    if len(words) > 1:
        found.add_phrase(words, number)
    for at in range(2, len(joined) - 1):
        parts = [joined[:at], joined[at:]]
        if parts != words and _HANGUL.match(parts[1]):
            found.add_phrase(parts, number)


def _add_latin(term: str, words: list[str], number: int, found: _Collected) -> None:
    if len(words) > 1:
        found.add_phrase(words, number)
    elif len(term) <= _LONGEST_ABBREVIATION and term.isupper():
        found.add(term, ABBREVIATION, number)
    elif words:
        found.singles.append(words[0])
        found.single_numbers.append(number)
        if len(words[0]) >= SHORTEST_PART:
            found.add(words[0], PART)


def _keys_of_strings(strings: Sequence[str], spaces: Sequence[np.uint64]) -> NDArray[np.uint64]:
    codes = np.frombuffer("".join(strings).encode("utf-16-le"), np.uint16)
    ends = np.cumsum([0, *(len(one) for one in strings)])
    return _hash_all(lower_letters()[codes], ends, np.array(spaces, np.uint64))


@compiled
def _hash_all(codes: NDArray[np.uint16], ends: NDArray[np.int64], spaces: NDArray[np.uint64]) -> NDArray[np.uint64]:
    keys = np.zeros(len(spaces), np.uint64)
    for string in range(len(spaces)):
        keys[string] = hash_codes(codes, ends[string], ends[string + 1], spaces[string])
    return keys


def _lexicon(keys: NDArray[np.uint64], numbers: NDArray[np.int64]) -> Lexicon:
    """The table of ``keys``, each with those of its ``numbers`` that are concepts, ascending."""
    distinct, place = np.unique(keys, return_inverse=True)
    pairs = np.unique((place[numbers >= 0] << 32) | numbers[numbers >= 0])
    last = np.cumsum(np.bincount(pairs >> 32, minlength=len(distinct)))
    size = 1 << (4 * len(distinct)).bit_length()
    concepts = np.append(pairs & 0xFFFFFFFF, [0])[: max(len(pairs), 1)].astype(np.int32)
    lexicon = Lexicon(np.zeros(size, np.uint64), np.zeros(size, np.int32), np.zeros(size, np.int32), concepts)
    _place_keys(distinct, last, lexicon)
    return lexicon


@compiled
def _place_keys(keys: NDArray[np.uint64], last: NDArray[np.int64], lexicon: Lexicon) -> None:
    for number in range(len(keys)):
        slot = lexicon_slot(keys[number], lexicon.keys)
        lexicon.keys[slot] = keys[number]
        lexicon.first[slot] = last[number - 1] if number else 0
        lexicon.last[slot] = last[number]


def _stems(words: Sequence[str], lexicon: Lexicon) -> NDArray[np.uint64]:
    """The key of the stem of each of the distinct ``words``, 0 for empty ones."""
    vocabulary = Vocabulary.from_arrays(*as_bytes(words))
    work = desk(grammar(), lexicon, room=room_for(len(vocabulary.letters), len(vocabulary)))
    _, stems = analyse(vocabulary.table, 0, len(vocabulary), work)
    return stems


def _above(concepts: Sequence[Concept]) -> NDArray[np.int64]:
    """The number of each concept beside that of each one just above it: shape (n, 2)."""
    numbers = {concept.name.lower(): number for number, concept in enumerate(concepts)}
    pairs = [(number, above) for number, concept in enumerate(concepts)
             for above in _known_numbers(concept.broader, numbers)]  # fmt: skip
    return np.array(pairs, np.int64).reshape(-1, 2)


def _hierarchy(above: NDArray[np.int64]) -> tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]:
    """The concepts just below each concept, and those just above."""
    narrower: dict[int, list[int]] = defaultdict(list)
    broader: dict[int, list[int]] = defaultdict(list)
    for number, one in above.tolist():
        broader[number].append(one)
        narrower[one].append(number)
    below, over = ({number: tuple(near) for number, near in sides.items()} for sides in (narrower, broader))
    return below, over


def _known_numbers(names: Iterable[str], numbers: dict[str, int]) -> Iterator[int]:
    return (numbers[name.lower()] for name in names if name.lower() in numbers)
