"""Whether limits can hold together: sums that keep to them, refined by cuts until some pairs have these sums."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from madang.core.pairing.holding.classes import Classes, classes_of
from madang.core.pairing.holding.cuts import Cut, Flow
from madang.core.pairing.problem import Ints, Problem, Reals

ROUNDS = 60
"""After so many cuts without an answer the linear programme of all pairs is left to decide."""
_INFEASIBLE = 2  # what HiGHS says by way of SciPy when there is no answer
_BLAME = 1e-7


@dataclass(frozen=True)
class Verdict:
    """Whether limits can ``hold`` together; if not, the places of some that cannot."""

    hold: bool
    blamed: tuple[int, ...] = ()


def decided(problem: Problem) -> Verdict | None:
    """Whether the limits of a ``problem`` can hold together; ``None`` when sums over classes do not tell.

    Benders' decomposition: a small programme of whole numbers proposes sums, a greatest flow finds pairs that have
    them, or a cut that they break. Exact, for a flow between whole capacities is whole.
    """
    master = _master(problem)
    if master is None:
        return None
    for _ in range(ROUNDS):
        sums = master.proposed()
        if sums is None:
            return Verdict(False, master.blamed())
        broken = master.flow.cuts(sums)
        if not broken:
            return Verdict(True)
        master.cuts += broken
    return None


def cannot_hold(problem: Problem) -> bool:
    """Whether it is known that the limits cannot hold together; any other method takes long to find that out."""
    if not problem.limits:
        return False
    verdict = decided(problem)
    return verdict is not None and not verdict.hold


def room_for(problem: Problem, place: int) -> int | None:
    """The most pairs that the limit at ``place`` can count when all others hold; ``None`` when sums do not tell."""
    master = _master(problem, without=place)
    if master is None:
        return None
    for _ in range(ROUNDS):
        sums = master.proposed(most=place)
        if sums is None:
            return None
        broken = master.flow.cuts(sums)
        if not broken:
            return int(master.counted(sums)[place])
        master.cuts += broken
    return None


def _master(problem: Problem, without: int | None = None) -> "_Master | None":
    classes = classes_of(problem)
    return None if classes is None else _Master(classes, without)


class _Master:
    """The programme of sums: the limits, what capacities say at once, and the cuts found so far."""

    def __init__(self, classes: Classes, without: int | None) -> None:
        self._classes = classes
        self.flow = Flow(classes)
        self.cuts: list[Cut] = []
        self._limits, self._bounds = _limit_rows(classes, without)
        self._own, self._own_bounds = _own_rows(classes, self.flow)
        self._most = _most(classes, self.flow)

    def counted(self, sums: Ints) -> Ints:
        """What each limit counts."""
        return np.asarray(self._classes.counts @ sums).astype(np.int64)

    def proposed(self, most: int | None = None) -> Ints | None:
        """Whole sums that keep to all rows, spread evenly, or such that the limit at ``most`` counts most."""
        from scipy.optimize import Bounds, LinearConstraint, milp

        width = len(self._most)
        rows, bounds = self._rows()
        spread = sparse.hstack([sparse.eye_array(width), -sparse.csr_array(self._most[:, None])])
        matrix = sparse.vstack([sparse.hstack([rows, sparse.csr_array((rows.shape[0], 1))]), spread], format="csc")
        ends = np.append(bounds, np.zeros(width))
        goal = np.append(np.zeros(width), 1.0)
        if most is not None:
            goal[:width] = -self._classes.counts[[most]].toarray()[0] * 2
        level = np.append(np.ones(width), 0)
        links = np.append(self._equal(), 0.0)[None, :]
        found = milp(
            goal,
            constraints=[LinearConstraint(matrix, -np.inf, ends), LinearConstraint(links, 0, 0)],
            bounds=Bounds(np.zeros(width + 1), np.append(self._most, 1.0)),
            integrality=level,
            options={"mip_rel_gap": 0.0 if most is not None else 0.9},
        )
        if found.status == _INFEASIBLE:
            return None
        return np.asarray(np.rint(found.x[:width]), np.int64)

    def _rows(self) -> tuple[sparse.csr_array, Reals]:
        cuts = sparse.csr_array(np.array([cut.row for cut in self.cuts]).reshape(-1, len(self._most)))
        parts = [self._limits, self._own, cuts]
        bounds = [self._bounds, self._own_bounds, np.array([cut.bound for cut in self.cuts], float)]
        return sparse.vstack(parts, format="csr"), np.concatenate(bounds)

    def _equal(self) -> Reals:
        """Both sides have the same pairs."""
        first, second, alone = self._classes.widths
        return np.concatenate([np.ones(first), -np.ones(second), np.zeros(alone)])

    def blamed(self) -> tuple[int, ...]:
        """Limits that cannot hold together, by a certificate of Farkas; all of them when fractions could hold.

        The certificate is what the limits' prices are when the sum of what they are missed by is made as small as
        possible.
        """
        from scipy.optimize import linprog

        rows, bounds = self._rows()
        limits, width = len(self._bounds), len(self._most)
        missed = sparse.vstack([-sparse.eye_array(limits), sparse.csr_array((rows.shape[0] - limits, limits))])
        found = linprog(
            np.append(np.zeros(width), np.ones(limits)),
            A_ub=sparse.hstack([rows, missed], format="csc"),
            b_ub=bounds,
            A_eq=np.append(self._equal(), np.zeros(limits))[None, :],
            b_eq=np.zeros(1),
            bounds=np.column_stack([np.zeros(width + limits), np.append(self._most, np.full(limits, np.inf))]),
        )
        if found.fun <= _BLAME:
            return tuple(range(limits))
        return tuple(int(place) for place in np.flatnonzero(-found.ineqlin.marginals[:limits] > _BLAME))


def _limit_rows(classes: Classes, without: int | None) -> tuple[sparse.csr_array, Reals]:
    """A row for each limit, at most a bound; the one ``without`` is always kept."""
    first = classes.widths[0]
    total = np.append(np.ones(first), np.zeros(classes.counts.shape[1] - first))
    limits = classes.problem.limits
    signs = np.array([-1.0 if limit.kind == "least" else 1.0 for limit in limits])
    parts = np.array([limit.bound.denominator if limit.is_share else 1 for limit in limits], float)
    shares = np.array([limit.bound.numerator if limit.is_share else 0 for limit in limits], float)
    rows = sparse.diags_array(signs * parts) @ classes.counts
    shared = np.flatnonzero(shares)
    if len(shared):
        rows = rows - sparse.csr_array((signs * shares)[:, None]) @ sparse.csr_array(total[None, :])
    bounds = np.array([0.0 if limit.is_share else float(limit.bound) for limit in limits]) * signs
    if without is not None:
        bounds[without] = float(len(classes.problem)) if signs[without] > 0 else 0.0
    return sparse.csr_array(rows), bounds


def _own_rows(classes: Classes, flow: Flow) -> tuple[sparse.csr_array, Reals]:
    """Single pairs are no more than their class, and than their party takes."""
    first, second, alone = classes.widths
    each = np.arange(alone)
    parts, bounds = [], []
    ends = (classes.of_need[flow.single[0]], classes.of_offer[flow.single[1]])
    for end, start, size in zip(ends, (0, first), (first, second), strict=True):
        inner = sparse.csr_array((np.ones(alone), (end, first + second + each)), (size, first + second + alone))
        outer = sparse.csr_array((np.ones(size), (np.arange(size), start + np.arange(size))), inner.shape)
        parts.append(inner - outer)
        bounds.append(np.zeros(size))
    for end, room in zip(flow.single, flow.room, strict=True):
        parties, rows = np.unique(end, return_inverse=True)
        parts.append(sparse.csr_array((np.ones(alone), (rows, first + second + each)),
                                      (len(parties), first + second + alone)))  # fmt: skip
        bounds.append(room[parties].astype(float))
    return sparse.vstack(parts, format="csr"), np.concatenate(bounds)


def _most(classes: Classes, flow: Flow) -> Reals:
    """The most that each sum can be: what its parties take, and what the other side has for them."""
    problem = classes.problem
    found = []
    for side, (own, other) in enumerate(((problem.need, problem.offer), (problem.offer, problem.need))):
        of = (classes.of_need, classes.of_offer)[side]
        size = classes.widths[side]
        keys, counts = np.unique(other * size + of[own], return_counts=True)
        there = np.minimum(counts, flow.room[1 - side][keys // size])
        found.append(np.minimum(np.bincount(of, weights=flow.room[side], minlength=size),
                                np.bincount(keys % size, weights=there, minlength=size)))  # fmt: skip
    return np.concatenate([*found, np.ones(len(classes.singles))])
