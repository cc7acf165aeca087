"""Eight bytes at a time, for loops over the letters of words."""

import sys
from typing import TYPE_CHECKING, Any

import numpy as np
from numba import types
from numba.extending import intrinsic
from numpy.typing import NDArray

from madang.core.compiled import inlined

_FORWARD = sys.byteorder == "little"

if TYPE_CHECKING:

    def eight_bytes(data: NDArray[np.uint8], at: int) -> np.uint64:
        """``data[at:at + 8]`` as one number, wherever it begins; all eight must lie within ``data``."""
        raise NotImplementedError

else:

    @intrinsic
    def eight_bytes(_typing: Any, data: Any, place: Any) -> Any:
        """What it says above, for compiled code."""

        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            array = context.make_array(signature.args[0])(context, builder, arguments[0])
            word = context.get_value_type(types.uint64).as_pointer()
            return builder.load(builder.bitcast(builder.gep(array.data, [arguments[1]]), word), align=1)

        return types.uint64(data, place), generate


@inlined
def few_bytes(data: NDArray[np.uint8], at: int, size: int) -> np.uint64:
    """``data[at:at + size]``, at most eight bytes and at least one, as one number."""
    if at + 8 <= len(data):
        beyond = np.uint64(64 - 8 * size)
        value = eight_bytes(data, at)
        return value << beyond if _FORWARD else value >> beyond
    value = np.uint64(0)
    for byte in range(size):
        place = 8 - size + byte if _FORWARD else size - 1 - byte
        value |= np.uint64(data[at + byte]) << np.uint64(8 * place)
    return value


@inlined
def same_bytes(one: NDArray[np.uint8], begin: int, other: NDArray[np.uint8], first: int, size: int) -> bool:
    """Whether ``one[begin:begin + size]`` is ``other[first:first + size]``."""
    at = 0
    while at + 8 <= size and eight_bytes(one, begin + at) == eight_bytes(other, first + at):
        at += 8
    rest = size - at
    return rest < 8 and (rest == 0 or few_bytes(one, begin + at, rest) == few_bytes(other, first + at, rest))
