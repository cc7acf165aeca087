"""Pairs that nobody has a reason to leave: deferred acceptance, and the pairs that would block."""

from madang.core.pairing.stable.blocking import blocking_pairs
from madang.core.pairing.stable.solving import solve_stable

__all__ = ["blocking_pairs", "solve_stable"]
