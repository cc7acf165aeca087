"""Rounds of pairing that the benchmark makes itself: candidates, capacities, minima."""

from dataclasses import replace
from fractions import Fraction
from typing import Literal

import numpy as np

from madang.core.pairing.flow.capacities import best_under_capacities
from madang.core.pairing.problem import Ints, Limit, Problem
from madang.core.texts.faults import Said

SEED = 20_251
Kind = Literal["one", "capacities", "minima", "fields", "all", "fair", "popular"]
SIZES = {"65 × 850": (65, 850, 700), "1,000 × 10,000": (1_000, 10_000, 95), "10,000 × 100,000": (10_000, 100_000, 95)}
REGIONS, CLASSES, FIELDS, CENTRES = 17, 3, 12, 19


def made(size: str, kind: Kind) -> tuple[Problem, Ints]:
    """A problem of a kind and size, and the region of each offer.

    Each need has candidates at random, with scores of six digits at random. ``one``: each side takes one. Otherwise a
    need takes up to 3 (of 850: 10), an offer up to 3 (1). ``minima``: every third region, and within it the small ones
    of three classes of size, get 15 % more than they would without rules. ``fields``: minima of fields instead, of
    which an offer has two. ``all``: those of regions and of fields, at most a fifteenth of all pairs for each of 19
    centres, and 30 % of all pairs outside three regions. ``fair``: capacities, and the offers come first. ``popular``:
    everybody wants the same offers, and two thirds of all their places are taken.
    """
    needs, offers, listed = SIZES[size]
    draw = np.random.default_rng(SEED)
    offer = np.concatenate([np.sort(draw.choice(offers, listed, replace=False)) for _ in range(needs)])
    need = np.repeat(np.arange(needs), listed)
    weight = draw.integers(0, 1_000_001, len(need))
    most = (1, 1) if kind == "one" else (10, 1) if needs < 100 else (3, 3)
    capacities = [draw.integers(1, most[side] + 1, count) for side, count in enumerate((needs, offers))]
    region, field = draw.integers(0, REGIONS, offers), draw.integers(0, FIELDS, (2, offers))
    size_class, centre = draw.integers(0, CLASSES, offers), draw.integers(0, CENTRES, offers)
    plain = Problem(need, offer, weight, weight * 0, capacities[0], capacities[1])
    if kind == "popular":
        liked = draw.integers(0, 1_000_001, offers)[offer]
        supply = np.full(needs, max(1, round(2 * int(capacities[1].sum()) / 3 / needs)))
        return replace(plain, weight=(weight + 3 * liked) // 4, need_capacity=supply), region
    if kind == "fair":
        return replace(plain, fair="offer"), region
    if kind in ("one", "capacities"):
        return plain, region
    before = best_under_capacities(plain, weight)[0]
    limits: list[Limit] = []
    for one in range(0, REGIONS, 3) if kind != "fields" else ():
        limits.append(_least(region[offer] == one, before))
        limits.append(_least((region[offer] == one) & (size_class[offer] == 0), before))
    asked = range(0, FIELDS, 3) if kind in ("fields", "all") else ()
    limits += [_least((field[0][offer] == one) | (field[1][offer] == one), before) for one in asked]
    if kind == "all":
        limits += [_limit(centre[offer] == one, "most", int(before.sum()) // 15) for one in range(CENTRES)]
        limits.append(_limit(region[offer] > 2, "least", Fraction(3, 10)))
    return Problem(need, offer, weight, weight * 0, capacities[0], capacities[1], tuple(limits)), region


def _least(members: np.ndarray, before: np.ndarray) -> Limit:
    return _limit(members, "least", int(1.15 * before[members].sum()))


def _limit(members: np.ndarray, kind: Literal["least", "most"], bound: int | Fraction) -> Limit:
    return Limit(Said(en=kind, ko=kind, de=kind), np.flatnonzero(members), kind, bound)
