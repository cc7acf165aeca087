"""Small pieces of HTML that grids and sheets are made of."""

from html import escape

from madang.cli.timetable.page.phrases import PHRASES
from madang.core.timetable.day import PLAIN, Day, Meeting, attendee


def said(key: str, language: str) -> str:
    """A phrase that changes with the language of the page."""
    return f'<span data-say="{key}">{escape(PHRASES[key].in_language(language))}</span>'


def heading(key: str, language: str) -> str:
    """A phrase over a column."""
    return f'<th scope="col">{said(key, language)}</th>'


def name_of(day: Day, participant: str) -> str:
    """The name of the participant, or the id where there is none."""
    return escape(attendee(day, participant).name or participant)


def time_of(day: Day, slot: int) -> str:
    """When the slot begins, or nothing where the day has no times."""
    return f"{day.starts[slot - 1]:%H:%M}" if day.starts else ""


def slot_heading(day: Day, slot: int) -> str:
    """The number of a slot and its time, over a row."""
    time = time_of(day, slot)
    return f'<th scope="row"><b>{slot}</b>{f" <i>{time}</i>" if time else ""}</th>'


def table_name(day: Day, number: int) -> str:
    """The number of a table, with its name and zone where it has them."""
    table = day.special_tables.get(number, PLAIN)
    more = " · ".join(escape(one) for one in (table.name, table.zone) if one)
    return f"<b>{number}</b>{f' <i>{more}</i>' if more else ''}"


def partners(day: Day, meeting: Meeting, participant: str | None = None) -> str:
    """The people of a meeting, but for ``participant``."""
    return "<br>".join(name_of(day, one) for one in meeting.participants if one != participant)
