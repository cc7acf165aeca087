"""Paragraphs, headings and table cells, as they come, become the lines of a draft's sections."""

from madang.core.texts.documents.reading.draft import Draft

LONGEST_HEADING = 200


class Flow:
    """Writes text in reading order; of the separators between two pieces of text the last one wins.

    So the end of a cell replaces the end of the cell's last paragraph, and the end of a row that of its last cell.
    """

    def __init__(self, draft: Draft, *, page: int | None = None) -> None:
        self._draft = draft
        self._page = page
        self._title = ""
        self._parts: list[str] = []
        self._gap = ""

    def paragraph(self, text: str) -> None:
        """A paragraph of the body, of a cell or of a text box."""
        if text.strip():
            self._draft.count(len(text))
            self._parts += (self._gap, text)
            self._gap = "\n"

    def heading(self, text: str) -> None:
        """A heading: it opens a section and is its first line. A whole paragraph styled as a heading is none."""
        if text.strip() and len(text) <= LONGEST_HEADING:
            self.close()
            self._title = text
        self.paragraph(text)

    def entitle(self, title: str) -> None:
        """Name the section that is being written."""
        self._title = self._title or title

    def end_cell(self) -> None:
        """The cell is full."""
        self._gap = "\t" if self._gap else ""

    def end_row(self) -> None:
        """The row is full."""
        self._gap = "\n" if self._gap else ""

    def close(self) -> None:
        """Hand the section over; what follows belongs to the next."""
        self._draft.add("".join(self._parts), title=self._title, page=self._page)
        self._parts, self._gap, self._title = [], "", ""
