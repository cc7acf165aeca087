"""A meeting day as its organiser describes it: who meets whom, when they can, and how many tables there are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Session = Literal["morning", "afternoon", "any"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting to be held: its participants and where in the day it may stand. Slots are numbered from 1."""

    id: str
    participants: tuple[str, ...]
    session: Session = "any"
    fixed_slot: int | None = None
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """An instance of B2B meeting scheduling (Bofill et al., JAIR 74, 2022), as the file form describes it.

    The first ``morning_slots`` of ``slots`` are the morning. ``max_break_difference`` is ``None`` when the numbers of
    breaks of two participants may differ by any amount.
    """

    name: str
    slots: int
    morning_slots: int
    tables: int
    participants: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    unavailable: Mapping[str, frozenset[int]] = field(default_factory=dict)
    max_break_difference: int | None = 2


class Held(NamedTuple):
    """Where a meeting stands in a timetable: its first slot and its table, both numbered from 1."""

    slot: int
    table: int


Timetable = Mapping[str, Held]
"""The place of each meeting that is held, by the meeting's id."""
