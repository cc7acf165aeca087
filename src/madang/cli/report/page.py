"""Puts a report together: contents, phrases, look and behaviour in one file."""

import base64
import hashlib
import json
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

import pyarrow as pa

from madang.cli.report.contents import KINDS, contents
from madang.cli.report.phrases import LANGUAGES, in_language
from madang.cli.report.plain import plain_table
from madang.core.texts.tables.atomic import replacing

_LOOK = ("tokens.css", "frame.css", "summary.css", "picture.css", "needs.css", "paper.css")
_BEHAVIOUR = (
    "say.js",
    "make.js",
    "choice.js",
    "summary.js",
    "picture.js",
    "pointing.js",
    "list.js",
    "conditions.js",
    "reasons.js",
    "needs.js",
    "start.js",
)


def write_report(path: Path, needs: pa.Table, offers: pa.Table, candidates: pa.Table, *, language: str = "ko") -> None:
    """Write the report of a round to ``path``; the same tables give the same bytes.

    ``needs`` has all needs of the round, ``offers`` at least every offer that ``candidates`` names, and ``candidates``
    what ``madang match`` gives out. ``language`` (``ko``, ``en`` or ``de``) is the one in which the page opens; a
    reader can switch. The file appears whole or not at all: raises ``BadInput`` when it cannot be written.
    """
    with replacing(path) as file:
        file.write(page(contents(needs, offers, candidates), language=language).encode())


def page(holds: dict[str, Any], *, language: str) -> str:
    """The whole page for what ``holds`` says, opened in ``language``."""
    phrases = in_language(language)
    spoken = {"kinds": KINDS, "phrases": {each: in_language(each) for each in LANGUAGES}}
    look = "\n".join(part(name) for name in _LOOK)
    behaviour = '(() => {\n"use strict";\n' + "\n".join(part(name) for name in _BEHAVIOUR) + "\n})();"
    parts = {
        "lang": language,
        "look": look,
        "look_hash": policy_hash(look),
        "behaviour": behaviour,
        "behaviour_hash": policy_hash(behaviour),
        "spoken": as_json(spoken),
        "round": as_json(holds),
        "plain": plain_table(holds, phrases),
    }
    return Template(part("page.html")).substitute({key: escape(said) for key, said in phrases.items()} | parts)


def as_json(value: Any) -> str:
    """JSON that stays data inside of a script element, whatever text it holds."""
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        said = said.replace(character, f"\\u{ord(character):04x}")
    return said


def policy_hash(text: str) -> str:
    """What the page's policy names so that this text alone may act, and nothing that content brings along."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def part(name: str) -> str:
    """A file of the report, such as ``frame.css``."""
    return files("madang.cli.report").joinpath(name).read_text("utf-8").rstrip("\n")
