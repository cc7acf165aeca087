"""Deferred acceptance (Gale & Shapley 1962), with flexible regional caps (Kamada & Kojima 2015)."""

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled
from madang.core.pairing.problem import Ints
from madang.core.pairing.stable.heaps import ahead, heapify, rise, sink
from madang.core.pairing.stable.market import Market, Regions


@compiled
def deferred_acceptance(market: Market, regions: Regions) -> NDArray[np.bool_]:
    """Which pairs are made when proposers propose in their order and acceptors keep the best so far.

    Each proposer goes on until its places are filled or nobody is left; each acceptor keeps up to its quota, within
    the cap of its region. The result does not depend on the order in which proposers act.
    """
    proposers, acceptors = len(market.places), len(market.quota)
    liked, valued = (market.liked, market.acceptor), (market.valued, market.proposer)
    left = market.starts[1:] - market.starts[:-1]  # pairs that each proposer has not tried yet: a heap of this size
    order = market.order.copy()
    open_places = market.places.copy()
    held_from = np.zeros(acceptors + 1, np.int64)
    held_from[1:] = np.cumsum(_most_held(market))
    held = np.zeros(held_from[-1], np.int64)
    count = np.zeros(acceptors, np.int64)
    in_region = np.zeros(len(regions.cap), np.int64)
    waiting = np.arange(proposers)[::-1].copy()
    waits = np.ones(proposers, np.bool_)
    ready = np.zeros(proposers, np.bool_)
    last = proposers
    while last > 0:
        last -= 1
        one = waiting[last]
        waits[one] = False
        first = market.starts[one]
        if not ready[one]:
            ready[one] = True
            heapify(order, first, left[one], liked, True)
        while open_places[one] > 0 and left[one] > 0:
            pair = order[first]
            left[one] -= 1
            order[first] = order[first + left[one]]
            sink(order, first, left[one], liked, True)
            refused = _propose(market, regions, pair, (held, held_from, count, in_region), valued)
            if refused == pair:
                continue
            open_places[one] -= 1
            if refused >= 0:
                other = market.proposer[refused]
                open_places[other] += 1
                if other != one and not waits[other]:
                    waits[other] = True
                    waiting[last] = other
                    last += 1
    return _made(held, held_from, count, len(market.proposer))


@compiled
def _most_held(market: Market) -> Ints:
    """How many pairs each acceptor can hold at once."""
    most = np.zeros(len(market.quota), np.int64)
    for pair in range(len(market.acceptor)):
        most[market.acceptor[pair]] += 1
    return np.minimum(most, market.quota)


@compiled
def _made(held: Ints, held_from: Ints, count: Ints, pairs: int) -> NDArray[np.bool_]:
    made = np.zeros(pairs, np.bool_)
    for acceptor in range(len(count)):
        for place in range(held_from[acceptor], held_from[acceptor] + count[acceptor]):
            made[held[place]] = True
    return made


@compiled
def _propose(
    market: Market, regions: Regions, pair: int, state: tuple[Ints, Ints, Ints, Ints], valued: tuple[Ints, Ints]
) -> int:
    """Let the acceptor of ``pair`` consider it; the pair that is refused for it, itself perhaps, or -1 for none."""
    held, held_from, count, in_region = state
    acceptor = market.acceptor[pair]
    if market.quota[acceptor] == 0:
        return int(pair)
    region = regions.of[acceptor]
    if count[acceptor] >= market.quota[acceptor]:
        return _instead(held, held_from[acceptor], count[acceptor], pair, valued)
    loser = acceptor
    if region >= 0 and in_region[region] >= regions.cap[region]:
        loser = _loser(regions, count, acceptor)
        if loser == acceptor:
            if count[acceptor] == 0:
                return int(pair)
            return _instead(held, held_from[acceptor], count[acceptor], pair, valued)
    held[held_from[acceptor] + count[acceptor]] = pair
    count[acceptor] += 1
    rise(held, held_from[acceptor], count[acceptor], valued, False)
    if region >= 0:
        in_region[region] += 1
        if in_region[region] > regions.cap[region]:
            in_region[region] -= 1
            return _drop(held, held_from[loser], count, loser, valued)
    return -1


@compiled
def _instead(held: Ints, first: int, size: int, pair: int, valued: tuple[Ints, Ints]) -> int:
    """Hold ``pair`` in place of the worst that is held, if it is better; the one that is refused."""
    worst = held[first]
    if not ahead(valued[0], valued[1], pair, worst):
        return int(pair)
    held[first] = pair
    sink(held, first, size, valued, False)
    return int(worst)


@compiled
def _drop(held: Ints, first: int, count: Ints, acceptor: int, valued: tuple[Ints, Ints]) -> int:
    """Refuse the worst that ``acceptor`` holds."""
    worst = held[first]
    count[acceptor] -= 1
    held[first] = held[first + count[acceptor]]
    sink(held, first, count[acceptor], valued, False)
    return int(worst)


@compiled
def _loser(regions: Regions, count: Ints, asked: int) -> int:
    """Which acceptor of a full region gives up one when ``asked`` is proposed to.

    All first take up to their targets; then they take turns, one each, up to their quotas, until the cap is reached.
    """
    region = regions.of[asked]
    members = regions.members[regions.starts[region] : regions.starts[region + 1]]
    extra = np.zeros(len(members), np.int64)
    rest = regions.cap[region]
    for at, member in enumerate(members):
        wants = count[member] + (1 if member == asked else 0)
        extra[at] = max(0, wants - regions.target[member])
        rest -= wants - extra[at]
    turns, taken = 0, 0
    while taken <= rest:  # one more than the cap is there, so some turn goes beyond it
        turns += 1
        for at in range(len(members)):
            if extra[at] >= turns:
                taken += 1
                if taken > rest:
                    return int(members[at])
    return int(asked)
