"""What every form of file is turned into before it is understood: headings, and columns of text as they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa

RowNumbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Chunk:
    """Some rows of a file: a large-string array for each of its columns, and the number by which each row is known.

    ``composed`` when the reader has seen that the text is in NFC and free of NULs.
    """

    columns: Sequence[pa.Array]
    rows: RowNumbers
    composed: bool = False


class Raw(Protocol):
    """A file whose form is known.

    ``heading_row`` is the row of the headings, ``None`` for forms without one. In ``guarded`` forms a cell that a
    spreadsheet would take for a formula was written behind an apostrophe.
    """

    @property
    def headings(self) -> Sequence[str]:
        """The headings as they stand in the file."""

    @property
    def heading_row(self) -> int | None:
        """The row of the headings."""

    @property
    def guarded(self) -> bool:
        """Whether a leading apostrophe may be a guard."""

    def chunks(self, joins: Sequence[str]) -> Iterator[Chunk]:
        """The rows from the first on; ``joins`` says for each column what joins the members of a list."""


def text_array(values: Sequence[str]) -> pa.Array:
    """A large-string array; raises ``UnicodeEncodeError`` for half a surrogate pair."""
    return pa.array(values, pa.large_string())
