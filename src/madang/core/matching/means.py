"""A vector for each text, from those of its passages, computed when it is wanted."""

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.texts import Texts

Floats = NDArray[np.float32]


class MeanVectors:
    """The mean of each text's passage vectors at unit length, of all texts or of ``rows``; a source of vectors.

    Kept for a million texts they would take 2 GB; computing them again takes little beside what is done with them.
    """

    def __init__(self, texts: Texts, rows: NDArray[np.int64] | None = None) -> None:
        assert texts.vectors is not None
        self._of, self._vectors = texts.passages.of, texts.vectors
        self._rows = np.arange(len(texts)) if rows is None else rows
        self.shape = (len(self._rows), texts.vectors.shape[1])

    def __getitem__(self, part: slice) -> Floats:
        """The vectors of ``part``; a text without passages has zeros."""
        rows = self._rows[part]
        begins, counts = self._of[rows], self._of[rows + 1] - self._of[rows]
        starts = np.cumsum(counts) - counts
        passages = np.repeat(begins - starts, counts) + np.arange(counts.sum())
        sums = np.zeros((len(rows), self.shape[1]), np.float32)
        filled = np.flatnonzero(counts)
        if len(filled):
            sums[filled] = np.add.reduceat(self._vectors[passages].astype(np.float32), starts[filled], axis=0)
        return at_unit_length(sums)


def at_unit_length(vectors: Floats) -> Floats:
    """Each row over its length; zeros stay."""
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9), np.float32)
