"""DOCX: the body and the notes of a Word document become text.

Source: ECMA-376, Office Open XML, part 1 (WordprocessingML).
"""

import re
from typing import ClassVar

from madang.core.texts.documents.reading.draft import Draft
from madang.core.texts.documents.reading.flow import Flow
from madang.core.texts.documents.reading.markup import Listener
from madang.core.texts.documents.reading.office import Package, relations
from madang.core.texts.documents.reading.paper import Paper

_HEADING = re.compile(r"heading [1-9]|title", re.IGNORECASE)
_NO_LEVEL = "9"


def read_docx(package: Package) -> Draft:
    """The text of a DOCX file, a section for each heading; footnotes and endnotes come last."""
    archive = package.archive
    parts = {relation.kind: relation.target for relation in relations(archive, package.main).values()}
    styles = _Styles()
    if parts.get("styles") in archive.names:
        archive.hear(parts["styles"], styles)
    draft = Draft("docx")
    for part in (package.main, parts.get("footnotes"), parts.get("endnotes")):
        if part in archive.names:
            flow = Flow(draft)
            archive.hear(part, _Body(flow, styles.headings()))
            flow.close()
    return draft


class _Body(Paper):
    """The body, or a part of notes. Text that tracked changes deleted or moved away is left out."""

    breaks: ClassVar = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
    # ``Fallback`` repeats a drawing's text for older programs; ``tabs`` holds tab stops, which are not tabs.
    unread = frozenset({"Fallback", "del", "moveFrom", "tabs"})

    def __init__(self, flow: Flow, headings: frozenset[str]) -> None:
        super().__init__(flow)
        self._headings = headings

    def notice(self, name: str, attributes: dict[str, str], /) -> None:
        is_styled = name == "pStyle" and attributes.get("val") in self._headings
        if is_styled or (name == "outlineLvl" and attributes.get("val") != _NO_LEVEL):
            self.mark_heading()


class _Styles(Listener):
    """Which paragraph styles make headings: by their built-in name, an outline level, or the style they build on."""

    def __init__(self) -> None:
        self._own: set[str] = set()
        self._parents: dict[str, str] = {}
        self._style = ""

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        value = attributes.get("val", "")
        if name == "style":
            self._style = attributes.get("styleId", "")
        elif name == "basedOn":
            self._parents[self._style] = value
        elif (name == "name" and _HEADING.fullmatch(value)) or (name == "outlineLvl" and value != _NO_LEVEL):
            self._own.add(self._style)

    def headings(self) -> frozenset[str]:
        """Ids of the heading styles."""
        return frozenset(style for style in self._own | self._parents.keys() if self._makes_heading(style))

    def _makes_heading(self, style: str) -> bool:
        seen: set[str] = set()
        while style and style not in seen:
            if style in self._own:
                return True
            seen.add(style)
            style = self._parents.get(style, "")
        return False
