"""What a test of a document looks at."""

from collections.abc import Callable

from madang.core.texts.documents import Document

Read = Callable[[bytes], Document]
Placed = list[tuple[int | None, str, str]]


def placed(document: Document) -> Placed:
    """Page, title and text of each section, cut out of the whole text."""
    return [(part.page, part.title, document.text[part.start : part.end]) for part in document.sections]
