"""HWPX: the sections of a Hancom XML package become text.

Source: KS X 6101, Open Word-Processor Markup Language.
"""

import re
from typing import ClassVar

from madang.core.texts.documents.reading.archive import Archive
from madang.core.texts.documents.reading.draft import Draft, Refused
from madang.core.texts.documents.reading.flow import Flow
from madang.core.texts.documents.reading.markup import Listener
from madang.core.texts.documents.reading.paper import Paper

_HEAD = "Contents/header.xml"
_MANIFEST = "META-INF/manifest.xml"
_SECTION = re.compile(r"Contents/section(\d+)\.xml", re.IGNORECASE)


def read_hwpx(archive: Archive) -> Draft:
    """The text of an HWPX package, a section for each part of the document and for each outline heading in it."""
    manifest = _Locks()
    if _MANIFEST in archive.names:
        archive.hear(_MANIFEST, manifest)
    if manifest.is_locked:
        raise Refused("hwpx-password")
    names = sorted((int(match[1]), match[0]) for match in map(_SECTION.fullmatch, archive.names) if match)
    if not names:
        raise Refused("part-missing", name="Contents/section0.xml")
    outlines = _Outlines()
    if _HEAD in archive.names:
        archive.hear(_HEAD, outlines)
    draft = Draft("hwpx")
    for _, name in names:
        flow = Flow(draft)
        archive.hear(name, _Body(flow, frozenset(outlines.shapes)))
        flow.close()
    return draft


class _Body(Paper):
    """One section. Text struck by tracked changes is left out."""

    breaks: ClassVar = {"lineBreak": "\n", "tab": "\t", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}
    # ``default`` repeats what a ``case`` before it says; ``fieldBegin`` holds a memo, not what the field shows.
    unread = frozenset(
        {"header", "footer", "hiddenComment", "memogroup", "memo", "fieldBegin", "default", "secPr", "linesegarray"}
    )

    def __init__(self, flow: Flow, outlines: frozenset[str]) -> None:
        super().__init__(flow)
        self._outlines = outlines
        self._struck = False

    def notice(self, name: str, attributes: dict[str, str], /) -> None:
        if name == "p" and attributes.get("paraPrIDRef") in self._outlines:
            self.mark_heading()
        elif name in ("deleteBegin", "deleteEnd"):
            self._struck = name == "deleteBegin"

    def text(self, data: str, /) -> None:
        if not self._struck:
            super().text(data)


class _Outlines(Listener):
    """The paragraph shapes that make a paragraph an outline heading."""

    def __init__(self) -> None:
        self.shapes: set[str] = set()
        self._shape = ""

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        if name == "paraPr":
            self._shape = attributes.get("id", "")
        elif name == "heading" and attributes.get("type") == "OUTLINE":
            self.shapes.add(self._shape)


class _Locks(Listener):
    """Whether the package's manifest lists an encrypted part."""

    def __init__(self) -> None:
        self.is_locked = False

    def start(self, name: str, _attributes: dict[str, str], /) -> None:
        self.is_locked = self.is_locked or name == "encryption-data"
