"""From what is measured of a pair to one score in [0, 1]: the one place where words, meaning and fit are combined.

Within one language words lead: a pair's strength is the sum of how far its three measures (whole text, best passage,
likeness) stand above those of chance offers, in standard deviations. Between languages there are no common words, and
only the likeness of sentences remains. It counts as far as it stands above the next best offers of that language and
above the needs that the offer is most like: some texts are like everything (cross-domain similarity local scaling,
Conneau et al. 2018). A logistic curve brings both to [0, 1]. All constants were chosen on the development data;
docs/reference/quality.md says how.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Mix:
    """The constants of the combination.

    ``whole``, ``passage``, ``likeness``: weights of the three standardised measures. ``same_gain`` and ``same_start``
    bring their sum to the scale of pairs between languages. That is ``other_start``, and ``cosine`` times the likeness,
    and ``apart`` times its distance to the next best five offers, and ``rivals`` times its distance to the five needs
    that the offer is most like, both distances in standard deviations; with too few needs to tell the latter,
    ``alone`` times the former instead. ``passages``: of an offer that has more than so many for each of the need, one
    is like nearly any need by chance, and within a language the likeness counts less. ``middle`` and ``slope`` shape
    the logistic curve, and ``fit`` is how far full agreement (or disagreement) of region, field and language moves a
    pair on that scale.
    """

    whole: float = 1.0
    passage: float = 0.15
    likeness: float = 0.2
    same_gain: float = 0.1
    same_start: float = -4.0
    other_start: float = -7.5
    cosine: float = 7.0
    apart: float = 0.4
    rivals: float = 2.5
    alone: float = 1.9
    passages: float = 6.0
    middle: float = -2.2
    slope: float = 1.3
    fit: float = 0.25


class Chance(NamedTuple):
    """Mean and standard deviation of the measures among chance offers, for each need."""

    means: Floats  # (needs, measures)
    deviations: Floats  # (needs, measures)


class Measures(NamedTuple):
    """What is known of each of ``P`` pairs before they are combined."""

    shares: Floats  # (P, 2) shares of the need's weight: whole text, best passage
    likeness: Floats | None  # (P,) or None when only words are compared
    rivals: Floats | None  # (P,) mean likeness of the offer and the needs it is most like; NaN where not known
    foreign: NDArray[np.bool_]  # (P,) whether the two are written in different languages
    language: NDArray[np.uint8]  # (P,) language of the offer
    fit: Floats  # (P,)
    passages: Floats | None  # (P,) how many the offer has for each of the need


LEAST_DEVIATION = (0.01, 0.01)
"""Shares vary at least so much, however few chance offers share a word with the need."""


def combine(needs: NDArray[np.int64], measures: Measures, words: Chance, likeness: Chance | None, mix: Mix) -> Floats:
    """The score of each pair; ``needs`` gives the need of each, ``likeness`` is by need and language of the offer."""
    above = standardised(measures.shares, needs, words)
    strength: Floats = (above @ np.array([mix.whole, mix.passage])).astype(np.float32)
    if measures.likeness is None or likeness is None or measures.rivals is None or measures.passages is None:
        strength *= (mix.whole + mix.passage + mix.likeness) / (mix.whole + mix.passage)
        return _curve(mix.same_start + mix.same_gain * strength, measures.fit, mix)
    place = (needs, measures.language)
    alike = (measures.likeness - likeness.means[place]) / likeness.deviations[place]
    counted = np.minimum(1, mix.passages / np.maximum(measures.passages, 1e-3))
    here = mix.same_start + mix.same_gain * (strength + mix.likeness * counted * alike)
    over_offers = alike - _next_best(needs * 8 + measures.language, alike)
    over_needs = (measures.likeness - measures.rivals) / likeness.deviations[place]
    over_both = mix.apart * over_offers + mix.rivals * over_needs
    over = np.where(np.isnan(over_needs), mix.alone * over_offers, over_both)
    other = mix.other_start + mix.cosine * measures.likeness + over
    return _curve(np.where(measures.foreign, np.maximum(other, here), here), measures.fit, mix)


def standardised(values: Floats, needs: NDArray[np.int64], chance: Chance) -> Floats:
    """How many standard deviations each value stands above chance."""
    return np.asarray((values - chance.means[needs]) / chance.deviations[needs], np.float32)


def chance_of(samples: Floats, least: tuple[float, ...]) -> Chance:
    """Mean and deviation over chance offers: ``samples`` has shape (needs, offers, measures)."""
    if not samples.shape[1]:
        samples = np.zeros((len(samples), 1, samples.shape[2]), np.float32)
    deviations = np.maximum(samples.std(axis=1), np.array(least, np.float32))
    return Chance(samples.mean(axis=1), deviations.astype(np.float32))


def _curve(strength: Floats, fit: Floats, mix: Mix) -> Floats:
    place = mix.slope * (strength + mix.fit * (2 * fit - 1) - mix.middle)
    return np.asarray(1 / (1 + np.exp(-np.clip(place, -60, 60))), np.float64).astype(np.float32)


def _next_best(groups: NDArray[np.int64], alike: Floats, ranks: int = 5) -> Floats:
    """The mean of the second to sixth best of each group, for every member of it."""
    order = np.lexsort((-alike, groups))
    ordered = groups[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    sizes = np.diff(np.r_[starts, len(ordered)])
    rank = np.arange(len(ordered)) - np.repeat(starts, sizes)
    taken = (rank >= 1) & (rank <= ranks)
    number = np.repeat(np.arange(len(starts)), sizes)
    sums = np.bincount(number[taken], alike[order][taken], len(starts))
    counts = np.bincount(number[taken], minlength=len(starts))
    means = np.where(counts > 0, sums / np.maximum(counts, 1), 0.0)
    found = np.empty(len(alike), np.float32)
    found[order] = means[number]
    return found
