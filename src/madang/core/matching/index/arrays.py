"""Which whole numbers stand for the words and passages of texts in an index, and how these are made of them again."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.words.sentences import Spans
from madang.core.matching.words.words import Words
from madang.core.texts.words.surfaces import Vocabulary

Numbers = NDArray[Any]
Read = Callable[[str], Numbers]
"""Gives the numbers that were kept under a name."""


def word_numbers(words: Words, vocabulary: Vocabulary) -> dict[str, Numbers]:
    """All of ``words`` but the codes, and the surfaces, in small numbers."""
    return {
        "texts": np.diff(words.starts),
        "lengths": words.lengths,
        "sizes": words.sizes,
        "letters": vocabulary.letters,
        "surfaces": np.diff(vocabulary.ends),
        "marks": words.marks,
        "feature_counts": np.diff(words.feature_ends),
        "features": _arrivals_hidden(words.features),
        "phrase_words": words.phrase_words.astype(np.int64) + 1,
        "keys": np.diff(words.keys, prepend=np.zeros(1, np.uint64)),
        "key_numbers": words.key_numbers,
        "frequency": words.frequency,
    }


def words_again(codes: NDArray[np.uint8], read: Read) -> tuple[Words, Vocabulary]:
    """What ``word_numbers`` was made of."""
    words = Words(
        codes=codes,
        starts=_sums(read("texts")),
        lengths=read("lengths").astype(np.int32),
        marks=read("marks"),
        feature_ends=_sums(read("feature_counts")),
        features=_arrivals_shown(read("features")),
        phrase_words=(read("phrase_words").astype(np.int64) - 1).astype(np.int32),
        keys=np.cumsum(read("keys").astype(np.uint64), dtype=np.uint64),
        key_numbers=read("key_numbers").astype(np.uint32),
        frequency=read("frequency").astype(np.uint32),
        sizes=read("sizes").astype(np.int32),
    )
    return words, Vocabulary.from_arrays(read("letters"), _sums(read("surfaces")))


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


def _arrivals_hidden(features: NDArray[np.uint32]) -> NDArray[np.int64]:
    """0 for a feature that is just one more than all before it, one more than its number for any other."""
    wide = features.astype(np.int64)
    seen = np.maximum.accumulate(np.concatenate([[-1], wide]))[:-1]
    return np.where(wide == seen + 1, 0, wide + 1)


def _arrivals_shown(hidden: Numbers) -> NDArray[np.uint32]:
    arrived = np.cumsum(hidden == 0)
    return np.where(hidden == 0, arrived - 1, hidden.astype(np.int64) - 1).astype(np.uint32)
