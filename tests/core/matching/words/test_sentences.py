"""Sentences end where a reader would end them, and passages are whole sentences."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.matching.texts import read_texts
from madang.core.matching.words.collection import piece_text
from madang.core.matching.words.sentences import LONGEST_SENTENCE, Spans, spans
from tests.core.matching.made import offers
from tests.core.matching.words.made import collection, text_of
from tests.core.texts.words.made import bare

parts = st.sampled_from(["전지를", "gold", "salts", ". ", "! ", "\n", "\n\n", " ", "。", "z.B. ", "\x1e", "• "])


def cut(text: str, most: int = 0) -> list[tuple[str, int, int]]:
    """The pieces of ``text``, the field each stands in, and how many words it has."""
    made = collection(bare(), [text])
    found = spans(made.words, np.arange(1), most)
    said = [piece_text(made.words, made.vocabulary, *both) for both in zip(found.begins, found.ends, strict=True)]
    return list(zip(said, found.fields.tolist(), found.words.tolist(), strict=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("전지를 만듭니다. 소재도 만듭니다.", ["전지를 만듭니다", "소재도 만듭니다"]),
        ("전고체 전지입니다! 정말입니까? 네", ["전고체 전지입니다", "정말입니까", "네"]),
        ("전지입니다。소재입니다。", ["전지입니다", "소재입니다"]),
        ("Gold, z. B. in Salzen, kommt vor.", ["Gold, z. B. in Salzen, kommt vor"]),
        ("Version 2.5 of U.S. norms", ["Version 2.5 of U.S. norms"]),
        ("one\ntwo\n\nthree", ["one", "two", "three"]),
        ("과제 • 첫째 • 둘째", ["과제", "첫째", "둘째"]),
        (" . ! \n\n ", []),
        ("", []),
    ],
)
def test_a_sentence_ends_at_its_mark_and_not_at_a_letter_or_a_figure(text: str, wanted: list[str]) -> None:
    assert [piece for piece, _, _ in cut(text)] == wanted


def test_a_sentence_without_an_end_is_cut_after_its_longest() -> None:
    pieces = cut("word " * (2 * LONGEST_SENTENCE + 5))

    assert [words for _, _, words in pieces] == [LONGEST_SENTENCE, LONGEST_SENTENCE, 5]


def test_sentences_are_joined_to_passages_but_not_across_a_blank_line_or_a_field() -> None:
    text = text_of("Firm", "", "", "One two. Three four. Five six.\n\nSeven. Eight.")

    assert cut(text, 4) == [
        ("Firm", 0, 1),
        ("One two. Three four", 3, 4),
        ("Five six", 3, 2),
        ("Seven. Eight", 3, 2),
    ]


@settings(deadline=None)
@given(st.lists(st.lists(parts, max_size=30).map("".join), min_size=1, max_size=4), st.sampled_from([0, 3, 60]))
def test_pieces_hold_every_word_once_and_in_order(texts: list[str], most: int) -> None:
    made = collection(bare(), texts)
    whole, found = (spans(made.words, np.arange(len(texts)), size) for size in (10_000, most))

    assert _words(found) == _words(whole)
    assert (found.begins < found.ends).all()
    assert (found.begins[1:] >= found.ends[:-1]).all()
    assert found.of.tolist() == sorted(found.of.tolist())
    assert most == 0 or (found.words <= max(most, LONGEST_SENTENCE)).all()


def _words(found: Spans) -> list[int]:
    counted = np.concatenate([[0], np.cumsum(found.words)])
    return [int(counted[end] - counted[begin]) for begin, end in zip(found.of[:-1], found.of[1:], strict=True)]


def test_the_passages_of_read_texts_are_asked_for_by_text() -> None:
    read = read_texts(
        offers({"id": "O1", "name": "가상", "text": "첫 문장입니다. 둘째입니다."}, {"id": "O2"}).to_batches()
    )

    found = read.passages

    assert found.of.tolist() == [0, 2, 2]
    assert read.pieces(found, np.arange(2)) == [read.piece(found, 0), read.piece(found, 1)]
    assert read.piece(found, 1) == "첫 문장입니다. 둘째입니다"
