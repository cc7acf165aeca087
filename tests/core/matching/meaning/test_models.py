"""Other encoders answer to the same words as the built-in one."""

import sys
from pathlib import Path
from textwrap import dedent

import numpy as np
import pytest

from madang.core.matching.meaning import SentenceEncoder, SentenceTransformerModel
from madang.core.matching.meaning.models import MissingExtra

LIBRARY = """
    import numpy as np

    __version__ = "9.9"


    class SentenceTransformer:
        def __init__(self, name, device):
            assert (name, device) == ("invented/small", "cpu")

        def get_sentence_embedding_dimension(self):
            return 3

        def encode(self, texts, *, batch_size, normalize_embeddings, convert_to_numpy, show_progress_bar):
            assert normalize_embeddings and convert_to_numpy and not show_progress_bar and batch_size > 0
            return np.stack([np.eye(3)[len(text) % 3] for text in texts])
"""
TORCH = """
    threads = []


    def set_num_threads(count):
        threads.append(count)
"""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library of the same shape, with one tiny model."""
    for name, source in (("sentence_transformers", LIBRARY), ("torch", TORCH)):
        (tmp_path / f"{name}.py").write_text(dedent(source), "utf-8")
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.usefixtures("library")
def test_a_model_by_name_gives_vectors_under_its_own_name() -> None:
    model: SentenceEncoder = SentenceTransformerModel("invented/small")

    vectors = model.encode(["a", "bb", "ccc"], threads=2)

    assert (model.name, model.dimensions) == ("sentence-transformers-9.9:invented/small", 3)
    assert vectors.dtype == np.float32
    assert vectors.tolist() == [[0, 1, 0], [0, 0, 1], [1, 0, 0]]


@pytest.mark.usefixtures("library")
def test_no_texts_do_not_trouble_the_model() -> None:
    assert SentenceTransformerModel("invented/small").encode([]).shape == (0, 3)


def test_without_the_library_the_message_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)

    with pytest.raises(MissingExtra, match=r"madang\[models\]"):
        SentenceTransformerModel("invented/small")
