"""Meetings and limits become slots and tables: a day's timetable, proved, explained and mended after a change."""
