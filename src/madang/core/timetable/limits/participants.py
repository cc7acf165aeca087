"""Limits of participants: when they can, and how many meetings at once."""

from collections.abc import Iterator

from madang.core.texts.faults import Said
from madang.core.timetable.day import Day, attendee, meetings_of
from madang.core.timetable.hours import outside_hours
from madang.core.timetable.limits.limit import Limit, each_slot, starts_over


def _unavailable(day: Day) -> Iterator[Limit]:
    for participant, meetings in meetings_of(day).items():
        for slot in sorted(day.unavailable.get(participant, ())):
            said = Said(
                en=f"{participant} is unavailable in slot {slot}",
                ko=f"{participant}은(는) {slot}번 시간대에 참석 불가",
                de=f"{participant} ist in Termin {slot} verhindert",
            )
            yield Limit("unavailable", said, starts_over(day, meetings, slot), 0, 0)


def _working_hours(day: Day) -> Iterator[Limit]:
    for participant, meetings in meetings_of(day).items():
        for slot, there in outside_hours(day, attendee(day, participant)):
            said = Said(
                en=f"slot {slot} is at {there} for {participant}, outside of working hours",
                ko=f"{slot}번 시간대는 {participant}의 현지 시각 {there}, 근무 시간 밖",
                de=f"Termin {slot} liegt für {participant} um {there}, außerhalb der Arbeitszeit",
            )
            yield Limit("working_hours", said, starts_over(day, meetings, slot), 0, 0)


def _one_at_a_time(day: Day) -> Iterator[Limit]:
    for participant, meetings in meetings_of(day).items():
        most = attendee(day, participant).representatives
        for slot in each_slot(day):
            said = Said(
                en=f"{participant} has one meeting in slot {slot}",
                ko=f"{participant}은(는) {slot}번 시간대에 한 회의만",
                de=f"{participant} hat in Termin {slot} nur ein Treffen",
            ) if most == 1 else Said(
                en=f"{participant} has at most {most} meetings in slot {slot}",
                ko=f"{participant}은(는) {slot}번 시간대에 회의 {most}건까지",
                de=f"{participant} hat in Termin {slot} höchstens {most} Treffen",
            )  # fmt: skip
            yield Limit("one_at_a_time", said, starts_over(day, meetings, slot), 0, most)


RULES = (_unavailable, _working_hours, _one_at_a_time)
