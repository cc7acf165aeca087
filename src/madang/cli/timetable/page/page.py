"""Puts the page of a meeting day together: tables, phrases, look and behaviour in one file."""

from collections.abc import Mapping
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from madang.cli.report.page import as_json, part, policy_hash
from madang.cli.timetable.page.grids import grids_by_table
from madang.cli.timetable.page.people import grid_by_participant
from madang.cli.timetable.page.phrases import LANGUAGES, in_language
from madang.cli.timetable.page.pieces import said
from madang.cli.timetable.page.sheets import sheets
from madang.core.texts.tables.atomic import replacing
from madang.core.timetable.day import Day, Timetable, attendee
from madang.core.timetable.seating import changes_of_table


def write_page(path: Path, day: Day, timetable: Timetable, answer: Mapping[str, Any], *, language: str) -> None:
    """Write the page of the timetable to ``path``; the same timetable gives the same bytes.

    The page opens in ``language`` and a reader can switch. Raises ``BadInput`` when it cannot be written.
    """
    with replacing(path) as file:
        file.write(page_of(day, timetable, answer, language=language).encode())


def page_of(day: Day, timetable: Timetable, answer: Mapping[str, Any], *, language: str) -> str:
    """The whole page."""
    look = "\n".join([part("tokens.css"), part("frame.css"), _own("day.css")])
    behaviour = '(() => {\n"use strict";\n' + _own("day.js") + "\n})();"
    parts = {
        "lang": language,
        "look": look,
        "look_hash": policy_hash(look),
        "behaviour": behaviour,
        "behaviour_hash": policy_hash(behaviour),
        "spoken": as_json({each: in_language(each) for each in LANGUAGES}),
        "day": escape(day.name),
        "facts": _facts(day),
        "figures": _figures(day, timetable, answer, language),
        "waiting_list": _waiting(answer, language),
        "by_table_grids": grids_by_table(day, timetable, language),
        "by_participant_grid": grid_by_participant(day, timetable, language),
        "everyone": "".join(_option(day, timetable)),
        "sheets_of_all": sheets(day, timetable, language),
    }
    phrases = {f"say_{key}": escape(words) for key, words in in_language(language).items()}
    return Template(_own("page.html")).substitute(phrases | parts)


def _facts(day: Day) -> str:
    facts = [str(day.date) if day.date else "", day.place, day.time_zone or ""]
    return " · ".join(escape(fact) for fact in facts if fact)


def _figures(day: Day, timetable: Timetable, answer: Mapping[str, Any], language: str) -> str:
    meeting = {one for held in day.meetings if held.id in timetable for one in held.participants}
    optimal = answer.get("status") == "optimal"
    figures = {
        "meetings": len(timetable),
        "participants": len(meeting),
        "breaks": answer.get("breaks"),
        "bound": None if optimal else answer.get("lower_bound"),
        "moves": changes_of_table(day, timetable),
    }
    notes = {"breaks": f" <i>{said('proved', language)}</i>"} if optimal else {}
    return "".join(
        f"<div><dt>{said(key, language)}</dt><dd>{value}{notes.get(key, '')}</dd></div>"
        for key, value in figures.items()
        if value is not None
    )


def _waiting(answer: Mapping[str, Any], language: str) -> str:
    names = ", ".join(escape(one) for one in answer.get("waiting", ()))
    return f'<p class="notice">{said("waiting", language)}: {names}</p>' if names else ""


def _option(day: Day, timetable: Timetable) -> list[str]:
    meeting = {one for held in day.meetings if held.id in timetable for one in held.participants}
    return [
        f'<option value="{number}">{escape(attendee(day, one).name or one)}</option>'
        for number, one in enumerate(day.participants, 1)
        if one in meeting
    ]


def _own(name: str) -> str:
    return files("madang.cli.timetable.page").joinpath(name).read_text("utf-8").rstrip("\n")
