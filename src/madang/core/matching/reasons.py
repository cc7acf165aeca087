"""Why a candidate: the sentences that fit, what is asked for and not shown, what conflicts."""

import json
import re
from collections.abc import Iterator
from json.encoder import encode_basestring

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
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

TEXT = pa.large_string()

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


def reasons_of(this: Round, pairs: Pairs, fit: Agreement, language: str) -> pa.Array:
    """The reasons of each pair, in order, as JSON; phrases about region, field and size are in ``language``."""
    needs, offers = this.needs, this.offers
    own, weights = _needs_side(this)
    own, weights, words, walk = _numbered_anew(this, own, weights)
    every = np.append(np.arange(len(words.frequency) - 1, dtype=np.int32), np.int32(-1))
    terms = Terms(needs, offers)
    said = [pa.array([], TEXT)]
    for first in range(0, len(pairs.needs), PAIRS_AT_ONCE):
        part = Pairs(*(column[first : first + PAIRS_AT_ONCE] for column in pairs))
        rows, places = np.unique(part.offers, return_inverse=True)
        sentences = spans(words, rows, 0)
        other = Side(features_of_pieces(words, sentences, walk), every, np.zeros(0, np.bool_))
        found = find_evidence(weights, own, other, part.needs, places)
        *fits, missing = _quotes(found, (needs, own.pieces.spans), (offers, sentences), terms)
        columns = [*fits, _structured(fit, range(first, first + len(part.needs)), language), missing]
        said.append(_listed(columns))
    return pa.concat_arrays(said)


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


def _quotes(
    found: Evidence, needs: tuple[Texts, Spans], offers: tuple[Texts, Spans], terms: Terms
) -> Iterator[pa.Array]:
    """What the evidence says, in the sentences of both sides, as JSON; null where there is nothing to say.

    First come the pairs of sentences that fit, the weightiest first, and then what is missing.
    """
    *asked, lacking = _sentences(*needs, np.column_stack([found.need_pieces, found.missing]))
    offered = _sentences(*offers, found.offer_pieces)
    named = terms.shared(needs[1], found.need_pieces, found.shared)
    for turn, need in enumerate(asked):
        yield _quoted("fits", (need, offered[turn]), named[turn], found.weights[:, turn])
    yield _quoted("missing", (lacking, '""'), "", found.missing_weights)


def _sentences(texts: Texts, pieces: Spans, quoted: NDArray[np.int64]) -> list[pa.Array]:
    """The words of every quoted piece as JSON, column by column, null for -1; each sentence is written once."""
    numbers, places = np.unique(np.append(quoted.T.ravel(), -1), return_inverse=True)
    written = pa.array([None, *map(encode_basestring, texts.pieces(pieces, numbers[1:]))], TEXT)
    return [written.take(pa.array(column)) for column in places[:-1].reshape(quoted.shape[1], -1)]


def _quoted(
    kind: str, sentences: tuple[pa.Array, pa.Array | str], terms: pa.Array | str, weights: NDArray[np.float32]
) -> pa.Array:
    """Reasons as JSON, of sentences and terms that are JSON already: the same as for those of ``_structured``."""
    tenths, places = np.unique(np.rint(weights.astype(np.float64) * 10_000), return_inverse=True)
    rounded = pa.array([repr(one / 10_000) for one in tenths.tolist()], TEXT).take(pa.array(places))
    begin = f'{{"kind": "{kind}", "need": '
    return _joined(
        begin, sentences[0], ', "offer": ', sentences[1], ', "terms": [', terms, '], "weight": ', rounded, "}"
    )


def _listed(columns: list[pa.Array]) -> pa.Array:
    """What the columns of each row say, those that are null left out, as a list in JSON."""
    parts: list[pa.Array | str] = ["["]
    begun = pa.array(np.zeros(len(columns[0]), np.bool_))
    for column in columns:
        here = pc.is_valid(column)
        comma = pc.if_else(pc.and_(begun, here), pa.scalar(", ", TEXT), pa.scalar("", TEXT))
        parts += [comma, pc.fill_null(column, "")]
        begun = pc.or_(begun, here)
    return _joined(*parts, "]")


def _joined(*parts: pa.Array | str) -> pa.Array:
    """The parts of each row one after the other; null where one of them is."""
    columns = [pa.scalar(part, TEXT) if isinstance(part, str) else part for part in parts]
    return pc.binary_join_element_wise(*columns, pa.scalar("", TEXT))


def _structured(fit: Agreement, pairs: range, language: str) -> pa.Array:
    """What region, field, language, size and age say about each of ``pairs``; null where they say nothing."""
    return pa.array([", ".join(_said_of(fit, pair, language)) or None for pair in pairs], TEXT)


def _said_of(fit: Agreement, pair: int, language: str) -> Iterator[str]:
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
