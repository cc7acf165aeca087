"""An index is small, and opening it reads next to nothing."""

import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from numpy.typing import NDArray

from madang.core.matching.index import open_index, write_index
from madang.core.matching.texts import read_texts

OFFERS = 20_000
WORDS = 120
VOCABULARY = 60_000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """An index of offers of 120 words, Korean and English, their frequencies after Zipf; and the bytes of text."""
    chance = np.random.default_rng(5)
    words = _vocabulary(chance)
    shares = np.cumsum(1 / (np.arange(len(words)) + 2.7))
    text = 0

    def batches() -> list[pa.RecordBatch]:
        nonlocal text
        found = []
        for first in range(0, OFFERS, 10_000):
            rows = words[np.searchsorted(shares, chance.random((10_000, WORDS)) * shares[-1])]
            texts = [". ".join(" ".join(row[at : at + 15]) for at in range(0, WORDS, 15)) for row in rows]
            text += sum(len(one.encode()) for one in texts)
            ids = pa.array([f"S{first + at:06d}" for at in range(10_000)], pa.large_string())
            found.append(pa.RecordBatch.from_pydict({"id": ids, "text": pa.array(texts, pa.large_string())}))
        return found

    folder = tmp_path_factory.mktemp("size") / "index"
    write_index(read_texts(batches()), folder)
    return folder, text


def _vocabulary(chance: np.random.Generator) -> NDArray[np.object_]:
    syllables = [chr(int(code)) for code in chance.choice(np.arange(0xAC00, 0xD7A4), 900, replace=False)]
    particles = ["", "을", "를", "의", "에서", "으로", "하는"]
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        korean = "".join(chance.choice(syllables, chance.integers(2, 5))) + str(chance.choice(particles))
        latin = "".join(chance.choice(list("etaoinshrdlucmfwypvbgk"), chance.integers(3, 11)))
        words.setdefault(korean if chance.random() < 0.6 else latin)
    return np.array(list(words), object)


def test_an_index_takes_at_most_three_tenths_of_the_text(made: tuple[Path, int]) -> None:
    folder, text = made
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 0.3 * text


def test_an_index_opens_in_milliseconds(made: tuple[Path, int]) -> None:
    folder, _ = made
    open_index(folder)
    begin = time.process_time()
    for _ in range(5):
        open_index(folder)
    assert (time.process_time() - begin) / 5 < 0.05
