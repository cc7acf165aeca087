"""`madang timetable`: plan a meeting day, check a timetable, mend it after a change."""
