"""Whether UTF-8 text is sound and in NFC, told quickly enough for large files."""

import unicodedata

import numpy as np
import pyarrow as pa

_ASCII = bytes(range(128))
_SAMPLE = 4096
_LARGE = 1 << 18
"""From so many bytes on it pays to load compiled code."""


def is_composed(data: bytes) -> bool:
    """Whether ``data`` is in NFC; raises ``UnicodeDecodeError`` when it is not UTF-8 throughout."""
    if data.isascii():
        return True
    if len(data) >= _LARGE and _is_plain(data):
        return True
    sample = data[:_SAMPLE]
    if 4 * len(sample.translate(None, _ASCII)) > len(sample) or not _is_sound(data):
        return unicodedata.is_normalized("NFC", data.decode())
    return _is_composed_but_for_ascii(data)


def is_composed_where_joined(before: bytes, data: bytes) -> bool:
    """Whether two pieces of UTF-8 text that follow each other are in NFC where they meet."""
    seam = before[-128:] + data[:128]
    return seam.isascii() or unicodedata.is_normalized("NFC", seam.decode("utf-8", "ignore"))


def whole_signs(data: bytes) -> int:
    """How many bytes of ``data`` are whole signs of UTF-8, when its end may cut the last one."""
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte >= 0xC0:
            length = 2 + (byte >= 0xE0) + (byte >= 0xF0)
            return len(data) - back if length > back else len(data)
        if byte < 0x80:
            break
    return len(data)


def _is_plain(data: bytes) -> bool:
    """Whether ``data`` is sound and holds usual signs only, which are in NFC wherever they stand."""
    from madang.core.texts.tables.plain_signs import is_plain, plain_signs

    return bool(is_plain(np.frombuffer(data, np.uint8), plain_signs()))


def _is_composed_but_for_ascii(data: bytes) -> bool:
    """``is_composed`` for sound text that is mostly ASCII, most of which need not be looked at sign by sign.

    What is left without ASCII is in NFC only if the whole is, but for the accents that join an ASCII letter; they stand
    from U+0300 to U+036F and begin with the bytes CC and CD. Only the whole can tell then.
    """
    beyond = data.translate(None, _ASCII)
    whole = data if b"\xcc" in beyond or b"\xcd" in beyond else beyond
    return unicodedata.is_normalized("NFC", whole.decode())


def _is_sound(data: bytes) -> bool:
    bounds = pa.py_buffer(np.array([0, len(data)], np.int64))
    text = pa.Array.from_buffers(pa.large_string(), 1, [None, bounds, pa.py_buffer(data)])
    try:
        text.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True
