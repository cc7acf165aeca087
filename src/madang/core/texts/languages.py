"""Which language a text is written in: Korean, English or German, told by its letters and its commonest words."""

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.texts.words.surfaces import Vocabulary, read_code

UNKNOWN, KOREAN, ENGLISH, GERMAN = range(4)

LANGUAGES = 8
"""Numbers of languages lie below this."""

_ENGLISH = (
    "the of and to in for is with that are on by this be from as an at or which our we it can will has have using"
).split()
_GERMAN = (
    "der die das und in von zu den mit für ist im auf ein eine des dem nicht sich werden auch als an bei wir aus oder "
    "einen einer sowie durch wird sind zur zum nach unsere"
).split()


def languages_of(codes: NDArray[np.uint8], starts: NDArray[np.int64], vocabulary: Vocabulary) -> NDArray[np.uint8]:
    """The language of each text of a collection of streams: shape (texts,)."""
    hints = _hints_by_letters(vocabulary.letters, vocabulary.ends)
    for language, words in ((ENGLISH, _ENGLISH), (GERMAN, _GERMAN)):
        for word in words:
            for written in (word, word.capitalize()):
                number = vocabulary.find(written.encode())
                if number >= 0:
                    hints[number] = 0 if word in _ENGLISH and word in _GERMAN else language + 4
    return _count(codes, starts, hints)


@compiled
def _hints_by_letters(letters: NDArray[np.uint8], ends: NDArray[np.int64]) -> NDArray[np.uint8]:
    hints = np.zeros(len(ends) - 1, np.uint8)
    for number in range(len(hints)):
        begin, end = ends[number], ends[number + 1]
        if begin == end:
            continue
        head = letters[begin]
        if 0xEA <= head <= 0xED:
            hints[number] = KOREAN
        elif head >= 0x41 and head < 0xE0 and end - begin > 1 and head not in (0xC2, 0x5B, 0x5F, 0x7B, 0x7C, 0x7D):
            hints[number] = ENGLISH
            for at in range(begin, end - 1):
                if letters[at] == 0xC3 and letters[at + 1] in (0xA4, 0xB6, 0xBC, 0x9F, 0x84, 0x96, 0x9C):
                    hints[number] = GERMAN
    return hints


@compiled
def _count(codes: NDArray[np.uint8], starts: NDArray[np.int64], hints: NDArray[np.uint8]) -> NDArray[np.uint8]:
    languages = np.zeros(len(starts) - 1, np.uint8)
    for text in range(len(languages)):
        counts = np.zeros(8, np.int64)
        at = starts[text]
        while at < starts[text + 1]:
            number, at = read_code(codes, at)
            counts[hints[number]] += 1
        latin = counts[ENGLISH] + counts[GERMAN] + counts[ENGLISH + 4] + counts[GERMAN + 4]
        if counts[KOREAN] * 2 >= latin and counts[KOREAN]:
            languages[text] = KOREAN
        elif latin:
            german = 2 * counts[GERMAN + 4] + counts[GERMAN]
            languages[text] = GERMAN if german > counts[ENGLISH + 4] else ENGLISH
    return languages
