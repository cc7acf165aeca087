"""Which encoding a text file has, and its text as UTF-8 whatever it was."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from madang.core.texts.tables.composed import is_composed, is_composed_where_joined, whole_signs
from madang.core.texts.tables.source import Source

_SAMPLE = 1 << 20
_PIECE = 1 << 20  # small enough to stay in the cache while it is looked at
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


class Utf8Text:
    """The text of a file in UTF-8 whatever its encoding, piece by piece.

    ``composed`` tells of the last piece whether it is in NFC, also where it meets the piece before it.
    """

    def __init__(self, source: Source, encoding: Encoding) -> None:
        self.composed = True
        self._source = source
        self._encoding = encoding

    def pieces(self) -> Iterator[bytes]:
        """The text without its mark.

        Raises ``BrokenText`` at a NUL or at bytes that cannot be decoded, after all that stands before them.
        """
        before = b""
        for piece in self._as_it_stands() if self._encoding.name == "utf-8" else self._recoded():
            try:
                self.composed = is_composed(piece) and is_composed_where_joined(before, piece)
            except UnicodeDecodeError as error:
                yield from self._up_to_nul(piece[: error.start])
                raise BrokenText(self._encoding.name, piece[error.start : error.end]) from None
            yield from self._up_to_nul(piece)
            before = piece

    def _as_it_stands(self) -> Iterator[bytes]:
        """Pieces of a UTF-8 file, none of which ends within a sign."""
        rest = b""
        for read in self._data():
            data = rest + read
            whole = whole_signs(data)
            rest = data[whole:]
            yield data[:whole]
        if rest:
            yield rest

    def _recoded(self) -> Iterator[bytes]:
        """Pieces of a file in another encoding."""
        decoder = codecs.getincrementaldecoder(self._encoding.name)()
        try:
            for data in self._data():
                yield decoder.decode(data).encode()
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            yield error.object[: error.start].decode(self._encoding.name).encode()
            raise BrokenText(self._encoding.name, error.object[error.start : error.end]) from None

    def _data(self) -> Iterator[bytes]:
        with self._source.open() as file:
            file.seek(self._encoding.mark)
            while data := file.read(_PIECE):
                yield data

    def _up_to_nul(self, data: bytes) -> Iterator[bytes]:
        place = data.find(b"\0")
        yield data if place < 0 else data[:place]
        if place >= 0:
            raise BrokenText(self._encoding.name, b"")


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
