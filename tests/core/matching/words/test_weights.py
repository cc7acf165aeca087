"""What makes a feature of a need count more or less."""

import numpy as np
import pytest

from madang.core.matching.words.constants import WordWeights
from madang.core.matching.words.joints import shares_of_parts
from madang.core.matching.words.weights import numbers_of_keys, weigh
from madang.core.texts.thesaurus import Thesaurus, load_concepts, load_thesaurus
from madang.core.texts.words.features import KOREAN_STEM, PAIR, STEM
from tests.core.matching.words.made import collection, text_of
from tests.core.texts.words.made import bare, features

OFFERS = [text_of("", "", "", text) for text in ("이차전지", "이차 전지", "전지 소재", "wolf gold", "gold", "salt")]


def weight_of(
    key: int, need: str, settings: WordWeights, *, offers: list[str] = OFFERS, thesaurus: Thesaurus | None = None
) -> float:
    """The weight of one feature of one need; 0 when no offer has it."""
    known = collection(thesaurus or bare(), offers).words
    weights = weigh(collection(thesaurus or bare(), [need]), known, settings)
    number, _ = numbers_of_keys(known, np.array([key], np.uint64))
    return float(weights.weights[weights.features == number[0]].sum())


def test_a_pair_that_is_a_word_elsewhere_has_its_full_share_and_a_joint_has_none() -> None:
    words = collection(bare(), OFFERS).words
    pairs = np.array([features(pair, PAIR)[0] for pair in ("이차", "차전", "전지")], np.uint64)
    numbers, known = numbers_of_keys(words, pairs)
    assert known.tolist() == [True, True, True]
    assert shares_of_parts(words)[numbers].tolist() == [1.0, 0.0, 1.0]


def test_stems_are_never_judged_as_joints() -> None:
    words = collection(bare(), OFFERS).words
    stems = [features("gold", STEM)[0], features("이차전지", KOREAN_STEM)[0]]
    numbers, _ = numbers_of_keys(words, np.array(stems, np.uint64))
    assert shares_of_parts(words)[numbers].tolist() == [1.0, 1.0]


@pytest.mark.parametrize(("pair", "factor"), [("이차", 1.3), ("차전", 0.7)])
def test_parts_of_compounds_count_more_than_joints(pair: str, factor: float) -> None:
    key, need = features(pair, PAIR)[0], text_of("", "", "", "이차전지")
    even = weight_of(key, need, WordWeights(parts=0.0))
    assert weight_of(key, need, WordWeights(parts=0.3)) == pytest.approx(factor * even, rel=1e-5)


def test_the_title_of_a_need_counts_as_its_field_weight_says() -> None:
    settings = WordWeights(k3=1e9, rarity=0.0)
    key = features("gold", STEM)[0]
    body = weight_of(key, text_of("", "", "", "gold"), settings)
    assert weight_of(key, text_of("", "gold", "", ""), settings) == pytest.approx(3 * body, rel=1e-4)
    assert weight_of(key, text_of("gold", "", "", ""), settings) == 0.0


def test_rare_words_gain_in_long_needs_only() -> None:
    wolf, gold = features("wolf", STEM)[0], features("gold", STEM)[0]
    short, long = text_of("", "", "", "wolf gold"), text_of("", "", "", "wolf gold " + "the " * 150)

    def lead(need: str, rarity: float) -> float:
        settings = WordWeights(rarity=rarity)
        return weight_of(wolf, need, settings) / weight_of(gold, need, settings)

    assert lead(short, 1.0) == lead(short, 0.0)
    assert lead(long, 1.0) == pytest.approx(lead(long, 0.0) ** 2, rel=1e-5)


def test_what_many_needs_ask_for_counts_less() -> None:
    def weights(distinct: float) -> dict[int, float]:
        """Of wolf, which all five needs have, and of gold, which one has, in the need that has both."""
        asked = collection(bare(), [text_of("", "", "", text) for text in ("wolf gold", *["wolf"] * 4)])
        found = weigh(asked, offers, WordWeights(distinct=distinct))
        first = slice(found.starts[0], found.starts[1])
        return dict(zip(found.features[first].tolist(), found.weights[first].tolist(), strict=True))

    offers = collection(bare(), OFFERS).words
    numbers, _ = numbers_of_keys(offers, np.array([features(word, STEM)[0] for word in ("wolf", "gold")], np.uint64))
    wolf, gold = numbers.tolist()

    assert weights(0.5)[gold] == pytest.approx(weights(0.0)[gold], rel=1e-6)
    share = (np.log1p(50.5 / 5.5) / np.log1p(54.5 / 1.5)) ** 0.5
    assert weights(0.5)[wolf] == pytest.approx(share * weights(0.0)[wolf], rel=1e-5)


def test_a_narrower_concept_counts_half_and_one_that_the_need_names_is_not_widened() -> None:
    thesaurus = load_thesaurus()
    names = {concept.name: number for number, concept in enumerate(load_concepts())}
    above, below = names["battery"], names["secondary battery"]
    assert below in thesaurus.narrower[above]
    offers = [text_of("", "", "", text) for text in ("battery", "secondary battery", "salt")]
    key = int(thesaurus.concept_keys[below])
    need = text_of("", "", "", "a battery")
    half = weight_of(key, need, WordWeights(narrower=0.5, broader=0.0), offers=offers, thesaurus=thesaurus)
    full = weight_of(key, need, WordWeights(narrower=1.0, broader=0.0), offers=offers, thesaurus=thesaurus)
    assert half == pytest.approx(full / 2, rel=1e-5)
    assert half > 0
    assert weight_of(key, need, WordWeights(narrower=0.0, broader=0.0), offers=offers, thesaurus=thesaurus) == 0.0


def test_the_total_of_a_need_counts_what_no_offer_has_too() -> None:
    offers = collection(bare(), OFFERS).words
    one, other = (
        weigh(collection(bare(), [text_of("", "", "", text)]), offers, WordWeights()) for text in ("gold", "gold tin")
    )
    assert other.weights.tolist() == one.weights.tolist()
    assert float(other.totals[0]) > float(one.totals[0]) == float(one.weights.sum())


def test_needs_meet_no_offers_at_all_without_harm() -> None:
    weights = weigh(
        collection(bare(), [text_of("", "gold", "", "이차전지")]), collection(bare(), []).words, WordWeights()
    )
    assert weights.starts.tolist() == [0, 0]
