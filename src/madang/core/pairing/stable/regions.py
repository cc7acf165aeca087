"""The caps of the rules as regions of those who are proposed to."""

import numpy as np

from madang.core.pairing.problem import Infeasible, Ints, Limit
from madang.core.pairing.stable.market import Market, Regions, no_regions, targets


class NotStable(ValueError):
    """A ``limit`` that stable pairs cannot be made under."""

    def __init__(self, limit: Limit) -> None:
        super().__init__(limit.said.en)
        self.limit = limit


def regions_of(market: Market, acceptor: Ints, caps: list[Limit], fixed: Ints) -> Regions:
    """The caps as groups of acceptors; a limit that is none is refused."""
    if not caps:
        return no_regions(len(market.quota))
    of = np.full(len(market.quota), -1, np.int64)
    possible = np.bincount(acceptor, minlength=len(of))
    cap = []
    for region, limit in enumerate(caps):
        inside = np.bincount(acceptor[limit.members], minlength=len(of))
        members = np.flatnonzero(inside)
        whole = bool((inside[members] == possible[members]).all()) and bool((of[members] < 0).all())
        if limit.kind != "most" or limit.is_share or not whole:
            raise NotStable(limit)
        of[members] = region
        cap.append(int(limit.bound) - int(np.isin(fixed, limit.members).sum()))
        if cap[-1] < 0:
            raise Infeasible
    caps_left = np.array(cap, np.int64)
    order = np.argsort(of, kind="stable")
    starts = np.searchsorted(of[order], np.arange(len(caps) + 1))
    return Regions(of, starts, order, caps_left, targets(market.quota, of, caps_left))
