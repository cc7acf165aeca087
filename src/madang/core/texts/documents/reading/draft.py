"""What a reader has gathered so far, and how it says that a file cannot be read."""

import re
import unicodedata

MOST_CHARACTERS = 25_000_000

_UNSAID = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_TRAILING = re.compile("[ \t]+\n")
_BLANK_LINES = re.compile("\n{3,}")


class Refused(Exception):
    """A file that is not read: the name of the reason, and the figures that its sentence needs."""

    def __init__(self, reason: str, **about: str | int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.about = about


class Draft:
    """The sections of a document in reading order: title, page from 1 or None, text."""

    def __init__(self, form: str) -> None:
        self.form = form
        self.sections: list[tuple[str, int | None, str]] = []
        self.warnings: list[tuple[str, dict[str, str | int]]] = []
        self._characters = 0

    def add(self, text: str, *, title: str = "", page: int | None = None) -> None:
        """Append a section; one without any words leaves no trace."""
        tidied = tidy(text)
        if tidied:
            self.sections.append((" ".join(tidy(title).split()), page, tidied))

    def count(self, characters: int) -> None:
        """Note that a reader came upon so many characters more, and refuse a document that has no end."""
        self._characters += characters
        if self._characters > MOST_CHARACTERS:
            raise Refused("too-much-text", limit=MOST_CHARACTERS // 1_000_000)

    def warn(self, warning: str, **about: str | int) -> None:
        """Tell the reader of the text what is not in it."""
        self.warnings.append((warning, about))


def tidy(text: str) -> str:
    """Normal form C, line ends as line feeds, at most one blank line in a row, no control characters."""
    text = _UNSAID.sub("", _LINE_ENDS.sub("\n", text))
    text = _BLANK_LINES.sub("\n\n", _TRAILING.sub("\n", text))
    return unicodedata.normalize("NFC", text.strip())
