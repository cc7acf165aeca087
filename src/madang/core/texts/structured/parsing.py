"""From the bytes of a file to one JSON object, whatever the encoding."""

import json
from pathlib import Path
from typing import Any, NoReturn

from madang.core.texts.faults import BadInput
from madang.core.texts.structured import phrases
from madang.core.texts.structured.node import Node
from madang.core.texts.tables.encodings import encoding_of
from madang.core.texts.tables.phrases import NOTHING, broken_json, undecodable
from madang.core.texts.tables.source import Source, opened

LARGEST = 64 << 20
"""Bytes; no honest file of this kind is larger."""


def read_object(path: str | Path) -> Node:
    """The JSON object that the file at ``path`` holds; ``-`` is standard input.

    UTF-8 with or without a mark, UTF-16 and CP949 are told apart. Raises ``BadInput`` for anything but one object with
    each name once in an object, for NaN and infinite numbers, and for what is too large or nested too deep.
    """
    with opened(path) as source:
        text = _text(source)
    try:
        value = json.loads(text, object_pairs_hook=_Object, parse_constant=_refuse_constant)
        doubled = _doubled(value, "")
    except json.JSONDecodeError as fault:
        _refuse(source, broken_json(fault.msg), row=fault.lineno, column=str(fault.colno))
    except RecursionError:
        _refuse(source, phrases.TOO_DEEP)
    except ValueError as fault:
        _refuse(source, broken_json(str(fault)))
    if doubled is not None:
        place, name = doubled
        raise BadInput(file=source.name, place=place, found=phrases.twice(name), expected=phrases.ONCE)
    if not isinstance(value, dict):
        _refuse(source, phrases.value(value))
    return Node(source.name, "", value)


class _Object(dict[str, Any]):
    """An object of the file, and the first name that stood twice in it."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.twice: str | None = None
        if len(self) < len(pairs):
            seen: set[str] = set()
            self.twice = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]


def _text(source: Source) -> str:
    encoding = encoding_of(source)
    with source.open() as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        size = source.path.stat().st_size
        found, expected = phrases.too_large(size), phrases.at_most_bytes(LARGEST)
        raise BadInput(file=source.name, found=found, expected=expected)
    if not data.strip():
        _refuse(source, NOTHING)
    try:
        return data[encoding.mark :].decode(encoding.name)
    except UnicodeDecodeError as fault:
        row = 1 + fault.object.count(b"\n", 0, fault.start)
        found = undecodable(fault.object[fault.start : fault.end], encoding.name)
        raise BadInput(file=source.name, row=row, found=found, expected=phrases.ENCODED) from None


def _doubled(value: Any, place: str) -> tuple[str, str] | None:
    """Where a name stands twice in one object, and the name."""
    if isinstance(value, _Object) and value.twice is not None:
        return place, value.twice
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        if isinstance(member, dict | list):
            at = f"{place}[{key}]" if isinstance(value, list) else f"{place}.{key}".lstrip(".")
            found = _doubled(member, at)
            if found is not None:
                return found
    return None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number in JSON")


def _refuse(source: Source, found: Any, **where: Any) -> NoReturn:
    raise BadInput(file=source.name, found=found, expected=phrases.JSON_OBJECT, **where) from None
