"""A timetable as a table on standard output that a person likes to look at."""

import sys
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from rich.columns import Columns
from rich.console import Console
from rich.table import Table
from rich.text import Text

from madang.cli.language import spoken
from madang.core.texts.faults import Said
from madang.core.timetable.breaks import breaks_of
from madang.core.timetable.day import Day, Timetable, attendee, closed_slots, meetings_of

_HEAD = {
    "optimal": Said(
        en="{name}: {held} meetings, {breaks} breaks – proved: there are none with fewer",
        ko="{name}: 회의 {held}건, 쉬는 횟수 {breaks} – 더 줄일 수 없음이 증명됨",
        de="{name}: {held} Treffen, {breaks} Pausen – bewiesen: weniger geht nicht",
    ),
    "feasible": Said(
        en="{name}: {held} meetings, {breaks} breaks – at least {bound} in any timetable",
        ko="{name}: 회의 {held}건, 쉬는 횟수 {breaks} – 어떤 일정표든 {bound} 이상",
        de="{name}: {held} Treffen, {breaks} Pausen – mindestens {bound} in jedem Zeitplan",
    ),
}
_WAITING = Said(en="Waiting list: {names}", ko="대기: {names}", de="Warteliste: {names}")
_SLOT = Said(en="Slot", ko="시간대", de="Termin")
_WHO = Said(en="Participant", ko="참가자", de="Teilnehmende")
_BREAKS = Said(en="Breaks", ko="쉼", de="Pausen")
_TABLES = Said(en="table: participants", ko="테이블: 참가자", de="Tisch: Teilnehmende")
_PAUSE = Said(en="pause", ko="쉬는 시간", de="Pause")
_LONGEST = 18


def print_timetable(day: Day, timetable: Timetable, answer: Mapping[str, Any], *, by: str) -> None:
    """Print the timetable by slot (who is at which table) or by participant (at which table when)."""
    console = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    said = _HEAD.get(answer["status"], _HEAD["feasible"]).in_language(spoken())
    values = {"name": day.name, "held": len(timetable), "breaks": answer["breaks"], "bound": answer["lower_bound"]}
    console.print(Text(said.format(**values), style="bold"))
    console.print(_by_slot(day, timetable) if by == "slot" else _by_participant(day, timetable))
    if answer.get("waiting"):
        names = ", ".join(answer["waiting"])
        console.print(Text(_WAITING.in_language(spoken()).format(names=names), style="yellow"))


def called(day: Day, participant: str) -> str:
    """The name of the participant, or the id where there is none, not too long."""
    name = attendee(day, participant).name or participant
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def time_of(day: Day, slot: int) -> str:
    """The number of the slot, and its time where the day tells one."""
    return f"{slot}  {day.starts[slot - 1]:%H:%M}" if day.starts else str(slot)


def _by_slot(day: Day, timetable: Timetable) -> Table:
    table = Table(box=None, padding=(0, 1), show_header=True, header_style="dim")
    table.add_column(_SLOT.in_language(spoken()), justify="right", style="bold cyan", no_wrap=True)
    table.add_column(_TABLES.in_language(spoken()), overflow="fold")
    there: dict[int, list[tuple[int, Text]]] = defaultdict(list)
    for meeting in day.meetings:
        if meeting.id in timetable:
            slot, number = timetable[meeting.id]
            who = " – ".join(called(day, one) for one in meeting.participants)
            for at in range(slot, slot + meeting.length):
                there[at].append((number, Text.assemble((f"{number} ", "cyan"), who)))
    closed = closed_slots(day)
    for slot in range(1, day.slots + 1):
        entries = [entry for _, entry in sorted(there[slot], key=lambda one: one[0])]
        pause = Text(_PAUSE.in_language(spoken()), style="dim")
        cells = (
            Columns(entries, padding=(0, 2), equal=True)
            if entries
            else pause
            if slot in closed
            else Text("–", style="dim")
        )
        table.add_row(time_of(day, slot), cells)
    return table


def _by_participant(day: Day, timetable: Timetable) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column(_WHO.in_language(spoken()), no_wrap=True)
    for slot in range(1, day.slots + 1):
        table.add_column(str(slot), justify="right", no_wrap=True)
    table.add_column(_BREAKS.in_language(spoken()), justify="right", style="dim")
    breaks = breaks_of(day, {one: place.slot for one, place in timetable.items()})
    for participant, numbers in meetings_of(day).items():
        cells = ["·"] * day.slots
        for number in numbers:
            meeting = day.meetings[number]
            if meeting.id in timetable:
                slot, at = timetable[meeting.id]
                cells[slot - 1 : slot - 1 + meeting.length] = [str(at)] * meeting.length
        table.add_row(called(day, participant), *cells, str(breaks[participant] or ""))
    return table
