"""A smallest set of things that do not hold together, by trying as few sets as possible."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

Places: TypeAlias = tuple[int, ...]
Holds: TypeAlias = Callable[[Places], bool]
"""Whether the things at some places hold together; if they do, so does any part of them."""


def irreducible(found: Places, hold: Holds) -> Places:
    """A part of ``found``, which do not hold together, from which none can be left out."""
    size = max(1, len(found) // 2)
    while True:
        at = 0
        while at < len(found):
            rest = found[:at] + found[at + size :]
            if hold(rest):
                at += size
            else:
                found = rest
        if size == 1:
            return found
        size //= 2


def smallest(found: Places, count: int, hold: Holds, may_go_on: Callable[[], bool]) -> tuple[Places, bool]:
    """A smallest set among ``count`` things that do not hold together, and whether that was proved.

    ``found``: such a set to begin with. Whatever does not hold together has one thing outside any set that holds. So
    the fewest things that have one outside each set known to hold are tried; they are in conflict, or lead to one more
    set that holds (Ignatiev, Previti, Liffiton & Marques-Silva 2015).
    """
    if len(found) == 2:
        return _single(count, hold, may_go_on, found)
    outside: list[Places] = []
    while len(found) > 1:
        some = _fewest(outside, count)
        if len(some) >= len(found):
            return found, True
        if not may_go_on():
            return found, False
        if not hold(some):
            return some, True
        inside = _grown(some, count, hold, may_go_on)
        outside.append(tuple(place for place in range(count) if place not in inside))
    return found, True


def _single(count: int, hold: Holds, may_go_on: Callable[[], bool], found: Places) -> tuple[Places, bool]:
    """One thing that does not even hold alone, or the two that were ``found``."""
    for place in range(count):
        if not may_go_on():
            return found, False
        if not hold((place,)):
            return (place,), True
    return found, True


def _grown(some: Places, count: int, hold: Holds, may_go_on: Callable[[], bool]) -> frozenset[int]:
    """``some``, which hold together, and as many more as do so with them; fewer when the work has to end."""
    inside = frozenset(some)
    rest = [place for place in range(count) if place not in inside]
    size = max(1, len(rest) if not some else len(rest) // 2)
    while rest:
        left = []
        for at in range(0, len(rest), size):
            part = rest[at : at + size]
            more = inside | frozenset(part)
            if may_go_on() and hold(tuple(sorted(more))):
                inside = more
            else:
                left += part
        if size == 1 or not may_go_on():
            return inside
        rest, size = left, max(1, size // 2)
    return inside


def _fewest(sets: list[Places], count: int) -> Places:
    """The fewest places of which each of the ``sets`` has one; of several such, early ones."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    if not sets:
        return ()
    rows = np.zeros((len(sets), count))
    for row, places in enumerate(sets):
        rows[row, list(places)] = 1
    costs = 1 + np.arange(count) / (count * (count + 1))
    found = milp(costs, constraints=LinearConstraint(rows, 1, np.inf), bounds=Bounds(0, 1), integrality=1,
                 options={"mip_rel_gap": 0.0})  # fmt: skip
    return tuple(int(place) for place in np.flatnonzero(found.x > 0.5))
