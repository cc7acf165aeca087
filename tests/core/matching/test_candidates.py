"""Who gets a second look: the same whoever looks, and nobody's best is missed."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.candidates import found_by_meaning, found_by_needs, found_by_offers
from madang.core.matching.prepared import Round
from madang.core.matching.texts import Texts, read_texts
from madang.core.matching.words.constants import WordWeights
from tests.core.matching.made import sample_needs, sample_offers

DIMENSIONS = 16


def prepared(*, meaning: bool = False) -> Round:
    """The sample round; with vectors drawn by lot where meaning is wanted."""
    needs, offers = (read_texts(table.to_batches()) for table in (sample_needs(), sample_offers()))
    if meaning:
        needs, offers = (
            replace(texts, vectors=_drawn(len(texts.passages.begins), seed))
            for seed, texts in enumerate((needs, offers))
        )
    masks = (np.zeros((1, len(offers)), np.uint8), np.full(len(needs), -1, np.int32))
    return Round.of(needs, offers, WordWeights(), masks, meaning=meaning)


def _drawn(passages: int, seed: int) -> NDArray[np.float16]:
    rows = np.random.default_rng(seed).normal(size=(passages, DIMENSIONS))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float16)


def test_the_best_of_all_parts_are_the_best_of_the_whole() -> None:
    this = prepared()
    whole, scores = found_by_needs(this, 20, 2)
    parts = [found_by_needs(this, 20, 1, part=(number, 3)) for number in range(3)]

    for need in range(len(this.needs)):
        named = {
            int(offer): float(score)
            for found, worth in parts
            for offer, score in zip(found[need], worth[need], strict=True)
            if offer >= 0
        }
        best = sorted(named, key=lambda offer: (-named[offer], this.offer_order[offer]))[:20]
        assert whole[need][whole[need] >= 0].tolist() == best
        np.testing.assert_array_equal(scores[need][: len(best)], [np.float32(named[offer]) for offer in best])


def test_every_offer_brings_its_best_needs_whatever_the_number_of_threads() -> None:
    this = prepared()

    one, two = (found_by_offers(this, 3, threads) for threads in (1, 2))

    np.testing.assert_array_equal(one, two)
    brought = np.bincount(one[one >= 0], minlength=len(this.offers))
    assert brought.max() == 3
    assert (brought >= 1).mean() > 0.9  # the rest share no word with any need


def test_the_nearest_of_each_language_are_found_and_none_that_is_barred() -> None:
    this = prepared(meaning=True)
    barred = np.zeros((1, len(this.offers)), np.uint8)
    barred[0, ::3] = 1
    kept_out = replace(
        this, limits=this.limits._replace(barred=barred, mask_of_need=np.zeros(len(this.needs), np.int32))
    )

    for round_, mask in ((this, np.zeros_like(barred)), (kept_out, barred)):
        found = found_by_meaning(round_, 4, 2)
        assert _sets(found, 4) == _plainly(round_, mask[0], 4)


def _sets(found: NDArray[np.int32], k: int) -> list[list[set[int]]]:
    return [[{int(one) for one in row[at : at + k] if one >= 0} for at in range(0, len(row), k)] for row in found]


def _plainly(this: Round, barred: NDArray[np.uint8], k: int) -> list[list[set[int]]]:
    needs, offers = _means(this.needs), _means(this.offers)
    nearest = []
    for need in needs:
        products = offers @ need
        nearest.append([
            set(sorted(_open(this, barred, language), key=lambda offer: -products[offer])[:k])
            for language in np.unique(this.offer_languages)
        ])  # fmt: skip
    return nearest


def _open(this: Round, barred: NDArray[np.uint8], language: np.uint8) -> list[int]:
    return [int(offer) for offer in np.flatnonzero((this.offer_languages == language) & (barred == 0))]


def _means(texts: Texts) -> NDArray[np.float64]:
    assert texts.vectors is not None
    of, rows = texts.passages.of, texts.vectors.astype(np.float64)
    sums = np.array([rows[begin:end].sum(axis=0) for begin, end in pairwise(of)])
    return np.asarray(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9))
