"""The second look: a candidate is read passage by passage, for a firm is as good as the best of its projects.

The scan compares whole texts by their words. Here each candidate is rated as a whole, by its words and by those that
stand next to each other, and by its best passage. A text is read once for all needs it is rated for.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Int, Real, compiled, inlined
from madang.core.matching.words.collection import Collection
from madang.core.matching.words.constants import WordWeights
from madang.core.matching.words.neighbours import Neighbours, pair_of, with_neighbours
from madang.core.matching.words.pairs import Pairs
from madang.core.matching.words.scan import Query, relative_sizes
from madang.core.matching.words.walk import (
    EMPTY,
    FIELD,
    PASSAGE,
    SENTENCE,
    WORD,
    Walk,
    longest_text,
    phrase_at,
    tokens_of,
    tree_of,
)
from madang.core.matching.words.weights import NeedWeights
from madang.core.matching.words.words import Words

PASSAGE_WORDS = 100
"""A passage ends with a paragraph, or with the sentence that brings it to so many words."""


class _Tally(NamedTuple):
    """Counts of the features in the whole of a text and in the present passage, shape (features,)."""

    whole: NDArray[np.float32]
    passage: NDArray[np.float32]


class _Notes(NamedTuple):
    """What was read of one text: its features, as a whole and passage by passage."""

    features: NDArray[np.int32]  # the distinct ones of the whole text
    values: NDArray[np.float32]  # their counts
    passage_features: NDArray[np.int32]  # the distinct ones of each passage
    passage_values: NDArray[np.float32]  # their saturated counts
    passage_ends: NDArray[np.int64]


class Look(NamedTuple):
    """What the second look asks of a text."""

    own: NeedWeights  # the weights need by need, with those of neighbouring stems
    near: Neighbours
    sizes: NDArray[np.float32]  # (texts,) size of each text / mean size
    k1: NDArray[np.float32]  # (needs,) the two numbers of BM25 for whole texts
    b: NDArray[np.float32]  # (needs,)
    passage: tuple[float, float]  # and for passages


def look_at(needs: Collection, offers: Words, query: Query, weights: NeedWeights, settings: WordWeights) -> Look:
    """Prepare the second look; ``settings`` says how the numbers of BM25 depend on how long needs and offers are."""
    near, own = with_neighbours(needs, offers, query, weights, settings)
    mean = max(float(offers.lengths.mean()) if len(offers.lengths) else 1.0, 1.0)
    least, most = settings.long_from
    long = np.clip((needs.words.lengths / mean - least) / (most - least), 0.0, 1.0)
    k1 = settings.k1 + long * (settings.long_k1 - settings.k1)
    b = settings.b + long * (settings.long_b - settings.b)
    passage = (settings.passage_k1, settings.passage_b)
    return Look(own, near, relative_sizes(offers), k1.astype(np.float32), b.astype(np.float32), passage)


@compiled
def rate(words: Words, query: Query, walk: Walk, pairs: Pairs, look: Look) -> NDArray[np.float32]:
    """Shares of the need's weight that the whole text has, and that its best passage has: shape (pairs, 2)."""
    found = np.zeros((len(pairs.needs), 2), np.float32)
    weight = np.zeros(look.near.total, np.float32)
    tally, tokens, notes = _empty_desk(words, look)
    text = np.int64(-1)
    sizes = (0, 0)
    for pair in np.argsort(pairs.offers, kind="mergesort"):
        if pairs.offers[pair] != text:
            text = pairs.offers[pair]
            notes, sizes = _noted(words, query, walk, (look, text), (tally, tokens, notes))
        need = pairs.needs[pair]
        norm = look.k1[need] * (1 - look.b[need] + look.b[need] * look.sizes[text])
        _put_weights(look.own, need, weight, 1)
        _compare(found[pair], weight, notes, sizes, norm)
        _put_weights(look.own, need, weight, 0)
        found[pair] /= max(look.own.totals[need], np.float32(1e-9))
    return found


@compiled
def rate_every(words: Words, query: Query, walk: Walk, offers: NDArray[np.int64], look: Look) -> NDArray[np.float32]:
    """The same shares for every need and each of a few ``offers``: shape (needs, offers, 2).

    What a text has is handed to all needs that ask for it, instead of asking for each need what the text has.
    """
    needs = len(look.own.totals)
    found = np.zeros((needs, len(offers), 2), np.float32)
    asked = _by_feature(look.own, look.near.total)
    tally, tokens, notes = _empty_desk(words, look)
    norms, whole = np.zeros(needs, np.float64), np.zeros(needs, np.float64)
    score, best = np.zeros(needs, np.float32), np.zeros(needs, np.float32)
    for place in range(len(offers)):
        text = offers[place]
        notes, sizes = _noted(words, query, walk, (look, text), (tally, tokens, notes))
        for need in range(needs):
            norms[need] = look.k1[need] * (1 - look.b[need] + look.b[need] * look.sizes[text])
        _compare_every(asked, notes, sizes, norms, (whole, score, best))
        for need in range(needs):
            total = max(look.own.totals[need], np.float32(1e-9))
            found[need, place, 0], found[need, place, 1] = np.float32(whole[need]) / total, best[need] / total
    return found


class _Asked(NamedTuple):
    """Who asks for a feature, and how much it counts: for feature ``f`` the places ``ends[f]`` to ``ends[f + 1]``."""

    ends: NDArray[np.int64]
    needs: NDArray[np.int32]
    weights: NDArray[np.float32]


@compiled
def _by_feature(own: NeedWeights, total: int) -> _Asked:
    """The weights of all needs feature by feature."""
    ends = np.zeros(total + 1, np.int64)
    for feature in own.features:
        ends[feature + 1] += 1
    for feature in range(total):
        ends[feature + 1] += ends[feature]
    places = ends.copy()
    needs, weights = np.zeros(len(own.features), np.int32), np.zeros(len(own.features), np.float32)
    for need in range(len(own.totals)):
        for at in range(own.starts[need], own.starts[need + 1]):
            place = places[own.features[at]]
            needs[place], weights[place] = need, own.weights[at]
            places[own.features[at]] += 1
    return _Asked(ends, needs, weights)


@compiled
def _empty_desk(words: Words, look: Look) -> tuple[_Tally, NDArray[np.int32], _Notes]:
    """Room for counts, for the surfaces of a text, and for what is read of it."""
    size = look.near.total
    tally = _Tally(np.zeros(size, np.float32), np.zeros(size, np.float32))
    return tally, np.zeros(longest_text(words.starts), np.int32), _empty_notes(4096)


@compiled
def _noted(
    words: Words,
    query: Query,
    walk: Walk,
    read: tuple[Look, np.int64],
    desk: tuple[_Tally, NDArray[np.int32], _Notes],
) -> tuple[_Notes, tuple[int, int]]:
    """Read a text; the notes on it, which may be larger ones, with the numbers of its features and passages."""
    (look, text), (tally, tokens, notes) = read, desk
    count = tokens_of(words.codes, words.starts[text], words.starts[text + 1], tokens)
    room = _room_for(query, tokens[:count])
    if room > len(notes.features):
        notes = _empty_notes(2 * room)
    sizes = _read(words, query, walk, tokens[:count], tally, (notes, look.near, look.passage))
    _take_counts(notes, sizes[0], tally)
    return notes, sizes


@compiled
def _empty_notes(room: int) -> _Notes:
    return _Notes(
        np.zeros(room, np.int32),
        np.zeros(room, np.float32),
        np.zeros(room, np.int32),
        np.zeros(room, np.float32),
        np.zeros(room, np.int64),
    )


@compiled
def _room_for(query: Query, tokens: NDArray[np.int32]) -> int:
    room = 2 * len(tokens) + 2
    for surface in tokens:
        room += query.ends[surface + 1] - query.ends[surface]
    return room


@compiled
def _read(
    words: Words,
    query: Query,
    walk: Walk,
    tokens: NDArray[np.int32],
    tally: _Tally,
    rated: tuple[_Notes, Neighbours, tuple[float, float]],
) -> tuple[int, int]:
    """Note the features of a text passage by passage; how many distinct ones it has, and how many passages."""
    marks, phrase_words, tree = words.marks, words.phrase_words, tree_of(walk.phrases)
    ends, features, roots, concepts, fields = query.ends, query.relevant, query.roots, query.concepts, query.fields
    notes, near, k1_b = rated
    count = len(tokens)
    size = fresh = field = length = passages = begin = 0
    last = np.int32(-1)
    for at in range(count + 1):
        mark = marks[tokens[at]] if at < count else PASSAGE
        if mark & WORD:
            length += 1
            surface = tokens[at]
            for place in range(ends[surface], ends[surface + 1]):
                fresh = _add(tally.passage, notes.passage_features, features[place], fields[field], fresh)
            if phrase_words[surface] >= 0 and roots[phrase_words[surface]]:
                concept = phrase_at(tokens, count, at, marks, phrase_words, tree)
                if concept >= 0 and concepts[concept] >= 0:
                    fresh = _add(tally.passage, notes.passage_features, concepts[concept], fields[field], fresh)
            pair, last = _pair_at(near, last, surface, mark)
            if pair >= 0:
                fresh = _add(tally.passage, notes.passage_features, pair, fields[field], fresh)
            continue
        last = np.int32(-1) if mark & SENTENCE else last
        if mark & PASSAGE or (mark & SENTENCE and length >= PASSAGE_WORDS):
            size = _end_passage(tally, notes, (begin, fresh, size), length, k1_b)
            notes.passage_ends[passages] = fresh
            passages, begin, length = passages + 1, fresh, 0
            field = min(field + (mark & FIELD != 0), len(fields) - 1)
    return size, passages


@inlined
def _pair_at(near: Neighbours, last: np.int32, surface: Int, mark: Int) -> tuple[np.int32, np.int32]:
    """The feature of a word and the stem before it, or -1, and the stem that the next word has before it."""
    if mark & EMPTY:
        return np.int32(-1), last
    stem = near.stems[surface]
    if last < 0 or stem < 0:
        return np.int32(-1), stem
    return pair_of(near.slots, near.features, last, stem), stem


@inlined
def _add(passage: NDArray[np.float32], features: NDArray[np.int32], feature: Int, count: Real, fresh: int) -> int:
    if passage[feature] == 0:
        features[fresh] = feature
        fresh += 1
    passage[feature] += count
    return fresh


@compiled
def _end_passage(
    tally: _Tally, notes: _Notes, sizes: tuple[int, int, int], length: int, k1_b: tuple[float, float]
) -> int:
    """Note the saturated counts of a passage and add the counts to those of the whole text."""
    begin, end, size = sizes
    k1, b = k1_b
    norm = k1 * (1 - b + b * length / PASSAGE_WORDS)
    for one in range(begin, end):
        feature = notes.passage_features[one]
        count = tally.passage[feature]
        notes.passage_values[one] = count / (count + norm)
        if tally.whole[feature] == 0:
            notes.features[size] = feature
            size += 1
        tally.whole[feature] += count
        tally.passage[feature] = 0
    return size


@compiled
def _take_counts(notes: _Notes, size: int, tally: _Tally) -> None:
    for one in range(size):
        feature = notes.features[one]
        notes.values[one] = tally.whole[feature]
        tally.whole[feature] = 0


@compiled
def _put_weights(own: NeedWeights, need: Int, weight: NDArray[np.float32], factor: Real) -> None:
    for at in range(own.starts[need], own.starts[need + 1]):
        weight[own.features[at]] = own.weights[at] * factor


@compiled
def _compare(
    found: NDArray[np.float32], weight: NDArray[np.float32], notes: _Notes, sizes: tuple[int, int], norm: Real
) -> None:
    """Sum the weights of what a need and the text that was read have in common."""
    size, passages = sizes
    whole = best = np.float32(0)
    for one in range(size):
        own = weight[notes.features[one]]
        if own > 0:
            whole += own * notes.values[one] / (notes.values[one] + norm)
    at = 0
    for passage in range(passages):
        score = np.float32(0)
        while at < notes.passage_ends[passage]:
            score += weight[notes.passage_features[at]] * notes.passage_values[at]
            at += 1
        best = max(best, score)
    found[0], found[1] = whole, best


@compiled
def _compare_every(
    asked: _Asked,
    notes: _Notes,
    sizes: tuple[int, int],
    norms: NDArray[np.float64],
    sums: tuple[NDArray[np.float64], NDArray[np.float32], NDArray[np.float32]],
) -> None:
    """As ``_compare``, for all needs at once: each need's sums are taken in the same order."""
    size, passages = sizes
    whole, score, best = sums
    whole[:], best[:] = 0, 0
    for one in range(size):
        value = notes.values[one]
        for post in range(asked.ends[notes.features[one]], asked.ends[notes.features[one] + 1]):
            whole[asked.needs[post]] += asked.weights[post] * value / (value + norms[asked.needs[post]])
    at = 0
    for passage in range(passages):
        score[:] = 0
        while at < notes.passage_ends[passage]:
            feature, value = notes.passage_features[at], notes.passage_values[at]
            for post in range(asked.ends[feature], asked.ends[feature + 1]):
                score[asked.needs[post]] += asked.weights[post] * value
            at += 1
        for need in range(len(best)):
            best[need] = max(best[need], score[need])
