"""Invented needs and offers in any number: Korean and English words as unevenly spread as in real texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pc_csv
from numpy.typing import NDArray

OFFER_WORDS, NEED_WORDS = 120, 80
"""Mean words of a text."""

KOREAN = 0.6
"""Share of words that are Korean."""

STEMS, ENGLISH = 60_000, 40_000
"""Distinct Korean stems and English words."""

STEEPNESS = 1.05
"""Exponent of Zipf's law."""

_ROWS_AT_ONCE = 20_000
_SENTENCE = 13
_SYLLABLES = 700
_PARTICLES = (
    " 을 의 이 를 에 은 는 로 으로 가 하는 과 와 에서 도 한 하고 및 된"
    " 부터 까지 에는 으로써 하여 합니다 보다 만 이며 에서의"
).split(" ")
_ONSETS = "b c d f g h j k l m n p r s t v w st tr pl gr sh ch".split()
_VOWELS = "a e i o u ea io ou".split()


@dataclass(frozen=True)
class Language:
    """Every word that may be written, with and without a full stop, and how likely each is."""

    words: pa.Array
    likely: NDArray[np.float64]  # running sums, up to 1


def language(seed: int) -> Language:
    """The vocabulary of ``seed``: stems of 2 to 4 syllables with particles, and English-looking words."""
    chance = np.random.default_rng(seed)
    stems = _joined(chance, STEMS, _korean_syllables(chance), (2, 4))
    english = _joined(chance, ENGLISH, [on + vowel for on in _ONSETS for vowel in _VOWELS], (1, 4))
    korean = [stem + particle for stem in stems for particle in _PARTICLES]
    words = korean + english
    likely = np.concatenate([
        KOREAN * np.outer(_zipf(len(stems)), _zipf(len(_PARTICLES))).ravel(),
        (1 - KOREAN) * _zipf(len(english)),
    ])  # fmt: skip
    return Language(pa.array(words + [word + "." for word in words]), np.cumsum(likely / likely.sum()))


def write_offers(path: Path, count: int, seed: int) -> Path:
    """Write ``count`` offers (id, name, title, text) as CSV."""
    return _write(path, count, seed, side="offer")


def write_needs(path: Path, count: int, seed: int) -> Path:
    """Write ``count`` needs (id, title, text) as CSV."""
    return _write(path, count, seed, side="need")


def _write(path: Path, count: int, seed: int, *, side: str) -> Path:
    spoken = language(seed)
    chance = np.random.default_rng([seed, len(side)])
    writer = None
    for first in range(0, count, _ROWS_AT_ONCE):
        batch = _rows(spoken, chance, range(first, min(first + _ROWS_AT_ONCE, count)), side)
        writer = writer or pc_csv.CSVWriter(path, batch.schema)
        writer.write(batch)
    if writer is not None:
        writer.close()
    return path


def _rows(spoken: Language, chance: np.random.Generator, rows: range, side: str) -> pa.RecordBatch:
    ids = pa.array([f"{side[0]}{row:07d}" for row in rows])
    words = OFFER_WORDS if side == "offer" else NEED_WORDS
    columns = {"id": ids}
    if side == "offer":
        columns["name"] = texts_of(spoken, chance, len(rows), 2, stops=False)
    columns["title"] = texts_of(spoken, chance, len(rows), 6, stops=False)
    columns["text"] = texts_of(spoken, chance, len(rows), words, stops=True)
    return pa.RecordBatch.from_pydict(columns)


def numbered(spoken: Language) -> Language:
    """The same words written as numbers, which no analysis of language changes: one word is one token everywhere."""
    names = [str(1_000_000 + place) for place in range(len(spoken.likely))]
    return Language(pa.array(names + names), spoken.likely)


def texts_of(spoken: Language, chance: np.random.Generator, count: int, mean: int, *, stops: bool) -> pa.Array:
    """``count`` texts of about ``mean`` words, with or without full stops."""
    lengths = np.maximum(1, chance.normal(mean, mean / 5, count)).astype(np.int64)
    offsets = np.zeros(count + 1, np.int32)
    np.cumsum(lengths, out=offsets[1:])
    words = np.searchsorted(spoken.likely, chance.random(int(offsets[-1])))
    words = np.minimum(words, len(spoken.likely) - 1)
    if stops:
        ends = chance.random(len(words)) < 1 / _SENTENCE
        ends[offsets[1:] - 1] = True
        words = words + ends * len(spoken.likely)
    listed = pa.ListArray.from_arrays(pa.array(offsets), spoken.words.take(pa.array(words)))
    return pc.binary_join(listed, " ")


def _korean_syllables(chance: np.random.Generator) -> list[str]:
    common = [bytes((row, cell)).decode("euc-kr") for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF)]
    return [common[place] for place in chance.choice(len(common), _SYLLABLES, replace=False)]


def _joined(chance: np.random.Generator, count: int, syllables: list[str], sizes: tuple[int, int]) -> list[str]:
    """``count`` distinct words of ``sizes`` syllables, frequent syllables in many of them."""
    found: dict[str, None] = {}
    sums = np.cumsum(_zipf(len(syllables), 0.7))
    while len(found) < count:
        drawn = np.searchsorted(sums, chance.random((count, sizes[1])) * sums[-1])
        cuts = chance.integers(sizes[0], sizes[1] + 1, count)
        for parts, size in zip(drawn.tolist(), cuts.tolist(), strict=True):
            found.setdefault("".join(syllables[part] for part in parts[:size]))
    return list(found)[:count]


def _zipf(count: int, exponent: float = STEEPNESS) -> NDArray[np.float64]:
    weights = 1.0 / np.arange(1, count + 1) ** exponent
    return np.asarray(weights / weights.sum())


def batches(path: Path) -> Iterator[pa.RecordBatch]:
    """The rows of a written file, some thousand at a time."""
    yield from pc_csv.open_csv(path, read_options=pc_csv.ReadOptions(block_size=8 << 20))
