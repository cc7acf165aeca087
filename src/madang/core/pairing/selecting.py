"""Which pairs a rule speaks of: conditions on what is known about both sides."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from madang.core.pairing import phrases
from madang.core.pairing.problem import Ints
from madang.core.pairing.rows import Rows
from madang.core.pairing.sides import Side
from madang.core.texts.faults import BadInput, Said

Fault = Callable[[str, Said | str, Said | str], BadInput]
"""Makes a fault of an entry of the rules: entry, found, expected."""


@dataclass(frozen=True)
class Cells:
    """A column as every possible pair has it: a code for each pair, and the values of each code (`;` joins several)."""

    codes: Ints
    values: tuple[frozenset[str], ...]

    def where(self, wanted: Callable[[frozenset[str]], bool]) -> np.ndarray:
        """The truth of ``wanted`` for each pair."""
        told = np.array([wanted(values) for values in self.values], bool)
        return told[self.codes] if len(self.codes) else np.zeros(0, bool)


@dataclass(frozen=True)
class Columns:
    """All that rules may ask about possible pairs (``need``, ``offer``), by the names of columns.

    ``row``: the row of the candidates that a pair stands in, -1 where it stands in none.
    """

    needs: Side
    offers: Side
    candidates: Rows
    need: Ints
    offer: Ints
    row: Ints

    def cells(self, name: str, fault: Fault, entry: str) -> Cells:
        """The column called ``need.NAME``, ``offer.NAME`` or ``NAME``; a fault of ``entry`` when there is none."""
        side, dot, rest = name.partition(".")
        if dot and side in ("need", "offer"):
            return self._of_side(side, rest, fault, entry)
        if name in self.candidates.table.column_names:
            return self._of_pairs(name)
        found = [one for one in ("offer", "need") if name in self._known(one)]
        if len(found) == 2:
            raise fault(entry, phrases.cell(name), f"need.{name}, offer.{name}")
        if not found:
            raise fault(entry, phrases.cell(name), phrases.column_of(self._names()))
        return self._of_side(found[0], name, fault, entry)

    def _of_side(self, side: str, name: str, fault: Fault, entry: str) -> Cells:
        party, of_pair = (self.needs, self.need) if side == "need" else (self.offers, self.offer)
        cells = party.ids if name == "id" else party.column(name)
        if cells is None:
            raise fault(entry, phrases.cell(f"{side}.{name}"), phrases.column_of(self._names()))
        codes, values = _coded(cells)
        return Cells(codes[of_pair], values)

    def _of_pairs(self, name: str) -> Cells:
        codes, values = _coded(self.candidates.texts(name))
        nothing = len(values)
        return Cells(np.append(codes, nothing)[self.row], (*values, frozenset()))

    def _known(self, side: str) -> list[str]:
        about = (self.needs if side == "need" else self.offers).about
        return list(about.table.column_names) if about is not None else []

    def _names(self) -> list[str]:
        sides = [f"{side}.{name}" for side in ("need", "offer") for name in self._known(side)]
        return [*self.candidates.table.column_names, *sides]


def _coded(cells: pa.Array) -> tuple[Ints, tuple[frozenset[str], ...]]:
    different = pc.dictionary_encode(cells)
    return np.asarray(different.indices, np.int64), tuple(_split(text) for text in different.dictionary.to_pylist())


def _split(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.split(";") if part.strip())
