"""Which rules cannot hold together: a smallest set of them, in words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from madang.core.pairing import rule_phrases as phrases
from madang.core.pairing.deadline import Deadline
from madang.core.pairing.holding import decided, room_for
from madang.core.pairing.linear import blamed, is_feasible, solve_linear
from madang.core.pairing.problem import Limit, Problem
from madang.core.pairing.smallest import Places, irreducible, smallest
from madang.core.texts.faults import Said

WORK = 20_000_000
"""So many pairs, over all sets of rules that are tried, may be looked at to find a smaller set than the first one."""
_A_SET, _A_RULE = 20_000, 2_000
"""A set of rules, and each rule in it, costs as much as so many pairs, even when it speaks of fewer."""


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
    can be left out), then a set of fewer limits, if ``WORK`` is enough to find one or to know that there is none.
    """
    trials = _Trials(problem)
    found = irreducible(_blamed(problem), trials.hold)
    trials.left = WORK
    found, complete = smallest(found, len(problem.limits), trials.hold, lambda: trials.left > 0)
    limits = tuple(problem.limits[place] for place in found)
    return Conflict(limits, complete, _room(_under(problem, found)))


class _Trials:
    """Sets of limits tried, and how much work is left for more."""

    def __init__(self, problem: Problem) -> None:
        self._problem, self.left = problem, 0
        self._sizes = np.array([len(limit.members) if _asks(limit) else 0 for limit in problem.limits], np.int64)

    def hold(self, some: Places) -> bool:
        """Whether the limits at these places can hold together."""
        self.left -= _A_SET + _A_RULE * len(some) + int(self._sizes[list(some)].sum())
        few = _under(self._problem, some)
        verdict = decided(few)
        return is_feasible(few) if verdict is None else verdict.hold


def _blamed(problem: Problem) -> Places:
    verdict = decided(problem)
    if verdict is None:
        return tuple(blamed(problem)) or tuple(range(len(problem.limits)))
    return verdict.blamed


def _under(problem: Problem, some: Iterable[int]) -> Problem:
    return replace(problem, limits=tuple(problem.limits[place] for place in some))


def _asks(limit: Limit) -> bool:
    """Whether a limit asks for some pairs; all others hold when no pair is made."""
    return limit.kind == "least" and not limit.is_share


def _room(problem: Problem) -> int | None:
    """How many pairs the other limits leave for the first that asks for a number of them."""
    asking = [place for place, limit in enumerate(problem.limits) if _asks(limit)]
    if not asking:
        return None
    room = room_for(problem, asking[0])
    if room is not None:
        return room
    weight = np.zeros(len(problem), np.int64)
    weight[problem.limits[asking[0]].members] = 1
    others = _under(problem, [place for place in range(len(problem.limits)) if place != asking[0]])
    empty = np.zeros(len(problem), np.int64)
    return solve_linear(replace(others, weight=weight, musts=empty, fair=None), Deadline()).worth
