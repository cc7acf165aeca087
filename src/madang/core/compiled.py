"""One way to compile the product's inner loops."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np
from numba.core.caching import FunctionCache
from numba.core.runtime.nrt import rtsys

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
    return cast(Function, _kept(numba.njit(nogil=True, boundscheck=False)(function)))


def inlined(function: Function) -> Function:
    """Compile ``function`` into each of its callers: for the smallest steps of an inner loop, called with plain arrays.

    A call that hands over arrays counts their references; a loop over letters cannot afford that.
    """
    return cast(Function, _kept(numba.njit(nogil=True, boundscheck=False, inline="always")(function)))


def summing(function: Function) -> Function:
    """Compile a function whose sums may run in several lanes at once.

    The order of a sum is fixed when the function is compiled and depends on the number of its terms alone, so the same
    input still gives the same bytes on a machine, whatever the number of threads; two kinds of processor may differ in
    the last digit.
    """
    return cast(Function, _kept(numba.njit(nogil=True, boundscheck=False, fastmath={"reassoc", "nsz"})(function)))


class _MachineCode(FunctionCache):
    """Machine code on disk, which is loaded without the tables that are needed to compile.

    Filling them, and loading SciPy for them, takes half a second. Numba does it before it looks for machine code; what
    has to be compiled fills them all the same, when the compiler starts.
    """

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        """The machine code for arguments of the types ``sig``; ``None`` when there is none yet."""
        rtsys.initialize(target_context)
        with self._guard_against_spurious_io_errors():
            return self._load_overload(sig, target_context)  # type: ignore[no-untyped-call]


def _kept(dispatcher: Any) -> Any:
    """``dispatcher`` with its machine code kept on disk."""
    machine_code = _MachineCode(dispatcher.py_func)  # type: ignore[no-untyped-call]
    dispatcher._cache = machine_code  # noqa: SLF001  Numba has no other door
    return dispatcher
