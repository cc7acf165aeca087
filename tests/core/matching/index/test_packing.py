"""Packed numbers come back as they were."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from madang.core.matching.index.packing import packed, unpacked


@given(st.lists(st.integers(0, 2**64 - 1)), st.sampled_from([8, 16, 32, 64]))
def test_packed_numbers_come_back_as_they_were(values: list[int], bits: int) -> None:
    numbers = np.array([value >> (64 - bits) for value in values], np.uint64)
    data, width = packed(numbers)
    assert unpacked(memoryview(data), len(numbers), width).tolist() == numbers.tolist()


def test_small_numbers_take_one_byte_and_large_ones_eight() -> None:
    for largest, width in ((255, 1), (256, 2), (65_535, 2), (65_536, 4), (2**32 - 1, 4), (2**32, 8)):
        assert packed(np.array([0, largest], np.uint64))[1] == width
