"""Plain text and Markdown: told from binary data, decoded, and parted at its Markdown headings."""

import codecs
import re
from collections.abc import Iterator

from madang.core.texts.documents.reading.draft import Draft, Refused

_HEADING = re.compile(r"#{1,6}[ \t]+(\S.*?)[ \t]*#*\s*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01
# What a text in Korean, English or German is made of; a wrong byte order makes other signs of it.
_SENSIBLE = re.compile("[\t\n\r -~\u00a0-\u024f\u2010-\u203b\u3000-\u303f\u3131-\u318e가-힣]")
_LEAST_SENSIBLE = 0.8
_UTF_16_BOMS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def read_plain(data: bytes) -> Draft:
    """The text of a file in UTF-8, UTF-16 or CP949, with or without byte order mark."""
    draft = Draft("txt")
    text = _decode(data)
    draft.count(len(text))
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise Refused("binary")
    for title, lines in _parts(text):
        draft.add("".join(lines), title=title)
    return draft


def _parts(text: str) -> Iterator[tuple[str, list[str]]]:
    """The lines under each Markdown heading, with the heading; a ``#`` inside a fenced block makes none."""
    title, fence = "", ""
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        mark = _FENCE.match(line)
        if mark and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
        heading = None if fence else _HEADING.fullmatch(line)
        if heading:
            yield title, lines
            title, lines = heading[1], []
        lines.append(line)
    yield title, lines


def _decode(data: bytes) -> str:
    if data[:2] in _UTF_16_BOMS:
        text = _strictly(data[2:], _UTF_16_BOMS[data[:2]])
    elif b"\x00" in data:
        return _utf_16_without_mark(data) or _refuse_nul(data)
    else:
        text = _strictly(data, "utf-8-sig")
        text = _strictly(data, "cp949") if text is None else text
    return _refuse_encoding(data) if text is None else text


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else text


def _utf_16_without_mark(data: bytes) -> str | None:
    """The text when one byte order makes sense of nearly all of it."""
    readings = (_strictly(data, name) for name in _UTF_16_BOMS.values())
    sensible = [text for text in readings if text and len(_SENSIBLE.findall(text)) >= _LEAST_SENSIBLE * len(text)]
    return sensible[0] if sensible else None


def _refuse_nul(data: bytes) -> str:
    at = data.index(b"\x00")
    raise Refused("text-nul", line=data.count(b"\n", 0, at) + 1)


def _refuse_encoding(data: bytes) -> str:
    line = 1
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line += data.count(b"\n", 0, error.start)
    raise Refused("text-encoding", line=line)
