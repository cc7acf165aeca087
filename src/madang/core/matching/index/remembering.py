"""An encoder that looks up, in an index, the vectors of passages that it has seen before."""

import unicodedata
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.index.header import is_index
from madang.core.matching.index.opening import open_index
from madang.core.matching.meaning import SentenceEncoder
from madang.core.matching.texts import Texts
from madang.core.texts.faults import BadInput


def remembering(folder: str | Path, encoder: SentenceEncoder) -> SentenceEncoder:
    """``encoder`` with the vectors of the index ``folder`` for memory; ``encoder`` itself where none are of use."""
    if not is_index(folder):
        return encoder
    try:
        texts = open_index(folder, encoder=encoder.name)
    except BadInput:  # another form, another encoder, damaged: the vectors are computed anew
        return encoder
    return Remembering(texts, encoder)


class Remembering:
    """Encodes only passages whose text is new; the vectors of the others are those that were kept (float16)."""

    def __init__(self, texts: Texts, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        self._texts = texts
        pieces = range(len(texts.passages.begins))
        self._rows = {self._key(texts.piece(texts.passages, at)): at for at in reversed(pieces)}

    @property
    def name(self) -> str:
        """The name of the encoder that made, and makes, the vectors."""
        return self._encoder.name

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return self._encoder.dimensions

    def encode(self, texts: Sequence[str], threads: int = 1) -> NDArray[np.float32]:
        """Vectors (texts, dimensions) float32 of unit length."""
        kept = self._texts.vectors
        assert kept is not None
        rows = np.array([self._rows.get(self._key(text), -1) for text in texts], np.int64)
        new = np.flatnonzero(rows < 0)
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        vectors[rows >= 0] = kept[rows[rows >= 0]]
        if len(new):
            vectors[new] = self._encoder.encode([texts[at] for at in new.tolist()], threads)
        return vectors

    def _key(self, text: str) -> bytes:
        """A hash of the text, composed, and of the encoder's name."""
        content = f"{self._encoder.name}\n{unicodedata.normalize('NFC', text)}"
        return blake2b(content.encode(), digest_size=16).digest()
