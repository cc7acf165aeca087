"""Whether offers fulfil a condition: they do, they do not, or they do not tell."""

import datetime as dt
import math
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from madang.core.matching.fit.aspects import AGREES, NOT_STATED
from madang.core.matching.fit.coded import Lists, Sets, coded_lists, text_column
from madang.core.matching.fit.condition import Aged, Between, Called, Condition, Listed, Placed, Speaks, Term
from madang.core.matching.fit.facts import Figures, OfferFacts
from madang.core.matching.fit.figures import days_of, number_of
from madang.core.matching.fit.languages import relation as languages_relation
from madang.core.matching.fit.regions import relation as regions_relation
from madang.core.matching.fit.spelling import firm_names
from madang.core.matching.fit.terms import pattern_of

FAILS: Final = 0
HOLDS: Final = 1
UNKNOWN: Final = 2

States = NDArray[np.uint8]  # (offers,) FAILS, HOLDS or UNKNOWN


class Judge:
    """Judges conditions on ``facts`` as of ``today``; columns that only conditions name are coded when first asked for.

    Terms are not judged here but by ``holds_term``, since they need the texts.
    """

    def __init__(self, facts: OfferFacts, today: dt.date | None) -> None:
        self._facts = facts
        self._today = today
        self._lists: dict[str, Lists] = {"fields": facts.fields}
        self._figures: dict[tuple[str, str], Figures] = {}
        self._names: pa.DictionaryArray | None = None

    def states(self, condition: Condition) -> States:
        """How each offer stands to ``condition``; ``ValueError`` for an age without a day to count it from."""
        match condition:
            case Placed():
                relations = [regions_relation(condition.places, each) for each in self._facts.regions.members]
                return _spread(self._facts.regions, relations, condition.negated)
            case Speaks():
                relations = [languages_relation(condition.languages, each) for each in self._facts.languages.members]
                return _spread(self._facts.languages, relations, condition.negated)
            case Listed():
                return self._listed(condition)
            case Called():
                return self._called(condition)
            case Between():
                return _between(condition, self._column_of_figures(condition))
            case Aged():
                if self._today is None:
                    raise ValueError("an age is asked for, and no day is given to count it from")
                return self.states(condition.founded(self._today))
            case Term():
                raise TypeError("a term is judged by the texts")

    def _listed(self, condition: Listed) -> States:
        lists = self._lists.get(condition.column)
        if lists is None:
            lists = self._lists[condition.column] = coded_lists(text_column(self._facts.offers, condition.column))
        wanted = np.asarray(pc.is_in(lists.vocabulary, value_set=pa.array(condition.values, pa.large_string())))
        counts = np.diff(lists.bounds)
        owners = np.repeat(np.arange(len(counts)), counts)
        cells = np.full(len(counts), HOLDS if condition.negated else FAILS, np.uint8)
        cells[owners[wanted[lists.codes]]] = FAILS if condition.negated else HOLDS
        cells[counts == 0] = UNKNOWN
        return np.asarray(cells[lists.cells])

    def _called(self, condition: Called) -> States:
        if self._names is None:
            column = "name" if "name" in self._facts.offers.column_names else "organisation"
            self._names = pc.dictionary_encode(firm_names(text_column(self._facts.offers, column)))
        names = pc.is_in(self._names.dictionary, value_set=pa.array(condition.names, pa.large_string()))
        ids = pc.is_in(text_column(self._facts.offers, "id"), value_set=pa.array(condition.ids, pa.large_string()))
        called: NDArray[np.bool_] = np.asarray(names)[np.asarray(self._names.indices)] | np.asarray(ids)
        return np.asarray(called != condition.negated).astype(np.uint8)

    def _column_of_figures(self, condition: Between) -> Figures:
        if condition.column == "employees":
            return self._facts.employees
        if condition.column == "founded_on":
            return self._facts.founded
        key = condition.column, condition.unit
        if key not in self._figures:
            self._figures[key] = _read_figures(text_column(self._facts.offers, condition.column), condition.unit)
        return self._figures[key]


def holds_term(term: Term, said: pa.Array) -> NDArray[np.bool_]:
    """Which of the texts ``said`` the term occurs in."""
    folded = pc.utf8_normalize(said, form="NFKC")
    return np.asarray(pc.match_substring_regex(folded, pattern_of(term.term), ignore_case=True))


def said_by(facts: OfferFacts, rows: NDArray[np.int64]) -> pa.Array:
    """All that the offers in ``rows`` say of themselves: text, name, title and fields."""
    texts = pa.array([facts.texts(int(row)) for row in rows], pa.large_string())
    offers = facts.offers.select([name for name in ("name", "title", "fields") if name in facts.offers.column_names])
    taken = offers.take(pa.array(rows))
    columns = [text_column(taken, name) for name in taken.column_names]
    return pc.binary_join_element_wise(*columns, texts, pa.scalar("\n", pa.large_string()))


def _spread(sets: Sets, relations: list[int], negated: bool) -> States:
    """The relation of each different set, made the state of each offer."""
    codes = np.array(relations, np.uint8)
    states = ((codes == AGREES) != negated).astype(np.uint8)
    states[codes == NOT_STATED] = UNKNOWN
    return np.asarray(states[sets.of_row])


def _between(condition: Between, figures: Figures) -> States:
    inside = np.asarray((figures.values >= condition.low) & (figures.values <= condition.high))
    states: States = (inside != condition.negated).astype(np.uint8)
    states[~figures.known] = UNKNOWN
    return states


def _read_figures(column: pa.Array, unit: str) -> Figures:
    """The figures of a column of text, each different cell read once."""
    cells = pc.dictionary_encode(column)
    read = days_of if unit == "day" else number_of
    spans = [read(text.strip()) for text in cells.dictionary.to_pylist()]
    values = np.array([math.nan if span is None else span[0] for span in spans])
    indices = np.asarray(cells.indices)
    return Figures(values[indices], ~np.isnan(values)[indices])
