"""A value in a structured file together with its place, asked for as what it should be."""

import datetime as dt
import difflib
import math
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NoReturn

from madang.core.texts.faults import BadInput, Said
from madang.core.texts.structured import phrases
from madang.core.texts.tables.phrases import on_one_line

_DATE = Said(en='a date, such as "2026-10-07"', ko='날짜, 예: "2026-10-07"', de='ein Datum wie "2026-10-07"')
_TIME = Said(en='a time of day, such as "09:30"', ko='시각, 예: "09:30"', de='eine Uhrzeit wie "09:30"')


@dataclass(frozen=True, slots=True)
class Node:
    """A value and the way to it; a member that is not there, or is ``null``, has the value ``None``.

    Each method raises ``BadInput`` with that place when the value is not what was asked for. Texts are in NFC.
    """

    file: str
    place: str
    value: Any

    def refuse(self, expected: Said, found: Said | None = None) -> NoReturn:
        """Raise ``BadInput`` about this value."""
        if found is None:
            found = phrases.NOTHING if self.value is None else phrases.value(self.value)
        raise BadInput(file=self.file, place=self.place or None, found=found, expected=expected)

    def __bool__(self) -> bool:
        """Whether there is a value."""
        return self.value is not None

    def member(self, name: str) -> "Node":
        """The member ``name`` of an object."""
        return Node(self.file, f"{self.place}.{name}".lstrip("."), self._object().get(name))

    def given(self, readers: Mapping[str, Callable[["Node"], Any]]) -> dict[str, Any]:
        """The members of an object that are there, each by its reader."""
        return {name: read(self.member(name)) for name, read in readers.items() if self.member(name)}

    def entries(self) -> Iterator[tuple[str, "Node"]]:
        """The members of an object that holds entries under names of the user's own."""
        for name, value in self._object().items():
            node = Node(self.file, f"{self.place}.{on_one_line(name)}", value)
            yield Node(self.file, node.place, name).text(), node

    def members(self, *, least: int = 0, most: int = 1_000_000) -> list["Node"]:
        """The members of a list."""
        if not isinstance(self.value, list):
            self.refuse(phrases.A_LIST)
        if len(self.value) < least:
            self.refuse(phrases.at_least(least))
        if len(self.value) > most:
            self.refuse(phrases.at_most(most), phrases.same(f"{len(self.value):,}"))
        return [Node(self.file, f"{self.place}[{number}]", value) for number, value in enumerate(self.value)]

    def text(self) -> str:
        """Text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.refuse(phrases.TEXT)
        if any("\ud800" <= sign <= "\udfff" for sign in self.value):
            self.refuse(phrases.UNICODE, phrases.SURROGATE)
        return unicodedata.normalize("NFC", self.value)

    def whole(self, least: int, most: int | None = None) -> int:
        """A whole number from ``least`` to ``most``."""
        value = self.value
        if (
            not isinstance(value, int)
            or isinstance(value, bool)
            or value < least
            or (most is not None and value > most)
        ):
            self.refuse(phrases.whole(least, most))
        return value

    def number(self, least: float, most: float) -> float:
        """A number from ``least`` to ``most``."""
        value = self.value
        if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
            self.refuse(phrases.number(least, most))
        if not math.isfinite(value):
            self.refuse(phrases.number(least, most))
        return float(value)

    def yes(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            self.refuse(phrases.YES_OR_NO)
        return self.value

    def one_of(self, choices: Sequence[str]) -> str:
        """One of a few words."""
        if self.value not in choices:
            self.refuse(phrases.one_of(choices))
        return str(self.value)

    def date(self) -> dt.date:
        """A day, as ISO 8601 writes it."""
        with suppress(ValueError, TypeError):
            return dt.date.fromisoformat(self.value)
        return self.refuse(_DATE)

    def time(self) -> dt.time:
        """A time of day, without a zone."""
        with suppress(ValueError, TypeError):
            time = dt.time.fromisoformat(self.value)
            if time.tzinfo is None:
                return time
        return self.refuse(_TIME)

    def refuse_misspelt(self, known: Sequence[str]) -> None:
        """Refuse a name that looks like one of ``known`` and is none; all other names are the user's own."""
        for name in self._object():
            if name not in known:
                near = difflib.get_close_matches(name, known, n=1, cutoff=0.85)
                if near:
                    node = Node(self.file, f"{self.place}.{on_one_line(name)}".lstrip("."), None)
                    node.refuse(phrases.perhaps(near[0]), phrases.same(f'"{on_one_line(name)}"'))

    def _object(self) -> dict[str, Any]:
        if not isinstance(self.value, dict):
            self.refuse(phrases.OBJECT)
        return self.value
