"""What is wrong with an input, said so that the person who owns the file can mend it."""

from dataclasses import dataclass
from pathlib import Path

_SENTENCES = {
    "en": ("{where}: found {found}; expected {expected}", "row {row}", "column {column}"),
    "ko": ("{where}: 발견 {found}; 필요 {expected}", "{row}행", "열 {column}"),
    "de": ("{where}: gefunden {found}; erwartet {expected}", "Zeile {row}", "Spalte {column}"),
}


@dataclass(frozen=True)
class Said:
    """One phrase in the three languages of the product."""

    en: str
    ko: str
    de: str

    def in_language(self, language: str) -> str:
        """The phrase in ``language``: ``ko``, ``de``, or English for any other."""
        return {"ko": self.ko, "de": self.de}.get(language, self.en)


class BadInput(ValueError):
    """An input that cannot be used: where it is wrong, what was found there and what was expected.

    ``row`` counts from 1 and includes the heading row, as a spreadsheet shows it. ``place`` is the way to a value in a
    file that is no table, such as ``meetings[3].participants``, where the first member of a list is number 0.
    """

    def __init__(
        self,
        *,
        file: str | Path,
        found: Said | str,
        expected: Said | str,
        row: int | None = None,
        column: str | None = None,
        place: str | None = None,
    ) -> None:
        self.file = str(file)
        self.row = row
        self.column = column
        self.place = place
        self.found = found
        self.expected = expected
        super().__init__(self.message("en"))

    def message(self, language: str) -> str:
        """One line in ``language`` (``ko``, ``en`` or ``de``) that names file, row, column, found, expected."""
        sentence, row, column = _SENTENCES.get(language, _SENTENCES["en"])
        where = [self.file]
        if self.row is not None:
            where.append(row.format(row=self.row))
        if self.column is not None:
            where.append(column.format(column=self.column))
        if self.place:
            where.append(self.place)
        return sentence.format(
            where=", ".join(where), found=_said(self.found, language), expected=_said(self.expected, language)
        )


def _said(phrase: Said | str, language: str) -> str:
    return phrase.in_language(language) if isinstance(phrase, Said) else phrase
