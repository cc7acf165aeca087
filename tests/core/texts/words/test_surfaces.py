"""Texts become streams from which they can be read back to the letter."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.matching.words.collection import Collection
from madang.core.texts.words.surfaces import (
    FIELD_MARK,
    ONE_BYTE,
    THREE_BYTES,
    TWO_BYTES,
    Vocabulary,
    as_bytes,
    read_code,
    write_code,
)
from tests.core.texts.words.made import bare, collection

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
LIKELY_TEXT = st.text("가나 이차전지\nAb 12.,é€𝄞-\x1e\t\u3000漢 ", max_size=300)


def surfaces(text: str) -> list[str]:
    """The surfaces of a text in the order of their first appearance."""
    vocabulary = Vocabulary(())
    vocabulary.read(*as_bytes([text]))
    return [vocabulary.surface(number) for number in range(len(vocabulary))]


@settings(deadline=None)  # the first call compiles
@given(st.lists(st.one_of(ANY_TEXT, LIKELY_TEXT), min_size=1, max_size=6))
def test_whatever_is_read_can_be_read_back_to_the_letter(texts: list[str]) -> None:
    read = collection(*texts)
    assert [read.text(number) for number in range(len(texts))] == texts


@settings(deadline=None)  # the first call compiles
@given(st.lists(LIKELY_TEXT, min_size=2, max_size=6))
def test_texts_added_one_by_one_are_read_back_too(texts: list[str]) -> None:
    read = Collection(bare())
    for text in texts:
        read.add(*as_bytes([text]))
    assert [read.text(number) for number in range(len(texts))] == texts


def test_texts_that_bring_no_new_word_can_be_added() -> None:
    read = Collection(bare())
    for text in ("", "", "same words", "same words", ""):
        read.add(*as_bytes([text]))
    assert [read.text(number) for number in range(5)] == ["", "", "same words", "same words", ""]


@pytest.mark.parametrize("length", [62, 63, 64, 126, 127, 1_000])
def test_a_word_of_any_length_is_one_word_when_read_back(length: int) -> None:
    text = f"before {'x' * length} after"
    assert collection(text).text(0) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("이차전지 소재", ["이차전지", "소재"]),
        ("1,234.5 kg", ["1,234.5", "kg"]),
        ("end. 5", ["end", ". ", "5"]),
        ("AI기반", ["AI기반"]),
        ("a  b", ["a", "  ", "b"]),
        (f"name{FIELD_MARK}title", ["name", FIELD_MARK, "title"]),
        (f"a{FIELD_MARK}{FIELD_MARK}b", ["a", FIELD_MARK, "b"]),
    ],
)
def test_a_text_is_cut_into_words_and_what_stands_between(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("number", "size"),
    [
        (0, 1), (ONE_BYTE - 1, 1), (ONE_BYTE, 2), (TWO_BYTES - 1, 2), (TWO_BYTES, 3), (THREE_BYTES - 1, 3),
        (THREE_BYTES, 5), (2**31 - 1, 5),
    ],
)  # fmt: skip
def test_frequent_words_take_fewer_bytes(number: int, size: int) -> None:
    stream = np.zeros(8, np.uint8)
    assert write_code(stream, 1, number) == 1 + size
    assert read_code(stream, 1) == (number, 1 + size)


def test_a_vocabulary_grows_past_its_first_size() -> None:
    words = [f"w{number}" for number in range(20_000)]
    vocabulary = Vocabulary(word.encode() for word in words)
    assert [vocabulary.surface(number) for number in range(len(vocabulary))] == words


def test_a_vocabulary_made_of_arrays_numbers_its_words_alike() -> None:
    first = Vocabulary([b"one", b"two", "셋".encode()])
    second = Vocabulary.from_arrays(first.letters.copy(), first.ends.copy())
    assert [second.number(word) for word in (b"one", b"two", "셋".encode(), b"four")] == [0, 1, 2, 3]
