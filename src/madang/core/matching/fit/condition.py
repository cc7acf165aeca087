"""The kinds of conditions that a need may set, each understood once."""

import datetime as dt
from calendar import isleap
from dataclasses import dataclass, field
from typing import Literal

Unit = Literal["number", "day"]


@dataclass(frozen=True)
class Placed:
    """The offer is in one of ``places``, or in none of them when ``negated``."""

    places: frozenset[str]
    negated: bool
    written: str = field(compare=False)
    column: str = "region"


@dataclass(frozen=True)
class Speaks:
    """The offer works in one of ``languages``, or in none of them when ``negated``."""

    languages: frozenset[str]
    negated: bool
    written: str = field(compare=False)
    column: str = "language"


@dataclass(frozen=True)
class Listed:
    """The list in ``column`` holds one of ``values``, or none of them when ``negated``."""

    column: str
    values: frozenset[str]  # as they are compared
    negated: bool
    written: str = field(compare=False)


@dataclass(frozen=True)
class Between:
    """The figure in ``column`` is neither less than ``low`` nor more than ``high``, or outside when ``negated``."""

    column: str
    low: float
    high: float
    negated: bool
    unit: Unit
    written: str = field(compare=False)


@dataclass(frozen=True)
class Aged:
    """So many years, by ``sign``, have passed since the firm was founded."""

    sign: str
    years: int
    written: str = field(compare=False)
    column: str = "founded_on"

    def founded(self, today: dt.date) -> Between:
        """The days of founding that fulfil it on ``today``."""
        birthday, day_after = _years_before(today, self.years), 1
        low, high = -float("inf"), float("inf")
        if self.sign in ("<", "<="):
            low = birthday if self.sign == "<=" else birthday + day_after
        elif self.sign in (">", ">="):
            high = birthday if self.sign == ">=" else birthday - day_after
        else:
            low, high = _years_before(today, self.years + 1) + day_after, birthday
        return Between(self.column, low, high, self.sign == "!=", "day", self.written)


@dataclass(frozen=True)
class Term:
    """The term occurs in what the offer says."""

    term: str
    written: str = field(compare=False)
    column: str = "text"


@dataclass(frozen=True)
class Called:
    """The offer has one of these ids, or its firm one of these ``names`` in compared form."""

    ids: frozenset[str]
    names: frozenset[str]
    negated: bool
    written: str = field(compare=False)
    column: str = "name"


Condition = Placed | Speaks | Listed | Between | Aged | Term | Called


def _years_before(today: dt.date, years: int) -> int:
    """That day, counted from 1970-01-01; the first day of time where the calendar does not reach so far."""
    epoch = dt.date(1970, 1, 1)
    if years >= today.year:
        return (dt.date.min - epoch).days
    year = today.year - years
    lost_day = (today.month, today.day) == (2, 29) and not isleap(year)
    return (dt.date(year, today.month, today.day - lost_day) - epoch).days
