"""The cells of one sheet, line by line, whatever size the sheet declares."""

from madang.core.texts.documents.reading.days import Styles, day, whole
from madang.core.texts.documents.reading.draft import Draft
from madang.core.texts.documents.reading.markup import Listener


class Sheet(Listener):
    """The cells of one sheet, line by line."""

    def __init__(self, draft: Draft, strings: list[str], styles: Styles, *, counts_from_1904: bool) -> None:
        self._draft = draft
        self._strings = strings
        self._styles = styles
        self._counts_from_1904 = counts_from_1904
        self._lines: list[str] = []
        self._cells: list[str] = []
        self._cell: dict[str, str] = {}
        self._parts: list[str] = []
        self._is_value = False

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """A cell, or its value."""
        if name == "c":
            self._cell = attributes
            self._parts = []
        self._is_value = name in ("v", "t")

    def text(self, data: str, /) -> None:
        """A piece of a value; formulas are passed by."""
        if self._is_value:
            self._parts.append(data)

    def end(self, name: str, /) -> None:
        """A cell or a row is full."""
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
        """Hand the lines over as a section."""
        self._draft.add("\n".join(self._lines), title=title)

    def _shown(self, raw: str) -> str:
        kind = self._cell.get("t", "n")
        if kind == "s":
            number = whole(raw)
            return self._strings[number] if 0 <= number < len(self._strings) else ""
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(raw, raw)
        if kind == "n" and raw and self._styles.shows_day(self._cell.get("s", "")):
            return day(raw, counts_from_1904=self._counts_from_1904)
        return raw
