"""The nearest of many vectors, exactly: most are ruled out by a bound, the others are scored in full."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled, summing
from madang.core.matching.meaning.products import Matrix, Rows, multiply
from madang.core.matching.meaning.tiles import COLUMNS, ROWS, sums_above
from madang.core.matching.meaning.vectors import ALONG_MEAN, EXTRAS, REST, ROUNDING, Quantised

_LONGEST = 32000.0
# Panels that stay in the second cache while all queries pass by.
_PANELS_AT_ONCE = 32
# Panels looked at beforehand, for a first guess of what the k-th best score reaches.
_FEWEST_GUESSED, _MOST_GUESSED = 64, 512
_GUESSED_AT_ONCE = 32
_UNREACHABLE = 2**31 - 1


class _Asked(NamedTuple):
    """Queries, padded to a multiple of ROWS.

    ``vectors`` (queries, dimensions) float32; ``views`` (queries, depth) int16, which times a view of the store give a
    bound of the score in steps of ``units`` (queries,), less ``bases`` (queries,), give or take ``slack`` steps.
    """

    vectors: NDArray[np.float32]
    views: NDArray[np.int16]
    units: NDArray[np.float64]
    bases: NDArray[np.float64]
    slack: float


class _Found(NamedTuple):
    """The best so far, a heap a query with the worst in front: ``scores``, ``places`` (queries, k).

    ``floors`` (queries,): a score that the k-th best is known to reach; ``limits`` (queries,) int32: a bound not above
    it rules a vector out.
    """

    scores: NDArray[np.float32]
    places: NDArray[np.int64]
    floors: NDArray[np.float32]
    limits: NDArray[np.int32]


def nearest(
    queries: NDArray[np.float32], store: Quantised, *, k: int, threads: int = 1
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The ``k`` vectors of ``store`` with the largest products with each query, all of them when there are fewer.

    Places and scores, (queries, k) each, best first, equal scores by place; the same for every number of ``threads``.
    """
    count, kept = len(queries), min(k, len(store.codes))
    asked = _ask(np.ascontiguousarray(queries, np.float32), store)
    room = len(asked.views)
    found = _Found(
        np.full((room, kept), -np.inf, np.float32),
        np.full((room, kept), len(store.codes), np.int64),
        np.full(room, -np.inf, np.float32),
        np.full(room, _UNREACHABLE, np.int32),
    )
    found.limits[:count] = -_UNREACHABLE
    edges = np.linspace(0, room // ROWS, max(threads, 1) + 1).astype(np.int64) * ROWS
    search = partial(_search, asked, store, found)
    if kept and threads > 1:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(search, edges[:-1], np.minimum(edges[1:], count)))
    elif kept:
        search(0, count)
    order = np.lexsort((found.places, -found.scores), axis=-1)[:count]
    return np.take_along_axis(found.places[:count], order, 1), np.take_along_axis(found.scores[:count], order, 1)


def _ask(queries: NDArray[np.float32], store: Quantised) -> _Asked:
    """What the scan needs of ``queries``."""
    room = -(-len(queries) // ROWS) * ROWS
    vectors = np.zeros((room, queries.shape[1]), np.float32)
    vectors[: len(queries)] = queries
    centred = vectors.astype(np.float64) - store.mean
    coordinates = centred @ store.axes.T.astype(np.float64)
    lengths = np.linalg.norm(coordinates, axis=1)
    rests = np.sqrt(np.maximum((centred**2).sum(axis=1) - lengths**2, 0.0))
    views = np.zeros((room, coordinates.shape[1] + EXTRAS))
    views[:, :-EXTRAS] = coordinates
    extras = views[:, -EXTRAS:]
    tiny = 1e-5 * np.linalg.norm(centred, axis=1)
    extras[:, REST], extras[:, ROUNDING], extras[:, ALONG_MEAN] = rests + tiny, lengths + tiny, 1.0
    views *= store.gains
    units = np.maximum(np.abs(views).max(axis=1), 1e-30) / _LONGEST
    views /= units[:, None]
    extras[:] = np.ceil(extras)
    bases = vectors @ store.mean.astype(np.float64) + float(store.lowest[0])
    slack = 0.5 * float(store.reach[0]) + 2.0
    return _Asked(vectors, np.rint(views).astype(np.int16), units.astype(np.float64), bases, slack)


@compiled
def _search(asked: _Asked, store: Quantised, found: _Found, start: int, stop: int) -> None:
    """Answer the queries from ``start`` (a multiple of ROWS) to ``stop``."""
    for first in range(start, stop, _GUESSED_AT_ONCE):
        _guess(asked, store, found, first, min(first + _GUESSED_AT_ONCE, stop))
    pairs = store.panels.shape[1]
    panel_bytes = pairs * COLUMNS * 2
    for block in range(0, len(store.panels), _PANELS_AT_ONCE):
        for query in range(start, stop, ROWS):
            views_at = asked.views.ctypes.data + query * pairs * 4
            limits_at = found.limits.ctypes.data + query * 4
            for panel in range(block, min(block + _PANELS_AT_ONCE, len(store.panels))):
                marks = sums_above((views_at, store.panels.ctypes.data + panel * panel_bytes, limits_at), pairs)
                if marks != 0:
                    _score_marked(marks, query, panel * COLUMNS, asked, store, found)


@compiled
def _score_marked(marks: int, query: int, place: int, asked: _Asked, store: Quantised, found: _Found) -> None:
    """Score what is marked (see ``sums_above``) and keep what is among the best."""
    for row in range(ROWS):
        some = (marks >> (row * COLUMNS)) & 0xFFFF
        column = place
        while some != 0:
            if some & 1 and column < len(store.codes):
                _offer(
                    _score(asked.vectors, query + row, store.codes, column) * store.scales[column],
                    column,
                    query + row,
                    asked,
                    found,
                )
            some >>= 1
            column += 1


@summing
def _score(vectors: NDArray[np.float32], query: int, codes: NDArray[np.int16], place: int) -> np.float32:
    """The product of a query and the codes of a vector."""
    total = np.float32(0.0)
    for c in range(codes.shape[1]):
        total += vectors[query, c] * np.float32(np.int32(codes[place, c]))
    return total


@compiled
def _offer(score: np.float32, place: int, query: int, asked: _Asked, found: _Found) -> None:
    """Put a score in the place of the worst of a query's best, when it is better; places come in rising order."""
    scores, places = found.scores[query], found.places[query]
    if not score > scores[0]:
        return
    at = 0
    while True:
        child = 2 * at + 1
        if child >= scores.size:
            break
        other = child + 1
        if other < scores.size and _is_worse(scores[other], places[other], scores[child], places[child]):
            child = other
        if not _is_worse(scores[child], places[child], score, place):
            break
        scores[at], places[at] = scores[child], places[child]
        at = child
    scores[at], places[at] = score, place
    _set_limit(query, max(scores[0], found.floors[query]), asked, found)


@compiled
def _is_worse(score: np.float32, place: int, other: np.float32, other_place: int) -> bool:
    return bool(score < other or (score == other and place > other_place))


@compiled
def _set_limit(query: int, score: np.float32, asked: _Asked, found: _Found) -> None:
    """Rule out what cannot reach ``score``."""
    if score > -np.inf:
        steps = np.floor((np.float64(score) - asked.bases[query]) / asked.units[query] - asked.slack) - 1.0
        found.limits[query] = np.int32(min(max(steps, -2147483647.0), 2147483646.0))


@compiled
def _guess(asked: _Asked, store: Quantised, found: _Found, start: int, stop: int) -> None:
    """Set floors from a sample: the worst of the k vectors with the highest bounds is no better than the k-th best."""
    k = found.scores.shape[1]
    panels = min(max(_FEWEST_GUESSED, len(store.panels) // 8), _MOST_GUESSED, len(store.codes) // COLUMNS)
    if panels * COLUMNS < k:
        return
    stride = len(store.codes) // COLUMNS // panels
    codes = store.panels[: panels * stride : stride].astype(np.int16)
    room = (stop - start + ROWS - 1) // ROWS * ROWS
    bounds = np.empty((room, panels * COLUMNS), np.float32)
    rows = Rows(asked.views[start : start + room], np.ones(room, np.float32))
    multiply(rows, room, Matrix(codes, np.ones(panels * COLUMNS, np.float32)), bounds)
    for query in range(start, stop):
        found.floors[query] = _worst_of_best(query, bounds[query - start], stride, asked, store, k)
        _set_limit(query, found.floors[query], asked, found)


@compiled
def _worst_of_best(
    query: int, bounds: NDArray[np.float32], stride: int, asked: _Asked, store: Quantised, k: int
) -> np.float32:
    """The lowest score among the ``k`` vectors of the sample with the highest ``bounds``."""
    least = np.partition(bounds, bounds.size - k)[bounds.size - k]
    floor = np.float32(np.inf)
    left = k
    for i in range(bounds.size):
        if bounds[i] >= least and left > 0:
            place = i // COLUMNS * stride * COLUMNS + i % COLUMNS
            floor = min(floor, _score(asked.vectors, query, store.codes, place) * store.scales[place])
            left -= 1
    return floor
