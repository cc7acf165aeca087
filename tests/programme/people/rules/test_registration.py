"""Business numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.programme.people.rules.registration import BadRegistration, check_digit, registration

NINE = st.text(alphabet="0123456789", min_size=9, max_size=9)


@given(NINE)
def test_exactly_one_last_digit_fits_the_nine_before(nine: str) -> None:
    fitting = [digit for digit in "0123456789" if _fits(nine + digit)]

    assert fitting == [str(check_digit(nine))]


@given(NINE, st.integers(0, 7), st.integers(1, 9))
def test_a_slip_in_one_of_the_first_eight_digits_is_found(nine: str, place: int, shift: int) -> None:
    wrong = nine[:place] + str((int(nine[place]) + shift) % 10) + nine[place + 1 :]

    assert not _fits(wrong + str(check_digit(nine)))


@pytest.mark.parametrize("written", ["123-45-67891", "1234567891", " 123 45 67891 ", "123–45–67891"])
def test_hyphens_and_spaces_do_not_matter(written: str) -> None:
    assert registration(written) == "1234567891"


@pytest.mark.parametrize(
    "written", ["", "123-45-6789", "123-45-678911", "abc-de-fghij", "１２３４５６７８９１", "123-45-67890"]
)
def test_what_is_no_business_number_is_refused(written: str) -> None:
    with pytest.raises(BadRegistration):
        registration(written)


def _fits(digits: str) -> bool:
    try:
        return registration(digits) == digits
    except BadRegistration:
        return False
