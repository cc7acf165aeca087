"""Why a candidate: the sentences that fit, what is asked for and not shown, what conflicts."""

import json
from collections.abc import Iterator
from typing import Any

import numpy as np

from madang.core.matching.fit import Agreement
from madang.core.matching.terms import Terms
from madang.core.matching.texts import Texts
from madang.core.matching.words.evidence import FITS, Evidence, Side, find_evidence
from madang.core.matching.words.pairs import Pairs
from madang.core.matching.words.pieces import features_of_pieces
from madang.core.matching.words.sentences import Spans, spans
from madang.core.matching.words.weights import NeedWeights, numbers_of_keys

PAIRS_AT_ONCE = 4_096

Reason = dict[str, Any]


def reasons_of(
    needs: Texts, offers: Texts, weights: NeedWeights, pairs: Pairs, fit: Agreement, language: str
) -> Iterator[str]:
    """The reasons of each pair, in order, as JSON; phrases about region, field and size are in ``language``."""
    own = _needs_side(needs, offers)
    terms = Terms(needs)
    for first in range(0, len(pairs.needs), PAIRS_AT_ONCE):
        part = Pairs(*(column[first : first + PAIRS_AT_ONCE] for column in pairs))
        rows, places = np.unique(pairs.offers[first : first + PAIRS_AT_ONCE], return_inverse=True)
        sentences = spans(offers.collection.words, rows, 0)
        every = np.arange(len(offers.collection.words.frequency), dtype=np.int32)
        other = Side(features_of_pieces(offers.collection.words, sentences, offers.walk), every)
        found = find_evidence(weights, own, other, part.needs, places)
        quotes = _Quotes(needs, own.pieces.spans, offers, sentences, terms)
        for pair in range(len(part.needs)):
            said = [*quotes.fits(found, pair), *_structured(fit, first + pair, language), *quotes.missing(found, pair)]
            yield json.dumps(said, ensure_ascii=False)


class _Quotes:
    """Sentences of both sides by the number of their piece."""

    def __init__(self, needs: Texts, need_spans: Spans, offers: Texts, offer_spans: Spans, terms: Terms) -> None:
        self.needs, self.need_spans = needs, need_spans
        self.offers, self.offer_spans = offers, offer_spans
        self.terms = terms
        self._asked: dict[int, str] = {}

    def fits(self, found: Evidence, pair: int) -> Iterator[Reason]:
        """The pairs of sentences that support the match, the weightiest first."""
        for turn in range(FITS):
            piece = int(found.need_pieces[pair, turn])
            if piece >= 0:
                offer = self.offers.piece(self.offer_spans, int(found.offer_pieces[pair, turn]))
                terms = self.terms.shared(self.need_spans, piece, found.shared[pair, turn])
                yield _reason("fits", self._need(piece), offer, terms, found.weights[pair, turn])

    def missing(self, found: Evidence, pair: int) -> Iterator[Reason]:
        """The sentence of the need of which nothing is shown, if there is one."""
        piece = int(found.missing[pair])
        if piece >= 0:
            yield _reason("missing", self._need(piece), "", [], found.missing_weights[pair])

    def _need(self, piece: int) -> str:
        if piece not in self._asked:
            self._asked[piece] = self.needs.piece(self.need_spans, piece)
        return self._asked[piece]


def _structured(fit: Agreement, pair: int, language: str) -> Iterator[Reason]:
    """What region, field, language, size and age say about the pair."""
    for one in fit.reasons(pair):
        reason = _reason(one.kind, one.need, one.offer, list(one.terms), 0.0)
        yield reason | {"about": one.aspect, "said": one.said.in_language(language)}


def _reason(kind: str, need: str, offer: str, terms: list[str], weight: float) -> Reason:
    return {"kind": kind, "need": need, "offer": offer, "terms": terms, "weight": round(float(weight), 4)}


def _needs_side(needs: Texts, offers: Texts) -> Side:
    words = needs.collection.words
    sentences = spans(words, np.arange(len(needs)), 0)
    pieces = features_of_pieces(words, sentences, needs.walk)
    keys = np.empty(len(words.keys), np.uint64)
    keys[words.key_numbers] = words.keys
    numbers, known = numbers_of_keys(offers.collection.words, keys)
    return Side(pieces, np.where(known, numbers, -1).astype(np.int32))
