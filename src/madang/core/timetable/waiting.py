"""Clauses that count the breaks of a participant by the slots in which they are present."""

from collections.abc import Sequence
from itertools import pairwise

from madang.core.timetable.formula import Formula
from madang.core.timetable.paths import BEGIN, State, Steps


def by_ends(formula: Formula, present: Sequence[int], most: int) -> list[int]:
    """Held before, break ends here, and the count of breaks in unary: literal ``k`` is true where more than ``k`` are.

    The model of Bofill et al. (JAIR 74, 2022); ``most`` breaks are allowed.
    """
    add, new = formula.add, formula.new
    before, ends = present[0] if present else 0, []
    for earlier, here in pairwise(present):
        end = new()
        add(-here, earlier, -before, end)
        for cause in (here, -earlier, before):
            add(-end, cause)
        ends.append(end)
        was, before = before, new()
        add(-was, before)
        add(-here, before)
        add(-before, was, here)
    return formula.sorted_count(ends, most)


def by_paths(formula: Formula, present: Sequence[int], steps: Sequence[Steps]) -> list[int]:
    """The same count by way of states: a participant is in one state after each slot (a decision diagram as clauses).

    What the states know of each other refutes far sooner than counting does.
    """
    if not all(steps):
        formula.add()
        return []
    here = {BEGIN: formula.true()}
    for literal, choices in zip(present, steps, strict=True):
        here = _next(formula, literal, here, choices)
    count = [formula.new() for _ in range(max((state.breaks for state in here), default=0))]
    for fewer, more in pairwise(count):
        formula.add(-more, fewer)
    for state, literal in here.items():
        for place, breaks in enumerate(count):
            formula.add(-literal, breaks if place < state.breaks else -breaks)
    return count


def _next(formula: Formula, present: int, here: dict[State, int], choices: Steps) -> dict[State, int]:
    """The literals of the states after a slot."""
    following: dict[State, int] = {}
    ways: dict[State, list[tuple[int, int]]] = {}
    for state, choice in choices.items():
        for busy, literal in ((0, -present), (1, present)):
            if busy not in choice:
                formula.add(-here[state], -literal)
                continue
            after = choice[busy]
            if after not in following:
                following[after] = formula.new()
            formula.add(-here[state], -literal, following[after])
            ways.setdefault(after, []).append((here[state], literal))
    for after, came in ways.items():
        formula.add(-following[after], *dict.fromkeys(before for before, _ in came))
        if len({literal for _, literal in came}) == 1:
            formula.add(-following[after], came[0][1])
    formula.add(*following.values())
    return following
