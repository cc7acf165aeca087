"""A page taken apart: its elements, its attributes and the texts of its scripts and styles."""

from html.parser import HTMLParser
from typing import NamedTuple


class Element(NamedTuple):
    """An opening tag, and for a script or a style the text up to its end."""

    tag: str
    attributes: dict[str, str]
    text: str


class _Taker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}, ""))
        self.inside = tag in ("script", "style", "title")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser calls it so
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            last = self.elements.pop()
            self.elements.append(last._replace(text=last.text + data))


def elements(page: str) -> list[Element]:
    """The elements of ``page`` in their order."""
    taker = _Taker()
    taker.feed(page)
    taker.close()
    return taker.elements


def script(page: str, name: str) -> str:
    """The text of the script element whose id is ``name``."""
    return next(one.text for one in elements(page) if one.tag == "script" and one.attributes.get("id") == name)
