"""The records of an HWP 5 stream, and the characters of a paragraph's text.

Source: Hancom, "Hangul Document File Structure 5.0" (revision 1.3).
"""

import struct
import zlib
from collections.abc import Iterator

from madang.core.texts.documents.reading.draft import Refused

MOST_UNPACKED = 128 << 20

# One code unit in a paragraph's text below 32 is a control character; those not listed here fill eight units.
_SHORT_CONTROLS = {0: "", 10: "\n", 13: "", 24: "-", 25: "", 26: "", 27: "", 28: "", 29: "", 30: " ", 31: " "}
_TAB = 9
_CONTROL_UNITS = 8

Record = tuple[int, int, memoryview]


def unpack(data: bytes) -> memoryview:
    """Raw deflate, as HWP packs its streams; refuses what grows without measure."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        unpacked = inflate.decompress(data, MOST_UNPACKED)
    except zlib.error as error:
        raise Refused("damaged") from error
    if inflate.unconsumed_tail:
        raise Refused("zip-bomb", limit=MOST_UNPACKED >> 20)
    # Some writers leave out the end mark: whether the stream is whole is seen from its records.
    return memoryview(unpacked)


def records(data: memoryview) -> Iterator[Record]:
    """Tag, level and payload of each record; one that ends after its stream is damage."""
    at, end = 0, len(data)
    while at + 4 <= end:
        (head,) = struct.unpack_from("<I", data, at)
        at += 4
        size = head >> 20
        if size == 0xFFF:
            if at + 4 > end:
                raise Refused("damaged")
            (size,) = struct.unpack_from("<I", data, at)
            at += 4
        if at + size > end:
            raise Refused("damaged")
        yield head & 0x3FF, head >> 10 & 0x3FF, data[at : at + size]
        at += size


def characters(payload: memoryview) -> str:
    """The visible characters of a paragraph's text."""
    count = len(payload) // 2
    units = struct.unpack_from(f"<{count}H", payload)
    parts = []
    start = at = 0
    while at < count:
        unit = units[at]
        if unit >= 32:
            at += 1
            continue
        parts.append(_decoded(payload, start, at))
        if unit in _SHORT_CONTROLS:
            parts.append(_SHORT_CONTROLS[unit])
            at += 1
        else:
            parts.append("\t" if unit == _TAB else "")
            at += _CONTROL_UNITS
        start = at
    parts.append(_decoded(payload, start, count))
    return "".join(parts)


def _decoded(payload: memoryview, start: int, end: int) -> str:
    return str(payload[2 * start : 2 * end], "utf-16-le", "replace")


def word(payload: memoryview, at: int) -> int:
    """The number of two bytes at ``at``."""
    return int.from_bytes(payload[at : at + 2], "little")
