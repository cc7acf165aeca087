"""Every file of the thesaurus is well-formed."""

import unicodedata
from importlib.resources import files

import pytest

from madang.core.texts.thesaurus import Concept, load_concepts

FILES = sorted(
    (file for file in files("madang.core.texts.thesaurus").iterdir() if file.name.endswith(".tsv")),
    key=lambda file: file.name,
)


def rows(name: str) -> list[list[str]]:
    """The cells of every line of a file, the heading first."""
    text = files("madang.core.texts.thesaurus").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


names = pytest.mark.parametrize("name", [file.name for file in FILES])


@names
def test_a_file_opens_with_its_heading(name: str) -> None:
    assert rows(name)[0] == ["ko", "en", "de", "broader"]


@names
def test_every_line_has_four_cells_and_terms_in_three_languages(name: str) -> None:
    assert [row for row in rows(name) if len(row) != 4 or not all(row[:3])] == []


@names
def test_no_term_is_empty_or_padded_or_told_twice_in_a_cell(name: str) -> None:
    cells = [cell.split("|") for row in rows(name) for cell in row if cell]
    assert [cell for cell in cells if [term.strip() for term in cell] != cell or "" in cell] == []
    assert [cell for cell in cells if len(set(cell)) != len(cell)] == []


@names
def test_terms_are_written_in_composed_characters_of_the_basic_plane(name: str) -> None:
    text = "".join(cell for row in rows(name) for cell in row)
    assert unicodedata.normalize("NFC", text) == text
    assert [letter for letter in text if ord(letter) > 0xFFFF] == []


def test_every_broader_name_is_a_concept() -> None:
    known = {concept.name.lower() for concept in load_concepts()}
    assert [
        (concept.name, above) for concept in load_concepts() for above in concept.broader if above.lower() not in known
    ] == []


def test_no_concept_is_above_itself() -> None:
    above = {concept.name.lower(): [name.lower() for name in concept.broader] for concept in load_concepts()}
    assert [name for name in above if name in _all_above(name, above)] == []


def test_a_concept_has_terms_in_every_language() -> None:
    lacking: list[Concept] = [concept for concept in load_concepts() if not all(concept.terms.values())]
    assert lacking == []


def test_the_thesaurus_has_a_few_thousand_terms() -> None:
    assert sum(len(terms) for concept in load_concepts() for terms in concept.terms.values()) > 9_000


def _all_above(name: str, above: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(above[name])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += above.get(one, [])
    return found
