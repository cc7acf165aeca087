"""One part of a cell ``must`` or ``exclude`` becomes a condition, or the refusal says what is wrong with it."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from madang.core.matching.fit import phrases
from madang.core.matching.fit.coded import coded_lists
from madang.core.matching.fit.condition import Aged, Between, Called, Condition, Listed, Placed, Speaks, Term, Unit
from madang.core.matching.fit.figures import days_of, limits, number_of, whole_number_of, years_of
from madang.core.matching.fit.keys import AGE, Key, key_of, own_column
from madang.core.matching.fit.languages import languages_of
from madang.core.matching.fit.regions import places_of
from madang.core.matching.fit.spelling import firm_name, fold
from madang.core.texts.faults import BadInput, Said

_BETWEEN = re.compile(r"[;；\n\r]+")
_SIGN = re.compile(r"(?P<key>[^=<>!≠≤≥]*)(?P<sign>!=|<>|<=|=<|>=|=>|==|[=<>≠≤≥])(?P<value>.*)", re.DOTALL)
_COLON = re.compile(r"(?P<key>[^:]+):(?P<value>.*)", re.DOTALL)
_KOREAN = re.compile(
    r"(?P<key>[^\d:]+?)\s*:?\s*(?P<value>\d[^;]*?)\s*(?P<sign>이상|이하|초과|미만|이후|부터|이전|이내)\s*"
)
_SIGNS = {"<>": "!=", "≠": "!=", "=<": "<=", "≤": "<=", "=>": ">=", "≥": ">=", "==": "="} | {
    "이상": ">=", "이하": "<=", "초과": ">", "미만": "<", "이후": ">=", "부터": ">=", "이전": "<", "이내": "<=",
}  # fmt: skip
_AGE = re.compile(r"\d{1,3}\s*(?:년|years?|Jahren?|Jahre?)", re.IGNORECASE)  # a date has four digits of the year
_WIDE = str.maketrans("＝＜＞！：｜", "=<>!:|")
_NOTHING = frozenset(("", "없음", "해당없음", "none", "na", "keine"))
_UNITS: dict[str, Unit] = {"employees": "number", "capacity": "number", "founded_on": "day"}


@dataclass(frozen=True)
class Cell:
    """One cell with conditions: where it stands, and what is known beside it."""

    file: str
    row: int
    column: str
    text: str
    own: Mapping[str, str]  # the other cells of the need
    offer_columns: Sequence[str]

    def fault(self, part: str, expected: Said) -> BadInput:
        """The refusal of ``part``."""
        found = phrases.written(part)
        return BadInput(file=self.file, row=self.row, column=self.column, found=found, expected=expected)


def conditions_in(cell: Cell) -> tuple[Condition, ...]:
    """The conditions of ``cell``; ``BadInput`` for one that cannot be understood.

    What is neither a comparison nor the name of a column is a term in ``must``, and a firm or an id in ``exclude``.
    """
    text = unicodedata.normalize("NFC", cell.text).translate(_WIDE)
    parts = (part.strip() for part in _BETWEEN.split(text))
    return tuple(_condition(part, cell) for part in parts if _key_letters(part) not in _NOTHING)


def _key_letters(part: str) -> str:
    return "".join(letter for letter in part.casefold() if letter.isalnum() or letter in "=<>!≠≤≥")


def _condition(part: str, cell: Cell) -> Condition:
    if match := _SIGN.fullmatch(part):
        key = key_of(match["key"], cell.offer_columns)
        if key is None:
            raise cell.fault(part, phrases.known_key(cell.offer_columns))
        return _keyed(key, match, part, cell)
    for shape in (_KOREAN, _COLON):
        match = shape.fullmatch(part)
        key = match and key_of(match["key"], cell.offer_columns)
        if match and key and (shape is _COLON or key.column in (AGE, *_UNITS)):
            return _keyed(key, match, part, cell)
    column = own_column(part, tuple(cell.own), cell.offer_columns)
    if column:
        return _own(column, part, cell)
    return Term(part, part) if cell.column == "must" else _called([part], False, part)


def _keyed(key: Key, match: re.Match[str], part: str, cell: Cell) -> Condition:
    written = match.groupdict().get("sign", "=")
    sign, value = _SIGNS.get(written, written), match["value"].strip()
    if not fold(value):
        raise cell.fault(part, phrases.VALUE)
    if key.sign:
        if sign != "=":
            raise cell.fault(part, phrases.PLAIN_SIGN)
        sign = key.sign
    if key.column == AGE or (key.column == "founded_on" and _AGE.fullmatch(value)):
        years = years_of(value)
        if years is None:
            raise cell.fault(part, phrases.NUMBER)
        return Aged(sign, years, part)
    if key.column in _UNITS:
        return _between(key.column, sign, value, part, cell)
    if sign not in ("=", "!="):
        return _between(key.column, sign, value, part, cell)
    values = [one.strip() for one in value.split("|") if fold(one)]
    if not values:
        raise cell.fault(part, phrases.VALUE)
    return _one_of(key.column, values, sign == "!=", part)


def _between(column: str, sign: str, value: str, part: str, cell: Cell) -> Between:
    if column in ("region", "language", "fields", "name", "id", "text", "title"):
        raise cell.fault(part, phrases.EQUALS)
    unit: Unit = _UNITS.get(column) or ("number" if number_of(value) else "day")
    whole = column in _UNITS
    span = days_of(value) if unit == "day" else whole_number_of(value) if whole else number_of(value)
    if span is None:
        expected = phrases.FIGURE if not whole else phrases.DATE if unit == "day" else phrases.NUMBER
        raise cell.fault(part, expected)
    low, high = limits(sign, span)
    return Between(column, low, high, sign == "!=", unit, part)


def _one_of(column: str, values: Sequence[str], negated: bool, part: str) -> Condition:
    if column == "region":
        return Placed(frozenset[str]().union(*map(places_of, values)), negated, part)
    if column == "language":
        return Speaks(frozenset[str]().union(*map(languages_of, values)), negated, part)
    if column in ("id", "name"):
        return _called(values, negated, part)
    if column == "text" and not negated and len(values) == 1:
        return Term(values[0], part)
    return Listed(column, frozenset(map(fold, values)), negated, part)


def _own(column: str, part: str, cell: Cell) -> Condition:
    """Agreement with the need's own value in ``column``."""
    value = cell.own.get(column, "")
    elements = coded_lists(pa.array([value], pa.large_string())).vocabulary.to_pylist()
    values = frozenset(element for element in elements if element)
    if not values:
        raise cell.fault(part, phrases.own_value(column))
    if column in ("region", "language"):
        return _one_of(column, [value], False, part)
    return Listed(column, values, False, part)


def _called(values: Sequence[str], negated: bool, part: str) -> Called:
    """Firms by id or name; since names are listed with commas too, the parts between them count as well."""
    ids = {one.strip() for value in values for one in (value, *re.split("[,，、]", value))}
    names = {firm_name(one) for one in ids}
    return Called(frozenset(ids - {""}), frozenset(names - {""}), negated, part)
