"""Which whole numbers stand for the words and passages of texts in an index, and how these are made of them again."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.words.collection import learn
from madang.core.matching.words.numbers import Numbers as FeatureNumbers
from madang.core.matching.words.sentences import Spans
from madang.core.matching.words.words import Words
from madang.core.texts.thesaurus import Thesaurus
from madang.core.texts.words.surfaces import Vocabulary

Numbers = NDArray[Any]
Read = Callable[[str], Numbers]
"""Gives the numbers that were kept under a name."""


def word_numbers(words: Words, vocabulary: Vocabulary) -> dict[str, Numbers]:
    """The surfaces, and what was counted of the texts, in small numbers; what the words tell by themselves is not kept.

    To analyse them again takes little beside a round, and their features would take as much room as their letters.
    """
    return {
        "texts": np.diff(words.starts),
        "lengths": words.lengths,
        "sizes": words.sizes,
        "letters": vocabulary.letters,
        "surfaces": np.diff(vocabulary.ends),
        "frequency": words.frequency,
    }


def words_again(codes: NDArray[np.uint8], read: Read, thesaurus: Thesaurus) -> tuple[Words, Vocabulary]:
    """What ``word_numbers`` was made of; ``thesaurus`` is the one by which the words were analysed."""
    vocabulary = Vocabulary.from_arrays(read("letters"), _sums(read("surfaces")))
    words = Words(
        codes,
        _sums(read("texts")),
        read("lengths").astype(np.int32),
        *learn(vocabulary, thesaurus, FeatureNumbers()),
        read("frequency").astype(np.uint32),
        read("sizes").astype(np.int32),
    )
    return words, vocabulary


def passage_numbers(passages: Spans) -> dict[str, Numbers]:
    """Passages in small numbers: how far each begins behind the one before, and how long it is."""
    return {
        "passages": np.diff(passages.of),
        "passage_gaps": passages.begins - np.concatenate([np.zeros(1, np.int64), passages.ends])[: len(passages.ends)],
        "passage_sizes": passages.ends - passages.begins,
        "passage_fields": passages.fields,
        "passage_words": passages.words,
    }


def passages_again(read: Read) -> Spans:
    """What ``passage_numbers`` was made of."""
    sizes = read("passage_sizes").astype(np.int64)
    ends = np.cumsum(read("passage_gaps").astype(np.int64) + sizes)
    return Spans(
        _sums(read("passages")),
        ends - sizes,
        ends,
        read("passage_fields").astype(np.int8),
        read("passage_words").astype(np.int32),
    )


def _sums(sizes: Numbers) -> NDArray[np.int64]:
    ends = np.zeros(len(sizes) + 1, np.int64)
    np.cumsum(sizes, out=ends[1:])
    return ends
