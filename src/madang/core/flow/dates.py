"""The days of a round, laid out from the day on which it starts."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from madang.core.flow.template import Template

OPENS, CLOSES = time(9), time(18)
"""Stages open in the morning and end in the evening of their days: nobody sits before a deadline at midnight."""


@dataclass(frozen=True)
class Span:
    """When a stage of a round is open, from ``starts_at`` until just before ``ends_at``."""

    kind: str
    starts_at: datetime
    ends_at: datetime


def spans(template: Template, start: date, zone: tzinfo) -> tuple[Span, ...]:
    """When each stage is open in a round that starts on ``start``, by the clocks of ``zone``."""
    return tuple(
        Span(stage.kind, _at(start, stage.starts, OPENS, zone), _at(start, stage.ends, CLOSES, zone))
        for stage in template.stages
    )


def moved(laid: tuple[Span, ...], kind: str, later: timedelta) -> tuple[Span, ...]:
    """The spans after the stage ``kind`` ends ``later``: what follows it moves along as far as it must.

    A stage keeps its length; it moves only when it was to start after ``kind`` ended and would now start before.
    """
    place = next(place for place, span in enumerate(laid) if span.kind == kind)
    before, this = laid[:place], laid[place]
    longer = Span(kind, this.starts_at, this.ends_at + later)
    return (*before, longer, *(_after(span, this.ends_at, longer.ends_at) for span in laid[place + 1 :]))


def _after(span: Span, old_end: datetime, new_end: datetime) -> Span:
    if span.starts_at < old_end or span.starts_at >= new_end:
        return span
    by = timedelta(days=-((span.starts_at - new_end) // timedelta(days=1)))
    return Span(span.kind, span.starts_at + by, span.ends_at + by)


def _at(start: date, days: int, when: time, zone: tzinfo) -> datetime:
    return datetime.combine(start + timedelta(days=days), when, tzinfo=zone)
