"""The two sides of a round: who takes part, with which capacity, and what is known about each."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from madang.core.pairing import phrases
from madang.core.pairing.problem import Ints
from madang.core.pairing.rows import Rows
from madang.core.pairing.settings import SideName


@dataclass(frozen=True)
class Side:
    """All parties of one side, sorted by id, with the tables that tell about them.

    ``of_row``: the party in each row of the ``candidates``. ``about``: the side's own table.
    """

    name: SideName
    ids: pa.Array
    of_row: Ints
    candidates: Rows
    about: Rows | None

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def row_of(self) -> Ints:
        """The row of each party in the table ``about`` its side."""
        assert self.about is not None
        return np.asarray(pc.index_in(self.ids, self.about.texts("id")), np.int64)

    def places(self, ids: pa.Array) -> Ints:
        """The place of each of ``ids``, -1 for strangers."""
        return np.asarray(pc.fill_null(pc.index_in(ids, self.ids), -1), np.int64)

    def column(self, name: str) -> pa.Array | None:
        """What ``name`` says of each party, as text: from its own table or from the candidates; ``None`` when unknown.

        In the candidates it stands as ``name``, ``need_name`` or ``offer_name``. Raises ``BadInput`` when two rows of
        the candidates tell of one party in different ways.
        """
        if self.about is not None and name in self.about.table.column_names:
            return self.about.texts(name).take(pa.array(self.row_of))
        for own in (f"{self.name}_{name}", name):
            if own in self.candidates.table.column_names:
                return self._told_once(own)
        return None

    def _told_once(self, name: str) -> pa.Array:
        cells = pc.dictionary_encode(self.candidates.texts(name))
        codes = np.asarray(cells.indices, np.int64)
        first = np.full(len(self), -1, np.int64)
        first[self.of_row[::-1]] = codes[::-1]
        other = np.flatnonzero(first[self.of_row] != codes)
        if len(other):
            place = int(other[0])
            texts = [cells.dictionary[code].as_py() for code in (codes[place], first[self.of_row[place]])]
            party = self.ids[int(self.of_row[place])].as_py()
            raise self.candidates.fault(place, name, phrases.cell(texts[0]), phrases.as_before(party, texts[1]))
        return pc.fill_null(cells.dictionary.take(pa.array(first, mask=first < 0)), "")


def side_of(name: SideName, candidates: Rows, about: Rows | None) -> Side:
    """The parties of one side: those of the candidates and of the table ``about`` them.

    Raises ``BadInput`` for a candidate that the table does not have.
    """
    column = candidates.texts(f"{name}_id")
    known = pc.unique(column) if about is None else about.texts("id")
    ids = known.take(pc.sort_indices(known))
    of_row = np.asarray(pc.fill_null(pc.index_in(column, ids), -1), np.int64)
    if len(of_row) and of_row.min() < 0:
        assert about is not None
        place = int(np.argmin(of_row))
        expected = phrases.id_of(about.file)
        raise candidates.fault(place, f"{name}_id", phrases.cell(column[place].as_py()), expected)
    return Side(name, ids, of_row, candidates, about)
