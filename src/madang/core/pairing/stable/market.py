"""A two-sided market: who may be paired with whom, and how each side rates every such pair."""

from typing import NamedTuple

import numpy as np

from madang.core.pairing.problem import Ints


class Market(NamedTuple):
    """Possible pairs from the side of those who propose.

    ``starts``: where the pairs of each proposer begin in ``order``, which lists places of pairs. For each pair:
    ``proposer``, ``acceptor``, and the ratings ``liked`` by the proposer and ``valued`` by the acceptor (higher is
    better, equal ones by the place of the other side). ``places`` and ``quota``: how many pairs each proposer wants and
    each acceptor takes.
    """

    starts: Ints
    order: Ints
    proposer: Ints
    acceptor: Ints
    liked: Ints
    valued: Ints
    places: Ints
    quota: Ints


class Regions(NamedTuple):
    """Groups of acceptors with a cap each (Kamada & Kojima 2015).

    ``of``: the region of each acceptor, -1 for none; its members are ``members[starts[r] : starts[r + 1]]``, in the
    order in which they take turns. ``target``: how many each acceptor takes before the turns.
    """

    of: Ints
    starts: Ints
    members: Ints
    cap: Ints
    target: Ints


def market_of(ends: tuple[Ints, Ints], ratings: tuple[Ints, Ints], capacities: tuple[Ints, Ints]) -> Market:
    """The market in which the first of each two proposes to the second.

    ``ends``: the two sides of each pair; ``ratings``: those by the first and by the second; ``capacities`` likewise.
    """
    proposer, acceptor = ends
    order = np.argsort(proposer, kind="stable")
    counts = np.bincount(proposer, minlength=len(capacities[0]))
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return Market(starts, order, proposer, acceptor, *ratings, *capacities)


def no_regions(acceptors: int) -> Regions:
    """Regions of a market without caps."""
    nothing = np.zeros(0, np.int64)
    return Regions(np.full(acceptors, -1), np.zeros(1, np.int64), nothing, nothing, np.zeros(acceptors, np.int64))


def targets(quota: Ints, of: Ints, cap: Ints) -> Ints:
    """Each acceptor's part of the cap of its region, in proportion to its quota; largest remainders, ties by place."""
    target = quota.copy()
    for region, most in enumerate(cap):
        members = np.flatnonzero(of == region)
        wanted = int(quota[members].sum())
        if wanted > most:
            whole, rest = np.divmod(quota[members] * int(most), wanted)
            whole[np.argsort(-rest, kind="stable")[: int(most) - int(whole.sum())]] += 1
            target[members] = whole
    return target
