"""XLSX as text: each sheet becomes a section, a row a line, whatever the sheet's declared size.

Source: ECMA-376, Office Open XML, part 1 (SpreadsheetML).
"""

import re
from datetime import UTC, datetime, timedelta

from madang.core.texts.documents.reading.draft import Draft
from madang.core.texts.documents.reading.markup import Listener
from madang.core.texts.documents.reading.office import Package, relations

# Built-in number formats that show a day; the second and third group are the Korean and Japanese ones.
_DAY_FORMATS = frozenset({*range(14, 18), 22, *range(27, 32), 34, 35, 36, *range(50, 59)})
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DAY_LETTERS = re.compile(r"[yd]", re.IGNORECASE)
_FIRST_DAY = {False: datetime(1899, 12, 30, tzinfo=UTC), True: datetime(1904, 1, 1, tzinfo=UTC)}
_LAST_SERIAL = 2_958_465


def read_xlsx(package: Package) -> Draft:
    """The text of an XLSX file: the shown values of its cells, days as ISO 8601."""
    archive = package.archive
    book = _Book()
    archive.hear(package.main, book)
    parts = relations(archive, package.main)
    strings, styles = _Strings(), _Styles()
    listeners: dict[str, Listener] = {"sharedStrings": strings, "styles": styles}
    for relation in parts.values():
        if relation.kind in listeners and relation.target in archive.names:
            archive.hear(relation.target, listeners[relation.kind])
    draft = Draft("xlsx")
    for title, name in book.sheets:
        if name in parts and parts[name].target in archive.names:
            sheet = _Sheet(draft, strings.values, styles, counts_from_1904=book.counts_from_1904)
            archive.hear(parts[name].target, sheet)
            sheet.close(title)
    return draft


class _Book(Listener):
    """Names of the sheets in their order, each with its relation id."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.counts_from_1904 = False

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        if name == "sheet":
            self.sheets.append((attributes.get("name", ""), attributes.get("id", "")))
        elif name == "workbookPr":
            self.counts_from_1904 = attributes.get("date1904") in ("1", "true")


class _Strings(Listener):
    """The table of shared strings; phonetic guides are left out."""

    def __init__(self) -> None:
        self.values: list[str] = []
        self._parts: list[str] = []
        self._is_text = self._is_guide = False

    def start(self, name: str, _attributes: dict[str, str], /) -> None:
        if name == "rPh":
            self._is_guide = True
        self._is_text = name == "t" and not self._is_guide

    def end(self, name: str, /) -> None:
        self._is_text = False
        if name == "rPh":
            self._is_guide = False
        elif name == "si":
            self.values.append("".join(self._parts))
            self._parts.clear()

    def text(self, data: str, /) -> None:
        if self._is_text:
            self._parts.append(data)


class _Styles(Listener):
    """Which cell styles show a number as a day."""

    def __init__(self) -> None:
        self._day_formats = set(_DAY_FORMATS)
        self._formats: list[int] = []
        self._in_cell_styles = False

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        if name == "numFmt" and _DAY_LETTERS.search(_QUOTED.sub("", attributes.get("formatCode", ""))):
            self._day_formats.add(_whole(attributes.get("numFmtId", "")))
        elif name == "cellXfs":
            self._in_cell_styles = True
        elif name == "xf" and self._in_cell_styles:
            self._formats.append(_whole(attributes.get("numFmtId", "")))

    def end(self, name: str, /) -> None:
        if name == "cellXfs":
            self._in_cell_styles = False

    def shows_day(self, style: str) -> bool:
        number = _whole(style)
        return 0 <= number < len(self._formats) and self._formats[number] in self._day_formats


class _Sheet(Listener):
    """The cells of one sheet, line by line."""

    def __init__(self, draft: Draft, strings: list[str], styles: _Styles, *, counts_from_1904: bool) -> None:
        self._draft = draft
        self._strings = strings
        self._styles = styles
        self._first_day = _FIRST_DAY[counts_from_1904]
        self._lines: list[str] = []
        self._cells: list[str] = []
        self._cell: dict[str, str] = {}
        self._parts: list[str] = []
        self._is_value = False

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        if name == "c":
            self._cell = attributes
            self._parts = []
        self._is_value = name in ("v", "t")

    def text(self, data: str, /) -> None:
        if self._is_value:
            self._parts.append(data)

    def end(self, name: str, /) -> None:
        self._is_value = False
        if name == "c":
            value = self._shown("".join(self._parts))
            if value:
                self._draft.count(len(value))
                self._cells.append(value)
        elif name == "row" and self._cells:
            self._lines.append("\t".join(self._cells))
            self._cells = []

    def close(self, title: str) -> None:
        self._draft.add("\n".join(self._lines), title=title)

    def _shown(self, raw: str) -> str:
        kind = self._cell.get("t", "n")
        if kind == "s":
            number = _whole(raw)
            return self._strings[number] if 0 <= number < len(self._strings) else ""
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(raw, raw)
        if kind == "n" and raw and self._styles.shows_day(self._cell.get("s", "")):
            return self._day(raw)
        return raw

    def _day(self, raw: str) -> str:
        try:
            serial = float(raw)
        except ValueError:
            return raw
        if not 1 <= serial <= _LAST_SERIAL:
            return raw
        moment = self._first_day + timedelta(minutes=round(serial * 1440))
        return moment.strftime("%Y-%m-%d %H:%M").removesuffix(" 00:00")


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else -1
