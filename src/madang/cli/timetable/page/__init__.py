"""The page of a meeting day: grids by table and by participant, and one sheet a participant, in one file."""

from madang.cli.timetable.page.page import write_page

__all__ = ["write_page"]
