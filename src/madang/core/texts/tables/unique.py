"""Finding a key that two rows share among millions, with sixteen bytes a row."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from madang.core.texts.tables.raw import RowNumbers

Hashes = npt.NDArray[np.int64]


class SeenKeys:
    """The hashes of the keys so far, in a few sorted runs of which each is much longer than the next.

    Python's own hash of a text has 64 bits and a secret seed, so that nobody can choose keys that collide; what it
    finds equal is only a suspicion, which the caller confirms.
    """

    def __init__(self) -> None:
        self._runs: list[tuple[Hashes, RowNumbers]] = []

    def suspects(self, columns: Sequence[pa.Array], rows: RowNumbers) -> Iterator[tuple[int, int]]:
        """Add the keys of ``rows``; gives each pair (earlier row, later row) whose keys may be equal, by later row."""
        hashes = _hashes(columns)
        order = np.argsort(hashes, kind="stable")
        hashes, rows = hashes[order], rows[order]
        pairs = [_equal_neighbours(hashes, rows)] + [_met(run, hashes, rows) for run in self._runs]
        self._add(hashes, rows)
        found = np.concatenate(pairs)
        for earlier, later in found[np.lexsort((found[:, 0], found[:, 1]))]:
            yield int(earlier), int(later)

    def _add(self, hashes: Hashes, rows: RowNumbers) -> None:
        if not len(rows):
            return
        while self._runs and len(self._runs[-1][0]) < 2 * len(hashes):
            before, before_rows = self._runs.pop()
            hashes, rows = np.concatenate((before, hashes)), np.concatenate((before_rows, rows))
            order = np.argsort(hashes, kind="stable")
            hashes, rows = hashes[order], rows[order]
        self._runs.append((hashes, rows))


def _hashes(columns: Sequence[pa.Array]) -> Hashes:
    texts = [column.to_pylist() for column in columns]
    keys = texts[0] if len(texts) == 1 else list(zip(*texts, strict=True))
    return np.fromiter(map(hash, keys), np.int64, len(keys))


def _equal_neighbours(hashes: Hashes, rows: RowNumbers) -> npt.NDArray[np.int64]:
    same = np.flatnonzero(hashes[1:] == hashes[:-1])
    return np.stack((rows[same], rows[same + 1]), axis=1)


def _met(run: tuple[Hashes, RowNumbers], hashes: Hashes, rows: RowNumbers) -> npt.NDArray[np.int64]:
    """Pairs of a row of ``run`` and a row of ``hashes`` whose hashes are equal."""
    known, known_rows = run
    places = np.searchsorted(known, hashes).clip(max=len(known) - 1)
    same = np.flatnonzero(known[places] == hashes)
    return np.stack((known_rows[places[same]], rows[same]), axis=1)
