"""One pass of all texts past all needs: the best texts for each, exactly.

The job is turned round: the needs are indexed, and the texts stream past them once. For each text the features that
few needs share are added up need by need, and of those that many share a whole row of weights, one for each need, is
added at once.
"""

from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Int, Real, compiled, inlined
from madang.core.matching.words.best import BLOCK, Best, Limits, best_of, nothing_yet, offer_all
from madang.core.matching.words.constants import WordWeights
from madang.core.matching.words.walk import FIELD, Walk, longest_text, phrase_at, tokens_of, tree_of
from madang.core.matching.words.weights import NeedWeights
from madang.core.matching.words.words import Words

SHARED_FEATURES = 1024
"""At most so many features are treated as shared by many needs."""

SHARED_BY = 16
"""A feature is shared by many when at least one in so many needs has it: then a whole row is added faster."""

ROOT, MARK = 1, 2
"""Of a surface: a phrase of a relevant concept begins with it; it is a field mark."""

_COUNT, _FIRST = 2, 16
"""Bits of a head at which the number of features, and the place of the first one, begin."""


class Posts(NamedTuple):
    """Who has a feature, and with what weight: two looks at one memory, in which post ``p`` takes two places."""

    needs: NDArray[np.int32]  # need of post p: needs[2 * p]
    weights: NDArray[np.float32]  # weight of post p: weights[2 * p + 1]


GROUP, TILE = 16, 512
"""Texts that are added up together, and needs at a time: so that rows of weights are read from memory that is near."""


class Group(NamedTuple):
    """Some texts: what each need has of them so far, and their features that many needs share."""

    sums: NDArray[np.float32]  # (GROUP, padded needs)
    sizes: NDArray[np.int64]  # (GROUP,) how many shared features each text has
    rows: NDArray[np.int32]  # (GROUP, shared features)
    values: NDArray[np.float32]  # saturated counts


class Query(NamedTuple):
    """The needs as the scan reads them. ``R`` relevant features: those that any need has, the shared ones first."""

    ends: NDArray[np.int64]  # (surfaces + 1,)
    relevant: NDArray[np.int32]  # relevant features of surface s: relevant[ends[s]:ends[s + 1]]
    roots: NDArray[np.bool_]  # (phrase words,) whether a phrase of a relevant concept begins with the word
    concepts: NDArray[np.int32]  # (concepts,) the relevant feature of a concept, or -1
    heads: NDArray[np.int64]  # (surfaces,) where the surface's relevant features begin, how many, and ROOT and MARK
    post_ends: NDArray[np.int64]  # (R + 1,)
    posts: Posts
    shared: NDArray[np.float32]  # (shared features, padded needs) weights
    fields: NDArray[np.float32]  # (fields,) weight of a word by field
    own: NeedWeights  # the weights need by need, with relevant features for features


def best_texts(
    words: Words, query: Query, limits: Limits, walk: Walk, *, k: int, threads: int = 1
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """The ``k`` best texts of each need and their scores: shapes (needs, k); -1 and 0 where there are fewer.

    Exact; equal scores are ordered by ``limits.order``; the result does not depend on ``threads``.
    """
    edges = np.linspace(0, len(words.lengths), threads + 1).astype(np.int64)
    return best_between(words, query, limits, walk, edges, k=k)


def best_between(
    words: Words, query: Query, limits: Limits, walk: Walk, edges: NDArray[np.int64], *, k: int
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """As ``best_texts``, among the texts from the first of ``edges`` to the last, with a thread between each two."""
    threads = len(edges) - 1
    bests = [nothing_yet(query.shared.shape[1], len(limits.mask_of_need), k) for _ in range(threads)]
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda part: scan(words, query, limits, walk, edges[part : part + 2], bests[part]),
                      range(threads)))  # fmt: skip
    needs = len(limits.mask_of_need)
    found = np.concatenate([best.texts[:needs] for best in bests], axis=1)
    scores = np.concatenate([best.scores[:needs] for best in bests], axis=1)
    return best_of(found, scores, limits, k=k)


def prepare(words: Words, needs: NeedWeights, walk: Walk, settings: WordWeights) -> Query:
    """Index the needs for a scan of ``words``."""
    count = len(needs.starts) - 1
    need = np.repeat(np.arange(count, dtype=np.int32), np.diff(needs.starts))
    distinct, place, users = np.unique(needs.features, return_inverse=True, return_counts=True)
    cost = users * words.frequency[distinct].astype(np.float64)
    eligible = users >= max(2, count // SHARED_BY)
    keys = np.empty(len(words.keys), np.uint64)
    keys[words.key_numbers] = words.keys
    ranked = np.lexsort((keys[distinct], -np.where(eligible, cost, -1.0)))
    shared = min(SHARED_FEATURES, int(eligible.sum()))
    number = np.empty(len(distinct), np.int32)
    number[ranked] = np.arange(len(distinct), dtype=np.int32)
    feature = number[place]
    padded = -(-max(count, 1) // BLOCK) * BLOCK
    table = np.zeros((shared, padded), np.float32)
    is_shared = feature < shared
    table[feature[is_shared], need[is_shared]] = needs.weights[is_shared]
    order = np.lexsort((need, feature))
    ends = np.zeros(len(distinct) + 1, np.int64)
    np.cumsum(np.bincount(feature, minlength=len(distinct)), out=ends[1:])
    relevant_number = np.full(len(words.frequency), -1, np.int32)
    relevant_number[distinct] = number
    surface_ends, relevant = _relevant(words.feature_ends, words.features, relevant_number)
    concepts = relevant_number[walk.features]
    roots = _relevant_roots(walk, concepts)
    return Query(
        surface_ends,
        relevant,
        roots,
        concepts,
        _heads(words, surface_ends, roots),
        ends,
        _posts(need[order], needs.weights[order]),
        table,
        np.array(settings.offer_fields, np.float32),
        NeedWeights(needs.starts, feature, needs.weights, needs.totals),
    )


def _heads(words: Words, ends: NDArray[np.int64], roots: NDArray[np.bool_]) -> NDArray[np.int64]:
    """All that the scan wants to know of a surface in one number, so that it is fetched at once."""
    leads = (words.phrase_words >= 0) & np.append(roots, False)[words.phrase_words]
    heads = (ends[:-1] << _FIRST) | (np.diff(ends) << _COUNT)
    heads |= leads * ROOT | (words.marks & FIELD != 0) * MARK
    return heads


def _posts(needs: NDArray[np.int32], weights: NDArray[np.float32]) -> Posts:
    both = np.empty(2 * len(needs), np.int32)
    both[0::2], both[1::2] = needs, weights.view(np.int32)
    return Posts(both, both.view(np.float32))


def length_norms(words: Words, settings: WordWeights) -> NDArray[np.float32]:
    """k1 * (1 - b + b * size / mean size) of each text: shape (texts,)."""
    return (settings.k1 * (1 - settings.b + settings.b * relative_sizes(words).astype(np.float64))).astype(np.float32)


def relative_sizes(words: Words) -> NDArray[np.float32]:
    """The size of each text / the mean size: shape (texts,)."""
    sizes = words.sizes.astype(np.float64)
    return (sizes / max(sizes.mean() if len(sizes) else 1.0, 1.0)).astype(np.float32)


@compiled
def _relevant(
    ends: NDArray[np.int64], features: NDArray[np.uint32], number: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    found_ends = np.zeros(len(ends), np.int64)
    found = np.zeros(len(features), np.int32)
    count = 0
    for surface in range(len(ends) - 1):
        for place in range(ends[surface], ends[surface + 1]):
            if number[features[place]] >= 0:
                found[count] = number[features[place]]
                count += 1
        found_ends[surface + 1] = count
    return found_ends, found[:count].copy()


@compiled
def _relevant_roots(walk: Walk, concepts: NDArray[np.int32]) -> NDArray[np.bool_]:
    phrases = walk.phrases
    leads = np.zeros(len(phrases.concepts), np.bool_)
    roots = np.zeros(len(phrases.stems), np.bool_)
    for node in range(len(phrases.concepts) - 1, -1, -1):  # children have higher numbers than their parents
        leads[node] = phrases.concepts[node] >= 0 and concepts[phrases.concepts[node]] >= 0
        for edge in range(phrases.first_edge[node], phrases.first_edge[node + 1]):
            leads[node] |= leads[phrases.targets[edge]]
            if node == 0:
                roots[phrases.words[edge]] = leads[phrases.targets[edge]]
    return roots


@compiled
def scan(words: Words, query: Query, limits: Limits, walk: Walk, span: NDArray[np.int64], best: Best) -> None:
    """Stream the texts ``span[0]`` to ``span[1]`` past the needs and keep the best in ``best``."""
    codes, starts = words.codes, words.starts
    needs = query.shared.shape[1]
    tally = np.zeros(len(query.post_ends), np.float32)
    touched = np.zeros(len(query.post_ends), np.int32)
    tokens = np.zeros(longest_text(starts), np.int32)
    heads = np.zeros(len(tokens), np.int64)
    group = _empty_group(query.shared.shape[0], needs)
    for begin in range(span[0], span[1], GROUP):
        end = min(begin + GROUP, span[1])
        for text in range(begin, end):
            count = tokens_of(codes, starts[text], starts[text + 1], tokens)
            size = _gather(words, query, walk, (tokens[:count], heads), tally, touched)
            rows = _add_rare(query, tally, touched[:size], limits.norms[text], group.sums[text - begin])
            for at in range(rows):
                group.rows[text - begin, at], group.values[text - begin, at] = touched[at], tally[touched[at]]
                tally[touched[at]] = 0
            group.sizes[text - begin] = rows
        for first in range(0, needs, TILE):
            for one in range(end - begin):
                _add_shared(query.shared, group, one, first, min(first + TILE, needs))
        for text in range(begin, end):
            offer_all(limits, best, text, group.sums[text - begin])
        group.sums[:] = 0


@compiled
def _empty_group(shared: int, needs: int) -> Group:
    return Group(
        np.zeros((GROUP, needs), np.float32),
        np.zeros(GROUP, np.int64),
        np.zeros((GROUP, shared), np.int32),
        np.zeros((GROUP, shared), np.float32),
    )


@inlined
def _gather(
    words: Words,
    query: Query,
    walk: Walk,
    tokens: tuple[NDArray[np.int32], NDArray[np.int64]],
    tally: NDArray[np.float32],
    touched: NDArray[np.int32],
) -> int:
    """Count the relevant features of a text in ``tally`` and list them in ``touched``; their number.

    ``tokens`` are its surfaces, and room for as many heads.
    """
    marks, phrase_words, tree = words.marks, words.phrase_words, tree_of(walk.phrases)
    all_heads, relevant, concepts, fields = query.heads, query.relevant, query.concepts, query.fields
    surfaces, heads = tokens
    size = field = 0
    count = len(surfaces)
    for at in range(count):  # memory is far, and so all heads are fetched together, not in turn
        heads[at] = all_heads[surfaces[at]]
    for at in range(count):
        head = heads[at]
        first = head >> _FIRST
        for place in range(first, first + ((head & (1 << _FIRST) - 1) >> _COUNT)):
            size = _tell(tally, touched, relevant[place], fields[field], size)
        if head & ROOT:
            concept = phrase_at(surfaces, count, at, marks, phrase_words, tree)
            if concept >= 0 and concepts[concept] >= 0:
                size = _tell(tally, touched, concepts[concept], fields[field], size)
        elif head & MARK:
            field = min(field + 1, len(fields) - 1)
    return size


@inlined
def _tell(tally: NDArray[np.float32], touched: NDArray[np.int32], feature: Int, weight: Real, size: int) -> int:
    if weight > 0 and tally[feature] == 0:
        touched[size] = feature
        size += 1
    tally[feature] += weight
    return size


@inlined
def _add_rare(
    query: Query, tally: NDArray[np.float32], touched: NDArray[np.int32], norm: Real, sums: NDArray[np.float32]
) -> int:
    """Saturate the counts and add the features that few needs have; the others are moved to the front of ``touched``.

    The counts of the features that are done with are set back to zero. Returns how many features are left.
    """
    ends, needs, weights, shared = query.post_ends, query.posts.needs, query.posts.weights, query.shared.shape[0]
    rows = 0
    for feature in touched:
        value = tally[feature] / (tally[feature] + norm)
        tally[feature] = 0
        if feature < shared:
            tally[feature] = value
            touched[rows] = feature
            rows += 1
        else:
            for place in range(2 * ends[feature], 2 * ends[feature + 1], 2):
                sums[needs[place]] += weights[place + 1] * value
    return rows


@compiled
def _add_shared(shared: NDArray[np.float32], group: Group, one: int, first: int, last: int) -> None:
    """Add the features that many needs have, eight rows at a time: always in the same order for each need."""
    rows, values = group.rows[one, : group.sizes[one]], group.values[one, : group.sizes[one]]
    sums = group.sums[one, first:last]
    at = 0
    while at + 8 <= len(rows):
        a, b = shared[rows[at], first:last], shared[rows[at + 1], first:last]
        c, d = shared[rows[at + 2], first:last], shared[rows[at + 3], first:last]
        e, f = shared[rows[at + 4], first:last], shared[rows[at + 5], first:last]
        g, h = shared[rows[at + 6], first:last], shared[rows[at + 7], first:last]
        i, j, k, m = values[at], values[at + 1], values[at + 2], values[at + 3]
        n, o, p, q = values[at + 4], values[at + 5], values[at + 6], values[at + 7]
        for need in range(len(sums)):
            half = sums[need] + a[need] * i + b[need] * j + c[need] * k + d[need] * m
            sums[need] = half + e[need] * n + f[need] * o + g[need] * p + h[need] * q
        at += 8
    while at < len(rows):
        a, i = shared[rows[at], first:last], values[at]
        for need in range(len(sums)):
            sums[need] += a[need] * i
        at += 1
