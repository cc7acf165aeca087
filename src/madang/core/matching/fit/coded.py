"""Columns of lists as codes, so that a million rows are compared without looking at a million cells."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from madang.core.matching.fit.spelling import folded


class Sets(NamedTuple):
    """A column in which few different sets occur: ``members[of_row[i]]`` is what row ``i`` holds."""

    of_row: NDArray[np.int32]  # (rows,)
    members: tuple[frozenset[str], ...]


class Lists(NamedTuple):
    """A column of lists: row ``i`` holds ``codes[bounds[cell]:bounds[cell + 1]]`` where ``cell`` is ``cells[i]``.

    A code is a place in ``vocabulary``, the different elements in the form in which they are compared, and in
    ``written``, where they stand as somebody wrote them.
    """

    cells: NDArray[np.int32]  # (rows,)
    bounds: NDArray[np.int64]  # (cells + 1,)
    codes: NDArray[np.int32]  # (elements,)
    vocabulary: pa.Array
    written: pa.Array

    def elements_of(self, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """The elements of ``rows``: for each its place in ``rows``, and its code."""
        cells = self.cells[rows]
        starts, counts = self.bounds[cells], self.bounds[cells + 1] - self.bounds[cells]
        before = np.cumsum(counts) - counts
        places = np.repeat(starts - before, counts) + np.arange(counts.sum())
        return np.repeat(np.arange(len(rows)), counts), self.codes[places]

    def taken(self, rows: NDArray[np.int64]) -> "Lists":
        """The lists of ``rows`` alone, with no more vocabulary than they use."""
        owners, codes = self.elements_of(rows)
        used, own = np.unique(codes, return_inverse=True)
        bounds = np.zeros(len(rows) + 1, np.int64)
        np.cumsum(np.bincount(owners, minlength=len(rows)), out=bounds[1:])
        words = pa.array(used)
        cells = np.arange(len(rows), dtype=np.int32)
        return Lists(cells, bounds, own.astype(np.int32), self.vocabulary.take(words), self.written.take(words))


def text_column(table: pa.Table, name: str) -> pa.Array:
    """The column called ``name`` as one array of text without nulls; empty texts where there is no such column."""
    if name not in table.column_names:
        return pa.repeat(pa.scalar("", pa.large_string()), table.num_rows)
    column = table[name].combine_chunks()
    if isinstance(column, pa.ChunkedArray):
        column = pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type)
    return pc.fill_null(column.cast(pa.large_string()), "")


def coded_sets(column: pa.Array, understood: Callable[[str], frozenset[str]]) -> Sets:
    """Each different text of ``column``, ``understood`` once."""
    cells = pc.dictionary_encode(column)
    members: dict[frozenset[str], int] = {}
    numbers = [members.setdefault(understood(text), len(members)) for text in cells.dictionary.to_pylist()]
    return Sets(np.array(numbers, np.int32)[_indices(cells)], tuple(members))


def coded_lists(column: pa.Array, compared: Callable[[pa.Array], pa.Array] = folded) -> Lists:
    """The lists of ``column``, their elements in the form that ``compared`` gives them.

    Elements stand between semicolons, bars or line ends. One with commas counts whole and in its parts, since people
    separate by commas too.
    """
    cells = pc.dictionary_encode(column)
    owners, elements = _elements(cells.dictionary)
    raw = pc.dictionary_encode(elements)
    words = pc.dictionary_encode(compared(raw.dictionary))
    codes = _indices(words)[_indices(raw)]
    kept = np.asarray(pc.not_equal(words.dictionary, ""))[codes] if len(codes) else np.zeros(0, bool)
    owners, codes = owners[kept], codes[kept]
    order = np.argsort(owners, kind="stable")
    bounds = np.zeros(len(cells.dictionary) + 1, np.int64)
    np.cumsum(np.bincount(owners, minlength=len(cells.dictionary)), out=bounds[1:])
    first = np.unique(_indices(words), return_index=True)[1]
    written = raw.dictionary.take(pa.array(first))
    return Lists(_indices(cells), bounds, codes[order], words.dictionary, pc.utf8_trim_whitespace(written))


def _elements(cells: pa.Array) -> tuple[NDArray[np.int64], pa.Array]:
    """All elements of ``cells``, and for each the cell it stands in."""
    whole = pc.split_pattern_regex(cells, r"[;；|\n]")
    owners, elements = np.asarray(pc.list_parent_indices(whole)), pc.list_flatten(whole)
    several = pc.match_substring_regex(elements, "[,，、]")
    parts = pc.split_pattern_regex(elements.filter(several), "[,，、]")
    further = owners[np.asarray(several)][np.asarray(pc.list_parent_indices(parts))]
    return np.concatenate([owners, further]), pa.concat_arrays([elements, pc.list_flatten(parts)])


def _indices(encoded: pa.DictionaryArray) -> NDArray[np.int32]:
    return np.asarray(encoded.indices).astype(np.int32, copy=False)
