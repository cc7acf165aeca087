"""The concepts of the thesaurus, as their files tell them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

LANGUAGES = ("ko", "en", "de")


@dataclass(frozen=True)
class Concept:
    """One thing of technology: its terms by language (the preferred one first) and the concepts above it.

    ``name`` is the preferred English term, by which other concepts refer to it.
    """

    name: str
    field: str
    terms: dict[str, tuple[str, ...]]
    broader: tuple[str, ...]


@cache
def load_concepts() -> tuple[Concept, ...]:
    """Every concept, ordered by field and line; a concept told in two fields is one, with the terms of both."""
    found: dict[str, Concept] = {}
    for file in sorted(_field_files(), key=lambda one: one.name):
        for concept in _read(file):
            key = concept.name.lower()
            found[key] = _merged(found[key], concept) if key in found else concept
    return tuple(found.values())


def _field_files() -> Iterator[Traversable]:
    return (one for one in files(__package__).iterdir() if one.name.endswith(".tsv"))


def _read(file: Traversable) -> Iterator[Concept]:
    field = file.name.removesuffix(".tsv")
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        if line:
            cells = [tuple(term for term in cell.split("|") if term) for cell in line.split("\t")]
            yield Concept(cells[1][0], field, dict(zip(LANGUAGES, cells[:3], strict=True)), cells[3])


def _merged(one: Concept, other: Concept) -> Concept:
    terms = {language: tuple(dict.fromkeys(one.terms[language] + other.terms[language])) for language in LANGUAGES}
    return Concept(one.name, one.field, terms, tuple(dict.fromkeys(one.broader + other.broader)))
