"""Regions as people write them."""

import pytest

from madang.programme.imports.rules import region_code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("대전", "30"),
        ("대전광역시 유성구", "30"),
        ("서울특별시", "11"),
        ("경기도 성남시", "41"),
        ("전북특별자치도", "52"),
        ("전라북도 전주시", "52"),
        ("제주도", "50"),
        ("세종시", "36"),
        ("SEOUL", "11"),
        ("26", "26"),
        ("해외", "00"),
        ("달나라", None),
        ("", None),
    ],
)
def test_a_region_is_known_by_its_names(written: str, code: str | None) -> None:
    assert region_code(written) == code
