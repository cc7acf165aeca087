"""Paragraphs and tables of an XML document, whatever its element names, are told to a flow in reading order."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from madang.core.texts.documents.reading.flow import Flow
from madang.core.texts.documents.reading.markup import Listener


class Paper(Listener):
    """Hears the elements of a document part.

    What is anchored inside a paragraph - a table, a text box, a footnote - is told after it, so that no sentence is
    torn. A form of document says by its own class which elements are breaks, which are not read, and what ``notice``
    makes of the others.
    """

    breaks: ClassVar[Mapping[str, str]] = {}
    unread: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self._paragraphs: list[_Paragraph] = []
        self._unread_depth = 0
        self._text_depth = 0
        self._table_depth = 0

    def notice(self, _name: str, _attributes: dict[str, str], /) -> None:
        """Any element outside unread ones; a paragraph's is heard right after it began."""

    def tell(self, text: str, *, is_heading: bool) -> None:
        """A whole paragraph."""
        (self.flow.heading if is_heading else self.flow.paragraph)(text)

    def mark_heading(self) -> None:
        """The paragraph being heard is a heading, unless it lies in a table or in another paragraph."""
        if len(self._paragraphs) == 1 and not self._table_depth:
            self._paragraphs[-1].is_heading = True

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """Begin a paragraph, text, table or break, or pass an element by with all that is in it."""
        if self._unread_depth or name in self.unread:
            self._unread_depth += 1
            return
        if name == "p":
            self._paragraphs.append(_Paragraph())
        elif name == "t":
            self._text_depth += 1
        elif name == "tbl":
            self._table_depth += 1
        elif name in self.breaks and self._paragraphs:
            self._paragraphs[-1].parts.append(self.breaks[name])
        self.notice(name, attributes)

    def text(self, data: str, /) -> None:
        """Text that shows in the document belongs to the innermost paragraph."""
        if self._text_depth and self._paragraphs and not self._unread_depth:
            self._paragraphs[-1].parts.append(data)

    def end(self, name: str, /) -> None:
        """Tell the paragraph, cell or row that ends."""
        if self._unread_depth:
            self._unread_depth -= 1
        elif name == "p":
            self._end_paragraph()
        elif name == "t":
            self._text_depth -= 1
        elif name == "tbl":
            self._table_depth -= 1
        elif name == "tc":
            self._later(self.flow.end_cell)
        elif name == "tr":
            self._later(self.flow.end_row)

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        self._later(partial(self.tell, "".join(paragraph.parts), is_heading=paragraph.is_heading))
        for told in paragraph.after:
            self._later(told)

    def _later(self, told: Callable[[], None]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].after.append(told)
        else:
            told()


class _Paragraph:
    """A paragraph that has begun: its own text, and what is to be told after it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.after: list[Callable[[], None]] = []
        self.is_heading = False
