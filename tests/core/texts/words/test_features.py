"""A word yields stems, syllable pairs and concepts by which it is found."""

import pytest

from madang.core.texts.words.features import CONCEPT, KOREAN_STEM, PAIR, STEM
from tests.core.texts.words.made import concepts, features


def test_a_korean_word_yields_its_stem_and_its_syllable_pairs() -> None:
    assert len(features("이차전지를", KOREAN_STEM)) == 1
    assert features("이차전지를", PAIR) == [features(pair, PAIR)[0] for pair in ("이차", "차전", "전지")]


def test_a_pair_that_a_word_has_twice_counts_once() -> None:
    assert len(features("가나가나", PAIR)) == 2


def test_a_single_syllable_yields_a_stem_and_no_pair() -> None:
    assert len(features("빛", KOREAN_STEM)) == 1
    assert features("빛", PAIR) == []


def test_mixed_script_yields_the_features_of_each_run() -> None:
    assert features("AI기반의", STEM) == features("ai", STEM)
    assert features("OLED패널", PAIR) == features("패널", PAIR)
    assert features("5G통신", STEM) == features("5g", STEM)


def test_single_latin_letters_yield_nothing_but_digits_do() -> None:
    assert features("x", STEM) == []
    assert len(features("7", STEM)) == 1


@pytest.mark.parametrize("text", ["...", " ", "→", "😀"])
def test_separators_yield_nothing(text: str) -> None:
    assert [features(text, kind) for kind in (STEM, PAIR, KOREAN_STEM, CONCEPT)] == [[], [], [], []]


@pytest.mark.parametrize(
    "text",
    [
        "이차전지", "이차전지의", "이차 전지", "2차전지", "이차전지소재", "차세대이차전지", "secondary battery",
        "Secondary Batteries", "rechargeable battery", "Akku", "Akkus", "Sekundärbatterie", "Sekundärbatterien",
    ],
)  # fmt: skip
def test_a_concept_is_found_in_every_language_and_form(text: str) -> None:
    assert "secondary battery" in concepts(text)


def test_a_german_compound_is_found_by_its_parts() -> None:
    assert concepts("Abwasserwärmerückgewinnung") == {"waste heat recovery"}
    assert concepts("Abwasserreinigungsanlage") == {"wastewater treatment"}
    assert concepts("Brennstoffzellensystem") == {"fuel cell"}


def test_an_abbreviation_means_its_concept_in_capitals_only() -> None:
    assert concepts("a LED lamp") & concepts("LED") == concepts("LED") != set()
    assert concepts("the path led astray") & concepts("LED") == set()


def test_words_between_do_not_make_a_phrase() -> None:
    assert "secondary battery" not in concepts("secondary school with a battery")


def test_a_phrase_does_not_cross_a_full_stop() -> None:
    assert "secondary battery" not in concepts("It is secondary. Battery prices fall.")
