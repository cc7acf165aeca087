"""Words that no offer uses get numbers and weights of their own; all others keep what they have."""

from typing import NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray

from madang.core.matching.words.constants import WordWeights
from madang.core.matching.words.pieces import features_of_pieces
from madang.core.matching.words.sentences import spans
from madang.core.matching.words.unheard import with_unheard
from madang.core.matching.words.walk import Walk
from madang.core.matching.words.weights import NeedWeights, numbers_of_keys, weigh
from madang.core.texts.thesaurus import load_thesaurus
from tests.core.matching.words.made import collection, text_of

OFFERED = "plain pipes and heat"
BODY = "story told"


class Widened(NamedTuple):
    """Weights without and with the unheard words, and how many features the offers have."""

    before: NeedWeights
    after: NeedWeights
    features: int


def widened(*titles: str, offered: str = OFFERED) -> Widened:
    thesaurus = load_thesaurus()
    needs = collection(thesaurus, [text_of("", title, "", BODY) for title in titles])
    words, offers = needs.words, collection(thesaurus, [text_of("", "", "", offered)]).words
    walk = Walk(thesaurus.phrases, needs.numbers.of(thesaurus.concept_keys))
    pieces = features_of_pieces(words, spans(words, np.arange(len(titles)), 0), walk)
    keys = np.empty(len(words.keys), np.uint64)
    keys[words.key_numbers] = words.keys
    numbers, known = numbers_of_keys(offers, keys)
    before = weigh(needs, offers, WordWeights())
    own = np.where(known, numbers, -1).astype(np.int32)
    after, _ = with_unheard(before, own, needs, pieces, offers, WordWeights())
    return Widened(before, after, len(offers.frequency))


def added(found: Widened) -> list[NDArray[np.float32]]:
    """The weights that each need got in addition."""
    bounds = zip(found.after.starts[:-1], found.after.starts[1:], strict=True)
    return [
        found.after.weights[first:last][found.after.features[first:last] >= found.features] for first, last in bounds
    ]


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("pipes", 0),
        ("lithography", 1),
        ("lithography lithography", 1),
        ("lithography photonics pipes", 2),
        ("2026 1,300", 0),
        ("ab x", 0),
    ],
)
def test_a_word_of_the_title_that_no_offer_uses_is_added_once(title: str, count: int) -> None:
    assert [len(one) for one in added(widened(title))][:1] == [count]


def test_a_word_of_the_body_is_not_added() -> None:
    assert [len(one) for one in added(widened("pipes"))] == [0]
    assert len(added(widened(BODY))[0]) == 2


def test_what_was_there_stays_as_it_was() -> None:
    found = widened("lithography pipes", "heat", "photonics", "pipes heat")

    kept = found.after.features < found.features
    assert found.after.weights[kept].tolist() == found.before.weights.tolist()
    assert found.after.features[kept].tolist() == found.before.features.tolist()
    assert found.after.totals.tolist() == found.before.totals.tolist()
    assert [len(one) for one in added(found)] == [1, 0, 1, 0]


def test_a_word_that_is_unheard_weighs_as_the_rarest_word_once_said() -> None:
    settings = WordWeights()
    (weight,) = added(widened("lithography"))[0]

    assert weight == pytest.approx((settings.k1 + 1) * settings.kinds[0] * np.log1p(1.5 / 0.5))
