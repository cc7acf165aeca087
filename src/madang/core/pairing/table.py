"""The pairs of a round as a table."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from madang.core.pairing.round import Round


def pairs_table(this: Round, made: NDArray[np.bool_]) -> pa.Table:
    """The rows of the pairs that are ``made``, by need, best first; equal scores by offer."""
    places = np.flatnonzero(made)
    places = places[np.lexsort((this.offer[places], -this.score[places], this.need[places]))]
    columns = {
        "need_id": this.needs.ids.take(pa.array(this.need[places])),
        "offer_id": this.offers.ids.take(pa.array(this.offer[places])),
        "score": pa.array(this.score[places]),
    }
    rows = pa.array(this.row[places], mask=this.row[places] < 0)
    own = this.candidates.table
    further = {name: own[name].combine_chunks().take(rows) for name in own.column_names if name not in columns}
    return pa.table(columns | further)
