"""Walking through a text: its words, sentences, fields, and the phrases of the thesaurus in it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled, inlined
from madang.core.matching.words.words import Words
from madang.core.texts.thesaurus import Phrases
from madang.core.texts.words.letters import OTHER
from madang.core.texts.words.surfaces import Surfaces, decode, read_code

WORD, SENTENCE, PASSAGE, FIELD, EMPTY, LETTER = 1, 2, 4, 8, 16, 32
"""Marks of a surface: a word; a separator that ends a sentence, a passage, a field; an empty word; a single letter."""

SIZE_OF_KIND = (2, 1, 0, 0)
"""What a stem, a syllable pair, a Korean stem and a concept add to the size of a text.

A Korean word has about two pairs: so texts of the same content are about equally long in every language.
"""

Tree = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]

_BULLETS = (0x2022, 0x203B, 0x25CB, 0x25CF, 0x25A0, 0x25A1, 0x25AA, 0x25B6, 0x25E6, 0x2713, 0x25B7, 0x25C6, 0x261E)


class Walk(NamedTuple):
    """Phrases to look for, and the feature that stands for each concept."""

    phrases: Phrases
    features: NDArray[np.uint32]  # (concepts,)


@compiled
def marks_of_surfaces(
    table: Surfaces, first: int, last: int, stems: NDArray[np.uint64], kinds: NDArray[np.uint8]
) -> NDArray[np.uint8]:
    """The marks of the surfaces ``first`` to ``last``; a word whose stem is 0 is empty."""
    marks = np.zeros(last - first, np.uint8)
    for number in range(first, last):
        begin, end = table.ends[number], table.ends[number + 1]
        if begin == end:
            continue
        code, size = decode(table.letters, begin)
        if code < 0x10000 and kinds[code] != OTHER:
            marks[number - first] = WORD | (EMPTY if stems[number - first] == 0 else 0)
            if size == end - begin and (65 <= code <= 90 or 97 <= code <= 122):
                marks[number - first] |= LETTER
        else:
            marks[number - first] = _breaks(table.letters, begin, end)
    return marks


@compiled
def _breaks(letters: NDArray[np.uint8], begin: int, end: int) -> int:
    ended = False
    lines = 0
    marks = 0
    at = begin
    while at < end:
        code, size = decode(letters, at)
        if code == 0x1E:
            return FIELD | SENTENCE | PASSAGE
        if code == 10:
            lines += 1
        if code == 12:
            lines += 2
        white = code in (9, 10, 12, 13, 32, 0xA0, 0x3000)
        if (ended and white) or code in (0x3002, 0xFF01, 0xFF1F) or code in _BULLETS:
            marks |= SENTENCE
        ended = code in (33, 46, 59, 63, 0x2026) or (ended and not white)
        at += size
    if lines:
        marks |= SENTENCE
    return marks | PASSAGE if lines > 1 else marks


@inlined
def tokens_of(codes: NDArray[np.uint8], at: int, end: int, tokens: NDArray[np.int32]) -> int:
    """Read the surfaces of ``codes[at:end]`` into ``tokens``, which has room for them; their number."""
    count = 0
    while at < end:
        number, at = read_code(codes, at)
        tokens[count] = number
        count += 1
    return count


@compiled
def tokens_between(codes: NDArray[np.uint8], begin: int, end: int) -> NDArray[np.int32]:
    """The surfaces of ``codes[begin:end]``."""
    tokens = np.zeros(end - begin, np.int32)
    return tokens[: tokens_of(codes, begin, end, tokens)]


@compiled
def phrase_at_surface(
    tokens: NDArray[np.int32], at: int, marks: NDArray[np.uint8], words: NDArray[np.int32], phrases: Phrases
) -> int:
    """The concept of the phrase that begins with the word ``tokens[at]``, or -1."""
    return int(phrase_at(tokens, len(tokens), at, marks, words, tree_of(phrases)))


@compiled
def longest_text(starts: NDArray[np.int64]) -> int:
    """Bytes of the longest text: a bound for the number of its surfaces."""
    longest = 1
    for text in range(len(starts) - 1):
        longest = max(longest, starts[text + 1] - starts[text])
    return longest


@inlined
def phrase_at(
    tokens: NDArray[np.int32], count: int, at: int, marks: NDArray[np.uint8], words: NDArray[np.int32], tree: Tree
) -> int:
    """The concept of the longest phrase that begins with the word ``tokens[at]``, or -1."""
    first_edge, edge_words, targets, concepts = tree
    word = words[tokens[at]]
    node = 0
    concept = -1
    while word >= 0:
        low, high = first_edge[node], first_edge[node + 1]
        while low < high:
            middle = (low + high) // 2
            if edge_words[middle] < word:
                low = middle + 1
            else:
                high = middle
        if low == first_edge[node + 1] or edge_words[low] != word:
            break
        node = targets[low]
        if concepts[node] >= 0:
            concept = concepts[node]
        at += 1
        while at < count and _skipped(marks[tokens[at]]):
            at += 1
        word = words[tokens[at]] if at < count else -1
    return concept


@inlined
def _skipped(mark: int) -> bool:
    return mark & (EMPTY | SENTENCE) == EMPTY or mark & (WORD | SENTENCE) == 0


@compiled
def count_texts(words: Words, walk: Walk, frequency: NDArray[np.uint32]) -> None:
    """Count in ``frequency`` (features,) how many texts have each feature, in ``words.sizes`` how much each says."""
    codes, starts, marks = words.codes, words.starts, words.marks
    features, phrase_words = words.features, words.phrase_words
    tree, concept_features = tree_of(walk.phrases), walk.features
    seen = np.zeros((len(frequency), 2), np.uint32)  # how many texts have it, and one more than the last of them
    tokens = np.zeros(longest_text(starts), np.int32)
    heads = np.zeros(len(tokens), np.int64)
    all_heads, all_sizes = _heads(words, root_words(walk.phrases))
    for text in range(len(starts) - 1):
        count = tokens_of(codes, starts[text], starts[text + 1], tokens)
        said = 0
        for at in range(count):  # memory is far, and so all heads are fetched together, not in turn
            heads[at] = all_heads[tokens[at]]
            said += all_sizes[tokens[at]]
        words.sizes[text] = said
        for at in range(count):
            first = heads[at] >> 16
            for place in range(first, first + ((heads[at] & 0xFFFF) >> 1)):
                _see(seen, features[place], text)
            if heads[at] & 1:
                concept = phrase_at(tokens, count, at, marks, phrase_words, tree)
                if concept >= 0:
                    _see(seen, concept_features[concept], text)
    frequency[:] = seen[:, 0]


@inlined
def _see(seen: NDArray[np.uint32], feature: int, text: int) -> None:
    if seen[feature, 1] != text + 1:
        seen[feature, 0] += 1
        seen[feature, 1] = text + 1


@compiled
def _heads(words: Words, roots: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """By surface: where its features begin, how many, and whether a phrase begins with it; how much it says."""
    size_of_feature = np.zeros(len(words.keys), np.int32)
    for place in range(len(words.keys)):
        size_of_feature[words.key_numbers[place]] = SIZE_OF_KIND[words.keys[place] & np.uint64(3)]
    heads = np.zeros(len(words.feature_ends) - 1, np.int64)
    sizes = np.zeros(len(heads), np.int32)
    for surface in range(len(heads)):
        first, last = words.feature_ends[surface], words.feature_ends[surface + 1]
        leads = words.phrase_words[surface] >= 0 and roots[words.phrase_words[surface]]
        heads[surface] = first << 16 | (last - first) << 1 | leads
        for place in range(first, last):
            sizes[surface] += size_of_feature[words.features[place]]
    return heads, sizes


@inlined
def tree_of(phrases: Phrases) -> Tree:
    """The arrays that a walk along the phrases needs."""
    return phrases.first_edge, phrases.words, phrases.targets, phrases.concepts


@compiled
def root_words(phrases: Phrases) -> NDArray[np.bool_]:
    """Which words begin a phrase: shape (words,)."""
    begins = np.zeros(len(phrases.stems), np.bool_)
    for edge in range(phrases.first_edge[0], phrases.first_edge[1]):
        begins[phrases.words[edge]] = True
    return begins
