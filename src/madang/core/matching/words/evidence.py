"""Which sentence of an offer supports which sentence of a need, and which sentence of the need nothing supports."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Int, Real, compiled, inlined
from madang.core.matching.words.pieces import Pieces
from madang.core.matching.words.weights import NeedWeights

NAME, TAGS = 0, 2
"""Fields of a text that hold no sentences."""

FITS = 2
"""At most so many pairs of sentences are named for a candidate."""

SHARED = 6
"""At most so many shared features are named for a pair of sentences."""

LACKING = 0.25
"""A sentence of the need counts as missing when less than this share of its weight is shown anywhere in the offer."""

HEAVY = 0.08
"""...and when it carries at least this share of the need's weight."""


class Evidence(NamedTuple):
    """For ``P`` pairs of a need and an offer: pieces that support each other, and a piece that nothing supports."""

    need_pieces: NDArray[np.int64]  # (P, FITS) piece of the need, or -1
    offer_pieces: NDArray[np.int64]  # (P, FITS) piece of the offer
    weights: NDArray[np.float32]  # (P, FITS) share of the need's weight that the two pieces have in common
    shared: NDArray[np.int32]  # (P, FITS, SHARED) the need's numbers of the weightiest features in common, or -1
    missing: NDArray[np.int64]  # (P,) piece of the need that is asked for and not shown, or -1
    missing_weights: NDArray[np.float32]  # (P,) share of the need's weight in it


class Side(NamedTuple):
    """The pieces of one side, and the number of each of their features among the weights (-1: none).

    ``asking`` tells which pieces may be called missing; nobody lacks an address or a telephone number.
    """

    pieces: Pieces
    numbers: NDArray[np.int32]
    asking: NDArray[np.bool_]


class _Desk(NamedTuple):
    weight: NDArray[np.float32]
    in_offer: NDArray[np.int64]
    in_piece: NDArray[np.int64]


@compiled
def find_evidence(
    weights: NeedWeights, needs: Side, offers: Side, pair_needs: NDArray[np.int64], pair_offers: NDArray[np.int64]
) -> Evidence:
    """Evidence for each pair; ``pair_needs`` and ``pair_offers`` are places among the texts of the two sides.

    Pairs of one need must stand together.
    """
    pairs = len(pair_needs)
    found = Evidence(
        np.full((pairs, FITS), -1, np.int64),
        np.full((pairs, FITS), -1, np.int64),
        np.zeros((pairs, FITS), np.float32),
        np.full((pairs, FITS, SHARED), -1, np.int32),
        np.full(pairs, -1, np.int64),
        np.zeros(pairs, np.float32),
    )
    size = 1
    for number in needs.numbers:
        size = max(size, number + 1)
    for number in offers.numbers:
        size = max(size, number + 1)
    desk = _Desk(np.zeros(size, np.float32), np.full(size, -1, np.int64), np.full(size, -1, np.int64))
    total: Real = np.float64(0)
    for pair in range(pairs):
        need = pair_needs[pair]
        if pair == 0 or pair_needs[pair - 1] != need:
            if pair:
                _set_weights(weights, pair_needs[pair - 1], desk.weight, False)
            total = _set_weights(weights, need, desk.weight, True)
        if total > 0:
            _fits(found, pair, (needs, need), (offers, pair_offers[pair]), desk, total)
            _lacks(found, pair, (needs, need), (offers, pair_offers[pair]), desk, total)
    return found


@compiled
def _set_weights(weights: NeedWeights, need: int, weight: NDArray[np.float32], put: bool) -> Real:
    """Put the weights of a need in place; their sum, in twice the digits so that their order does not show in it."""
    total = np.float64(0)
    for at in range(weights.starts[need], weights.starts[need + 1]):
        total += weights.weights[at]
        if weights.features[at] < len(weight):
            weight[weights.features[at]] = weights.weights[at] if put else 0
    return total


@compiled
def _fits(
    found: Evidence, pair: int, need: tuple[Side, int], offer: tuple[Side, int], desk: _Desk, total: Real
) -> None:
    """Choose the offer's pieces that share most with the need, each with the piece of the need it supports best."""
    (needs, need_text), (offers, offer_text) = need, offer
    starts, features = offers.pieces.starts, offers.pieces.features
    weight, numbers = desk.weight, offers.numbers
    for turn, best_piece in enumerate(_two_best(offers, offer_text, weight)):
        if best_piece < 0:
            return
        stamp = np.int64(pair) * FITS + turn
        for at in range(starts[best_piece], starts[best_piece + 1]):
            if numbers[features[at]] >= 0:
                desk.in_piece[numbers[features[at]]] = stamp
        supported, shared = _supported(needs, need_text, desk, stamp)
        if supported < 0:
            return
        found.need_pieces[pair, turn], found.offer_pieces[pair, turn] = supported, best_piece
        found.weights[pair, turn] = shared / total
        _name_shared(found.shared[pair, turn], needs, supported, desk, stamp)


@compiled
def _two_best(side: Side, text: int, weight: NDArray[np.float32]) -> tuple[int, int]:
    """The two pieces of ``text`` that share most with the need, the first of equals first; -1 where there is none."""
    of, starts, features, numbers = side.pieces.spans.of, side.pieces.starts, side.pieces.features, side.numbers
    best: Real = np.float32(0)
    second: Real = np.float32(0)
    best_piece = second_piece = -1
    for piece in range(of[text], of[text + 1]):
        score: Real = np.float32(0)
        for at in range(starts[piece], starts[piece + 1]):
            score += _weight_of(numbers[features[at]], weight)
        score *= _telling(side.pieces, piece) / _breadth(side.pieces, piece)
        if score > best:
            second, second_piece, best, best_piece = best, best_piece, score, piece
        elif score > second:
            second, second_piece = score, piece
    return best_piece, second_piece


@inlined
def _weight_of(number: Int, weight: NDArray[np.float32]) -> Real:
    return weight[number] if number >= 0 else np.float32(0)


@compiled
def _supported(needs: Side, text: int, desk: _Desk, stamp: Int) -> tuple[int, Real]:
    of, starts, features = needs.pieces.spans.of, needs.pieces.starts, needs.pieces.features
    best: Real = np.float32(0)
    best_piece = -1
    for piece in range(of[text], of[text + 1]):
        score: Real = np.float32(0)
        for at in range(starts[piece], starts[piece + 1]):
            number = needs.numbers[features[at]]
            if number >= 0 and desk.in_piece[number] == stamp:
                score += desk.weight[number]
        score /= _breadth(needs.pieces, piece)
        if score > best:
            best, best_piece = score, piece
    return best_piece, best * _breadth(needs.pieces, best_piece) if best_piece >= 0 else best


@compiled
def _name_shared(shared: NDArray[np.int32], needs: Side, piece: int, desk: _Desk, stamp: Int) -> None:
    """Insert the features that the need's piece has in common with the offer's, weightiest first."""
    weights = np.zeros(SHARED, np.float32)
    for at in range(needs.pieces.starts[piece], needs.pieces.starts[piece + 1]):
        own = needs.pieces.features[at]
        number = needs.numbers[own]
        if number < 0 or desk.in_piece[number] != stamp:
            continue
        weight = desk.weight[number]
        place = SHARED
        while place > 0 and weight > weights[place - 1]:
            place -= 1
        for move in range(SHARED - 1, place, -1):
            weights[move], shared[move] = weights[move - 1], shared[move - 1]
        if place < SHARED:
            weights[place], shared[place] = weight, own


@inlined
def _telling(pieces: Pieces, piece: int) -> Real:
    """Names say nothing, and a list of tags says less than a sentence."""
    field = pieces.spans.fields[piece]
    return np.float32(0.0 if field == NAME else 0.5 if field == TAGS else 1.0)


@inlined
def _breadth(pieces: Pieces, piece: int) -> Real:
    """What the shared weight of a piece is divided by, so that a long sentence does not win by its length alone."""
    return np.float32(np.sqrt(pieces.spans.words[piece] + 4.0))


@compiled
def _lacks(
    found: Evidence, pair: int, need: tuple[Side, int], offer: tuple[Side, int], desk: _Desk, total: Real
) -> None:
    """Choose the heaviest piece of the need of which the offer shows next to nothing."""
    (needs, need_text), (offers, offer_text) = need, offer
    of, starts, features = offers.pieces.spans.of, offers.pieces.starts, offers.pieces.features
    for piece in range(of[offer_text], of[offer_text + 1]):
        for at in range(starts[piece], starts[piece + 1]):
            if offers.numbers[features[at]] >= 0:
                desk.in_offer[offers.numbers[features[at]]] = pair
    of, starts, features = needs.pieces.spans.of, needs.pieces.starts, needs.pieces.features
    for piece in range(of[need_text], of[need_text + 1]):
        if not needs.asking[piece]:
            continue
        asked = shown = np.float32(0)
        for at in range(starts[piece], starts[piece + 1]):
            number = needs.numbers[features[at]]
            asked += _weight_of(number, desk.weight)
            if number >= 0 and desk.in_offer[number] == pair:
                shown += desk.weight[number]
        heavy = (asked - shown) / total
        if shown <= LACKING * asked and asked >= HEAVY * total and heavy > found.missing_weights[pair]:
            found.missing[pair], found.missing_weights[pair] = piece, heavy
