"""Which numbers of a workbook are shown as days, and which days they are.

Source: ECMA-376, Office Open XML, part 1 (SpreadsheetML, number formats).
"""

import re
from datetime import UTC, datetime, timedelta

from madang.core.texts.documents.reading.markup import Listener

# Built-in number formats that show a day; the second and third group are the Korean and Japanese ones.
_DAY_FORMATS = frozenset({*range(14, 18), 22, *range(27, 32), 34, 35, 36, *range(50, 59)})
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DAY_LETTERS = re.compile(r"[yd]", re.IGNORECASE)
_FIRST_DAY = {False: datetime(1899, 12, 30, tzinfo=UTC), True: datetime(1904, 1, 1, tzinfo=UTC)}
_LAST_SERIAL = 2_958_465


class Styles(Listener):
    """Which cell styles show a number as a day."""

    def __init__(self) -> None:
        self._day_formats = set(_DAY_FORMATS)
        self._formats: list[int] = []
        self._in_cell_styles = False

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """A number format, or a style of cells."""
        if name == "numFmt" and _DAY_LETTERS.search(_QUOTED.sub("", attributes.get("formatCode", ""))):
            self._day_formats.add(whole(attributes.get("numFmtId", "")))
        elif name == "cellXfs":
            self._in_cell_styles = True
        elif name == "xf" and self._in_cell_styles:
            self._formats.append(whole(attributes.get("numFmtId", "")))

    def end(self, name: str, /) -> None:
        """After the styles of cells come styles of other things."""
        if name == "cellXfs":
            self._in_cell_styles = False

    def shows_day(self, style: str) -> bool:
        """Whether cells of the style with this number show a day."""
        number = whole(style)
        return 0 <= number < len(self._formats) and self._formats[number] in self._day_formats


def day(raw: str, *, counts_from_1904: bool) -> str:
    """A serial number as ISO 8601, to the minute; what is no day of the calendar stays as it is."""
    try:
        serial = float(raw)
    except ValueError:
        return raw
    if not 1 <= serial <= _LAST_SERIAL:
        return raw
    moment = _FIRST_DAY[counts_from_1904] + timedelta(minutes=round(serial * 1440))
    return moment.strftime("%Y-%m-%d %H:%M").removesuffix(" 00:00")


def whole(text: str) -> int:
    """The number that a text of digits tells, or -1."""
    return int(text) if text.isdecimal() else -1
