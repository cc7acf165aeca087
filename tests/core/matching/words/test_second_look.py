"""The second look: words that stand next to each other, the best passage, and needs longer than the offers."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from madang.core.matching.words.constants import WordWeights
from madang.core.matching.words.pairs import Pairs
from madang.core.matching.words.scan import prepare
from madang.core.matching.words.second_look import Look, look_at, rate, rate_every
from madang.core.matching.words.walk import Walk
from madang.core.matching.words.weights import inverse_frequency, weigh
from tests.core.matching.words.made import collection, text_of
from tests.core.texts.words.made import bare

SETTINGS = WordWeights(rarity=0.0, distinct=0.0)


def looked(needs: list[str], offers: list[str], settings: WordWeights = SETTINGS) -> tuple[Look, NDArray[np.float32]]:
    """What is asked of texts without title or tags, and the two shares: shape (needs, offers, 2)."""
    asked, offered = (collection(bare(), [text_of("", "", "", one) for one in side]) for side in (needs, offers))
    weights = weigh(asked, offered.words, settings)
    walk = Walk(offered.thesaurus.phrases, offered.numbers.of(offered.thesaurus.concept_keys))
    query = prepare(offered.words, weights, walk, settings)
    look = look_at(asked, offered.words, query, weights, settings)
    pairs = Pairs(np.repeat(np.arange(len(needs)), len(offers)), np.tile(np.arange(len(offers)), len(needs)))
    return look, rate(offered.words, query, walk, pairs, look).reshape(len(needs), len(offers), 2)


def pairs_asked(need: str, offer: str) -> int:
    """How many pairs of neighbouring stems the need asks for."""
    look, _ = looked([need], [offer])
    return int(np.sum(look.near.slots >= 0))


@pytest.mark.parametrize("need", ["wolf gold", "wolf of the gold", "늑대 황금", "Wolf, gold"])
def test_two_neighbouring_words_are_a_pair_whatever_empty_words_part_them(need: str) -> None:
    assert pairs_asked(need, "wolf gold 늑대 황금 of the") == 1


@pytest.mark.parametrize("need", ["wolf. Gold", "wolf\n\ngold", "wolf 20", "20 30", "wolf unheard gold", "wolf"])
def test_no_pair_reaches_over_the_end_of_a_sentence_or_holds_a_number_or_what_no_offer_has(need: str) -> None:
    assert pairs_asked(need, "wolf gold 20 30") == 0


def test_a_pair_weighs_as_much_as_the_commoner_of_its_words() -> None:
    offers = ["wolf gold", "wolf salt", "salt"]
    words = collection(bare(), [text_of("", "", "", one) for one in offers]).words

    look, _ = looked(["wolf gold"], offers, replace(SETTINGS, neighbours=0.5))

    commoner = float(np.log1p((3 - 2 + 0.5) / (2 + 0.5)))
    assert float(inverse_frequency(words).min()) == pytest.approx(commoner)
    pair = look.own.features >= look.near.total - 1
    assert look.own.weights[pair].tolist() == [pytest.approx(0.5 * commoner * (SETTINGS.k1 + 1))]


def test_an_offer_with_the_words_side_by_side_has_the_larger_share_and_only_in_their_order() -> None:
    offers = ["wolf gold salt", "gold salt wolf", "salt", "silver"]

    _, with_pairs = looked(["wolf gold"], offers)
    _, without = looked(["wolf gold"], offers, replace(SETTINGS, neighbours=0.0))

    assert without[0, 0, 0] == without[0, 1, 0]
    assert with_pairs[0, 0, 0] > with_pairs[0, 1, 0]


def test_the_best_passage_counts_however_much_else_an_offer_tells() -> None:
    rest = "\n\n".join(["salt and silver"] * 30)

    _, shares = looked(["wolf gold"], ["wolf gold", f"{rest}\n\nwolf gold"])

    assert shares[0, 0, 1] == shares[0, 1, 1] > 0
    assert shares[0, 0, 0] > shares[0, 1, 0]


def test_only_a_need_longer_than_the_offers_takes_the_numbers_for_long_needs() -> None:
    look, _ = looked(["wolf", "wolf gold salt " * 4, "wolf gold salt tin"], ["wolf gold"])

    assert look.k1.tolist() == [pytest.approx(k1) for k1 in (SETTINGS.k1, SETTINGS.long_k1, 3.1)]
    assert look.b.tolist() == [pytest.approx(b) for b in (SETTINGS.b, SETTINGS.long_b, 0.925)]


def test_every_need_and_offer_at_once_have_the_shares_that_they_have_pair_by_pair() -> None:
    chance = np.random.default_rng(5)
    words = ["wolf", "gold", "늑대", "황금", "salt.", "battery", "storage\n\n", "전지", "20"]
    asked, offered = (
        collection(bare(), [" ".join(chance.choice(words, 30)) for _ in range(count)]) for count in (12, 40)
    )
    walk = Walk(offered.thesaurus.phrases, offered.numbers.of(offered.thesaurus.concept_keys))
    weights = weigh(asked, offered.words, WordWeights())
    query = prepare(offered.words, weights, walk, WordWeights())
    look = look_at(asked, offered.words, query, weights, WordWeights())
    chosen = np.arange(3, 40, 4)
    pairs = Pairs(np.repeat(np.arange(12), len(chosen)), np.tile(chosen, 12))

    found = rate_every(offered.words, query, walk, chosen, look)

    assert found.tobytes() == rate(offered.words, query, walk, pairs, look).tobytes()
