"""The linear programme of a problem: a row for each capacity and each limit, a variable for each pair."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from scipy import sparse

from madang.core.pairing.problem import Ints, Problem, Reals


@dataclass(frozen=True)
class Programme:
    """The linear programme: ``matrix @ x <= bounds`` with x within [0, highs].

    The variables are the ``pairs``, then the number of all pairs when a limit is a share (``links`` is the row that
    makes it so), then the places that fairness fills: ``served`` tells which of them is a party's first, second ….
    """

    pairs: int
    matrix: sparse.csr_array
    bounds: Reals
    highs: Reals
    links: sparse.csr_array | None
    served: Ints

    def among(self, variables: Ints) -> "Programme":
        """The programme with these variables alone, all others 0; ``served`` is left as it is."""
        links = self.links[:, variables] if self.links is not None else None
        pairs = int(np.searchsorted(variables, self.pairs))
        return Programme(pairs, self.columns[:, variables], self.bounds, self.highs[variables], links, self.served)

    @cached_property
    def columns(self) -> sparse.csc_array:
        """The matrix by columns."""
        return self.matrix.tocsc()

    def with_row(self, row: Reals, bound: float) -> "Programme":
        """The programme with one row more."""
        matrix = sparse.vstack([self.matrix, sparse.csr_array(row[None, :])], format="csr")
        return replace(self, matrix=matrix, bounds=np.append(self.bounds, bound))

    def spread(self, objective: Ints) -> Reals:
        """An objective over pairs as one over all variables."""
        return np.append(objective.astype(float), np.zeros(len(self.highs) - self.pairs))

    def serving(self, number: int) -> Reals:
        """The objective of filling as many ``number``-th places as possible."""
        return np.append(np.zeros(len(self.highs) - len(self.served)), (self.served == number).astype(float))


def programme_of(problem: Problem) -> Programme:
    """The rows: capacities of needs, of offers, the limits in their order, then the places that fairness fills."""
    pairs, needs, offers = len(problem), len(problem.need_capacity), len(problem.offer_capacity)
    shared = int(any(limit.is_share for limit in problem.limits))
    each = np.arange(pairs)
    parts = [_part(problem.need, each, 1.0), _part(needs + problem.offer, each, 1.0)]
    bounds = [problem.need_capacity.astype(float), problem.offer_capacity.astype(float)]
    for row, limit in enumerate(problem.limits, needs + offers):
        sign = -1.0 if limit.kind == "least" else 1.0
        parts.append(_part(np.full(len(limit.members), row), limit.members, sign))
        if limit.is_share:
            parts.append(_part(np.array([row]), np.array([pairs]), -sign * float(limit.bound)))
        bounds.append(np.array([0.0 if limit.is_share else sign * float(limit.bound)]))
    owner, served = _places(problem)
    if len(served):
        first = needs + offers + len(problem.limits)
        own = problem.need if problem.fair == "need" else problem.offer
        parts += [_part(first + own, each, -1.0), _part(first + owner, pairs + shared + np.arange(len(served)), 1.0)]
        bounds.append(np.zeros(needs if problem.fair == "need" else offers))
    width = pairs + shared + len(served)
    rows, columns, values = map(np.concatenate, zip(*parts, strict=True))
    matrix = sparse.csr_array((values, (rows, columns)), shape=(sum(map(len, bounds)), width))
    links = sparse.csr_array(np.append(np.ones(pairs), [-1.0, *served * 0])[None, :]) if shared else None
    highs = np.concatenate([np.ones(pairs), [float(problem.need_capacity.sum())] * shared, np.ones(len(served))])
    return Programme(pairs, matrix, np.concatenate(bounds), highs, links, served)


def _part(rows: Ints, columns: Ints, value: float) -> tuple[Ints, Ints, Reals]:
    return rows, columns, np.full(len(columns), value)


def _places(problem: Problem) -> tuple[Ints, Ints]:
    """For fairness: each place that a party may fill, as the party and the place's number from 1."""
    if problem.fair is None:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    most = problem.most_served()
    owner = np.repeat(np.arange(len(most)), most)
    return owner, np.arange(len(owner)) - np.repeat(np.cumsum(most) - most, most) + 1
