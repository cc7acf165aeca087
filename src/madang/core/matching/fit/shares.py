"""What the two sides of a pair share: an element of their lists, or at least a word of one."""

from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from madang.core.matching.fit.coded import Lists
from madang.core.matching.fit.spelling import plain

Rows = NDArray[np.int64]

_LATIN_THEN_KOREAN = r"([\p{Latin}\p{N}])(\p{Hangul})"
_KOREAN_THEN_LATIN = r"(\p{Hangul})([\p{Latin}\p{N}])"
_SHORTEST_WORD = 2  # letters
# Words of fields that say nothing about the field.
_EMPTY = pa.array(
    "기술 산업 분야 사업 서비스 제품 개발 관련 기타 및 시스템 솔루션 제조 제조업 "
    "technology technologies tech industry industries service services solution solutions system systems other and of "
    "technik technologie technologien industrie dienste dienstleistung dienstleistungen und für".split(),
    pa.string(),
)


class Pairs(NamedTuple):
    """Candidates: a row of the needs and a row of the offers each, shape (pairs,)."""

    needs: Rows
    offers: Rows


class Holdings(NamedTuple):
    """Who holds what: ``holders[i]`` holds ``things[i]``, numbers that mean the same on both sides."""

    holders: Rows
    things: Rows


def shared_in(wanted: Lists, offered: Lists, pairs: Pairs) -> Holdings:
    """Which elements the need and the offer of each pair have in common: places in ``pairs``, codes in ``wanted``."""
    places, codes = offered.elements_of(pairs.offers)
    different, of_element = np.unique(codes, return_inverse=True)
    same = pc.index_in(offered.vocabulary.take(pa.array(different)), value_set=wanted.vocabulary)
    things = np.asarray(pc.fill_null(same, -1)).astype(np.int64)[of_element]
    held = things >= 0
    return _met(_wanted(wanted, pairs), Holdings(places[held], things[held]), pairs.needs)


def near_in(wanted: Lists, offered: Lists, pairs: Pairs) -> Rows:
    """The places in ``pairs`` where elements of both sides have a word in common that says something."""
    places, codes = offered.elements_of(pairs.offers)
    different, of_element = np.unique(codes, return_inverse=True)
    wishes = _wanted(wanted, pairs)
    asked, of_wish = np.unique(wishes.things, return_inverse=True)
    words = _words(pa.concat_arrays([wanted.written.take(pa.array(asked)), offered.written.take(pa.array(different))]))
    wish_words = _expanded(Holdings(wishes.holders, of_wish), words)
    offer_words = _expanded(Holdings(places, of_element + len(asked)), words)
    return _met(wish_words, offer_words, pairs.needs).holders


def _wanted(wanted: Lists, pairs: Pairs) -> Holdings:
    """The elements of each need that occurs in ``pairs``."""
    needs = np.unique(pairs.needs)
    places, codes = wanted.elements_of(needs)
    return Holdings(needs[places], codes.astype(np.int64))


def _met(wishes: Holdings, offers: Holdings, needs: Rows) -> Holdings:
    """What of the holdings of each pair its need holds too."""
    if not len(wishes.things) or not len(offers.things):
        return Holdings(np.zeros(0, np.int64), np.zeros(0, np.int64))
    count = int(max(wishes.things.max(), offers.things.max())) + 1
    wished = np.unique(wishes.holders * count + wishes.things)
    keys = needs[offers.holders] * count + offers.things
    found = wished[np.searchsorted(wished, keys).clip(max=len(wished) - 1)] == keys
    return Holdings(offers.holders[found], offers.things[found])


def _words(elements: pa.Array) -> pa.ListArray:
    """The words of each element as numbers, where letters of another kind begin a word too."""
    spaced = pc.replace_substring_regex(plain(elements), _LATIN_THEN_KOREAN, r"\1 \2")
    spaced = pc.replace_substring_regex(spaced, _KOREAN_THEN_LATIN, r"\1 \2")
    return pc.split_pattern_regex(spaced, r"[^\p{L}\p{N}]+")


def _expanded(holdings: Holdings, words: pa.ListArray) -> Holdings:
    """The words of what is held, instead of the elements."""
    flat = pc.dictionary_encode(pc.list_flatten(words))
    numbers = np.asarray(flat.indices).astype(np.int64)
    telling = pc.and_(
        pc.greater_equal(pc.utf8_length(flat.dictionary), _SHORTEST_WORD),
        pc.invert(pc.is_in(flat.dictionary, value_set=_EMPTY.cast(flat.dictionary.type))),
    )
    bounds = np.asarray(words.offsets).astype(np.int64)
    counts = np.diff(bounds)[holdings.things]
    before = np.cumsum(counts) - counts
    taken = numbers[np.repeat(bounds[:-1][holdings.things] - before, counts) + np.arange(counts.sum())]
    holders = np.repeat(holdings.holders, counts)
    kept = np.asarray(telling)[taken] if len(taken) else np.zeros(0, bool)
    return Holdings(holders[kept], taken[kept])
