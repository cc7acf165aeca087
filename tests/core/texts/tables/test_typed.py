"""Dates and numbers are read as people write them, and refused where there is doubt."""

import datetime as dt

import pyarrow as pa
import pytest

from madang.core.texts.tables.kinds import Holds
from madang.core.texts.tables.typed import NotOfType, typed

FIFTH_OF_MARCH = dt.date(2021, 3, 5)


def column(*cells: str) -> pa.Array:
    return pa.array(cells, pa.large_string())


@pytest.mark.parametrize(
    "cell",
    [
        "2021-03-05",
        "2021-3-5",
        "2021.3.5",
        "2021.03.05.",
        "2021. 3. 5.",
        "2021/03/05",
        "20210305",
        "2021년 3월 5일",
        "2021년3월5일",
        "５.３.２０２１",
        "05.03.2021",
        "2021-03-05 00:00:00",
        "2021-03-05T09:30:00Z",
    ],
)
def test_a_day_is_understood(cell: str) -> None:
    assert typed(column(cell), "date").to_pylist() == [FIFTH_OF_MARCH]


@pytest.mark.parametrize("cell", ["2021-03", "2021.3", "2021.03.", "2021/3", "2021년 3월"])
def test_a_month_means_its_first_day(cell: str) -> None:
    assert typed(column(cell), "date").to_pylist() == [dt.date(2021, 3, 1)]


@pytest.mark.parametrize("cell", ["2021", "2021년"])
def test_a_year_means_its_first_day(cell: str) -> None:
    assert typed(column(cell), "date").to_pylist() == [dt.date(2021, 1, 1)]


@pytest.mark.parametrize(
    ("holds", "cell"),
    [
        ("date", "03/05/2021"),
        ("date", "21-03-05"),
        ("date", "2021-13-01"),
        ("date", "2021-02-29"),
        ("date", "2021-3.5"),
        ("date", "44260"),
        ("date", "soon"),
        ("integer", "3.5"),
        ("integer", "1.200"),
        ("integer", "12,00"),
        ("integer", "0x1f"),
        ("integer", "약 35명"),
        ("integer", "9223372036854775808"),
        ("number", "nan"),
        ("number", "-inf"),
        ("number", "1e999"),
        ("number", "3,5"),
        ("number", "1 200"),
    ],
)
def test_what_is_in_doubt_is_refused_at_its_place(holds: Holds, cell: str) -> None:
    good = {"date": "2020", "integer": "1", "number": "1.5"}[holds]

    with pytest.raises(NotOfType) as refusal:
        typed(column(good, "", good, cell, cell), holds)

    assert refusal.value.index == 3


def test_whole_numbers_may_carry_commas_and_units() -> None:
    cells = column("35", "1,200", "35명", "1,234,567 employees", "-7", "+7", "35.0", "１２", "", "007")

    assert typed(cells, "integer").to_pylist() == [35, 1200, 35, 1_234_567, -7, 7, 35, 12, None, 7]


def test_numbers_may_carry_commas_and_powers() -> None:
    cells = column("3.5", "1,200.5", "-.5", "1e3", "", "5.", "−2")

    assert typed(cells, "number").to_pylist() == [3.5, 1200.5, -0.5, 1000.0, None, 5.0, -2.0]


def test_types_are_kept_when_every_cell_is_empty() -> None:
    assert [str(typed(column("", ""), holds).type) for holds in ("text", "integer", "number", "date")] == [
        "large_string",
        "int64",
        "double",
        "date32[day]",
    ]
