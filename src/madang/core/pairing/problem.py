"""A round as arrays: who may be paired with whom, what each pair is worth, and the bounds that must hold."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from madang.core.texts.faults import Said

Ints: TypeAlias = NDArray[np.int64]
Reals: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True)
class Limit:
    """A bound on how many ``members`` (sorted places of pairs) are made: at ``least`` or at ``most``.

    The bound is a whole number, or a share (a ``Fraction``) of all pairs that are made.
    """

    said: Said
    members: Ints
    kind: Literal["least", "most"]
    bound: int | Fraction

    @property
    def is_share(self) -> bool:
        """Whether the bound is a share of all pairs."""
        return isinstance(self.bound, Fraction)

    def holds(self, made: NDArray[np.bool_]) -> bool:
        """Whether the pairs that are ``made`` (a truth value for each pair) keep to the bound."""
        count = int(made[self.members].sum())
        bound = self.bound * int(made.sum()) if isinstance(self.bound, Fraction) else self.bound
        return count >= bound if self.kind == "least" else count <= bound


@dataclass(frozen=True)
class Problem:
    """Which of some possible pairs to make.

    ``need`` and ``offer``: the two sides of each possible pair, as places in ``need_capacity`` and ``offer_capacity``;
    pairs are sorted by both. ``weight``: what a pair is worth, a whole number. ``musts``: how many of the two sides
    wish it first. ``limits``: bounds that must hold. ``fair``: the side of which as many as possible get a first pair,
    of such pairs as many as possible a second one, and so on, before any weight counts.
    """

    need: Ints
    offer: Ints
    weight: Ints
    musts: Ints
    need_capacity: Ints
    offer_capacity: Ints
    limits: tuple[Limit, ...] = ()
    fair: Literal["need", "offer"] | None = None

    def __len__(self) -> int:
        return len(self.need)

    def most_served(self) -> Ints:
        """How many pairs each party of the ``fair`` side can have at most: its capacity, or its possible pairs."""
        own, capacity = (self.need, self.need_capacity) if self.fair == "need" else (self.offer, self.offer_capacity)
        return np.minimum(capacity, np.bincount(own, minlength=len(capacity)))

    @property
    def starts(self) -> Ints:
        """Where the pairs of each need begin: shape (needs + 1)."""
        return np.searchsorted(self.need, np.arange(len(self.need_capacity) + 1))


@dataclass(frozen=True)
class Solved:
    """The pairs that are ``made``, a truth value for each, and how good no others can be.

    ``worth`` and ``bound`` are sums of weights; they are equal when ``proved``. ``way`` names the method.
    ``prices``: for each need, offer and limit what one unit more could gain at most, in weights.
    """

    made: NDArray[np.bool_]
    worth: int
    bound: float
    proved: bool
    way: str
    prices: tuple[Reals, Reals, Reals] | None = None


class Infeasible(Exception):
    """No pairs keep to all limits."""


class OutOfTime(Exception):
    """The time ended before any pairs were found that keep to all limits."""
