"""XLSX as text: each sheet becomes a section, a row a line, whatever the sheet's declared size.

Source: ECMA-376, Office Open XML, part 1 (SpreadsheetML).
"""

from madang.core.texts.documents.reading.days import Styles
from madang.core.texts.documents.reading.draft import Draft
from madang.core.texts.documents.reading.markup import Listener
from madang.core.texts.documents.reading.office import Package, relations
from madang.core.texts.documents.reading.sheet import Sheet


def read_xlsx(package: Package) -> Draft:
    """The text of an XLSX file: the shown values of its cells, days as ISO 8601."""
    archive = package.archive
    book = _Book()
    archive.hear(package.main, book)
    parts = relations(archive, package.main)
    strings, styles = _Strings(), Styles()
    listeners: dict[str, Listener] = {"sharedStrings": strings, "styles": styles}
    for relation in parts.values():
        if relation.kind in listeners and relation.target in archive.names:
            archive.hear(relation.target, listeners[relation.kind])
    draft = Draft("xlsx")
    for title, name in book.sheets:
        if name in parts and parts[name].target in archive.names:
            sheet = Sheet(draft, strings.values, styles, counts_from_1904=book.counts_from_1904)
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
