"""What offers say about themselves in columns, coded once and compared often."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from madang.core.matching.fit.coded import Lists, Sets, coded_lists, coded_sets, text_column
from madang.core.matching.fit.languages import languages_of
from madang.core.matching.fit.regions import places_of
from madang.core.matching.fit.spelling import firm_names

Texts = Callable[[int], str]


class Figures(NamedTuple):
    """One figure a row, where it is ``known``; days count from 1970-01-01."""

    values: NDArray[np.int64] | NDArray[np.float64]  # (rows,)
    known: NDArray[np.bool_]  # (rows,)


@dataclass(frozen=True)
class OfferFacts:
    """The columns of all offers but their text, which ``texts`` gives by row when a condition asks for a word."""

    offers: pa.Table
    texts: Texts
    regions: Sets
    languages: Sets
    fields: Lists
    employees: Figures
    founded: Figures
    refused: Lists  # names of the organisations that an offer will not work with

    def __len__(self) -> int:
        return int(self.offers.num_rows)

    def taken(self, rows: NDArray[np.int64]) -> "OfferFacts":
        """The facts of these ``rows`` alone, in their order."""
        return OfferFacts(
            self.offers.take(pa.array(rows)),
            lambda place: self.texts(int(rows[place])),
            Sets(self.regions.of_row[rows], self.regions.members),
            Sets(self.languages.of_row[rows], self.languages.members),
            self.fields.taken(rows),
            Figures(self.employees.values[rows], self.employees.known[rows]),
            Figures(self.founded.values[rows], self.founded.known[rows]),
            self.refused.taken(rows),
        )

    def cell(self, column: str, row: int) -> str:
        """What stands in one cell, as text."""
        if column not in self.offers.column_names:
            return ""
        value = self.offers[column][row].as_py()
        return "" if value is None else str(value)


def offer_facts(offers: pa.Table, *, texts: Texts) -> OfferFacts:
    """Code the columns of ``offers`` (as ``read_table`` gives them, any of them may be absent).

    ``texts(i)`` is the whole text of offer ``i``; it is called only for conditions that ask for a term.
    """
    return OfferFacts(
        offers.select([name for name in offers.column_names if name != "text"]),
        texts,
        coded_sets(text_column(offers, "region"), places_of),
        coded_sets(text_column(offers, "language"), languages_of),
        coded_lists(text_column(offers, "fields")),
        _figures(offers, "employees"),
        _figures(offers, "founded_on"),
        coded_lists(text_column(offers, "exclude"), firm_names),
    )


def _figures(offers: pa.Table, name: str) -> Figures:
    if name not in offers.column_names:
        return Figures(np.zeros(offers.num_rows, np.int64), np.zeros(offers.num_rows, bool))
    column = offers[name]
    if pa.types.is_date32(column.type):
        column = column.cast(pa.int32())
    values = np.asarray(pc.fill_null(column, 0)).astype(np.int64, copy=False)
    return Figures(values, np.asarray(pc.is_valid(column)))
