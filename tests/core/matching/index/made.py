"""Offers, needs and a small encoder for the tests of the index."""

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from madang.core.matching.match import match_texts
from madang.core.matching.meaning import SentenceEncoder
from madang.core.matching.settings import Settings
from madang.core.matching.texts import Texts, read_texts

SENTENCES = (
    "이차전지 소재의 수명을 예측하는 인공지능을 만듭니다.",
    "폐배터리에서 리튬과 니켈을 회수합니다!",
    "We build solid-state battery cells for drones, e-scooters and robots.",
    "Our sensors find cracks in pipes; 3.5 mm is enough.",
    "Wir entwickeln Brennstoffzellen für Lastkraftwagen.",
    "스마트팜 작물의 생육을 카메라로 살핍니다. 온실 20곳에서 쓰고 있습니다.",
    "Secondary battery recycling in Busan,\n\nwith a plant for 1,000 t a year.",
    "의료 영상에서 병변을 찾는 소프트웨어",
    "Wasserstoff aus Abwasser?  Ja.",
    "물류 로봇 · 자율주행 지게차 · 창고 관리",
)
NAMES = ("Haneulbit", "Nordwind Zellen", "두레소재", "Blue Pine Robotics", "새벽농장")
REGIONS = ("서울", "부산", "", "Berlin")


def offers(numbers: Sequence[int], seed: int = 0) -> pa.Table:
    """The offers with these numbers: an offer depends on its number and ``seed`` alone."""
    rows = [_offer(number, seed) for number in numbers]
    schema = pa.schema(
        [
            *((name, pa.large_string()) for name in ("id", "name", "title", "text", "region")),
            ("employees", pa.int64()),
        ]
    )
    return pa.Table.from_pylist(rows, schema=schema)


def _offer(number: int, seed: int) -> dict[str, object]:
    chance = np.random.default_rng([number, seed])
    sentences = [SENTENCES[at] for at in chance.integers(0, len(SENTENCES), chance.integers(0, 6))]
    own = f"제품{number} model-{number * 7919}"
    return {
        "id": f"S{number:04d}",
        "name": f"{NAMES[number % len(NAMES)]} {number}",
        "title": SENTENCES[number % len(SENTENCES)].split(".")[0],
        "text": " ".join([*sentences, own * int(chance.integers(0, 2))]),
        "region": REGIONS[number % len(REGIONS)],
        "employees": number if number % 3 else None,
    }


def needs() -> pa.Table:
    """A need for each sentence that offers are made of."""
    return pa.table(
        {
            "id": pa.array([f"N{at}" for at in range(len(SENTENCES))], pa.large_string()),
            "title": pa.array([one.split()[0] for one in SENTENCES], pa.large_string()),
            "text": pa.array(
                [f"{one} Bitte nur 제품{at} und 2차전지." for at, one in enumerate(SENTENCES)], pa.large_string()
            ),
            "region": pa.array([REGIONS[at % len(REGIONS)] for at in range(len(SENTENCES))], pa.large_string()),
        }
    )


def read(table: pa.Table, encoder: SentenceEncoder | None = None) -> Texts:
    """``table`` as texts, read in one go."""
    batches = table.combine_chunks().to_batches() or [pa.RecordBatch.from_pylist([], table.schema)]
    return read_texts(batches, encoder=encoder)


def matched(offers: Texts, encoder: SentenceEncoder | None = None) -> list[dict[str, object]]:
    """The rows of a whole round of all needs against ``offers``."""
    rows: list[dict[str, object]] = match_texts(read(needs(), encoder), offers, Settings(top=5, by="both")).to_pylist()
    return rows


def full_text(texts: Texts) -> list[str]:
    """Every text with all its fields, to the letter."""
    return [texts.collection.text(at) for at in range(len(texts))]


def content(folder: Path) -> dict[str, bytes]:
    """Every file of ``folder`` by its name."""
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


class HashEncoder:
    """Vectors made of hashes of the words of a text; remembers every text that it was given."""

    dimensions = 16

    def __init__(self, name: str = "hashes") -> None:
        self.name = name
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str], threads: int = 1) -> NDArray[np.float32]:
        """Vectors (texts, 16) of unit length."""
        del threads
        self.asked.extend(texts)
        vectors = np.array([self._vector(text) for text in texts], np.float32).reshape(len(texts), self.dimensions)
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)

    def _vector(self, text: str) -> NDArray[np.float64]:
        sums = np.full(self.dimensions, 0.25)
        for word in text.split():
            seed = int.from_bytes(blake2b(f"{self.name} {word}".encode(), digest_size=8).digest())
            sums += np.random.default_rng(seed).normal(size=self.dimensions)
        return sums
