"""The order in which a source looks at its pairs."""

import numpy as np

from madang.core.compiled import compiled
from madang.core.pairing.flow.heap import Ints

BITS = 62


def heaviest_first(starts: Ints, weight: Ints, order: Ints) -> Ints:
    """``order`` (places of pairs, source by source) by falling ``weight`` within each source, equal ones as before.

    Source, weight and place of a pair fit into one number almost always, and plain numbers are sorted fastest.
    """
    lengths = np.diff(starts)
    if not len(order):
        return order
    own = weight[order]
    most = int(own.max())
    widths = [int(lengths.max()).bit_length(), (most - int(own.min())).bit_length(), len(lengths).bit_length()]
    if sum(widths) > BITS:
        _sort_parts(starts, weight, order)
        return order
    source = np.repeat(np.arange(len(lengths)), lengths)
    place = np.arange(len(order)) - starts[source]
    keys = (source << (widths[0] + widths[1])) | ((most - own) << widths[0]) | place
    keys.sort()
    return np.asarray(order[starts[source] + (keys & ((1 << widths[0]) - 1))])


@compiled
def _sort_parts(starts: Ints, weight: Ints, order: Ints) -> None:
    for source in range(len(starts) - 1):
        low, high = starts[source], starts[source + 1]
        part = order[low:high]
        order[low:high] = part[np.argsort(-weight[part], kind="mergesort")]
