"""The one score rises with everything that speaks for a pair, and stays between 0 and 1."""

import numpy as np
import pytest

from madang.core.matching.score import Chance, Floats, Measures, Mix, chance_of, combine

WORDS = Chance(np.full((1, 2), 0.2, np.float32), np.full((1, 2), 0.1, np.float32))
ALIKE = Chance(np.full((1, 8), 0.3, np.float32), np.full((1, 8), 0.1, np.float32))
STEPS = np.linspace(0, 1, 11, dtype=np.float32)


def scores(
    shares: Floats,
    *,
    likeness: Floats | None = None,
    rivals: float | None = None,
    foreign: bool = False,
    fit: Floats | None = None,
    passages: float = 1.0,
) -> Floats:
    count = len(shares)
    measures = Measures(
        np.asarray(shares, np.float32),
        likeness,
        None if likeness is None else np.full(count, np.nan if rivals is None else rivals, np.float32),
        np.full(count, foreign),
        np.ones(count, np.uint8),
        np.full(count, 0.5, np.float32) if fit is None else fit,
        np.full(count, passages, np.float32),
    )
    return combine(np.zeros(count, np.int64), measures, WORDS, None if likeness is None else ALIKE, Mix())


@pytest.mark.parametrize("measure", [0, 1])
def test_a_larger_share_gives_a_higher_score(measure: int) -> None:
    shares = np.full((len(STEPS), 2), 0.3, np.float32)
    shares[:, measure] = STEPS

    assert (np.diff(scores(shares)) > 0).all()


@pytest.mark.parametrize("foreign", [False, True])
def test_more_likeness_gives_a_higher_score(*, foreign: bool) -> None:
    found = scores(np.zeros((len(STEPS), 2), np.float32), likeness=STEPS, foreign=foreign)

    assert (np.diff(found) >= 0).all()
    assert found[-1] > found[0]


def test_an_offer_that_is_more_like_other_needs_scores_less_between_languages_and_no_less_within_one() -> None:
    shares, alike = np.zeros((2, 2), np.float32), np.array([0.4, 0.5], np.float32)

    own, other = (
        [scores(shares, likeness=alike, rivals=rivals, foreign=foreign) for rivals in (0.3, 0.6)]
        for foreign in (False, True)
    )

    assert own[0].tolist() == own[1].tolist()
    assert (other[0] > other[1]).all()


def test_likeness_counts_less_for_an_offer_of_very_many_passages_and_fully_for_one_of_a_few() -> None:
    shares, alike = np.zeros((2, 2), np.float32), np.array([0.4, 0.8], np.float32)

    few, some, many = (np.diff(scores(shares, likeness=alike, passages=count))[0] for count in (0.2, 6.0, 60.0))

    assert few == some
    assert 0 < many < some


def test_better_agreement_gives_a_higher_score() -> None:
    assert (np.diff(scores(np.full((len(STEPS), 2), 0.3, np.float32), fit=STEPS)) > 0).all()


def test_scores_stay_between_0_and_1_however_far_a_pair_stands_out() -> None:
    shares = np.array([[-1e6] * 2, [0] * 2, [1e6] * 2], np.float32)

    found = scores(shares)

    assert found.min() >= 0
    assert found.max() <= 1


def test_chance_is_mean_and_deviation_but_no_deviation_is_too_small() -> None:
    samples = np.array([[[0.0, 0.5], [1.0, 0.5]]], np.float32)

    chance = chance_of(samples, (0.01, 0.02))

    assert chance.means.tolist() == [[0.5, 0.5]]
    assert chance.deviations.tolist() == [[0.5, pytest.approx(0.02)]]


def test_without_any_offer_chance_is_nothing() -> None:
    chance = chance_of(np.zeros((2, 0, 1), np.float32), (0.03,))

    assert (chance.means.tolist(), chance.deviations.shape) == ([[0.0], [0.0]], (2, 1))
