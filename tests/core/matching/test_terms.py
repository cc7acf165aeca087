"""Terms are shown as words that people write."""

import numpy as np
import pytest

from madang.core.matching.terms import without_particle
from madang.core.texts.words.features import strip
from madang.core.texts.words.grammar import grammar
from tests.core.matching.made import listed, needs, offers, quoted


def terms(need: str, offer: str, *others: str) -> list[str]:
    """The terms that the best reason for ``offer`` names; ``others`` are offers that are there too."""
    texts = [offer, *others]
    offered = offers(*({"id": f"S{at}", "text": text} for at, text in enumerate(texts)))
    rows = listed(needs({"id": "N1", "text": need}), offered)
    found = next(row for row in rows if row["offer_id"] == "S0")
    named: list[str] = quoted(found["reasons"], "fits")[0]["terms"]
    return named


def test_a_word_that_only_looks_as_if_it_had_a_particle_is_shown_whole() -> None:
    assert set(terms("웨이퍼 미세결함 검출", "미세결함 검출 장비")) == {"미세결함", "검출"}


def test_a_particle_is_left_out_where_the_word_is_written_without_it() -> None:
    assert set(terms("하수관에서 회수", "하수관 회수")) == {"하수관", "회수"}


def test_a_word_that_nobody_writes_without_its_particle_keeps_it() -> None:
    assert set(terms("하수관에서 회수", "하수관에서 회수")) == {"하수관에서", "회수"}


@pytest.mark.parametrize("word", ["Wärmepumpe", "LiDAR"])
def test_a_foreign_word_is_shown_in_its_own_letters(word: str) -> None:
    assert terms(f"Wir suchen {word}.", f"Das ist {word.upper()}.")[:1] == [word]


def test_each_word_is_named_once_and_four_at_most() -> None:
    said = "alpha beta gamma delta epsilon zeta"

    named = terms(f"{said} {said}", said)

    assert (len(named), len(set(named)), set(named) <= set(said.split())) == (4, 4, True)


def test_a_synonym_is_named_as_the_need_says_it() -> None:
    assert terms("이차전지 재활용", "We recycle secondary battery cells.", "A ship.") == ["이차전지", "재활용"]


def test_particles_go_as_the_analysis_of_words_takes_them_off() -> None:
    words = ["하수관에서", "카메라", "전지를", "센서로서", "외국인", "잠수함은", "가", "을", "LiDAR", "AI를", "소재"]

    for word in words:
        codes = np.array([ord(letter) for letter in word], np.uint16)
        size = strip(codes, len(codes), grammar().particles) if word != "LiDAR" else len(word)
        assert without_particle(word) == word[:size]
