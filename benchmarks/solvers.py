"""Programs that pair, each on a round of the benchmark, timed in a process of its own."""

import json
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.measuring import Watch
from benchmarks.rounds import Kind, made
from madang.core.pairing.problem import Limit, Problem


def by_madang(problem: Problem) -> int:
    """What madang.pair does once the files are read."""
    from madang.core.pairing.deadline import Deadline
    from madang.core.pairing.total import solve_total

    solved = solve_total(problem, Deadline())
    assert solved.proved
    return solved.worth


def by_scipy_sparse(problem: Problem) -> int:
    """SciPy's min_weight_full_bipartite_matching; a column for each row lets it stay without a pair."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    needs, offers = len(problem.need_capacity), len(problem.offer_capacity)
    rows = np.append(problem.need, np.arange(needs))
    columns = np.append(problem.offer, offers + np.arange(needs))
    costs = np.append(-problem.weight - 1.0, np.full(needs, -1.0))
    row, column = min_weight_full_bipartite_matching(csr_array((costs, (rows, columns)), (needs, offers + needs)))
    return int(-costs_at(costs, rows, columns, (row, column), offers + needs)) - len(row)


def costs_at(costs: Any, rows: Any, columns: Any, chosen: tuple[Any, Any], width: int) -> float:
    """The sum of the costs of the chosen cells."""
    keys = rows * width + columns
    order = np.argsort(keys)
    places = np.searchsorted(keys[order], chosen[0].astype(np.int64) * width + chosen[1])
    return float(costs[order[places]].sum())


def by_ortools_flow(problem: Problem) -> int:
    """OR-tools' SimpleMinCostFlow; a minimum of a group is supply that its node asks for."""
    from ortools.graph.python import min_cost_flow

    needs, offers = len(problem.need_capacity), len(problem.offer_capacity)
    flow = min_cost_flow.SimpleMinCostFlow()
    above, groups = _tree(problem, needs + offers)
    sink = needs + offers + len(groups)
    least = np.array([int(limit.bound) for limit in groups], np.int64)
    parents = np.array([_parent(groups, place, needs + offers, sink) for place in range(len(groups))], np.int64)
    tail = np.concatenate(
        [problem.need, needs + np.arange(offers), np.arange(needs), needs + offers + np.arange(len(groups))]
    )
    head = np.concatenate([needs + problem.offer, np.where(above < 0, sink, above), np.full(needs, sink), parents])
    capacity = np.concatenate([np.ones(len(problem), np.int64), problem.offer_capacity, problem.need_capacity,
                               np.full(len(groups), problem.need_capacity.sum())])  # fmt: skip
    cost = np.concatenate([-problem.weight, np.zeros(offers + needs + len(groups), np.int64)])
    flow.add_arcs_with_capacity_and_unit_cost(tail, head, capacity, cost)
    supply = np.concatenate([problem.need_capacity, np.zeros(offers, np.int64), -least, [0]])
    np.add.at(supply, parents, least)
    supply[sink] -= int(problem.need_capacity.sum())
    flow.set_nodes_supplies(np.arange(sink + 1), supply)
    assert flow.solve() == flow.OPTIMAL
    return -int(flow.optimal_cost())


def _tree(problem: Problem, first: int) -> tuple[Any, list[Limit]]:
    """The node above each offer, -1 for none, and the groups, each before those within it."""
    groups = list(problem.limits)
    above = np.full(len(problem.offer_capacity), -1, np.int64)
    for place, limit in enumerate(groups):
        above[problem.offer[limit.members]] = first + place
    return above, groups


def _parent(groups: list[Limit], place: int, first: int, sink: int) -> int:
    """The group that the benchmark wrote before the one at an odd place holds it."""
    within = place > 0 and np.isin(groups[place].members, groups[place - 1].members).all()
    return first + place - 1 if within else sink


def by_highs(problem: Problem) -> int:
    """HiGHS on all pairs at once, as SciPy carries it: the linear programme."""
    from scipy.optimize import linprog

    from madang.core.pairing.programme import programme_of

    programme = programme_of(problem)
    gains = programme.spread(problem.weight)
    links = {} if programme.links is None else {"A_eq": programme.links, "b_eq": np.zeros(1)}
    found = linprog(-gains, A_ub=programme.matrix, b_ub=programme.bounds, method="highs", **links,
                    bounds=np.column_stack([np.zeros(len(gains)), programme.highs]))  # fmt: skip
    assert found.status == 0
    worth: int = round(-found.fun)
    return worth


def by_stages(problem: Problem) -> int:
    """HiGHS in stages: the most first pairs, of such the most second ones …, at last the total."""
    from madang.core.pairing.deadline import Deadline
    from madang.core.pairing.linear import solve_linear

    return solve_linear(problem, Deadline()).worth


def by_greedy(problem: Problem) -> int:
    """The best pair first, as long as both have a place: not exact."""
    left = (problem.need_capacity.copy(), problem.offer_capacity.copy())
    worth = 0
    for pair in np.argsort(-problem.weight, kind="stable").tolist():
        need, offer = problem.need[pair], problem.offer[pair]
        if left[0][need] and left[1][offer]:
            left[0][need] -= 1
            left[1][offer] -= 1
            worth += int(problem.weight[pair])
    return worth


PROGRAMS: dict[str, tuple[Callable[[Problem], int], tuple[Kind, ...]]] = {
    "madang": (by_madang, ("one", "capacities", "minima", "fields", "all", "fair", "popular")),
    "SciPy sparse": (by_scipy_sparse, ("one",)),
    "OR-tools flow": (by_ortools_flow, ("one", "capacities", "minima", "popular")),
    "HiGHS (SciPy)": (by_highs, ("one", "capacities", "minima", "fields", "all")),
    "HiGHS in stages (SciPy)": (by_stages, ("fair",)),
    "greedy": (by_greedy, ("one", "capacities")),
}


def main(arguments: list[str]) -> None:
    """Run the program named first on the size and kind named then, after a small round that loads what it needs."""
    name, size, kind = arguments
    run = PROGRAMS[name][0]
    run(made("65 × 850", kind)[0])  # type: ignore[arg-type]
    problem = made(size, kind)[0]  # type: ignore[arg-type]
    watch = Watch()
    worth = run(problem)
    print(json.dumps(watch.tell(worth=worth)))


if __name__ == "__main__":
    main(sys.argv[1:])
