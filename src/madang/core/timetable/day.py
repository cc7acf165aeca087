"""A meeting day as its organiser describes it: who meets whom, when they can, and how many tables there are."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Session = Literal["morning", "afternoon", "any"]
Wish = Literal["must", "meet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting to be held: its participants and where in the day it may stand. Slots are numbered from 1.

    It takes ``length`` slots in a row. An ``optional`` one may be left out where not all fit; ``wish``, ``mutual``
    (both sides asked for it) and ``score`` say which are left out last.
    """

    id: str
    participants: tuple[str, ...]
    session: Session = "any"
    fixed_slot: int | None = None
    after: tuple[str, ...] = ()
    length: int = 1
    zone: str | None = None
    title: str = ""
    optional: bool = False
    wish: Wish = "meet"
    mutual: bool = False
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """What is known of a participant beyond the id.

    ``representatives`` people can be in as many meetings at once. ``hours`` are the participant's working hours, from
    and to, in ``time_zone``; a remote participant is met within them alone.
    """

    name: str = ""
    organisation: str = ""
    representatives: int = 1
    zone: str | None = None
    max_meetings: int | None = None
    max_in_a_row: int | None = None
    time_zone: str | None = None
    hours: tuple[dt.time, dt.time] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table that is not like the others.

    With a ``host`` it is that participant's booth: all meetings of the host, and no others, are held at the host's
    tables. ``at_once`` meetings can share it. In the slots ``closed`` it cannot be used.
    """

    name: str = ""
    zone: str | None = None
    host: str | None = None
    at_once: int = 1
    closed: frozenset[int] = frozenset()


PLAIN = Table()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Lunch or coffee: nothing is held in its slots, or each participant has ``free`` of them without a meeting."""

    slots: tuple[int, ...]
    name: str = ""
    free: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """An instance of B2B meeting scheduling (Bofill et al., JAIR 74, 2022), and what organisers want beyond it.

    The first ``morning_slots`` of ``slots`` are the morning. ``max_break_difference`` is ``None`` when the numbers of
    breaks of two participants may differ by any amount. ``tables`` counts all tables, those in ``special_tables``
    (by number, from 1) too; ``spare_tables`` is the share of those without a host that is kept free. ``walking`` has
    the slots needed from one zone to another, in both directions. ``starts`` are the times at which slots begin.

    While a day is going on, slots before ``now`` are over: meetings ``done`` (or begun) keep the slot named there, and
    no other meeting may begin in the past.
    """

    name: str
    slots: int
    morning_slots: int
    tables: int
    participants: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    unavailable: Mapping[str, frozenset[int]] = field(default_factory=dict)
    max_break_difference: int | None = None
    attendees: Mapping[str, Attendee] = field(default_factory=dict)
    special_tables: Mapping[int, Table] = field(default_factory=dict)
    spare_tables: float = 0.0
    pauses: tuple[Pause, ...] = ()
    max_in_a_row: int | None = None
    walking: Mapping[tuple[str, str], int] = field(default_factory=dict)
    now: int = 1
    done: Mapping[str, int] = field(default_factory=dict)
    place: str = ""
    date: dt.date | None = None
    starts: tuple[dt.time, ...] = ()
    slot_minutes: int | None = None
    time_zone: str | None = None


NOBODY = Attendee()


def attendee(day: Day, participant: str) -> Attendee:
    """What the day knows of the participant."""
    return day.attendees.get(participant, NOBODY)


def meetings_of(day: Day) -> dict[str, list[int]]:
    """The numbers of each participant's meetings, participants in the order of the day."""
    meetings: dict[str, list[int]] = {participant: [] for participant in day.participants}
    for number, meeting in enumerate(day.meetings):
        for participant in meeting.participants:
            meetings[participant].append(number)
    return meetings


def closed_slots(day: Day) -> frozenset[int]:
    """Slots in which nothing is held for anyone; they never count as idle."""
    return frozenset(slot for pause in day.pauses if pause.free is None for slot in pause.slots)


class Held(NamedTuple):
    """Where a meeting stands in a timetable: its first slot and its table, both numbered from 1."""

    slot: int
    table: int


Timetable = Mapping[str, Held]
"""The place of each meeting that is held, by the meeting's id."""
