"""Paragraphs, headings and table cells, as they come, become the lines of a draft's sections."""

from madang.core.texts.documents.reading.draft import Draft

LONGEST_HEADING = 200


class Flow:
    """Writes text in reading order, with one separator between two pieces of text.

    The end of a cell replaces the end of the cell's last paragraph, and the end of a row that of its last cell; empty
    cells and rows leave no trace.
    """

    def __init__(self, draft: Draft, *, page: int | None = None) -> None:
        self._draft = draft
        self._page = page
        self._title = ""
        self._parts: list[str] = []
        self._gap = ""
        self._is_row_end = False

    def paragraph(self, text: str) -> None:
        """A paragraph of the body, of a cell or of a text box."""
        if text.strip():
            self._draft.count(len(text))
            self._parts += (self._gap, text)
            self._gap, self._is_row_end = "\n", False

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
        if self._gap and not self._is_row_end:
            self._gap = "\t"

    def end_row(self) -> None:
        """The row is full."""
        if self._gap:
            self._gap, self._is_row_end = "\n", True

    def close(self) -> None:
        """Hand the section over; what follows belongs to the next."""
        self._draft.add("".join(self._parts), title=self._title, page=self._page)
        self._parts, self._gap, self._title = [], "", ""
