"""The rules of a round as people write them in a TOML file: bounds, exclusions, fixed pairs, who has met before."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pyarrow as pa

from madang.core.pairing import phrases
from madang.core.pairing.kinds import PAIRS
from madang.core.pairing.meeting import meeting
from madang.core.pairing.problem import Ints, Limit
from madang.core.pairing.rows import Rows, read_rows
from madang.core.pairing.selecting import Columns
from madang.core.pairing.sides import Side
from madang.core.texts.faults import BadInput, Said

Lists = Literal["exclude", "fixed", "met"]
_ENTRIES = ("rule", "exclude", "fixed", "met")
_IN_RULE = ("name", "where", "for_each", "at_least", "at_most")


@dataclass(frozen=True)
class Rules:
    """What a rules file says; ``file`` is its name, or stands for it when the rules were handed over."""

    told: Mapping[str, Any]
    file: str
    folder: Path

    def fault(self, entry: str, found: Said | str, expected: Said | str) -> BadInput:
        """The fault of an ``entry``, such as ``rule 2.at_least``."""
        return BadInput(file=self.file, column=entry, found=found, expected=expected)

    def pairs(self, what: Lists, needs: Side, offers: Side) -> tuple[Ints, Ints]:
        """The pairs of a list, as places of needs and offers: lists of two ids, or the name of a table of them."""
        told = self.told.get(what, [])
        if isinstance(told, str):
            return _places(read_rows(self.folder / told, PAIRS, name=told), needs, offers)
        if not isinstance(told, list) or not all(map(_is_pair, told)):
            raise self.fault(what, phrases.cell(str(told)), phrases.LIST_OF_PAIRS)
        ends = [pa.array([str(pair[end]) for pair in told], pa.large_string()) for end in (0, 1)]
        found = needs.places(ends[0]), offers.places(ends[1])
        for side, places, ids in ((needs, found[0], ends[0]), (offers, found[1], ends[1])):
            if len(places) and places.min() < 0:
                place = int(np.argmin(places))
                raise self.fault(f"{what} {place + 1}", phrases.cell(ids[place].as_py()), phrases.id_of_side(side.name))
        return found

    def limits(self, columns: Columns) -> Iterator[Limit]:
        """The bounds of all rules, in the order of the file."""
        rules = self.told.get("rule", [])
        if not isinstance(rules, list):
            raise self.fault("rule", phrases.cell(str(rules)), "[[rule]]")
        for number, rule in enumerate(rules, 1):
            yield from _Rule(self, rule, f"rule {number}").limits(columns)


def read_rules(source: str | Path | Mapping[str, Any] | None) -> Rules:
    """The rules of a TOML file, or handed over as what it would hold. Raises ``BadInput``."""
    if source is None or isinstance(source, Mapping):
        rules = Rules(source or {}, "rules", Path())
    else:
        path = Path(source)
        try:
            rules = Rules(tomllib.loads(path.read_text(encoding="utf-8-sig")), str(path), path.parent)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise BadInput(file=path, found=str(error), expected=phrases.RULES) from error
    for entry in rules.told:
        if entry not in _ENTRIES:
            raise rules.fault(entry, phrases.cell(entry), ", ".join(_ENTRIES))
    return rules


class _Rule:
    """One ``[[rule]]`` of the file."""

    def __init__(self, rules: Rules, told: Any, entry: str) -> None:
        self._rules = rules
        if not isinstance(told, dict):
            raise rules.fault(entry, phrases.cell(str(told)), "[[rule]]")
        for key in told:
            if key not in _IN_RULE:
                raise rules.fault(f"{entry}.{key}", phrases.cell(key), ", ".join(_IN_RULE))
        if not {"at_least", "at_most"} & told.keys():
            raise rules.fault(entry, phrases.cell(", ".join(told)), "at_least, at_most")
        self._told, self._entry = told, entry
        self._where = dict(_flat(told.get("where", {})))

    def limits(self, columns: Columns) -> Iterator[Limit]:
        chosen = np.flatnonzero(self._chosen(columns))
        if "for_each" not in self._told:
            yield from self._bounds(self._name(), chosen, self._told)
            return
        column = str(self._told["for_each"])
        cells = columns.cells(column, self._rules.fault, f"{self._entry}.for_each")
        groups = _groups(cells.codes[chosen], cells.values, chosen)
        named = {value for bound in self._of_values() for value in bound}
        for value in sorted(groups.keys() | named):
            told = {key: self._told[key] for key in ("at_least", "at_most") if key in self._told}
            told = {key: bound.get(value) if isinstance(bound, dict) else bound for key, bound in told.items()}
            members = groups.get(value, np.zeros(0, np.int64))
            told = {key: bound for key, bound in told.items() if bound is not None}
            yield from self._bounds(self._name(column, value), members, told)

    def _of_values(self) -> list[dict[str, Any]]:
        return [self._told[key] for key in ("at_least", "at_most") if isinstance(self._told.get(key), dict)]

    def _chosen(self, columns: Columns) -> np.ndarray:
        chosen = np.ones(len(columns.need), bool)
        for name, condition in self._where.items():
            entry = f"{self._entry}.where.{name}"
            wanted = meeting(condition)
            if wanted is None:
                raise self._rules.fault(entry, phrases.cell(str(condition)), phrases.CONDITION)
            chosen &= columns.cells(name, self._rules.fault, entry).where(wanted)
        return chosen

    def _name(self, column: str = "", value: str = "") -> str:
        """What the file calls the rule, or its conditions; with the value of ``for_each``."""
        conditions = [f"{name} = {_plain(condition)}" for name, condition in self._where.items()]
        name = self._told.get("name") or ", ".join(conditions)
        each = f"{column} = {value}" if column else ""
        return " · ".join(filter(None, (str(name), each)))

    def _bounds(self, name: str, members: Ints, told: Mapping[str, Any]) -> Iterator[Limit]:
        kinds: tuple[tuple[str, Literal["least", "most"]], ...] = (("at_least", "least"), ("at_most", "most"))
        for key, kind in kinds:
            if key in told:
                bound = _bound(told[key])
                if bound is None:
                    raise self._rules.fault(f"{self._entry}.{key}", phrases.cell(str(told[key])), phrases.BOUND)
                yield Limit(phrases.limit(name, kind, bound), members, kind, bound)


def _bound(told: Any) -> int | Fraction | None:
    """A whole number, or a share from a text such as ``30 %``; ``None`` for anything else."""
    if isinstance(told, int) and not isinstance(told, bool):
        return told if 0 <= told < 1 << 31 else None
    if not isinstance(told, str):
        return None
    number, percent, rest = told.strip().partition("%")
    try:
        share = Fraction(number.strip()) / 100
    except (ValueError, ZeroDivisionError):
        return None
    return share if percent and not rest and 0 <= share <= 1 else None


def _groups(codes: Ints, values: tuple[frozenset[str], ...], members: Ints) -> dict[str, Ints]:
    """The members of each value; one with several values is a member of several groups."""
    order = np.argsort(codes, kind="stable")
    ends = np.searchsorted(codes[order], np.arange(len(values) + 1))
    parts: dict[str, list[Ints]] = {}
    for code, told in enumerate(values):
        if ends[code] < ends[code + 1]:
            for value in told:
                parts.setdefault(value, []).append(members[order[ends[code] : ends[code + 1]]])
    return {value: np.sort(np.concatenate(part)) for value, part in parts.items()}


def _flat(where: Any) -> Iterator[tuple[str, Any]]:
    """The conditions by column; TOML reads ``offer.region = …`` as a table within a table."""
    for name, condition in where.items() if isinstance(where, dict) else [("where", None)]:
        if name in ("need", "offer") and isinstance(condition, dict):
            yield from ((f"{name}.{inner}", one) for inner, one in condition.items())
        else:
            yield name, condition


def _plain(condition: Any) -> str:
    if isinstance(condition, dict):
        return ", ".join(f"{key} {_plain(value)}" for key, value in condition.items())
    return ", ".join(map(str, condition)) if isinstance(condition, list) else str(condition)


def _is_pair(told: Any) -> bool:
    return isinstance(told, list) and len(told) == 2 and all(isinstance(one, str | int) for one in told)


def _places(rows: Rows, needs: Side, offers: Side) -> tuple[Ints, Ints]:
    found = []
    for side in (needs, offers):
        ids = rows.texts(f"{side.name}_id")
        places = side.places(ids)
        if len(places) and places.min() < 0:
            place = int(np.argmin(places))
            raise rows.fault(place, f"{side.name}_id", phrases.cell(ids[place].as_py()), phrases.id_of_side(side.name))
        found.append(places)
    return found[0], found[1]
