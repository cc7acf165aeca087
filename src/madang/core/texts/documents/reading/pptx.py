"""PPTX: each slide of a presentation becomes a section with its title.

Source: ECMA-376, Office Open XML, part 1 (PresentationML, DrawingML).
"""

from typing import ClassVar

from madang.core.texts.documents.reading.archive import Archive
from madang.core.texts.documents.reading.draft import Draft
from madang.core.texts.documents.reading.flow import Flow
from madang.core.texts.documents.reading.markup import Listener
from madang.core.texts.documents.reading.office import Package, relations
from madang.core.texts.documents.reading.paper import Paper


def read_pptx(package: Package) -> Draft:
    """The text of a PPTX file: titles, text boxes, tables and diagrams of its slides in their order."""
    archive = package.archive
    order = _SlideOrder()
    archive.hear(package.main, order)
    parts = relations(archive, package.main)
    slides = [parts[name].target for name in order.names if name in parts]
    draft = Draft("pptx")
    for number, slide in enumerate(slides, start=1):
        _read_slide(archive, slide, Flow(draft, page=number))
    return draft


def _read_slide(archive: Archive, slide: str, flow: Flow) -> None:
    archive.hear(slide, _Slide(flow))
    for relation in relations(archive, slide).values():
        if relation.kind == "diagramData" and relation.target in archive.names:
            archive.hear(relation.target, _Slide(flow))
    flow.close()


class _Slide(Paper):
    """One slide; slide numbers and dates, which are fields, are left out."""

    breaks: ClassVar = {"br": "\n", "tab": "\t"}
    unread = frozenset({"Fallback", "fld", "tabLst"})

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._in_title = False

    def notice(self, name: str, attributes: dict[str, str], /) -> None:
        if name in ("sp", "graphicFrame"):
            self._in_title = False
        elif name == "ph":
            self._in_title = attributes.get("type") in ("title", "ctrTitle")
        elif name == "p" and self._in_title:
            self.mark_heading()

    def tell(self, text: str, *, is_heading: bool) -> None:
        if is_heading:
            self.flow.entitle(text)
        self.flow.paragraph(text)


class _SlideOrder(Listener):
    """Relation ids of the slides as the presentation shows them."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        if name == "sldId":
            self.names.append(attributes.get("id", ""))
