"""Finding labelled values in the text of a document: after a colon, beside a label in a table, below a heading."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from madang.core.texts.documents import Document
from madang.core.texts.profiles.fields import FIELDS, Field
from madang.core.texts.profiles.values import NoValue, value_of

LONGEST_LABEL = 40
_PARAGRAPHS = 6
"""How many lines below a heading belong to it at most."""


@dataclass(frozen=True)
class Found:
    """A value that a document gives: for which field, and where it says so.

    ``label`` is as the document writes it, ``sentence`` the line or lines that say it; ``page`` and ``section`` are
    those of the document, None and empty where it has none.
    """

    field: str
    value: str
    label: str
    sentence: str
    page: int | None
    section: str


def find_fields(document: Document) -> list[Found]:
    """Every field that ``document`` gives, in the order of `FIELDS`, the likeliest value of a field first.

    A value in a table or behind a colon goes before one below a heading, and the earlier before the later; a value
    that comes again is told once.
    """
    told: dict[tuple[str, str], tuple[int, Found]] = {}
    for section in document.sections:
        lines = document.text[section.start : section.end].splitlines()
        for rank, label, value, sentence in _pairs(lines):
            for field in _meant(label, heading=rank == _BELOW):
                found = _found(field, (label, value, sentence), page=section.page, section=section.title)
                if found is not None and rank < told.get((found.field, found.value), (9,))[0]:
                    told[found.field, found.value] = (rank, found)
    order = list(FIELDS)
    ranked = sorted(told.values(), key=lambda each: (order.index(each[1].field), each[0]))
    return [found for _rank, found in ranked]


_BESIDE, _BELOW = 0, 1
_Pair = tuple[int, str, str, str]
_SEPARATED = re.compile(r"\s*(?P<label>[^:：\t]{1,40}?)\s*[:：]\s*(?P<value>\S.*)")
_LABELS_ON_ONE_LINE = re.compile(r"\s{2,}|\s[/|·]\s(?=[^:：]{1,20}[:：])")
_NUMBERING = re.compile(r"^[\s\W_]*(?:\d{1,2}[.)\s]|[가나다라마바사아자차카타파하][.)]|[ivxIVX]{1,4}[.)])?[\s\W_]*")


def _pairs(lines: Sequence[str]) -> Iterator[_Pair]:
    """Labels with what stands beside or below them: how sure, label, value, the words that say it."""
    for place, line in enumerate(lines):
        if "\t" in line:
            yield from _in_row(line)
            yield from _below_row(lines, place)
        elif pieces := list(_separated(line)):
            for label, value in pieces:
                yield _BESIDE, label, value, line.strip()
        elif _meant(line, heading=True):
            below = _paragraph(lines, place)
            if below:
                yield _BELOW, line, "\n".join(below), "\n".join([line.strip(), *below])


def _separated(line: str) -> Iterator[tuple[str, str]]:
    for piece in _LABELS_ON_ONE_LINE.split(line):
        if match := _SEPARATED.fullmatch(piece):
            yield match["label"], match["value"]


def _in_row(line: str) -> Iterator[_Pair]:
    """Cells of a row by twos: ``label | value | label | value``; a label follows no label."""
    cells = [cell.strip() for cell in line.split("\t")]
    sentence = " | ".join(cell for cell in cells if cell)
    for label, value in pairwise(cells):
        if value and not _meant(value, heading=False):
            yield _BESIDE, label, value, sentence


def _below_row(lines: Sequence[str], place: int) -> Iterator[_Pair]:
    """A row of labels alone names the columns of the row below it."""
    labels = [cell.strip() for cell in lines[place].split("\t")]
    values = [cell.strip() for cell in lines[place + 1].split("\t")] if place + 1 < len(lines) else []
    if len(labels) == len(values) and sum(bool(_meant(label, heading=False)) for label in labels) > len(labels) / 2:
        for label, value in zip(labels, values, strict=True):
            if value and not _meant(value, heading=False):
                yield _BESIDE, label, value, f"{label} | {value}"


def _paragraph(lines: Sequence[str], place: int) -> list[str]:
    """The lines below a heading, up to the next label, table or gap."""
    taken: list[str] = []
    for line in lines[place + 1 : place + 1 + _PARAGRAPHS]:
        if not line.strip():
            if taken:
                break
            continue
        if (
            "\t" in line
            or _meant(line, heading=True)
            or any(_meant(label, heading=False) for label, _ in _separated(line))
        ):
            break
        taken.append(line.strip())
    return taken


def _meant(label: str, *, heading: bool) -> list[Field]:
    """The fields that ``label`` names; as a heading it must hold a text, for a line below may be anything."""
    if len(label) > LONGEST_LABEL:
        return []
    names = _NAMES.get(_key(label)) or _NAMES.get(_key(label.partition("(")[0])) or []
    return [FIELDS[name] for name in names if not heading or FIELDS[name].holds == "text"]


def _key(label: str) -> str:
    bare = _NUMBERING.sub("", unicodedata.normalize("NFKC", label), count=1)
    return "".join(sign for sign in bare.casefold() if sign.isalnum())


def _names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for field in FIELDS.values():
        for label in field.labels:
            names.setdefault(_key(label), []).append(field.name)
    return names


_NAMES = _names()


def _found(field: Field, words: tuple[str, str, str], *, page: int | None, section: str) -> Found | None:
    label, value, sentence = words
    try:
        kept = value_of(_in_unit(value, label) if field.holds == "won" else value, field.holds)
    except NoValue:
        return None
    return Found(field.name, kept, " ".join(label.split()), sentence[:500], page, section)


_UNIT = re.compile(r"(?:단위\s*[:：]?\s*|\()\s*(?P<unit>억|천만|백만|만|천)\s*원")


def _in_unit(value: str, label: str) -> str:
    """``value`` with the unit that its label names: ``매출액(백만원)``."""
    unit = _UNIT.search(label)
    return f"{value.replace('원', '').strip()}{unit['unit']}" if unit and not re.search("[억만천조]", value) else value
