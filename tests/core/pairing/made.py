"""Small rounds made at random, and their best pairs found by trying all."""

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from typing import Literal

import numpy as np
from hypothesis import strategies as st

from madang.core.pairing.problem import Limit, Problem
from madang.core.texts.faults import Said


@st.composite
def problems(draw: st.DrawFn, *, fair: bool = True, most_pairs: int = 11, limits: int = 3) -> Problem:
    """A problem with all kinds of limits, small enough to try all pairs."""
    needs, offers = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    all_pairs = [(need, offer) for need in range(needs) for offer in range(offers)]
    chosen = sorted(draw(st.lists(st.sampled_from(all_pairs), unique=True, max_size=most_pairs)))
    count = len(chosen)

    def numbers(low: int, high: int, size: int) -> np.ndarray:
        return np.array(draw(st.lists(st.integers(low, high), min_size=size, max_size=size)), np.int64)

    return Problem(
        need=np.array([need for need, _ in chosen], np.int64),
        offer=np.array([offer for _, offer in chosen], np.int64),
        weight=numbers(-3, 20, count),
        musts=numbers(0, 1, count) * numbers(0, 2, count),
        need_capacity=numbers(0, 3, needs),
        offer_capacity=numbers(0, 3, offers),
        limits=tuple(draw(st.lists(bounds(count), max_size=limits))),
        fair=draw(st.sampled_from(["need", "offer", None])) if fair else None,
    )


@st.composite
def laminar_problems(draw: st.DrawFn) -> Problem:
    """A problem whose limits are about groups of needs, of offers, and about pairs within one party."""
    problem = draw(problems(fair=False, limits=0))
    pairs = len(problem)
    limits = []
    for end in (problem.need, problem.offer):
        groups = np.array(draw(st.lists(st.integers(0, 1), min_size=4, max_size=4)))[end]
        sets = [groups == 0, groups == 1, np.ones(pairs, bool), end == 0]
        if pairs:
            sets.append((end == 1) & (np.arange(pairs) < draw(st.integers(0, pairs))))
        limits += [
            draw(bounds_of(np.flatnonzero(members))) for members in draw(st.lists(st.sampled_from(sets), max_size=3))
        ]
    return replace(problem, limits=tuple(limits))


@st.composite
def bounds_of(draw: st.DrawFn, members: np.ndarray) -> Limit:
    """A number as the bound of these members."""
    kind: Literal["least", "most"] = draw(st.sampled_from(["least", "most"]))
    return Limit(Said(en=kind, ko=kind, de=kind), members, kind, draw(st.integers(0, 3)))


@st.composite
def bounds(draw: st.DrawFn, pairs: int) -> Limit:
    """Any limit over so many pairs."""
    members = draw(st.lists(st.integers(0, pairs - 1), unique=True)) if pairs else []
    share = st.integers(0, 10).map(lambda tenth: Fraction(tenth, 10))
    bound: int | Fraction = draw(st.one_of(st.integers(0, 4), share))
    kind: Literal["least", "most"] = draw(st.sampled_from(["least", "most"]))
    return Limit(Said(en=kind, ko=kind, de=kind), np.array(sorted(members), np.int64), kind, bound)


@dataclass(frozen=True)
class Best:
    """The best that any pairs reach: musts, then places filled first, second …, then weight."""

    musts: int
    filled: tuple[int, ...]
    weight: int


def value(problem: Problem, made: np.ndarray) -> Best:
    """What the ``made`` pairs reach."""
    filled: tuple[int, ...] = ()
    if problem.fair is not None:
        own = problem.need if problem.fair == "need" else problem.offer
        counts = np.bincount(own[made], minlength=1)
        filled = tuple(int((counts >= number).sum()) for number in range(1, 4))
    return Best(int(problem.musts[made].sum()), filled, int(problem.weight[made].sum()))


def keeps(problem: Problem, made: np.ndarray) -> bool:
    """Whether the ``made`` pairs keep to capacities and limits."""
    needs = np.bincount(problem.need[made], minlength=len(problem.need_capacity))
    offers = np.bincount(problem.offer[made], minlength=len(problem.offer_capacity))
    fits = bool((needs <= problem.need_capacity).all() and (offers <= problem.offer_capacity).all())
    return fits and all(limit.holds(made) for limit in problem.limits)


def best_of_all(problem: Problem) -> Best | None:
    """The best pairs by trying all sets of pairs; ``None`` when no set keeps to the limits."""
    found = []
    for size in range(len(problem) + 1):
        for some in combinations(range(len(problem)), size):
            made = np.zeros(len(problem), bool)
            made[list(some)] = True
            if keeps(problem, made):
                found.append(value(problem, made))
    return max(found, key=lambda one: (one.musts, one.filled, one.weight), default=None)
