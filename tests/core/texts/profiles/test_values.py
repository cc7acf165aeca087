"""A value comes out in one written form, and a value in that form comes out as it went in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.texts.profiles import FIELDS, NoValue, value_of

ALL = sorted({field.holds for field in FIELDS.values()})


@given(st.sampled_from(ALL), st.text(max_size=80))
def test_any_text_is_a_lasting_value_or_none(holds: str, text: str) -> None:
    try:
        value = value_of(text, holds)  # type: ignore[arg-type]  # one of those that fields hold
    except NoValue:
        return
    assert value_of(value, holds) == value  # type: ignore[arg-type]  # as above


@given(st.integers(0, 2**53 - 1))
def test_a_sum_is_read_as_it_is_written(won: int) -> None:
    assert value_of(f"{won:,}원", "won") == str(won)


@pytest.mark.parametrize("text", ["99999999999999999999", "∞", "", "많음", "9,007,199,254,740,992원"])
def test_numbers_beyond_measure_are_none(text: str) -> None:
    with pytest.raises(NoValue):
        value_of(text, "won")
