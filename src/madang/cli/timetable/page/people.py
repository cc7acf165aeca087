"""The grid of participants by slots."""

from collections import defaultdict

from madang.cli.timetable.page.pieces import heading, name_of, time_of
from madang.core.timetable.day import Day, Timetable, closed_slots, meetings_of


def grid_by_participant(day: Day, timetable: Timetable, language: str) -> str:
    """Participants down, slots across; a cell has the table, or why there is none."""
    heads = "".join(
        f'<th scope="col">{slot}{f"<i>{time_of(day, slot)}</i>" if day.starts else ""}</th>'
        for slot in range(1, day.slots + 1)
    )
    closed = closed_slots(day)
    rows = []
    for participant, numbers in meetings_of(day).items():
        cells = cells_of(day, timetable, participant, numbers)
        if any(cells.values()):
            line = "".join(
                '<td class="pause"></td>' if slot in closed else f"<td>{cells[slot]}</td>"
                for slot in range(1, day.slots + 1)
            )
            rows.append(f'<tr><th scope="row">{name_of(day, participant)}</th>{line}</tr>')
    body = "\n".join(rows)
    return (
        f'<div class="scroll" tabindex="0" role="group" aria-labelledby="people-title"><table class="people">'
        f"<thead><tr>{heading('participant', language)}{heads}</tr></thead>\n<tbody>{body}</tbody></table></div>"
    )


def cells_of(day: Day, timetable: Timetable, participant: str, numbers: list[int]) -> dict[int, str]:
    """What stands in each slot for the participant: tables, ``·`` while waiting between meetings, ``×`` when away."""
    tables: dict[int, list[int]] = defaultdict(list)
    for number in numbers:
        meeting = day.meetings[number]
        if meeting.id in timetable:
            slot, table = timetable[meeting.id]
            for at in range(slot, slot + meeting.length):
                tables[at].append(table)
    away = day.unavailable.get(participant, frozenset())
    first, last = min(tables, default=0), max(tables, default=0)
    return {
        slot: ", ".join(map(str, sorted(tables[slot]))) if slot in tables
        else "×" if slot in away and tables
        else "·" if first < slot < last
        else ""
        for slot in range(1, day.slots + 1)
    }  # fmt: skip
