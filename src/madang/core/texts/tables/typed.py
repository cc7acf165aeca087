"""Cells that hold a whole number, a number or a date, however people write them."""

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Callable

import pyarrow as pa
import pyarrow.compute as pc

from madang.core.texts.tables.kinds import Holds

TYPES: dict[Holds, pa.DataType] = {
    "text": pa.large_string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "date": pa.date32(),
}

_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_UNIT = re.compile(r"\s*(명|인|개|개사|people|persons|employees|staff|Personen|Mitarbeiter|Mitarbeitende)$")
_INTEGER = re.compile(r"[+-]?\d+(\.0*)?")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_MOMENT = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$")
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<y>\d{4})",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        r"(?P<y>\d{4})(?P<sign>[-./])(?P<m>\d{1,2})((?P=sign)(?P<d>\d{1,2}))?\.?",
        r"(?P<y>\d{4})\.(?P<m>\d{1,2})\.((?P<d>\d{1,2})\.?)?",
        r"(?P<y>\d{4})년((?P<m>\d{1,2})월((?P<d>\d{1,2})일)?)?",
        r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})",
    )
)


class NotOfType(ValueError):
    """The cell at ``index`` cannot be what its column holds."""

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


def typed(column: pa.Array, holds: Holds) -> pa.Array:
    """``column`` (trimmed large strings) in the type of what it ``holds``; empty cells become null.

    Raises ``NotOfType`` at the first cell that makes no sense.
    """
    if holds == "text":
        return column
    quick = _quickly(column, holds)
    return _by_value(column, holds) if quick is None else quick


def _quickly(column: pa.Array, holds: Holds) -> pa.Array | None:
    """What pyarrow makes of the column by itself; ``None`` when a cell is written in another way."""
    try:
        values = pc.cast(pc.if_else(pc.equal(column, ""), pa.scalar(None, column.type), column), TYPES[holds])
    except pa.ArrowInvalid:
        return None
    # It also takes hexadecimal whole numbers, and numbers that are none or beyond all bounds.
    if holds == "integer":
        odd = pc.match_substring(column, "x", ignore_case=True)
    else:
        odd = pc.invert(pc.is_finite(values)) if holds == "number" else pa.scalar(False)
    return None if pc.any(odd).as_py() else values


def _by_value(column: pa.Array, holds: Holds) -> pa.Array:
    """Each different text is understood once."""
    different = pc.dictionary_encode(column)
    values = []
    for text in different.dictionary.to_pylist():
        try:
            values.append(_PARSERS[holds](_plain(text)) if text else None)
        except ValueError:
            raise NotOfType(int(pc.index(column, pa.scalar(text, pa.large_string())).as_py())) from None
    return pa.array(values, TYPES[holds]).take(different.indices)


def _plain(text: str) -> str:
    """``text`` with wide digits and signs made narrow."""
    return unicodedata.normalize("NFKC", text).replace("\u2212", "-").strip()


def _ungrouped(text: str) -> str:
    return text.replace(",", "") if _GROUPED.fullmatch(text) else text


def _integer(text: str) -> int:
    text = _ungrouped(_UNIT.sub("", text))
    if not _INTEGER.fullmatch(text):
        raise ValueError(text)
    whole = int(text.partition(".")[0])
    if not -(2**63) <= whole < 2**63:
        raise ValueError(text)
    return whole


def _number(text: str) -> float:
    text = _ungrouped(text)
    if not _NUMBER.fullmatch(text) or not math.isfinite(number := float(text)):
        raise ValueError(text)
    return number


def _date(text: str) -> dt.date:
    """The day that ``text`` names; a month alone means its first day, a year alone its first of January."""
    text = re.sub(r"(?<=[.년월])\s+", "", _MOMENT.sub("", text))
    for pattern in _DATES:
        if match := pattern.fullmatch(text):
            found = match.groupdict()
            return dt.date(int(found["y"]), int(found.get("m") or 1), int(found.get("d") or 1))
    raise ValueError(text)


_PARSERS: dict[Holds, Callable[[str], object]] = {"integer": _integer, "number": _number, "date": _date}
