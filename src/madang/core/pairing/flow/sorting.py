"""The order in which a source looks at its pairs."""

import numpy as np

from madang.core.compiled import compiled
from madang.core.pairing.flow.heap import Ints


@compiled
def sort_heaviest_first(starts: Ints, weight: Ints, order: Ints) -> None:
    """Sort each source's part of ``order`` (places of pairs) by falling ``weight``, equal ones by place."""
    for source in range(len(starts) - 1):
        low, high = starts[source], starts[source + 1]
        falling = True
        for at in range(low + 1, high):
            if weight[order[at]] > weight[order[at - 1]]:
                falling = False
                break
        if not falling:
            part = order[low:high]
            order[low:high] = part[np.argsort(-weight[part], kind="mergesort")]
