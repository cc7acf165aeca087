"""Encoders by name: the built-in one, or any model of the library sentence-transformers."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.meaning.encoder import Encoder
from madang.core.texts.faults import BadInput, Said

_BATCH = 64


class SentenceEncoder(Protocol):
    """What turns texts into vectors. Vectors of one ``name`` may be compared and kept together."""

    @property
    def name(self) -> str:
        """Model, version and content of the weights in a word."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def encode(self, texts: Sequence[str], threads: int = 1) -> NDArray[np.float32]:
        """Vectors (texts, dimensions) float32 of unit length."""


_NOT_INSTALLED = Said(
    en="a model of sentence-transformers, which is not installed",
    ko="설치되지 않은 sentence-transformers의 모델",
    de="ein Modell von sentence-transformers, das nicht installiert ist",
)


class MissingExtra(BadInput):
    """A library is not installed that only an optional part of the product needs."""


class SentenceTransformerModel:
    """A model of sentence-transformers behind the same three words as ``Encoder``.

    Its products run inside PyTorch, so the same bytes are promised only for the same batch on the same machine.
    """

    def __init__(self, model: str) -> None:
        """Load ``model``, a folder or a name the library knows; MissingExtra when the library is not installed."""
        try:
            library: Any = import_module("sentence_transformers")
        except ModuleNotFoundError as missing:
            if missing.name != "sentence_transformers":
                raise
            raise MissingExtra(file=model, found=_NOT_INSTALLED, expected="pip install 'madang[models]'") from missing
        self._model = library.SentenceTransformer(model, device="cpu")
        self.name = f"sentence-transformers-{library.__version__}:{model}"
        self.dimensions = int(self._model.get_sentence_embedding_dimension())

    def encode(self, texts: Sequence[str], threads: int = 1) -> NDArray[np.float32]:
        """Vectors (texts, dimensions) of unit length."""
        import_module("torch").set_num_threads(threads)
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        vectors = self._model.encode(
            list(texts), batch_size=_BATCH, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.ascontiguousarray(vectors, np.float32)


def encoder_named(model: str | None = None) -> SentenceEncoder:
    """The built-in encoder, or the sentence-transformers model called ``model``."""
    return Encoder.load() if model is None else SentenceTransformerModel(model)
