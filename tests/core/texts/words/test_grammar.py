"""Inflected forms of one word share a stem; empty words have none."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.texts.words.features import strip
from madang.core.texts.words.grammar import Endings, empty_words, grammar
from tests.core.texts.words.made import stem


@pytest.mark.parametrize(
    "forms",
    [
        ["전지", "전지를", "전지의", "전지는", "전지에서", "전지로서", "전지들이"],
        ["개발", "개발하는", "개발한다", "개발하여", "개발된", "개발을", "개발합니다"],
        ["센서", "센서와", "센서로", "센서에는"],
        ["battery", "batteries", "Battery", "BATTERIES"],
        ["sensor", "sensors"],
        ["monitor", "monitors", "monitoring", "monitored"],
        ["optimization", "optimize", "optimizes"],
        ["Akku", "Akkus"],
        ["Batterie", "Batterien"],
        ["Entwicklung", "Entwicklungen"],
        ["Gerät", "Geräte", "Geräts"],
    ],
    ids=lambda forms: forms[0],
)
def test_forms_of_one_word_share_a_stem(forms: list[str]) -> None:
    assert {stem(form) for form in forms} == {stem(forms[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("전지", "전자"),
        ("수소", "수"),
        ("도로", "도"),
        ("gas", "ga"),
        ("bus", "bush"),
        ("Akku", "Akte"),
        ("카메라", "카메"),
    ],
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["제도", "국가", "도로", "효과", "회의"])
def test_a_word_of_two_syllables_is_never_cut(word: str) -> None:
    assert stem(word) == stem(word + "를")


@pytest.mark.parametrize("word", ["및", "위한", "대한", "the", "The", "für", "und", "WITH"])
def test_empty_words_have_no_stem(word: str) -> None:
    assert stem(word) == 0


def test_empty_words_are_written_as_texts_are_compared() -> None:
    assert [word for word in sorted(empty_words()) if word != word.lower() or "ü" in word or "ä" in word] == []


def test_full_width_and_accented_letters_are_folded() -> None:
    assert stem("ＬＥＤ") == stem("led")
    assert stem("Kühlung") == stem("Kuhlung")


def strip_plainly(word: str, endings: Endings) -> str:
    """``word`` with the first ending that fits, of all in their order, replaced."""
    for rule, remaining in enumerate(endings.remaining):
        ending = "".join(map(chr, endings.codes[endings.ends[rule] : endings.ends[rule + 1]]))
        if word.endswith(ending) and len(word) - len(ending) >= remaining:
            put = endings.replacements[endings.replacement_ends[rule] : endings.replacement_ends[rule + 1]]
            return word[: len(word) - len(ending)] + "".join(map(chr, put))
    return word


@settings(deadline=None)  # the first call compiles
@given(st.one_of(st.text("가나에서의는을하여었다", max_size=9), st.text("abdeginostuy", max_size=12)))
def test_the_first_ending_that_fits_goes(word: str) -> None:
    for endings in (grammar().particles, grammar().endings):
        codes = np.array([*map(ord, word), 0, 0, 0, 0], np.uint16)
        size = strip(codes, len(word), endings)
        assert "".join(map(chr, codes[:size])) == strip_plainly(word, endings)
