"""What kind of character each code point of the Basic Multilingual Plane is."""

import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

OTHER, LATIN, DIGIT, HANGUL, IDEOGRAPH = range(5)

_SYLLABLES = (0xAC00, 0xD7A4)
_IDEOGRAPHS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))


@cache
def letter_kinds() -> NDArray[np.uint8]:
    """The kind of each of the 65,536 code points: shape (65536,); marks and symbols are ``OTHER``.

    Letters of every alphabet but Hangul and the Chinese characters count as ``LATIN``: they are written with spaces
    and inflected at the end, which is all the analysis needs to know.
    """
    kinds = np.zeros(65_536, np.uint8)
    for code in range(0x3000):
        kinds[code] = _kind(chr(code))
    for code in range(0xFF00, 0xFFEF):
        kinds[code] = _kind(chr(code))
    kinds[_SYLLABLES[0] : _SYLLABLES[1]] = HANGUL
    kinds[0x3131:0x3190] = HANGUL
    for first, last in _IDEOGRAPHS:
        kinds[first:last] = IDEOGRAPH
    kinds[0x3041:0x3100] = IDEOGRAPH
    return kinds


@cache
def lower_letters() -> NDArray[np.uint16]:
    """The lower-case form of each code point, with German and other Latin accents folded: shape (65536,)."""
    lower = np.arange(65_536, dtype=np.uint16)
    for code in [*range(0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)]:
        folded = unicodedata.normalize("NFD", chr(code).lower())[0]
        if ord(folded) < 0x10000:
            lower[code] = ord(folded)
    for code in range(0xFF01, 0xFF5F):
        lower[code] = ord(chr(code - 0xFEE0).lower())
    return lower


def _kind(character: str) -> int:
    category = unicodedata.category(character)
    if category in ("Nd", "No"):
        return DIGIT
    return LATIN if category.startswith("L") else OTHER
