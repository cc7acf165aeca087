"""Which encoding a text file has."""

import codecs
from dataclasses import dataclass

from madang.core.texts.tables.source import Source

_SAMPLE = 1 << 20
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True)
class Encoding:
    """The name of an encoding, and how many bytes its mark takes at the start of the file."""

    name: str
    mark: int = 0


def encoding_of(source: Source) -> Encoding:
    """The encoding of ``source``: by its mark, by the places of its NULs, else UTF-8 or CP949 by trial.

    A mark decides alone. Without one the first megabytes that hold anything but ASCII are tried, so that a file that
    turns Korean late is told apart too. Bytes that fit neither are left to the reader, which can name their row.
    """
    head = source.head(_SAMPLE)
    for mark, name in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return Encoding(name, len(mark))
    return Encoding(_wide_encoding(head) or _narrow_encoding(_first_beyond_ascii(source)))


def _wide_encoding(head: bytes) -> str | None:
    """UTF-16 without a mark: its ASCII signs (delimiters, line ends) leave NULs at every second byte of their kind."""
    first, second = head[0::2].count(0), head[1::2].count(0)
    name = "utf-16-le" if second > first else "utf-16-be"
    many, few = max(first, second), min(first, second)
    if many * 100 < len(head) or many <= 4 * few:
        return None
    try:
        text = codecs.getincrementaldecoder(name)().decode(head)
    except UnicodeDecodeError:
        return None
    # A stray NUL in narrow text also decodes, but into signs among which no line ever ends.
    has_lines = "\n" in text or "\r" in text or many * 4 > len(head)
    return name if has_lines and "\0" not in text else None


def _first_beyond_ascii(source: Source) -> bytes:
    """About two samples from the first one that holds anything but ASCII; empty when there is none."""
    with source.open() as file:
        while data := file.read(_SAMPLE):
            if not data.isascii():
                return data + file.read(_SAMPLE)
    return b""


def _narrow_encoding(sample: bytes) -> str:
    """UTF-8, unless more of the sample's signs make sense as CP949."""
    in_utf8 = _sense(sample, "utf-8", "utf-8")
    return "cp949" if in_utf8 < 1 and in_utf8 < _sense(sample, "cp949", "euc-kr") else "utf-8"


def _sense(sample: bytes, name: str, usual: str) -> float:
    """The share of signs beyond ASCII that are usual in the encoding.

    CP949 gives a meaning to nearly any pair of bytes; what Koreans write stands almost wholly in its older part,
    EUC-KR, and what other encodings leave behind does not.
    """
    # Incremental, so that a sign cut in two by the end of the sample is no fault.
    text = codecs.getincrementaldecoder(name)("replace").decode(sample)
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    good = text.replace("\ufffd", "").encode(usual, "ignore").decode(usual, "ignore")
    return (len(good) - len(text) + beyond) / beyond if beyond else 1.0
