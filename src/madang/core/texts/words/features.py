"""Each distinct surface word yields the features by which it is found: stems, syllable pairs, concepts."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Int, compiled, inlined
from madang.core.texts.words.grammar import Endings, Grammar
from madang.core.texts.words.letters import DIGIT, HANGUL, IDEOGRAPH, OTHER
from madang.core.texts.words.surfaces import Surfaces, decode

STEM, PAIR, KOREAN_STEM, CONCEPT = range(4)
"""Kinds of features; the kind is kept in the two low bits of a feature's key."""

TERM, PART, ABBREVIATION, EMPTY = np.uint64(11), np.uint64(13), np.uint64(17), np.uint64(19)
"""Name spaces of the lexicon: whole terms, parts of compounds, abbreviations in capitals, empty words."""

LONGEST_TERM = 14
SHORTEST_COMPOUND = 9
SHORTEST_PART = 5


class Lexicon(NamedTuple):
    """Which keys stand for which concepts: an open-addressing table of 64-bit keys."""

    keys: NDArray[np.uint64]  # (2 ** n,) 0 where free
    first: NDArray[np.int32]  # (2 ** n,) where the concepts of the key begin
    last: NDArray[np.int32]  # (2 ** n,) and end
    concepts: NDArray[np.int32]


class Found(NamedTuple):
    """Keys of features, word by word, as they are being collected; a word has each feature once."""

    keys: NDArray[np.uint64]
    filled: NDArray[np.int64]  # (2,) how many there are, and where those of the present word begin


class Desk(NamedTuple):
    """What the analysis of one word works with."""

    grammar: Grammar
    lexicon: Lexicon
    found: Found
    word: NDArray[np.uint16]  # the word in lower case
    scratch: NDArray[np.uint16]


def desk(grammar: Grammar, lexicon: Lexicon, *, room: int) -> Desk:
    """A desk with room for the longest word and for ``room`` features."""
    found = Found(np.zeros(room, np.uint64), np.zeros(2, np.int64))
    return Desk(grammar, lexicon, found, np.zeros(80, np.uint16), np.zeros(80, np.uint16))


def room_for(letters: int, surfaces: int) -> int:
    """How many features the analysis of ``surfaces`` words of ``letters`` bytes may yield at most."""
    return 4 * letters + 8 * surfaces + 64


@compiled
def analyse(surfaces: Surfaces, first: int, last: int, desk: Desk) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Collect the features of the surfaces ``first`` to ``last`` in ``desk.found``.

    Returns where the features of each surface end, shape (last - first,), and the key of each surface's stem
    (0 for a separator or an empty word), shape (last - first,).
    """
    ends = np.zeros(last - first, np.int64)
    stems = np.zeros(last - first, np.uint64)
    for number in range(first, last):
        size, capitals = _letters(surfaces, number, desk)
        desk.found.filled[1] = desk.found.filled[0]
        if size:
            stems[number - first] = _word_features(desk, size, capitals)
        ends[number - first] = desk.found.filled[0]
    return ends, stems


@compiled
def _letters(surfaces: Surfaces, number: int, desk: Desk) -> tuple[int, Int]:
    """Lower-case code points of a surface in ``desk.word``; their number (0 for a separator), and of its capitals."""
    at, end = surfaces.ends[number], surfaces.ends[number + 1]
    size = 0
    capitals: Int = 0
    while at < end:
        code, step = decode(surfaces.letters, at)
        if code > 0xFFFF or (size == 0 and desk.grammar.kinds[code] == OTHER):
            return 0, 0
        desk.word[size] = desk.grammar.lower[code]
        capitals += desk.word[size] != code and code < 0x250
        size += 1
        at += step
    return size, capitals


@compiled
def _word_features(desk: Desk, size: int, capitals: Int) -> np.uint64:
    if capitals >= 2 and capitals + 1 >= size:
        _concepts(hash_codes(desk.word, 0, size, ABBREVIATION), desk)
    stem = np.uint64(0)
    start = 0
    while start < size:
        korean = _is_korean(desk.grammar.kinds[desk.word[start]])
        stop = start + 1
        while stop < size and _is_korean(desk.grammar.kinds[desk.word[stop]]) == korean:
            stop += 1
        key = _korean_run(desk, start, stop) if korean else _latin_run(desk, start, stop)
        stem = key if start == 0 else stem * np.uint64(31) + key
        start = stop
    return stem


@compiled
def _is_korean(kind: int) -> bool:
    return kind == HANGUL or kind == IDEOGRAPH


@compiled
def _korean_run(desk: Desk, start: int, stop: int) -> np.uint64:
    word = desk.word
    end = start + strip(word[start:stop], stop - start, desk.grammar.particles)
    if _known(hash_codes(word, start, stop, EMPTY), desk.lexicon):
        return np.uint64(0)
    if _known(hash_codes(word, start, end, EMPTY), desk.lexicon):
        return np.uint64(0)
    key = hash_codes(word, start, end, np.uint64(KOREAN_STEM))
    _put(desk.found, key, KOREAN_STEM)
    for at in range(start, end - 1):
        _put(desk.found, hash_codes(word, at, at + 2, np.uint64(PAIR)), PAIR)
    for first in range(end - 1):
        value = _begun(TERM)
        for last in range(first + 1, min(end, first + LONGEST_TERM) + 1):
            value = _with_letter(value, word[last - 1])
            if last - first > 2 or (last - first == 2 and (first == 0 or last == end)):
                _concepts(_ended(value), desk)
    for last in range(end + 1, stop + 1):  # what looked like a particle may belong to the word
        for first in range(end - 1):
            if last - first > 2:
                _concepts(hash_codes(word, first, last, TERM), desk)
    return key


@compiled
def _latin_run(desk: Desk, start: int, stop: int) -> np.uint64:
    word = desk.word
    if _known(hash_codes(word, start, stop, EMPTY), desk.lexicon):
        return np.uint64(0)
    key = latin_key(word, start, stop, desk.scratch, desk.grammar.endings)
    if stop - start == 1 and desk.grammar.kinds[word[start]] != DIGIT:
        return key
    _put(desk.found, key, STEM)
    _concepts(key ^ TERM, desk)
    if stop - start >= SHORTEST_COMPOUND:
        for middle in range(start + SHORTEST_PART, stop - 2):
            _part(desk, start, middle)
        for middle in range(start + 3, stop - SHORTEST_PART + 1):
            _part(desk, middle, stop)
    return key


@compiled
def latin_key(
    word: NDArray[np.uint16], start: int, stop: int, scratch: NDArray[np.uint16], endings: Endings
) -> np.uint64:
    """The key of the stem of ``word[start:stop]``, which is left as it is."""
    size = stop - start
    for at in range(size):
        scratch[at] = word[start + at]
    if size > 3:
        size = strip(scratch, strip(scratch, size, endings), endings)  # monitor-ing, then monit-or
        if size > 4 and scratch[size - 1] == 101:  # the e of "battery storage" versus "stor-ing"
            size -= 1
    return hash_codes(scratch, 0, size, np.uint64(STEM))


@compiled
def _part(desk: Desk, start: int, stop: int) -> None:
    if _known(hash_codes(desk.word, start, stop, PART), desk.lexicon):
        key = latin_key(desk.word, start, stop, desk.scratch, desk.grammar.endings)
        _put(desk.found, key, STEM)
        _concepts(key ^ TERM, desk)


@compiled
def strip(word: NDArray[np.uint16], size: Int, endings: Endings) -> int:
    """Take the first ending that fits off ``word[:size]``, in place; the size that is left."""
    following = endings.by_last[word[size - 1]] if size else 0
    while following:
        rule = following - 1
        following = endings.next_rule[rule]
        begin, end = endings.ends[rule], endings.ends[rule + 1]
        rest = size - (end - begin)
        if rest < endings.remaining[rule]:
            continue
        at = 0
        while at < end - begin and word[rest + at] == endings.codes[begin + at]:
            at += 1
        if at < end - begin:
            continue
        for put in range(endings.replacement_ends[rule], endings.replacement_ends[rule + 1]):
            word[rest] = endings.replacements[put]
            rest += 1
        return int(rest)
    return int(size)


@compiled
def hash_codes(word: NDArray[np.uint16], start: int, stop: int, seed: np.uint64) -> np.uint64:
    """A 64-bit key of ``word[start:stop]`` in the name space ``seed``."""
    value = _begun(seed)
    for at in range(start, stop):
        value = _with_letter(value, word[at])
    return _ended(value)


@inlined
def _begun(seed: np.uint64) -> np.uint64:
    return np.uint64(0xCBF29CE484222325) ^ (seed * np.uint64(0x9E3779B97F4A7C15))


@inlined
def _with_letter(value: np.uint64, code: np.uint16) -> np.uint64:
    value = (value ^ np.uint64(code)) * np.uint64(0x100000001B3)
    return np.uint64(value ^ (value >> np.uint64(31)))


@inlined
def _ended(value: np.uint64) -> np.uint64:
    value = value * np.uint64(0x9E3779B97F4A7C15)
    return np.uint64(value ^ (value >> np.uint64(29)))


@compiled
def _put(found: Found, key: np.uint64, kind: int) -> None:
    marked = (key & np.uint64(0xFFFFFFFFFFFFFFFC)) | np.uint64(kind)
    for at in range(found.filled[1], found.filled[0]):
        if found.keys[at] == marked:
            return
    found.keys[found.filled[0]] = marked
    found.filled[0] += 1


@compiled
def lexicon_slot(key: np.uint64, keys: NDArray[np.uint64]) -> Int:
    """The slot that holds ``key``, or the free slot where it belongs."""
    mask = np.uint64(len(keys) - 1)
    slot = (key >> np.uint64(7)) & mask
    while keys[slot] != 0 and keys[slot] != key:
        slot = (slot + np.uint64(1)) & mask
    return np.int64(slot)


@compiled
def _known(key: np.uint64, lexicon: Lexicon) -> bool:
    return bool(lexicon.keys[lexicon_slot(key, lexicon.keys)] == key)


@compiled
def _concepts(key: np.uint64, desk: Desk) -> None:
    slot = lexicon_slot(key, desk.lexicon.keys)
    if desk.lexicon.keys[slot] == key:
        for at in range(desk.lexicon.first[slot], desk.lexicon.last[slot]):
            _put(desk.found, concept_key(desk.lexicon.concepts[at]), CONCEPT)


@compiled
def concept_key(concept: int) -> np.uint64:
    """The key of the feature that stands for a concept of the thesaurus."""
    return (np.uint64(concept + 1) << np.uint64(2)) | np.uint64(CONCEPT)
