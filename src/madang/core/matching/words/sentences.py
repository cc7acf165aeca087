"""Where the sentences and the passages of texts are."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.matching.words.walk import FIELD, LETTER, PASSAGE, SENTENCE, WORD
from madang.core.matching.words.words import Words
from madang.core.texts.words.surfaces import read_code

LONGEST_SENTENCE = 80
"""Words after which a sentence is cut although no full stop has come."""


class Spans(NamedTuple):
    """Pieces of texts: piece ``i`` is ``codes[begins[i]:ends[i]]``; those of text ``t`` are ``of[t]:of[t + 1]``."""

    of: NDArray[np.int64]  # (texts + 1,)
    begins: NDArray[np.int64]
    ends: NDArray[np.int64]
    fields: NDArray[np.int8]  # field of the text in which the piece stands
    words: NDArray[np.int32]  # words of the piece


@compiled
def spans(words: Words, texts: NDArray[np.int64], most: int) -> Spans:
    """The pieces of ``texts``: whole sentences joined up to ``most`` words, never across passages or fields.

    With ``most`` = 0 each sentence is a piece of its own. Pieces without a word are left out.
    """
    codes, marks = words.codes, words.marks
    of = np.zeros(len(texts) + 1, np.int64)
    size = 0
    for text in texts:
        size += words.lengths[text] + 1
    begins, ends = np.zeros(size, np.int64), np.zeros(size, np.int64)
    fields, lengths = np.zeros(size, np.int8), np.zeros(size, np.int32)
    count = 0
    for index in range(len(texts)):
        at, end = words.starts[texts[index]], words.starts[texts[index] + 1]
        begin, last, field, length, inside, letter = at, at, 0, 0, 0, False
        while at <= end:
            number, following = read_code(codes, at) if at < end else (-1, at + 1)
            mark = marks[number] if number >= 0 else PASSAGE | SENTENCE
            if mark & WORD:
                if length == 0:
                    begin = at
                length += 1
                inside += 1
                last = following
                letter = mark & LETTER != 0
            broken = (mark & SENTENCE and not (letter and mark & PASSAGE == 0)) or inside >= LONGEST_SENTENCE
            if broken and length:
                closing = mark & PASSAGE or length + inside > most
                if closing:
                    begins[count], ends[count] = begin, last
                    fields[count], lengths[count] = field, length
                    count += 1
                    length = 0
                inside = 0
            field += mark & FIELD != 0
            at = following
        of[index + 1] = count
    return Spans(of, begins[:count].copy(), ends[:count].copy(), fields[:count].copy(), lengths[:count].copy())
