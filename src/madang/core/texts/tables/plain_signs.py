"""Signs that are in NFC whatever stands beside them, found in UTF-8 as fast as memory gives it."""

import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled

_SURELY = ((0x80, 0x300), (0x3400, 0x4DC0), (0x4E00, 0xA000), (0xAC00, 0xD7A4), (0xE000, 0xF900))
"""Latin letters, ideographs, Korean syllables and private signs, all of them in NFC in any company."""

_MOSTLY = ((0x370, 0x483), (0x2000, 0x2C00), (0x3000, 0x3400), (0xFF00, 0xFFF0))
"""Greek, Cyrillic, marks and symbols, kana and wide letters: these are asked for one by one."""


@cache
def plain_signs() -> NDArray[np.bool_]:
    """Which code points of the Basic Multilingual Plane are surely in NFC everywhere: shape (65536,)."""
    plain = np.zeros(65_536, np.bool_)
    for first, last in _SURELY:
        plain[first:last] = True
    for first, last in _MOSTLY:
        for code in range(first, last):
            sign = chr(code)
            plain[code] = not unicodedata.combining(sign) and unicodedata.is_normalized("NFC", sign)
    return plain


@compiled
def is_plain(data: NDArray[np.uint8], plain: NDArray[np.bool_]) -> bool:
    """Whether ``data`` is sound UTF-8 of ASCII, ``plain`` signs and those from U+1F000 to U+1FAFF (pictures) alone."""
    at, end = 0, len(data)
    while at < end:
        head = np.int64(data[at])
        if head < 0x80:
            at += 1
        elif 0xE1 <= head < 0xF0 and at + 3 <= end:
            second, third = np.int64(data[at + 1]), np.int64(data[at + 2])
            code = ((head & 15) << 12) | ((second & 63) << 6) | (third & 63)
            if (second & 0xC0) != 0x80 or (third & 0xC0) != 0x80 or not plain[code]:
                return False
            at += 3
        elif 0xC2 <= head < 0xE0 and at + 2 <= end:
            second = np.int64(data[at + 1])
            if (second & 0xC0) != 0x80 or not plain[((head & 31) << 6) | (second & 63)]:
                return False
            at += 2
        elif head == 0xF0 and at + 4 <= end and data[at + 1] == 0x9F and 0x80 <= data[at + 2] < 0xAC:
            if data[at + 3] & 0xC0 != 0x80:
                return False
            at += 4
        else:
            return False
    return True
