"""Lists of candidates become pairs, each once, need by need."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from madang.core.matching.words.pairs import pairs_of


@st.composite
def lists(draw: st.DrawFn) -> list[list[list[int]]]:
    needs = draw(st.integers(0, 4))
    widths = draw(st.lists(st.integers(0, 4), max_size=3))
    cell = st.one_of(st.just(-1), st.integers(0, 5), st.integers(2**31 - 2, 2**31 - 1))
    return [draw(st.lists(st.lists(cell, min_size=k, max_size=k), min_size=needs, max_size=needs)) for k in widths]


@given(lists())
def test_every_pair_that_any_list_names_stands_once_sorted_by_need_and_offer(found: list[list[list[int]]]) -> None:
    columns = [np.array(one, np.int32).reshape(len(one), len(one[0]) if one else 0) for one in found]

    pairs = pairs_of(*columns)

    wanted = {(need, offer) for one in found for need, row in enumerate(one) for offer in row if offer >= 0}
    assert list(zip(pairs.needs.tolist(), pairs.offers.tolist(), strict=True)) == sorted(wanted)
    assert {pairs.needs.dtype.name, pairs.offers.dtype.name} == {"int64"}
