"""One sheet a participant: when, at which table, with whom."""

from collections import defaultdict
from collections.abc import Iterator
from html import escape

from madang.cli.timetable.page.pieces import heading, name_of, said, table_name, time_of
from madang.core.timetable.day import Day, Meeting, Timetable, attendee, closed_slots, meetings_of


def sheets(day: Day, timetable: Timetable, language: str) -> str:
    """The sheets of all who meet anyone, in the order of the day."""
    found = []
    for place, (participant, numbers) in enumerate(meetings_of(day).items(), 1):
        mine = [day.meetings[number] for number in numbers if day.meetings[number].id in timetable]
        if mine:
            found.append(_sheet(day, timetable, (place, participant, mine), language))
    return "\n".join(found)


def _sheet(day: Day, timetable: Timetable, whose: tuple[int, str, list[Meeting]], language: str) -> str:
    place, participant, meetings = whose
    known = attendee(day, participant)
    beside = " · ".join(escape(one) for one in (known.organisation, day.name, str(day.date or ""), day.place) if one)
    columns = ("slot", *(("time",) if day.starts else ()), "table", "with")
    heads = "".join(heading(column, language) for column in columns)
    rows = "\n".join(_rows(day, timetable, (participant, meetings), language))
    return (
        f'<article class="sheet" id="sheet-{place}" aria-labelledby="sheet-{place}-title">'
        f'<h3 id="sheet-{place}-title">{name_of(day, participant)}</h3><p class="soft">{beside}</p>'
        f"<table><thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table></article>"
    )


def _rows(day: Day, timetable: Timetable, whose: tuple[str, list[Meeting]], language: str) -> Iterator[str]:
    """The meetings in their order, and between them the pauses and the waiting."""
    participant, meetings = whose
    begin: dict[int, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        begin[timetable[meeting.id].slot].append(meeting)
    busy = {slot + more for slot, ones in begin.items() for one in ones for more in range(one.length)}
    closed = closed_slots(day)
    for slot in range(min(busy), max(busy) + 1):
        if slot not in busy:
            key = "pause" if slot in closed else "waiting_time"
            yield f'<tr class="idle">{_when(day, slot, 1)}<td></td><td>{said(key, language)}</td></tr>'
        for meeting in begin[slot]:
            table = table_name(day, timetable[meeting.id].table)
            who = _with(day, meeting, participant)
            yield f"<tr>{_when(day, slot, meeting.length)}<td>{table}</td><td>{who}</td></tr>"


def _when(day: Day, slot: int, length: int) -> str:
    number = str(slot) if length == 1 else f"{slot}–{slot + length - 1}"
    return f'<th scope="row">{number}</th>' + (f"<td>{time_of(day, slot)}</td>" if day.starts else "")


def _with(day: Day, meeting: Meeting, participant: str) -> str:
    people = [one for one in meeting.participants if one != participant]
    title = f"<i>{escape(meeting.title)}</i>" if meeting.title else ""
    named = [
        name_of(day, one)
        + (f" <i>{escape(known.organisation)}</i>" if (known := attendee(day, one)).organisation else "")
        for one in people
    ]
    return "<br>".join([*named, *([title] if title else [])])
