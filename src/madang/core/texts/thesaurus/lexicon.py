"""The thesaurus as tables that compiled code can read: single words, parts of compounds, phrases."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.texts.thesaurus.concepts import Concept, load_concepts
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
from madang.core.texts.words.surfaces import Vocabulary

_BETWEEN = re.compile(r"[\s\-–/·.,()&+]+")
_HANGUL = re.compile("[가-힣]")
_LONGEST_ABBREVIATION = 5


class Phrases(NamedTuple):
    """A tree of word sequences. Node 0 is the root; edge ``e`` leads from a node by a word to the next node."""

    stems: NDArray[np.uint64]  # sorted keys of the words that occur in phrases; a word's number is its place here
    first_edge: NDArray[np.int32]  # (nodes + 1,) the edges of node n are first_edge[n]:first_edge[n + 1]
    words: NDArray[np.int32]  # (edges,)
    targets: NDArray[np.int32]  # (edges,)
    concepts: NDArray[np.int32]  # (nodes,) concept that ends here, or -1


@dataclass(frozen=True)
class Thesaurus:
    """Concepts with everything needed to find them in texts and to widen a search by them."""

    concepts: tuple[Concept, ...]
    lexicon: Lexicon
    phrases: Phrases
    narrower: dict[int, tuple[int, ...]]
    broader: dict[int, tuple[int, ...]]

    @property
    def concept_keys(self) -> NDArray[np.uint64]:
        """The key of the feature of each concept: shape (concepts,)."""
        return np.array([concept_key(number) for number in range(len(self.concepts))], np.uint64)


@cache
def load_thesaurus() -> Thesaurus:
    """The thesaurus of the product, compiled once a process."""
    return compile_thesaurus(load_concepts())


def compile_thesaurus(concepts: Sequence[Concept]) -> Thesaurus:
    """Turn ``concepts`` into tables; a concept's number is its place in the sequence."""
    keys: dict[int, list[int]] = {_key(word, EMPTY): [] for word in sorted(empty_words())}
    phrases: list[tuple[list[str], int]] = []
    singles: list[tuple[str, int]] = []
    for number, concept in enumerate(concepts):
        for term in dict.fromkeys(term for terms in concept.terms.values() for term in terms):
            if _HANGUL.search(term):
                _add_korean(term, number, keys, phrases)
            else:
                _add_latin(term, number, keys, phrases, singles)
    plain = _lexicon({key: [] for key, found in keys.items() if not found})
    stems = _stems([word for word, _ in singles] + [word for words, _ in phrases for word in words], plain)
    for word, number in singles:
        if stems[word]:
            keys.setdefault(int(np.uint64(stems[word]) ^ TERM), []).append(number)
    tree = _tree([([stems[word] for word in words if stems[word]], number) for words, number in phrases])
    narrower, broader = _hierarchy(concepts)
    return Thesaurus(tuple(concepts), _lexicon(keys), tree, narrower, broader)


def _add_korean(term: str, number: int, keys: dict[int, list[int]], phrases: list[tuple[list[str], int]]) -> None:
    words = [word for word in _BETWEEN.split(term) if word]
    joined = "".join(words)
    if 2 <= len(joined) <= LONGEST_TERM:
        keys.setdefault(_key(joined, TERM), []).append(number)
    if len(words) > 1:
        phrases.append((words, number))
    for at in range(2, len(joined) - 1):
        parts = [joined[:at], joined[at:]]
        if parts != words and _HANGUL.match(parts[1]):
            phrases.append((parts, number))


def _add_latin(
    term: str,
    number: int,
    keys: dict[int, list[int]],
    phrases: list[tuple[list[str], int]],
    singles: list[tuple[str, int]],
) -> None:
    words = [word for word in _BETWEEN.split(term) if word]
    if len(words) > 1:
        phrases.append((words, number))
    elif len(term) <= _LONGEST_ABBREVIATION and term.isupper():
        keys.setdefault(_key(term, ABBREVIATION), []).append(number)
    elif words:
        singles.append((words[0], number))
        if len(words[0]) >= SHORTEST_PART:
            keys.setdefault(_key(words[0], PART), [])


def _key(word: str, name_space: np.uint64) -> int:
    codes = lower_letters()[[ord(letter) for letter in word]]
    return int(hash_codes(codes, 0, len(codes), name_space))


def _lexicon(keys: dict[int, list[int]]) -> Lexicon:
    size = 1 << (4 * len(keys)).bit_length()
    lexicon = Lexicon(
        np.zeros(size, np.uint64),
        np.zeros(size, np.int32),
        np.zeros(size, np.int32),
        np.array([concept for found in keys.values() for concept in found] or [0], np.int32),
    )
    first = 0
    for key, found in keys.items():
        slot = lexicon_slot(np.uint64(key), lexicon.keys)
        lexicon.keys[slot] = key
        lexicon.first[slot], lexicon.last[slot] = first, first + len(found)
        first += len(found)
    return lexicon


def _stems(words: Iterable[str], lexicon: Lexicon) -> dict[str, int]:
    distinct = list(dict.fromkeys(words))
    vocabulary = Vocabulary(word.encode() for word in distinct)
    work = desk(grammar(), lexicon, room=room_for(len(vocabulary.letters), len(vocabulary)))
    _, stems = analyse(vocabulary.table, 0, len(vocabulary), work)
    return dict(zip(distinct, (int(stem) for stem in stems), strict=True))


def _tree(phrases: Iterable[tuple[list[int], int]]) -> Phrases:
    children: list[dict[int, int]] = [{}]
    concepts = [-1]
    for words, number in phrases:
        node = 0
        for word in words:
            if word not in children[node]:
                children[node][word] = len(children)
                children.append({})
                concepts.append(-1)
            node = children[node][word]
        if node and concepts[node] < 0:
            concepts[node] = number
    stems = np.unique(np.array([word for node in children for word in node] or [0], np.uint64))
    edges = [sorted((int(np.searchsorted(stems, np.uint64(word))), target) for word, target in node.items())
             for node in children]  # fmt: skip
    first_edge = np.zeros(len(children) + 1, np.int32)
    np.cumsum([len(one) for one in edges], out=first_edge[1:])
    flat = np.array([edge for one in edges for edge in one] or [(0, 0)], np.int32)
    return Phrases(stems, first_edge, flat[:, 0].copy(), flat[:, 1].copy(), np.array(concepts, np.int32))


def _hierarchy(concepts: Sequence[Concept]) -> tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]:
    numbers = {concept.name.lower(): number for number, concept in enumerate(concepts)}
    narrower: dict[int, list[int]] = defaultdict(list)
    broader: dict[int, tuple[int, ...]] = {}
    for number, concept in enumerate(concepts):
        above = tuple(_known_numbers(concept.broader, numbers))
        if above:
            broader[number] = above
        for one in above:
            narrower[one].append(number)
    return {number: tuple(below) for number, below in narrower.items()}, broader


def _known_numbers(names: Iterable[str], numbers: dict[str, int]) -> Iterator[int]:
    return (numbers[name.lower()] for name in names if name.lower() in numbers)
