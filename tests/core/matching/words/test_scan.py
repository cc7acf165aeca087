"""The compiled scan finds exactly what a plain computation of the same score finds."""

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.matching.words.best import Limits
from madang.core.matching.words.constants import WordWeights
from madang.core.texts.thesaurus import load_thesaurus
from tests.core.matching.words.made import collection, found, limits, plain_scores, text_of
from tests.core.texts.words.made import bare

PLAIN = WordWeights(rarity=0.0, distinct=0.0, parts=0.0)
WORDS = ["gold", "salt", "milk", "wolf", "corn", "silk", "wood", "rock"]

fields = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
texts = st.builds(text_of, st.just(""), fields, fields, fields)
needs_and_offers = st.tuples(st.lists(texts, min_size=1, max_size=40), st.lists(texts, min_size=1, max_size=20))


@settings(deadline=None, max_examples=60)
@given(needs_and_offers, st.integers(1, 6))
def test_the_scan_gives_the_scores_of_a_plain_computation(sample: tuple[list[str], list[str]], k: int) -> None:
    needs, offers = sample
    mine, theirs = collection(bare(), needs), collection(bare(), offers)
    best, scores = found(mine, theirs, PLAIN, bounds=limits(theirs, len(needs), PLAIN), k=k)
    plain = plain_scores(needs, offers, PLAIN)
    wanted = -np.sort(-plain, axis=1)[:, :k]
    np.testing.assert_allclose(scores[:, : wanted.shape[1]], wanted, rtol=2e-5, atol=1e-6)
    for row in range(len(needs)):
        held = best[row][best[row] >= 0]
        assert len(set(held.tolist())) == len(held) == min(k, int((plain[row] > 0).sum()))
        np.testing.assert_allclose(scores[row, : len(held)], plain[row, held], rtol=2e-5)


@settings(deadline=None, max_examples=30)
@given(needs_and_offers, st.integers(2, 7))
def test_the_number_of_threads_changes_nothing(sample: tuple[list[str], list[str]], threads: int) -> None:
    needs, offers = sample
    mine, theirs = collection(bare(), needs), collection(bare(), offers)
    bounds = limits(theirs, len(needs), PLAIN)
    alone = found(mine, theirs, PLAIN, bounds=bounds, k=5)
    together = found(mine, theirs, PLAIN, bounds=bounds, k=5, threads=threads)
    for one, other in zip(alone, together, strict=True):
        np.testing.assert_array_equal(one, other)


@settings(deadline=None, max_examples=30)
@given(needs_and_offers, st.integers(1, 6), st.randoms(use_true_random=False))
def test_equals_stand_in_the_order_that_is_asked_for(
    sample: tuple[list[str], list[str]], k: int, random: Random
) -> None:
    needs, offers = sample[0], sample[1] * 3
    mine, theirs = collection(bare(), needs), collection(bare(), offers)
    places = list(range(len(offers)))
    random.shuffle(places)
    bounds = limits(theirs, len(needs), PLAIN)._replace(order=np.array(places, np.int32))
    everything, scores = found(mine, theirs, PLAIN, bounds=bounds, k=len(offers))
    for row in range(len(needs)):
        keys = [(-scores[row, at], places[everything[row, at]]) for at in range(int((everything[row] >= 0).sum()))]
        assert keys == sorted(keys)
    few, _ = found(mine, theirs, PLAIN, bounds=bounds, k=k)
    shown = min(k, len(offers))
    np.testing.assert_array_equal(few[:, :shown], everything[:, :shown])


@settings(deadline=None, max_examples=30)
@given(needs_and_offers, st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_a_barred_text_gives_way_to_the_next(sample: tuple[list[str], list[str]], k: int, seed: int) -> None:
    needs, offers = sample
    mine, theirs = collection(bare(), needs), collection(bare(), offers)
    chance = np.random.default_rng(seed)
    free = limits(theirs, len(needs), PLAIN)
    everything, _ = found(mine, theirs, PLAIN, bounds=free, k=len(offers))
    masks = chance.integers(0, 2, (3, len(offers)), dtype=np.uint8)
    masks_of_needs = chance.integers(-1, 3, len(needs)).astype(np.int32)
    barred = Limits(masks, masks_of_needs, free.order, free.norms)
    best, _ = found(mine, theirs, PLAIN, bounds=barred, k=k)
    for row, mask in enumerate(masks_of_needs):
        allowed = [text for text in everything[row] if text >= 0 and (mask < 0 or not masks[mask, text])]
        assert best[row][best[row] >= 0].tolist() == allowed[:k]


def test_no_text_is_found_that_shares_nothing() -> None:
    mine, theirs = collection(bare(), [text_of("", "gold", "", "")]), collection(bare(), [text_of("", "salt", "", "")])
    best, scores = found(mine, theirs, PLAIN, bounds=limits(theirs, 1, PLAIN), k=3)
    assert best.tolist() == [[-1, -1, -1]]
    assert scores.tolist() == [[0.0, 0.0, 0.0]]


@pytest.mark.parametrize("need", ["이차전지 소재", "secondary battery materials", "Materialien für Akkus"])
def test_a_need_finds_its_offer_in_every_language(need: str) -> None:
    thesaurus = load_thesaurus()
    offers = ["전고체 이차전지 양극재", "cathodes for rechargeable batteries", "Elektroden für Akkus", "수제 맥주",
              "a brewery for craft beer", "Brauerei für Bier"]  # fmt: skip
    weights = WordWeights()
    mine = collection(thesaurus, [text_of("", need, "", "")])
    theirs = collection(thesaurus, [text_of("", "", "", offer) for offer in offers])
    best, _ = found(mine, theirs, weights, bounds=limits(theirs, 1, weights), k=6)
    assert sorted(text for text in best[0].tolist() if text >= 0) == [0, 1, 2]
