"""Why a candidate: the sentences that fit, what is asked for and not shown, what conflicts."""

import json
import re
from collections.abc import Iterator
from json.encoder import encode_basestring

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
from madang.core.matching.words.walk import Walk
from madang.core.matching.words.weights import NeedWeights, numbers_of_keys
from madang.core.matching.words.words import Words

PAIRS_AT_ONCE = 32_768

_REFERENCE = re.compile(
    r"https?:|\bwww\.|\bdoi[:.]|[\w.+-]+@[\w-]+\.\w"  # addresses on the net
    r"|(?<!\d)\+?\d{1,4}[-. )]{1,2}\d{3,4}[-. ]\d{4}(?!\d)"  # telephones
    r"|^\W*(?:\[\d+\]|references?\b|참고\s?문헌|문의처?\b|담당자?\b|contact\b|tel\b|kontakt\b)"
    r"|\bet al\b|\bpp?\.\s?\d|\bvol\.\s?\d",  # publications
    re.IGNORECASE,
)
"""Sentences that say where to ask or what was written, not what is sought."""

_MAY_REFER = re.compile(r"[@:.\d]|al\b|^\W*[a-z참문담]", re.IGNORECASE)
"""What every such sentence has, and most others have not: much faster to look for."""

_JSON = json.JSONEncoder(ensure_ascii=False)


def reasons_of(this: Round, pairs: Pairs, fit: Agreement, language: str) -> Iterator[str]:
    """The reasons of each pair, in order, as JSON; phrases about region, field and size are in ``language``."""
    needs, offers = this.needs, this.offers
    own, weights = _needs_side(this)
    own, weights, words, walk = _numbered_anew(this, own, weights)
    every = np.append(np.arange(len(words.frequency) - 1, dtype=np.int32), np.int32(-1))
    terms = Terms(needs, offers)
    for first in range(0, len(pairs.needs), PAIRS_AT_ONCE):
        part = Pairs(*(column[first : first + PAIRS_AT_ONCE] for column in pairs))
        rows, places = np.unique(part.offers, return_inverse=True)
        sentences = spans(words, rows, 0)
        other = Side(features_of_pieces(words, sentences, walk), every, np.zeros(0, np.bool_))
        found = find_evidence(weights, own, other, part.needs, places)
        quotes = _Quotes(found, (needs, own.pieces.spans), (offers, sentences), terms)
        for pair in range(len(part.needs)):
            said = [*quotes.fits(pair), *_structured(fit, first + pair, language), *quotes.missing(pair)]
            yield f"[{', '.join(said)}]"


def _numbered_anew(this: Round, own: Side, weights: NeedWeights) -> tuple[Side, NeedWeights, Words, Walk]:
    """Needs, weights and the words of the offers with no features but those that have a weight, in one numbering.

    No other feature is evidence, and those few are looked up in memory that is near. What the thesaurus finds beyond
    them has the last number, which stands for nothing.
    """
    words, walk, query = this.offers.collection.words, this.offers.walk, this.query
    kept, features = np.unique(weights.features, return_inverse=True)
    numbers_below = 1 + max(len(words.frequency), int(kept.max(initial=0)), int(own.numbers.max(initial=0)))
    anew = np.full(numbers_below + 1, -1, np.int32)
    anew[kept] = np.arange(len(kept), dtype=np.int32)
    numbers = np.zeros(len(query.post_ends) - 1, np.uint32)
    numbers[query.own.features] = anew[this.weights.features]
    concepts = anew[walk.features]
    return (
        own._replace(numbers=anew[own.numbers]),  # -1 is the last place, which holds -1
        weights._replace(features=features.astype(np.int32)),
        words._replace(
            feature_ends=query.ends,
            features=np.append(numbers, np.uint32(0))[query.relevant],
            frequency=np.zeros(len(kept) + 1, np.uint32),
        ),
        Walk(walk.phrases, np.where(concepts < 0, len(kept), concepts).astype(np.uint32)),
    )


class _Quotes:
    """What the evidence says, in the sentences of both sides, as JSON; each sentence is written once."""

    def __init__(self, found: Evidence, needs: tuple[Texts, Spans], offers: tuple[Texts, Spans], terms: Terms) -> None:
        self._fitting = found.need_pieces.tolist()
        self._fitted = found.offer_pieces.tolist()
        self._weights = found.weights.tolist()
        self._terms = terms.shared(needs[1], found.need_pieces, found.shared)
        self._lacking = found.missing.tolist()
        self._lacking_weights = found.missing_weights.tolist()
        self._asked = _sentences(*needs, found.need_pieces, found.missing)
        self._offered = _sentences(*offers, found.offer_pieces)

    def fits(self, pair: int) -> Iterator[str]:
        """The pairs of sentences that support the match, the weightiest first."""
        for turn, piece in enumerate(self._fitting[pair]):
            if piece >= 0:
                offer = self._offered[self._fitted[pair][turn]]
                yield _quoted("fits", (self._asked[piece], offer), self._terms[pair][turn], self._weights[pair][turn])

    def missing(self, pair: int) -> Iterator[str]:
        """The sentence of the need of which nothing is shown, if there is one."""
        piece = self._lacking[pair]
        if piece >= 0:
            yield _quoted("missing", (self._asked[piece], '""'), "", self._lacking_weights[pair])


def _sentences(texts: Texts, pieces: Spans, *quoted: NDArray[np.int64]) -> dict[int, str]:
    """The words of every quoted piece, by its number, as JSON."""
    numbers = np.unique(np.concatenate([one.ravel() for one in quoted]))
    numbers = numbers[numbers >= 0]
    return dict(zip(numbers.tolist(), map(encode_basestring, texts.pieces(pieces, numbers)), strict=True))


def _quoted(kind: str, sentences: tuple[str, str], terms: str, weight: float) -> str:
    """A reason as JSON, of sentences and terms that are JSON already: the same as for one of ``_structured``."""
    need, offer = sentences
    return f'{{"kind": "{kind}", "need": {need}, "offer": {offer}, "terms": [{terms}], "weight": {round(weight, 4)!r}}}'


def _structured(fit: Agreement, pair: int, language: str) -> Iterator[str]:
    """What region, field, language, size and age say about the pair."""
    for one in fit.reasons(pair):
        reason = {"kind": one.kind, "need": one.need, "offer": one.offer, "terms": list(one.terms), "weight": 0.0}
        yield _JSON.encode(reason | {"about": one.aspect, "said": one.said.in_language(language)})


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
    asking = [
        not (_MAY_REFER.search(said) and _REFERENCE.search(said))
        for said in needs.pieces(sentences, np.arange(len(sentences.begins)))
    ]
    return Side(pieces, own, np.array(asking, np.bool_)), weights
