"""The nearest of many vectors, exactly: most are ruled out by a bound, the others are scored in full."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import compiled, inlined
from madang.core.matching.meaning.dots import dot, halves, lowest
from madang.core.matching.meaning.heaps import Best, in_order, nothing_yet, put
from madang.core.matching.meaning.tiles import COLUMNS, ROWS, sums_above
from madang.core.matching.meaning.vectors import ALONG_MEAN, EXTRAS, REST, ROUNDING, Quantised

# Codes of a query keep below this, and below what a sum of 32 bits holds.
_LARGEST, _SUM = 32_000.0, 2_147_000_000.0
# Panels that stay in the second cache while all queries pass by.
_PANELS_AT_ONCE = 32
# Panels looked at beforehand, evenly spread and at most one in eight, to learn what the k-th best score reaches.
_GUESSED = 4096
_LEAST_STRIDE = 8
_UNREACHABLE = 2**31 - 1
# What the arithmetic around a bound may be wrong by, for a query and a vector of length one.
_UNSURE = 1e-4


class Barred(NamedTuple):
    """Vectors that a query must not find: those whose byte in ``masks[mask_of[query]]`` is not 0; -1 bars none."""

    masks: NDArray[np.uint8]
    mask_of: NDArray[np.int32]


def none_barred(queries: int) -> Barred:
    """Every query may find every vector."""
    return Barred(np.zeros((1, 1), np.uint8), np.full(queries, -1, np.int32))


class _Asked(NamedTuple):
    """Queries, padded to a multiple of ROWS.

    ``coarse``, ``fine`` (queries, dimensions padded) int16 are from ``halves``; ``views`` (queries, depth) int16, which
    times a view of the store give a bound of the score in steps of ``units`` (queries,), less ``bases`` (queries,),
    give or take ``slack`` (queries,) steps. ``guesses`` are views that give an estimate of the score instead.
    """

    coarse: NDArray[np.int16]
    fine: NDArray[np.int16]
    fine_steps: NDArray[np.float64]
    views: NDArray[np.int16]
    guesses: NDArray[np.int16]
    units: NDArray[np.float64]
    bases: NDArray[np.float64]
    slack: NDArray[np.float64]
    barred: Barred


class _Found(NamedTuple):
    """The ``best`` so far, whose places count from ``first[0]`` for what is searched now.

    ``floors`` (queries,): a score that the k-th best is known to reach; ``limits`` (queries,) int32: a bound not above
    it rules a vector out.
    """

    best: Best
    floors: NDArray[np.float64]
    limits: NDArray[np.int32]
    first: NDArray[np.int64]


def nearest(
    queries: NDArray[np.float32], store: Quantised, *, k: int, threads: int = 1, barred: Barred | None = None
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The ``k`` vectors of ``store`` with the largest products with each query, all of them when there are fewer.

    Places and scores, (queries, k) each, best first, equal scores by place; where too many are barred, -1 and -inf.
    A query counts to 24 bits, the products are whole numbers: the same for every number of ``threads`` and on every
    machine. Queries with numbers that are not finite are a ValueError.
    """
    best = nothing_yet(len(queries), min(k, len(store.codes)))
    search(queries, store, best, threads=threads, barred=barred)
    return in_order(best)


def search(
    queries: NDArray[np.float32],
    store: Quantised,
    best: Best,
    *,
    first: int = 0,
    threads: int = 1,
    barred: Barred | None = None,
) -> None:
    """Let the vectors of ``store``, whose places count from ``first``, join the ``best`` of each query.

    Several stores are searched one after the other, in the order of their places.
    """
    if not np.isfinite(queries).all():
        raise ValueError("a query holds a number that is not finite")
    if not best.scores.size:
        return
    count = len(queries)
    asked = _ask(queries, store, barred or none_barred(count))
    room = len(asked.views)
    more = nothing_yet(room - count, best.scores.shape[1])
    every = Best(np.concatenate([best.scores, more.scores]), np.concatenate([best.places, more.places]))
    limits = np.full(room, _UNREACHABLE, np.int32)
    limits[:count] = -_UNREACHABLE
    found = _Found(every, np.full(room, -np.inf), limits, np.array([first]))
    edges = np.linspace(0, room // ROWS, max(threads, 1) + 1).astype(np.int64) * ROWS
    with ThreadPoolExecutor(max(threads, 1)) as pool:
        list(pool.map(partial(_search, asked, store, found), edges[:-1], edges[1:]))
    best.scores[:], best.places[:] = every.scores[:count], every.places[:count]


def _ask(queries: NDArray[np.float32], store: Quantised, barred: Barred) -> _Asked:
    """What the scan needs of ``queries``."""
    count, dimensions = queries.shape
    lowest_along, reach, longest, whole = store.ends
    room = -(-count // ROWS) * ROWS
    vectors = np.zeros((room, store.codes.shape[1]))
    vectors[:count, :dimensions] = queries
    (coarse, fine), fine_steps = halves(vectors)
    vectors = vectors[:, :dimensions]
    centred = vectors - store.mean
    coordinates = centred @ store.axes.T.astype(np.float64)
    squares = (coordinates**2).sum(axis=1)
    # The axes are orthonormal only as far as their numbers reach.
    rests = np.zeros(room) if whole else np.sqrt(np.maximum((centred**2).sum(axis=1) * (1 + 1e-5) - squares, 0.0))
    views = np.zeros((room, coordinates.shape[1] + EXTRAS))
    views[:, :-EXTRAS] = coordinates
    extras = views[:, -EXTRAS:]
    extras[:, REST], extras[:, ROUNDING], extras[:, ALONG_MEAN] = rests, np.sqrt(squares) * (1 + 1e-5), 1.0
    views *= store.gains
    largest = min(_LARGEST, _SUM / max(reach, 1.0) - 1.0)
    units: NDArray[np.float64] = np.maximum(np.abs(views).max(axis=1), 1e-30) / largest
    views /= units[:, None]
    extras[:] = np.ceil(extras)
    bases = vectors @ store.mean.astype(np.float64) + lowest_along
    unsure = _UNSURE * longest * (np.linalg.norm(vectors, axis=1) + float(np.linalg.norm(store.mean)))
    views = np.rint(views).astype(np.int16)
    guesses = views.copy()
    guesses[:, [REST - EXTRAS, ROUNDING - EXTRAS]] = 0
    mask_of = np.full(room, -1, np.int32)
    mask_of[:count] = barred.mask_of
    slack = 0.5 * reach + 2.0 + unsure / units
    return _Asked(coarse, fine, fine_steps, views, guesses, units, bases, slack, Barred(barred.masks, mask_of))


@compiled
def _search(asked: _Asked, store: Quantised, found: _Found, start: int, stop: int) -> None:
    """Answer the queries from ``start`` (a multiple of ROWS) to ``stop``: from a look at some, then at all."""
    if found.first[0] == 0:
        _guess(asked, store, found, start, stop)
    else:
        for query in range(start, stop):
            _tighten(query, asked, found)
    _scan(asked, asked.views[start:stop], store, found, start, 1)


@compiled
def _guess(asked: _Asked, store: Quantised, found: _Found, start: int, stop: int) -> None:
    """Learn from some of the vectors which score the k-th best reaches at least."""
    stride = max(len(store.panels) // _GUESSED, _LEAST_STRIDE)
    _scan(asked, asked.guesses[start:stop], store, found, start, stride)
    for query in range(start, stop):
        found.floors[query] = found.best.scores[query, 0]
        found.best.scores[query] = -np.inf
        found.best.places[query] = -1


@compiled
def _scan(asked: _Asked, views: NDArray[np.int16], store: Quantised, found: _Found, start: int, stride: int) -> None:
    """Offer each query, from ``start`` on, every ``stride``-th panel's vectors that ``views`` do not rule out."""
    pairs = store.panels.shape[1]
    views_at, limits_at = views.ctypes.data, found.limits.ctypes.data + start * 4
    panels_at, panel_bytes = store.panels.ctypes.data, pairs * COLUMNS * 2
    for block in range(0, len(store.panels), _PANELS_AT_ONCE * stride):
        stop = min(block + _PANELS_AT_ONCE * stride, len(store.panels))
        for row in range(0, len(views), ROWS):
            rows_at = views_at + row * pairs * 4
            for panel in range(block, stop, stride):
                marks = sums_above((rows_at, panels_at + panel * panel_bytes, limits_at + row * 4), pairs)
                if marks != 0:
                    _score_marked(marks, start + row, panel * COLUMNS, asked, store, found)


@inlined
def _score_marked(marks: int, query: int, place: int, asked: _Asked, store: Quantised, found: _Found) -> None:
    """Score what is marked (see ``sums_above``) and keep what is among the best."""
    length = store.codes.shape[1]
    coarse_at, fine_at, codes_at = asked.coarse.ctypes.data, asked.fine.ctypes.data, store.codes.ctypes.data
    while marks != 0:
        bit = lowest(marks)
        marks &= marks - 1
        at, row = place + bit % COLUMNS, query + bit // COLUMNS
        if at >= len(store.codes):
            continue
        asked_at = row * length * 2
        steps = dot(coarse_at + asked_at, fine_at + asked_at, codes_at + at * length * 2, length)
        score = steps * (asked.fine_steps[row] * np.float64(store.scales[at]))
        if score > found.best.scores[row, 0] and not _is_barred(row, found.first[0] + at, asked.barred):
            put(score, found.first[0] + at, row, found.best)
            _tighten(row, asked, found)


@inlined
def _is_barred(query: int, place: int, barred: Barred) -> bool:
    mask = barred.mask_of[query]
    return bool(mask >= 0 and barred.masks[mask, place] != 0)


@compiled
def _tighten(query: int, asked: _Asked, found: _Found) -> None:
    """Set the highest bound, in steps, that cannot reach the best of ``query``."""
    score = max(found.best.scores[query, 0], found.floors[query])
    if score > -np.inf:
        steps = np.floor((score - asked.bases[query]) / asked.units[query] - asked.slack[query]) - 1.0
        found.limits[query] = int(min(max(steps, -2147483647.0), 2147483646.0))
