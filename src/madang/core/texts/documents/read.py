"""Open a document, have it read in the cage, and hand out its text with positions, or say why there is none."""

import os
import stat
import unicodedata
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from madang.core.texts.documents.cage import Answer, run_caged
from madang.core.texts.documents.document import Document, Section
from madang.core.texts.documents.reasons import REASONS, WARNINGS, filled
from madang.core.texts.faults import BadInput

MOST_BYTES = 200 << 20

_READER = "madang.core.texts.documents.reading.forms:read"
_BETWEEN = "\n\n"
_NOT_OPENED: dict[type[Exception], str] = {
    FileNotFoundError: "missing",
    NotADirectoryError: "missing",
    IsADirectoryError: "folder",
    PermissionError: "denied",
}


class ReaderMissing(BadInput):
    """The document is of a form whose reader is not installed; the message names the extra that brings it."""


def read_document(path: str | Path, *, seconds: float = 10.0, megabytes: int = 512) -> Document:
    """The text of an HWP, HWPX, PDF, DOCX, PPTX, XLSX or text file, told by its content and not by its name.

    The file is parsed in a child process with at most ``seconds`` of time and ``megabytes`` of memory, without network
    and without the right to write. Raises `BadInput` with the reason when the file is missing, locked, damaged,
    harmful, of another form, or too much for the limits, and `ReaderMissing`, which is one, when an optional library
    is needed first.
    """
    with ExitStack() as open_files:
        file = _opened(path, open_files)
        answer = run_caged(_READER, file, seconds=seconds, megabytes=megabytes)
    try:
        outcome = _refusal(path, answer) if "refused" in answer else _document(answer)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        # No reader answers so: a hostile file has taken over the child, which is why nothing it says is trusted.
        raise _refusal(path, {"refused": "escape", "about": {}}) from error
    if isinstance(outcome, BadInput):
        raise outcome
    return outcome


def _opened(path: str | Path, open_files: ExitStack) -> int:
    """The descriptor of an ordinary, filled file of reasonable size."""
    try:
        # Without O_NONBLOCK, opening a named pipe would wait for its other end for ever.
        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except (OSError, ValueError) as error:
        reason = _NOT_OPENED.get(type(error), "unopened")
        raise _refusal(path, {"refused": reason, "about": {"error": str(error)}}) from error
    open_files.callback(os.close, file)
    status = os.fstat(file)
    reason = ""
    if not stat.S_ISREG(status.st_mode):
        reason = "folder" if stat.S_ISDIR(status.st_mode) else "device"
    elif status.st_size == 0:
        reason = "empty"
    elif status.st_size > MOST_BYTES:
        reason = "large"
    if reason:
        about = {"megabytes": status.st_size >> 20, "limit": MOST_BYTES >> 20}
        raise _refusal(path, {"refused": reason, "about": about})
    return file


def _document(answer: Answer) -> Document:
    """Lay the sections one after another."""
    sections = []
    parts: list[str] = []
    at = 0
    for title, page, text in answer["sections"]:
        _check_words(title, text)
        if page is not None and (type(page) is not int or page < 1):
            raise ValueError("a page counts from 1")
        sections.append(Section(start=at, end=at + len(text), page=page, title=title))
        parts.append(text)
        at += len(text) + len(_BETWEEN)
    warnings = tuple(filled(WARNINGS[name], about) for name, about in answer["warnings"])
    return Document(text=_BETWEEN.join(parts), form=str(answer["form"]), sections=tuple(sections), warnings=warnings)


def _check_words(*words: Any) -> None:
    for word in words:
        word.encode()
        if not unicodedata.is_normalized("NFC", word):
            raise ValueError("text is in normal form C")


def _refusal(path: str | Path, answer: Answer) -> BadInput:
    found, expected = REASONS[answer["refused"]]
    kind = ReaderMissing if answer["refused"] == "reader-missing" else BadInput
    about = answer["about"]
    error = kind(file=path, found=filled(found, about), expected=filled(expected, about))
    if answer.get("note"):
        error.add_note(str(answer["note"]))
    return error
