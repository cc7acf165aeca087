"""Rounds whose rules cannot hold together, timed until it is known which ones."""

import json
import sys
from dataclasses import replace
from typing import Literal

import numpy as np

from benchmarks.measuring import Watch
from benchmarks.rounds import Kind, made
from madang.core.pairing.conflict import Conflict, find_conflict
from madang.core.pairing.deadline import Deadline
from madang.core.pairing.problem import Infeasible, Limit, Problem
from madang.core.pairing.total import solve_total
from madang.core.texts.faults import Said

Break = Literal["one minimum", "a minimum and a quota", "all minima"]
BREAKS: tuple[Break, ...] = ("one minimum", "a minimum and a quota", "all minima")


def broken(size: str, kind: Kind, how: Break) -> Problem:
    """A round of the benchmark with one minimum beyond reach, one above a quota, or all minima three times as high."""
    problem = made(size, kind)[0]
    first, *others = problem.limits
    if how == "one minimum":
        limits = [replace(first, bound=len(first.members)), *others]
    elif how == "a minimum and a quota":
        said = Said(en="quota", ko="한도", de="Quote")
        limits = [*problem.limits, Limit(said, first.members, "most", int(first.bound) - 1)]
    else:
        limits = [one if one.is_share or one.kind == "most" else replace(one, bound=3 * one.bound)
                  for one in problem.limits]  # fmt: skip
    return replace(problem, limits=tuple(limits))


def conflict(problem: Problem) -> Conflict:
    """What madang.pair refuses with once the files are read."""
    try:
        solve_total(problem, Deadline())
    except Infeasible:
        return find_conflict(problem)
    raise AssertionError("the rules hold together")


def main(size: str, kind: Kind, how: Break) -> None:
    """Find the conflict of a round, after a small one that loads what it needs."""
    conflict(broken("65 × 850", kind, how))
    problem = broken(size, kind, how)
    watch = Watch()
    found = conflict(problem)
    told = watch.tell(rules=len(found.limits), smallest=found.smallest, limits=len(problem.limits))
    print(json.dumps(told | {"pairs": int(np.size(problem.need))}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3])  # type: ignore[arg-type]
