"""Meetings and limits become slots and tables: a day's timetable, proved, explained and mended after a change."""

from madang.core.timetable.replanning import replan
from madang.core.timetable.solving import solve

__all__ = ["replan", "solve"]
