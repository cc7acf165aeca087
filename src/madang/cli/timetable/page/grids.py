"""The grid of slots by tables."""

from collections import defaultdict
from html import escape

from madang.cli.timetable.page.pieces import heading, partners, said, slot_heading, table_name
from madang.core.timetable.day import Day, Meeting, Timetable, closed_slots

_TABLES = 7
"""So many tables stand side by side on a sheet of A4."""


def grids_by_table(day: Day, timetable: Timetable, language: str) -> str:
    """Slots down, tables across, some tables at a time; tables that are never used are left out."""
    there: dict[tuple[int, int], list[Meeting]] = defaultdict(list)
    for meeting in day.meetings:
        if meeting.id in timetable:
            slot, table = timetable[meeting.id]
            for at in range(slot, slot + meeting.length):
                there[table, at].append(meeting)
    used = sorted({table for table, _ in there})
    some = [used[first : first + _TABLES] for first in range(0, len(used), _TABLES)]
    return "\n".join(_grid(day, there, tables, language) for tables in some)


def _grid(day: Day, there: dict[tuple[int, int], list[Meeting]], tables: list[int], language: str) -> str:
    closed = closed_slots(day)
    heads = "".join(
        f'<th scope="col"><span class="soft">{said("table", language)}</span> {table_name(day, table)}</th>'
        for table in tables
    )
    rows = []
    for slot in range(1, day.slots + 1):
        noon = ' class="noon"' if slot == day.morning_slots + 1 else ""
        if slot in closed:
            cells = f'<td class="pause" colspan="{len(tables)}">{_pause(day, slot, language)}</td>'
        else:
            cells = "".join(f"<td>{_cell(day, there[table, slot])}</td>" for table in tables)
        rows.append(f"<tr{noon}>{slot_heading(day, slot)}{cells}</tr>")
    caption = f"<caption>{said('table', language)} {tables[0]}–{tables[-1]}</caption>"
    body = "\n".join(rows)
    return (
        f'<div class="scroll" tabindex="0" role="group" aria-label="{tables[0]}–{tables[-1]}">'
        f'<table class="tables">{caption}'
        f"<thead><tr>{heading('slot', language)}{heads}</tr></thead>\n<tbody>{body}</tbody></table></div>"
    )


def _pause(day: Day, slot: int, language: str) -> str:
    named = next((pause.name for pause in day.pauses if pause.free is None and slot in pause.slots and pause.name), "")
    return escape(named) if named else said("pause", language)


def _cell(day: Day, meetings: list[Meeting]) -> str:
    return "".join(f'<div class="pair">{partners(day, meeting)}</div>' for meeting in meetings)
