"""What reading a document gives: its text, and where each page or section of it lies."""

from dataclasses import dataclass

from madang.core.texts.faults import Said


@dataclass(frozen=True)
class Section:
    """A page, slide, sheet or titled part: ``document.text[start:end]`` is its text.

    ``page`` counts from 1 and is known for PDF pages and slides only. ``title`` is the heading, the slide's title or
    the sheet's name, or empty.
    """

    start: int
    end: int
    page: int | None
    title: str


@dataclass(frozen=True)
class Document:
    """The words of a document in reading order, in Unicode normal form C.

    ``form`` is one of ``hwp``, ``hwpx``, ``pdf``, ``docx``, ``pptx``, ``xlsx``, ``txt``. Body text, tables, text boxes,
    footnotes and endnotes are in; running headers and footers, comments, deleted text and speaker notes are not.
    A table's row is a line, its cells are parted by tabs. Sections follow one another in the text, parted by a blank
    line. ``warnings`` tells what the reader could not see, such as pages that are only pictures.
    """

    text: str
    form: str
    sections: tuple[Section, ...]
    warnings: tuple[Said, ...]
