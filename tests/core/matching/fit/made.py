"""Small tables of needs and offers, and where the real data stands."""

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from madang.core.matching.fit import Conditions, OfferFacts, barred, offer_facts, read_conditions

DATA = Path(os.environ.get("MADANG_DATA", Path(__file__).parents[5] / "shared" / "data"))
TODAY = dt.date(2026, 3, 1)
_TYPES = {"founded_on": pa.date32(), "employees": pa.int64()}


def table(**columns: Sequence[object]) -> pa.Table:
    """A table with ids where none are given, in the types that reading gives."""
    count = len(next(iter(columns.values())))
    whole = {"id": [f"R{row}" for row in range(count)], **columns}
    return pa.table({name: pa.array(cells, _TYPES.get(name, pa.large_string())) for name, cells in whole.items()})


def facts(**columns: Sequence[object]) -> OfferFacts:
    offers = table(**columns)
    texts = offers["text"].to_pylist() if "text" in offers.column_names else [""] * offers.num_rows
    return offer_facts(offers, texts=texts.__getitem__)


def conditions(offers: OfferFacts, **columns: Sequence[object]) -> Conditions:
    return read_conditions(table(**columns), offers.offers.column_names, file="needs.csv")


def allowed(offers: OfferFacts, *, today: dt.date | None = TODAY, **need: str) -> list[int]:
    """The rows of the offers that one need may get."""
    asked = conditions(offers, **{column: [cell] for column, cell in need.items()})
    masks, mask_of_need = barred(asked, offers, today)
    return [row for row in range(len(offers)) if not is_barred(masks, mask_of_need, (0, row))]


def is_barred(masks: NDArray[np.uint8], mask_of_need: NDArray[np.int32], pair: tuple[int, int]) -> bool:
    need, offer = pair
    return bool(mask_of_need[need] >= 0 and masks[mask_of_need[need], offer])
