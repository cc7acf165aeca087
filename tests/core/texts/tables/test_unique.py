"""Keys that two rows share are found, and no others are suspected."""

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from madang.core.texts.tables.unique import SeenKeys

keys = st.lists(st.lists(st.text(st.sampled_from("ab가"), max_size=3), max_size=8), max_size=12)


@given(keys)
def test_each_later_row_is_paired_with_an_earlier_one_of_the_same_key(batches: list[list[str]]) -> None:
    seen, row, found = SeenKeys(), 0, list[int]()
    flat: list[str] = []

    for batch in batches:
        rows = np.arange(row, row + len(batch), dtype=np.int64)
        found += [later for _, later in seen.suspects([pa.array(batch, pa.large_string())], rows)]
        row, flat = row + len(batch), flat + batch

    doubled = {later for later, key in enumerate(flat) if key in flat[:later]}
    assert set(found) == doubled


def test_keys_of_two_columns_count_together() -> None:
    seen = SeenKeys()
    one = pa.array(["a", "a", "b", "a"], pa.large_string())
    other = pa.array(["x", "y", "x", "x"], pa.large_string())

    assert list(seen.suspects([one, other], np.array([2, 3, 4, 5]))) == [(2, 5)]
