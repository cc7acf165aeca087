"""The clock of a meeting day: when its slots are, there and where a remote participant sits."""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from madang.core.timetable.day import Attendee, Day


def outside_hours(day: Day, attendee: Attendee) -> Iterator[tuple[int, str]]:
    """The slots that are not within the attendee's working hours, each with the attendee's own time of its start.

    None when the day has no clock or the attendee names no hours.
    """
    if attendee.hours is None or attendee.time_zone is None or not has_clock(day):
        return
    for slot in range(1, day.slots + 1):
        start, end = (moment.astimezone(ZoneInfo(attendee.time_zone)) for moment in span(day, slot))
        if not _within(start, end, attendee.hours):
            yield slot, start.strftime("%H:%M")


def has_clock(day: Day) -> bool:
    """Whether the day tells its date, its time zone, and when each slot starts and how long it is."""
    return None not in (day.date, day.time_zone, day.slot_minutes) and len(day.starts) == day.slots


def span(day: Day, slot: int) -> tuple[dt.datetime, dt.datetime]:
    """When ``slot`` starts and ends, in the day's time zone; the day must have a clock."""
    assert day.date is not None
    assert day.time_zone is not None
    assert day.slot_minutes is not None
    start = dt.datetime.combine(day.date, day.starts[slot - 1], ZoneInfo(day.time_zone))
    ended = start.astimezone(dt.UTC) + dt.timedelta(minutes=day.slot_minutes)
    return start, ended.astimezone(ZoneInfo(day.time_zone))


def _within(start: dt.datetime, end: dt.datetime, hours: tuple[dt.time, dt.time]) -> bool:
    """Whether a span lies in the hours of its day, or of the night before when they pass midnight."""
    for back in (0, 1):
        opens = dt.datetime.combine(start.date() - dt.timedelta(days=back), hours[0], start.tzinfo)
        closes = dt.datetime.combine(opens.date(), hours[1], start.tzinfo)
        if closes <= opens:
            closes += dt.timedelta(days=1)
        if opens <= start and end <= closes:
            return True
    return False
