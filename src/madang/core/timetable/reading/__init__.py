"""Reading the files of a meeting day: the instance, a timetable for it, and what has changed since."""

from madang.core.timetable.reading.change import Changed, read_change
from madang.core.timetable.reading.instance import day_from, read_day
from madang.core.timetable.reading.timetable import Written, read_timetable, timetable_from

__all__ = ["Changed", "Written", "day_from", "read_change", "read_day", "read_timetable", "timetable_from"]
