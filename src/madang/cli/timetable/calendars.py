"""`-o day.ics`: one calendar a participant, together in a zip."""

import datetime as dt
import zipfile
from pathlib import Path

from madang.cli.language import spoken
from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables.atomic import replacing
from madang.core.timetable.calendars import calendar_of
from madang.core.timetable.day import Day, Timetable, attendee
from madang.core.timetable.hours import has_clock

_CLOCK = Said(
    en="a day with date, starts, slot_minutes and time_zone, as calendars need times",
    ko="달력에는 시각이 필요하므로 date, starts, slot_minutes, time_zone 이 있는 상담회",
    de="ein Tag mit date, starts, slot_minutes und time_zone, da Kalender Uhrzeiten brauchen",
)
_WITHOUT = Said(en="a day without a clock", ko="시각이 없는 상담회", de="ein Tag ohne Uhrzeiten")
_WRITTEN = Said(
    en="Calendars of {many} participants: {path}",
    ko="참가자 {many}명의 달력: {path}",
    de="Kalender von {many} Teilnehmenden: {path}",
)


def refuse_without_clock(day: Day, output: Path) -> None:
    """Raise ``BadInput`` when the day does not tell the times that calendars need."""
    if not has_clock(day):
        raise BadInput(file=output, found=_WITHOUT, expected=_CLOCK)


def write_calendars(output: Path, day: Day, timetable: Timetable) -> str:
    """Write the calendars of all who meet anyone; says where. A zip beside a name that ends in .ics gets .zip added."""
    path = output if output.suffix.lower() == ".zip" else output.with_name(output.name + ".zip")
    stamp = dt.datetime.now(dt.UTC)
    meeting = {one for held in day.meetings if held.id in timetable for one in held.participants}
    there = [(number, one) for number, one in enumerate(day.participants, 1) if one in meeting]
    with replacing(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, participant in there:
            calendar = calendar_of(day, timetable, participant, stamp=stamp, language=spoken())
            archive.writestr(f"{number:04d} {_file_name(day, participant)}.ics", calendar.encode())
    return _WRITTEN.in_language(spoken()).format(many=len(there), path=path)


def _file_name(day: Day, participant: str) -> str:
    """The id and the name, without what a file system or a careless program could take for more than a name."""
    name = f"{participant} {attendee(day, participant).name}".strip()
    kept = "".join(sign if sign.isalnum() or sign in " -_()" else "_" for sign in name)
    return kept[:60].strip()
