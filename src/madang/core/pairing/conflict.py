"""Which rules cannot hold together: a smallest set of them, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from madang.core.pairing import rule_phrases as phrases
from madang.core.pairing.deadline import Deadline
from madang.core.pairing.linear import blamed, is_feasible, solve_linear
from madang.core.pairing.problem import Limit, Problem
from madang.core.texts.faults import Said

WORK = 2_000_000
"""So many pairs, over all sets of rules that are tried, may be looked at to find a smaller set than the first one."""


@dataclass
class Conflict(Exception):
    """The ``limits`` cannot hold together, though any of them can be left out and the others hold.

    ``smallest``: no set of fewer limits is in conflict, which was tried. ``room``: how many pairs the others leave for
    the one that asks for at least some, if there is one.
    """

    limits: tuple[Limit, ...]
    smallest: bool
    room: int | None

    @property
    def said(self) -> Said:
        """The conflict in words."""
        return phrases.conflict([limit.said for limit in self.limits], self.smallest, self.room)


def find_conflict(problem: Problem) -> Conflict:
    """A smallest set of the limits of a ``problem`` that cannot hold together, with capacities and wishes as they are.

    First limits that a certificate blames, then those among them that nothing can do without (a set from which none
    can be left out), then sets of fewer limits, as many as ``WORK`` allows.
    """
    found = _irreducible(problem, blamed(problem) or list(range(len(problem.limits))))
    smaller, complete = _fewer(problem, len(found))
    found = smaller or found
    limits = tuple(problem.limits[place] for place in found)
    return Conflict(limits, complete, _room(problem, found))


def _fewer(problem: Problem, size: int) -> tuple[list[int], bool]:
    """A set of fewer than ``size`` limits in conflict, if one was found, and whether all of them were tried."""
    trials = WORK // max(1, len(problem))
    for tried, some in enumerate(_smaller(problem.limits, size)):
        if tried >= trials:
            return [], False
        if not is_feasible(_under(problem, some)):
            return list(some), True
    return [], True


def _under(problem: Problem, some: Sequence[int]) -> Problem:
    return replace(problem, limits=tuple(problem.limits[place] for place in some))


def _irreducible(problem: Problem, found: list[int]) -> list[int]:
    """``found`` without each limit that the conflict can do without."""
    for place in tuple(found):
        rest = [one for one in found if one != place]
        if not is_feasible(_under(problem, rest)):
            found = rest
    return found


def _smaller(limits: Sequence[Limit], size: int) -> Iterator[tuple[int, ...]]:
    """Sets of fewer than ``size`` limits that ask for something: all others hold when no pair is made."""
    for count in range(1, size):
        for some in combinations(range(len(limits)), count):
            if any(limits[place].kind == "least" and not limits[place].is_share for place in some):
                yield some


def _room(problem: Problem, found: list[int]) -> int | None:
    """How many pairs the other limits leave for the first that asks for a number of them."""
    asking = [place for place in found if problem.limits[place].kind == "least" and not problem.limits[place].is_share]
    if not asking:
        return None
    weight = np.zeros(len(problem), np.int64)
    weight[problem.limits[asking[0]].members] = 1
    others = _under(problem, [place for place in found if place != asking[0]])
    empty = np.zeros(len(problem), np.int64)
    return solve_linear(replace(others, weight=weight, musts=empty, fair=None), Deadline()).worth
