"""Why a candidate: the sentences that fit, what is asked for and not shown, what conflicts."""

import json
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.fit import Agreement
from madang.core.matching.prepared import Round
from madang.core.matching.terms import Terms
from madang.core.matching.texts import Texts
from madang.core.matching.words.evidence import Evidence, Side, find_evidence
from madang.core.matching.words.pairs import Pairs
from madang.core.matching.words.pieces import features_of_pieces
from madang.core.matching.words.sentences import Spans, spans
from madang.core.matching.words.unheard import with_unheard
from madang.core.matching.words.weights import NeedWeights, numbers_of_keys

PAIRS_AT_ONCE = 4_096

Reason = dict[str, Any]

_REFERENCE = re.compile(
    r"https?:|\bwww\.|\bdoi[:.]|[\w.+-]+@[\w-]+\.\w"  # addresses on the net
    r"|(?<!\d)\+?\d{1,4}[-. )]{1,2}\d{3,4}[-. ]\d{4}(?!\d)"  # telephones
    r"|^\W*(?:\[\d+\]|references?\b|참고\s?문헌|문의처?\b|담당자?\b|contact\b|tel\b|kontakt\b)"
    r"|\bet al\b|\bpp?\.\s?\d|\bvol\.\s?\d",  # publications
    re.IGNORECASE,
)
"""Sentences that say where to ask or what was written, not what is sought."""

_JSON = json.JSONEncoder(ensure_ascii=False)


def reasons_of(this: Round, pairs: Pairs, fit: Agreement, language: str) -> Iterator[str]:
    """The reasons of each pair, in order, as JSON; phrases about region, field and size are in ``language``."""
    needs, offers = this.needs, this.offers
    own, weights = _needs_side(this)
    terms = Terms(needs, offers)
    for first in range(0, len(pairs.needs), PAIRS_AT_ONCE):
        part = Pairs(*(column[first : first + PAIRS_AT_ONCE] for column in pairs))
        rows, places = np.unique(pairs.offers[first : first + PAIRS_AT_ONCE], return_inverse=True)
        sentences = spans(offers.collection.words, rows, 0)
        every = np.arange(len(offers.collection.words.frequency), dtype=np.int32)
        other = Side(features_of_pieces(offers.collection.words, sentences, offers.walk), every, np.zeros(0, np.bool_))
        found = find_evidence(weights, own, other, part.needs, places)
        quotes = _Quotes(found, (needs, own.pieces.spans), (offers, sentences), terms)
        for pair in range(len(part.needs)):
            said = [*quotes.fits(pair), *_structured(fit, first + pair, language), *quotes.missing(pair)]
            yield _JSON.encode(said)


class _Quotes:
    """What the evidence says, in the sentences of both sides."""

    def __init__(self, found: Evidence, needs: tuple[Texts, Spans], offers: tuple[Texts, Spans], terms: Terms) -> None:
        self._need_spans = needs[1]
        self._terms = terms
        self._fitting = found.need_pieces.tolist()
        self._fitted = found.offer_pieces.tolist()
        self._weights = found.weights.tolist()
        self._shared = found.shared
        self._lacking = found.missing.tolist()
        self._lacking_weights = found.missing_weights.tolist()
        self._asked = _sentences(*needs, found.need_pieces, found.missing)
        self._offered = _sentences(*offers, found.offer_pieces)

    def fits(self, pair: int) -> Iterator[Reason]:
        """The pairs of sentences that support the match, the weightiest first."""
        for turn, piece in enumerate(self._fitting[pair]):
            if piece >= 0:
                terms = self._terms.shared(self._need_spans, piece, self._shared[pair, turn])
                offer = self._offered[self._fitted[pair][turn]]
                yield _reason("fits", self._asked[piece], offer, terms, self._weights[pair][turn])

    def missing(self, pair: int) -> Iterator[Reason]:
        """The sentence of the need of which nothing is shown, if there is one."""
        piece = self._lacking[pair]
        if piece >= 0:
            yield _reason("missing", self._asked[piece], "", [], self._lacking_weights[pair])


def _sentences(texts: Texts, pieces: Spans, *quoted: NDArray[np.int64]) -> dict[int, str]:
    """The words of every quoted piece, by its number."""
    numbers = np.unique(np.concatenate([one.ravel() for one in quoted]))
    numbers = numbers[numbers >= 0]
    return dict(zip(numbers.tolist(), texts.pieces(pieces, numbers), strict=True))


def _structured(fit: Agreement, pair: int, language: str) -> Iterator[Reason]:
    """What region, field, language, size and age say about the pair."""
    for one in fit.reasons(pair):
        reason = _reason(one.kind, one.need, one.offer, list(one.terms), 0.0)
        yield reason | {"about": one.aspect, "said": one.said.in_language(language)}


def _reason(kind: str, need: str, offer: str, terms: list[str], weight: float) -> Reason:
    return {"kind": kind, "need": need, "offer": offer, "terms": terms, "weight": round(weight, 4)}


def _needs_side(this: Round) -> tuple[Side, NeedWeights]:
    """The sentences of the needs, and the weights of their words, those that no offer uses among them."""
    needs, offers = this.needs, this.offers.collection.words
    words = needs.collection.words
    sentences = spans(words, np.arange(len(needs)), 0)
    pieces = features_of_pieces(words, sentences, needs.walk)
    keys = np.empty(len(words.keys), np.uint64)
    keys[words.key_numbers] = words.keys
    numbers, known = numbers_of_keys(offers, keys)
    own = np.where(known, numbers, -1).astype(np.int32)
    weights, own = with_unheard(this.weights, own, needs.collection, pieces, offers, this.settings)
    asking = [not _REFERENCE.search(said) for said in needs.pieces(sentences, np.arange(len(sentences.begins)))]
    return Side(pieces, own, np.array(asking, np.bool_)), weights
