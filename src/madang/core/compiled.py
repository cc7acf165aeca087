"""One way to compile the product's inner loops."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np

from madang.core.machine_code import keep_machine_code

keep_machine_code()

Int = int | np.integer[Any]
"""A whole number as compiled code has it."""

Real = float | np.floating[Any]
"""A number as compiled code has it."""

Function = TypeVar("Function", bound=Callable[..., object])


def compiled(function: Function) -> Function:
    """Compile ``function`` on first call, keep the machine code on disk, and let other threads run meanwhile.

    Floating-point sums keep the order in which they are written, so that the same input gives the same bytes
    whatever the number of threads.
    """
    return cast(Function, numba.njit(cache=True, nogil=True, boundscheck=False)(function))


def inlined(function: Function) -> Function:
    """Compile ``function`` into each of its callers: for the smallest steps of an inner loop, called with plain arrays.

    A call that hands over arrays counts their references; a loop over letters cannot afford that.
    """
    return cast(Function, numba.njit(cache=True, nogil=True, boundscheck=False, inline="always")(function))


def summing(function: Function) -> Function:
    """Compile a function whose sums may run in several lanes at once.

    The order of a sum is fixed when the function is compiled and depends on the number of its terms alone, so the same
    input still gives the same bytes on a machine, whatever the number of threads; two kinds of processor may differ in
    the last digit.
    """
    return cast(Function, numba.njit(cache=True, nogil=True, boundscheck=False, fastmath={"reassoc", "nsz"})(function))
