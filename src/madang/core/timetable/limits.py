"""The limits of a meeting day, each written once: it builds the model and explains a broken timetable.

Every limit bounds a count of *starts*. A start is a meeting that begins in a slot; a limit says how many of its starts
may and must happen. A solver turns that into clauses or rows, a check counts, and both show the same sentence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from madang.core.texts.faults import Said
from madang.core.timetable.day import Day, Meeting


class Start(NamedTuple):
    """Meeting number ``meeting`` (from 0, as in ``Day.meetings``) begins in ``slot`` (from 1)."""

    meeting: int
    slot: int


@dataclass(frozen=True, slots=True)
class Limit:
    """At least ``least`` and at most ``most`` of ``starts`` happen; ``said`` is the limit in words."""

    rule: str
    said: Said
    starts: tuple[Start, ...]
    least: int
    most: int

    def holds(self, chosen: frozenset[Start]) -> bool:
        """Whether the limit holds when exactly the starts ``chosen`` happen."""
        return self.least <= sum(start in chosen for start in self.starts) <= self.most


def limits_of(day: Day) -> Iterator[Limit]:
    """All limits of the day but the fairness of breaks, which does not count starts."""
    for rule in (_held_once, _session, _fixed, _unavailable, _one_at_a_time, _order, _tables):
        yield from rule(day)


def _held_once(day: Day) -> Iterator[Limit]:
    for number, meeting in enumerate(day.meetings):
        said = Said(
            en=f"{meeting.id} is held once", ko=f"{meeting.id}은(는) 한 번 열림", de=f"{meeting.id} findet einmal statt"
        )
        yield Limit("held_once", said, _starts(number, range(1, day.slots + 1)), 1, 1)


def _session(day: Day) -> Iterator[Limit]:
    morning = range(1, day.morning_slots + 1)
    afternoon = range(day.morning_slots + 1, day.slots + 1)
    for number, meeting in enumerate(day.meetings):
        if meeting.session == "morning":
            said = Said(
                en=f"{meeting.id} is in the morning",
                ko=f"{meeting.id}은(는) 오전",
                de=f"{meeting.id} liegt am Vormittag",
            )
            yield Limit("session", said, _starts(number, afternoon), 0, 0)
        elif meeting.session == "afternoon":
            said = Said(
                en=f"{meeting.id} is in the afternoon",
                ko=f"{meeting.id}은(는) 오후",
                de=f"{meeting.id} liegt am Nachmittag",
            )
            yield Limit("session", said, _starts(number, morning), 0, 0)


def _fixed(day: Day) -> Iterator[Limit]:
    for number, meeting in enumerate(day.meetings):
        if meeting.fixed_slot is not None:
            others = (slot for slot in range(1, day.slots + 1) if slot != meeting.fixed_slot)
            said = Said(
                en=f"{meeting.id} is fixed in slot {meeting.fixed_slot}",
                ko=f"{meeting.id}은(는) {meeting.fixed_slot}번 시간대로 고정",
                de=f"{meeting.id} steht fest in Termin {meeting.fixed_slot}",
            )
            yield Limit("fixed_slot", said, _starts(number, others), 0, 0)


def _unavailable(day: Day) -> Iterator[Limit]:
    for participant, meetings in meetings_of(day).items():
        for slot in sorted(day.unavailable.get(participant, ())):
            said = Said(
                en=f"{participant} is unavailable in slot {slot}",
                ko=f"{participant}은(는) {slot}번 시간대에 참석 불가",
                de=f"{participant} ist in Termin {slot} verhindert",
            )
            yield Limit("unavailable", said, tuple(Start(number, slot) for number in meetings), 0, 0)


def _one_at_a_time(day: Day) -> Iterator[Limit]:
    for participant, meetings in meetings_of(day).items():
        for slot in range(1, day.slots + 1):
            said = Said(
                en=f"{participant} has one meeting in slot {slot}",
                ko=f"{participant}은(는) {slot}번 시간대에 한 회의만",
                de=f"{participant} hat in Termin {slot} nur ein Treffen",
            )
            yield Limit("one_at_a_time", said, tuple(Start(number, slot) for number in meetings), 0, 1)


def _order(day: Day) -> Iterator[Limit]:
    numbers = {meeting.id: number for number, meeting in enumerate(day.meetings)}
    for number, meeting in enumerate(day.meetings):
        for earlier in meeting.after:
            yield from _strictly_after(day, meeting, number, numbers[earlier])


def _strictly_after(day: Day, meeting: Meeting, later: int, earlier: int) -> Iterator[Limit]:
    said = Said(
        en=f"{meeting.id} is after {day.meetings[earlier].id}",
        ko=f"{meeting.id}은(는) {day.meetings[earlier].id} 다음",
        de=f"{meeting.id} liegt nach {day.meetings[earlier].id}",
    )
    for slot in range(1, day.slots + 1):
        not_before = _starts(earlier, range(slot, day.slots + 1)) + _starts(later, range(1, slot + 1))
        yield Limit("after", said, not_before, 0, 1)


def _tables(day: Day) -> Iterator[Limit]:
    for slot in range(1, day.slots + 1):
        said = Said(
            en=f"slot {slot} has {day.tables} tables",
            ko=f"{slot}번 시간대의 테이블은 {day.tables}개",
            de=f"Termin {slot} hat {day.tables} Tische",
        )
        yield Limit("tables", said, tuple(Start(number, slot) for number in range(len(day.meetings))), 0, day.tables)


def meetings_of(day: Day) -> dict[str, list[int]]:
    """The numbers of each participant's meetings, participants in the order of the day."""
    meetings: dict[str, list[int]] = {participant: [] for participant in day.participants}
    for number, meeting in enumerate(day.meetings):
        for participant in meeting.participants:
            meetings[participant].append(number)
    return meetings


def _starts(meeting: int, slots: Iterable[int]) -> tuple[Start, ...]:
    return tuple(Start(meeting, slot) for slot in slots)
