"""What every need asks for and rules out, read once from its row."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from madang.core.matching.fit.coded import Lists, Sets, coded_lists, coded_sets, text_column
from madang.core.matching.fit.condition import Condition, Listed, Placed, Speaks
from madang.core.matching.fit.keys import OWN_COLUMNS
from madang.core.matching.fit.languages import languages_of
from madang.core.matching.fit.parsing import Cell, conditions_in
from madang.core.matching.fit.regions import places_of
from madang.core.matching.fit.spelling import firm_names

_FIRST_ROW = 2  # the row below the headings


@dataclass(frozen=True)
class Wish:
    """The hard conditions of one need: all of ``must`` hold, none of ``exclude`` does."""

    row: int  # in the file, headings counted
    organisation: str
    organisation_key: str  # as names of firms are compared
    must: tuple[Condition, ...]
    exclude: tuple[Condition, ...]


@dataclass(frozen=True)
class Conditions:
    """What the needs of ``file`` ask for, in the order of their rows.

    ``regions``, ``languages`` and ``fields`` are what agrees with each need: its ``must`` where it names regions or
    languages there, else its own; its own fields and those of ``must``. ``cells`` are its own as they stand.
    """

    file: str
    wishes: tuple[Wish, ...]
    regions: Sets
    languages: Sets
    fields: Lists
    cells: dict[str, list[str]]  # by column

    def __len__(self) -> int:
        return len(self.wishes)


def read_conditions(
    needs: pa.Table, offer_columns: Sequence[str], *, file: str | Path, rows: NDArray[np.int64] | None = None
) -> Conditions:
    """Understand ``must`` and ``exclude`` of every row of ``needs`` (as ``read_table`` gives them).

    ``rows``: where each stands in the file; left out, they follow the headings without a gap. Raises ``BadInput``
    naming ``file``, row and column for a condition that cannot be understood: a key that is no
    column of the offers, or a date or number that is none.
    """
    columns = {name: text_column(needs, name).to_pylist() for name in needs.column_names if name not in ("id", "text")}
    organisations = text_column(needs, "organisation")
    keys = firm_names(organisations).to_pylist()
    wishes = []
    places = range(_FIRST_ROW, _FIRST_ROW + needs.num_rows) if rows is None else rows.tolist()
    for row, place in enumerate(places):
        own = {name: cells[row] for name, cells in columns.items()}
        must, exclude = (
            conditions_in(Cell(str(file), place, column, own.get(column, ""), own, offer_columns))
            for column in ("must", "exclude")
        )
        wishes.append(Wish(place, own.get("organisation", ""), keys[row], must, exclude))
    own_cells = {name: columns.get(name, [""] * needs.num_rows) for name in OWN_COLUMNS}
    return _wanted(str(file), tuple(wishes), own_cells)


def _wanted(file: str, wishes: tuple[Wish, ...], own: dict[str, list[str]]) -> Conditions:
    regions = [
        _joined([one.places for one in wish.must if isinstance(one, Placed) and not one.negated]) or places_of(cell)
        for wish, cell in zip(wishes, own["region"], strict=True)
    ]
    languages = [
        _joined([one.languages for one in wish.must if isinstance(one, Speaks) and not one.negated])
        or languages_of(cell)
        for wish, cell in zip(wishes, own["language"], strict=True)
    ]
    fields = [";".join([cell, *_must_fields(wish)]) for wish, cell in zip(wishes, own["fields"], strict=True)]
    coded = coded_lists(pa.array(fields, pa.large_string()))
    return Conditions(file, wishes, _sets(regions), _sets(languages), coded, own)


def _must_fields(wish: Wish) -> list[str]:
    """The fields that ``must`` names, as written, since the parts of their words count too."""
    asked = [one for one in wish.must if isinstance(one, Listed) and one.column == "fields" and not one.negated]
    return [one.written.partition("=")[2] for one in asked]


def _joined(sets: list[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)


def _sets(members: list[frozenset[str]]) -> Sets:
    keys = ["\n".join(sorted(one)) for one in members]
    sets = dict(zip(keys, members, strict=True))
    return coded_sets(pa.array(keys, pa.large_string()), lambda key: sets[key])
