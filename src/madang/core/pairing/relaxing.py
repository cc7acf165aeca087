"""The best fractions of a linear programme by HiGHS, first among promising variables."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from madang.core.pairing.deadline import Deadline
from madang.core.pairing.problem import Infeasible, OutOfTime, Reals
from madang.core.pairing.programme import Programme

INFEASIBLE = 2
"""What HiGHS says by way of SciPy when there is no answer."""


@dataclass(frozen=True)
class Relaxed:
    """The best fractions ``x``, the ``prices`` of the rows, and the ``bound`` that they prove (weak duality).

    ``spare``: what each variable adds beyond the prices of what it uses, its reduced cost.
    """

    x: Reals
    prices: Reals
    spare: Reals
    bound: float


def relaxed(programme: Programme, gains: Reals, deadline: Deadline, near: np.ndarray | None = None) -> Relaxed:
    """The best fractions: among the variables that are ``near``, then with those let in that the prices speak for."""
    core = np.ones(len(gains), bool) if near is None else near.copy()
    while True:
        some = np.flatnonzero(core)
        found = _linprog(programme.among(some), gains[some], deadline)
        if found is None and core.all():
            raise Infeasible
        if found is None:
            core[:] = True
            continue
        prices = np.maximum(-np.asarray(found.ineqlin.marginals), 0)
        spare = gains - programme.columns.T @ prices
        if programme.links is not None:
            spare = spare + programme.links.T @ np.asarray(found.eqlin.marginals)
        left_out = ~core & (spare > 1e-9)
        if not left_out.any():
            x = np.zeros(len(gains))
            x[some] = found.x
            bound = float(programme.bounds @ prices) + float(np.maximum(spare, 0) @ np.minimum(programme.highs, 1e15))
            return Relaxed(x, prices, spare, bound)
        core |= left_out


def _linprog(programme: Programme, gains: Reals, deadline: Deadline) -> Any:
    """What HiGHS finds; ``None`` when there is no answer."""
    from scipy.optimize import linprog

    links = {} if programme.links is None else {"A_eq": programme.links, "b_eq": np.zeros(programme.links.shape[0])}
    bounds = np.column_stack([np.zeros(len(gains)), programme.highs])
    found = linprog(-gains, A_ub=programme.matrix, b_ub=programme.bounds, bounds=bounds, method="highs",
                    options=deadline.left(), **links)  # fmt: skip
    if found.status == INFEASIBLE:
        return None
    if found.status != 0:
        raise OutOfTime
    return found
