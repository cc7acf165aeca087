"""The text of a file as UTF-8, whatever its encoding, up to the first byte that means nothing."""

import codecs
from collections.abc import Iterator

from madang.core.texts.tables.composed import is_composed, is_composed_where_joined, whole_signs
from madang.core.texts.tables.encodings import Encoding
from madang.core.texts.tables.source import Source

_PIECE = 1 << 20  # small enough to stay in the cache while it is looked at


class BrokenText(Exception):
    """The text stops here: at a NUL when ``taken`` is empty, else at bytes that mean nothing in ``encoding``."""

    def __init__(self, encoding: str, taken: bytes) -> None:
        super().__init__(encoding, taken)
        self.encoding = encoding
        self.taken = taken


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
