"""Which encoding a text file has, and its text as UTF-8 whatever it was."""

import codecs
from collections.abc import Iterator
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


class BrokenText(Exception):
    """The text stops here: at a NUL when ``taken`` is empty, else at bytes that mean nothing in ``encoding``."""

    def __init__(self, encoding: str, taken: bytes) -> None:
        super().__init__(encoding, taken)
        self.encoding = encoding
        self.taken = taken


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


def utf8_chunks(source: Source, encoding: Encoding, *, size: int = 4 << 20) -> Iterator[bytes]:
    """The text of ``source`` in UTF-8 without its mark, in pieces that may end within a character.

    Raises ``BrokenText`` at a NUL or at bytes that cannot be decoded, after it has given all that stands before them.
    """
    decoder = codecs.getincrementaldecoder(encoding.name)()
    with source.open() as file:
        file.seek(encoding.mark)
        while data := file.read(size):
            yield from _checked(data, encoding.name, decoder)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise BrokenText(encoding.name, error.object[error.start :]) from None


def _checked(data: bytes, name: str, decoder: codecs.IncrementalDecoder) -> Iterator[bytes]:
    """``data`` as UTF-8; bytes that are UTF-8 already are looked at and passed on uncopied."""
    pending = decoder.getstate()[0]
    try:
        text = None if data.isascii() and not pending and name == "utf-8" else decoder.decode(data)
    except UnicodeDecodeError as error:
        good = error.object[: error.start]
        kept = good[len(pending) :] if name == "utf-8" else good.decode(name).encode()
        yield from _up_to_nul(kept, name)
        raise BrokenText(name, error.object[error.start : error.end]) from None
    yield from _up_to_nul(data if text is None or name == "utf-8" else text.encode(), name)


def _up_to_nul(data: bytes, name: str) -> Iterator[bytes]:
    place = data.find(b"\0")
    if place < 0:
        yield data
    else:
        yield data[:place]
        raise BrokenText(name, b"")


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
    return "cp949" if _sense(sample, "cp949", "euc-kr") > _sense(sample, "utf-8", "utf-8") else "utf-8"


def _sense(sample: bytes, name: str, usual: str) -> float:
    """The share of signs beyond ASCII that are usual in the encoding.

    CP949 gives a meaning to nearly any pair of bytes; what Koreans write stands almost wholly in its older part,
    EUC-KR, and what other encodings leave behind does not.
    """
    # Incremental, so that a sign cut in two by the end of the sample is no fault.
    text = codecs.getincrementaldecoder(name)("replace").decode(sample)
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    good = text.replace("\ufffd", "").encode(usual, "ignore").decode(usual)
    return (len(good) - len(text) + beyond) / beyond if beyond else 1.0
