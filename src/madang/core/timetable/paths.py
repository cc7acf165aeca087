"""A participant's day as a path through states, one state after each slot: all that its shape admits, and no more."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from madang.core.timetable.shapes import Shape, choices


class State(NamedTuple):
    """How many slots a participant has taken and how many breaks had, and whether the participant is waiting."""

    taken: int
    breaks: int
    waits: bool


BEGIN = State(0, 0, waits=False)

Steps = dict[State, dict[int, State]]
"""From each state before a slot: where being idle (0) or present (1) leads, as far as either can."""


def steps_of(shape: Shape, slots: Sequence[int], most: int) -> list[Steps]:
    """The steps of each slot on all paths with at most ``most`` breaks; empty steps where there is no path."""
    steps: list[Steps] = []
    reached = {BEGIN}
    for slot in slots:
        steps.append({state: dict(_steps(shape, slot, state, most)) for state in sorted(reached)})
        reached = {after for choice in steps[-1].values() for after in choice.values()}
    good = {state for state in reached if state.taken == shape.whole}
    for place in reversed(range(len(steps))):
        pruned = {
            before: {busy: after for busy, after in choice.items() if after in good}
            for before, choice in steps[place].items()
        }
        steps[place] = {before: choice for before, choice in pruned.items() if choice}
        good = set(steps[place])
    return steps


def _steps(shape: Shape, slot: int, state: State, most: int) -> Iterator[tuple[int, State]]:
    for busy in choices(shape, slot, state.taken):
        breaks = state.breaks + (busy and state.waits)
        taken = state.taken + busy
        if breaks <= most:
            yield busy, State(taken, breaks, waits=not busy and 0 < taken < shape.whole)
