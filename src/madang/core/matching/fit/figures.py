"""Numbers and days in conditions and in cells, each as the span that it means."""

import datetime as dt
import math
import re
from calendar import isleap, monthrange
from typing import Any

import pyarrow as pa

from madang.core.texts.tables.kinds import Holds
from madang.core.texts.tables.typed import NotOfType, typed

Span = tuple[float, float]  # both ends belong to it

_EPOCH = dt.date(1970, 1, 1)
_YEAR = re.compile(r"\d{4}\s*년?")
_MONTH = re.compile(r"\d{4}\s*[-./년]\s*\d{1,2}\s*[.월]?")
_YEARS = re.compile(r"(?P<years>\d{1,4})\s*(?:년|years?|Jahren?|Jahre?)?", re.IGNORECASE)


def number_of(text: str) -> Span | None:
    """The number that ``text`` is; ``None`` when it is none. A unit of people or pieces may follow."""
    value = _typed(text, "integer")
    value = _typed(text, "number") if value is None else value
    return None if value is None else (float(value), float(value))


def whole_number_of(text: str) -> Span | None:
    """The whole number that ``text`` is."""
    span = number_of(text)
    return span if span and span[0].is_integer() else None


def days_of(text: str) -> Span | None:
    """The days that ``text`` means, counted from 1970-01-01: one day, a month, or a year; ``None`` when it is none."""
    first = _typed(text, "date")
    if first is None:
        return None
    days = 1
    if _YEAR.fullmatch(text):
        days = 365 + isleap(first.year)
    elif _MONTH.fullmatch(text):
        days = monthrange(first.year, first.month)[1]
    start = float((first - _EPOCH).days)
    return start, start + days - 1


def years_of(text: str) -> int | None:
    """A number of whole years."""
    match = _YEARS.fullmatch(text)
    return int(match["years"]) if match else None


def limits(sign: str, span: Span) -> Span:
    """The least and the greatest figure that stand by ``sign`` to ``span``."""
    first, last = span
    return {
        ">=": (first, math.inf),
        ">": (math.nextafter(last, math.inf), math.inf),
        "<": (-math.inf, math.nextafter(first, -math.inf)),
        "<=": (-math.inf, last),
    }.get(sign, span)


def _typed(text: str, holds: Holds) -> Any:
    """What the cells of such a column make of ``text``; ``None`` where they make nothing of it."""
    try:
        return typed(pa.array([text], pa.large_string()), holds)[0].as_py()
    except NotOfType:
        return None
