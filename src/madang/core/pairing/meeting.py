"""The conditions that rules set on the values of a column."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np


def meeting(condition: Any) -> Callable[[frozenset[str]], bool] | None:
    """The test of values that a ``condition`` of the rules file means; ``None`` when it means nothing.

    A text or a list of texts: one of them is there. ``{not = …}``: none of them is there. ``{begins = …}``: a value
    begins with one of them. ``{from = a, to = b}``: a number of at least a and at most b is there.
    """
    if isinstance(condition, dict) and len(condition) >= 1:
        return _of_table(condition)
    wanted = _listed(condition)
    return (lambda values: bool(values & wanted)) if wanted else None


def _of_table(condition: dict[str, Any]) -> Callable[[frozenset[str]], bool] | None:
    if condition.keys() <= {"from", "to"}:
        low, high = condition.get("from", -np.inf), condition.get("to", np.inf)
        if not all(isinstance(end, int | float) and not isinstance(end, bool) for end in (low, high)):
            return None
        return lambda values: any(low <= number <= high for number in _numbers(values))
    wanted = _listed(next(iter(condition.values())))
    if not wanted or len(condition) > 1:
        return None
    if "not" in condition:
        return lambda values: not values & wanted
    if "begins" in condition:
        starts = tuple(wanted)
        return lambda values: any(value.startswith(starts) for value in values)
    return None


def _listed(told: Any) -> frozenset[str]:
    """The texts that ``told`` lists; nothing when it is something else."""
    if isinstance(told, list) and all(isinstance(one, str | int) and not isinstance(one, bool) for one in told):
        return frozenset(str(one) for one in told)
    if isinstance(told, str | int) and not isinstance(told, bool):
        return frozenset([str(told)])
    return frozenset()


def _numbers(values: frozenset[str]) -> Iterator[float]:
    for value in values:
        plain = value.replace(",", "")
        if plain.replace(".", "", 1).removeprefix("-").isdecimal():
            yield float(plain)
