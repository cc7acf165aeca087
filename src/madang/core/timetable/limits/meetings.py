"""Limits of single meetings: held once, in their session, at their slot, in their order."""

from collections.abc import Iterator

from madang.core.texts.faults import Said
from madang.core.timetable.day import Day, Meeting
from madang.core.timetable.limits.limit import Limit, each_slot, starts_at


def _held_once(day: Day) -> Iterator[Limit]:
    for number, meeting in enumerate(day.meetings):
        said = Said(
            en=f"{meeting.id} is held once", ko=f"{meeting.id}은(는) 한 번 열림", de=f"{meeting.id} findet einmal statt"
        )
        yield Limit("held_once", said, starts_at(number, each_slot(day)), 0 if meeting.optional else 1, 1)


def _length(day: Day) -> Iterator[Limit]:
    """A long meeting ends within the day and does not run from the morning into the afternoon."""
    for number, meeting in enumerate(day.meetings):
        ends = [end for end in (day.morning_slots, day.slots) if end]
        late = {slot for end in ends for slot in range(end - meeting.length + 2, end + 1) if slot > 0}
        if late:
            said = Said(
                en=f"{meeting.id} takes {meeting.length} slots in a row within one half of the day",
                ko=f"{meeting.id}은(는) 오전이나 오후 안에서 잇달아 {meeting.length}개 시간대를 씀",
                de=f"{meeting.id} dauert {meeting.length} Termine am Stück innerhalb einer Tageshälfte",
            )
            yield Limit("length", said, starts_at(number, sorted(late)), 0, 0)


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
            yield Limit("session", said, starts_at(number, afternoon), 0, 0)
        elif meeting.session == "afternoon":
            said = Said(
                en=f"{meeting.id} is in the afternoon",
                ko=f"{meeting.id}은(는) 오후",
                de=f"{meeting.id} liegt am Nachmittag",
            )
            yield Limit("session", said, starts_at(number, morning), 0, 0)


def _fixed(day: Day) -> Iterator[Limit]:
    for number, meeting in enumerate(day.meetings):
        if meeting.fixed_slot is not None:
            others = (slot for slot in each_slot(day) if slot != meeting.fixed_slot)
            said = Said(
                en=f"{meeting.id} is fixed in slot {meeting.fixed_slot}",
                ko=f"{meeting.id}은(는) {meeting.fixed_slot}번 시간대로 고정",
                de=f"{meeting.id} steht fest in Termin {meeting.fixed_slot}",
            )
            yield Limit("fixed_slot", said, starts_at(number, others), 0, 0)


def _order(day: Day) -> Iterator[Limit]:
    numbers = {meeting.id: number for number, meeting in enumerate(day.meetings)}
    for number, meeting in enumerate(day.meetings):
        for earlier in meeting.after:
            yield from _strictly_after(day, meeting, number, numbers[earlier])


def _strictly_after(day: Day, meeting: Meeting, later: int, earlier: int) -> Iterator[Limit]:
    first = day.meetings[earlier]
    said = Said(
        en=f"{meeting.id} is after {first.id}",
        ko=f"{meeting.id}은(는) {first.id} 다음",
        de=f"{meeting.id} liegt nach {first.id}",
    )
    for slot in each_slot(day):
        not_over = starts_at(earlier, range(max(1, slot - first.length + 1), day.slots + 1))
        yield Limit("after", said, not_over + starts_at(later, range(1, slot + 1)), 0, 1)


def _done(day: Day) -> Iterator[Limit]:
    for number, meeting in enumerate(day.meetings):
        held = day.done.get(meeting.id)
        if held is not None:
            said = Said(
                en=f"{meeting.id} was held in slot {held}",
                ko=f"{meeting.id}은(는) {held}번 시간대에 이미 열림",
                de=f"{meeting.id} fand in Termin {held} statt",
            )
            yield Limit("done", said, starts_at(number, (slot for slot in each_slot(day) if slot != held)), 0, 0)
        elif day.now > 1:
            said = Said(
                en=f"{meeting.id} begins in slot {day.now} or later",
                ko=f"{meeting.id}은(는) {day.now}번 시간대 이후",
                de=f"{meeting.id} beginnt in Termin {day.now} oder später",
            )
            yield Limit("past", said, starts_at(number, range(1, day.now)), 0, 0)


RULES = (_held_once, _length, _session, _fixed, _order, _done)
