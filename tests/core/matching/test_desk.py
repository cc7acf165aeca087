"""A round gives the same table however its work is divided."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

import numpy as np
import pyarrow as pa
import pytest

from madang.core.matching.desk import Alone, Desk
from madang.core.matching.match import match_texts
from madang.core.matching.round import read_round
from madang.core.matching.settings import Settings
from tests.core.matching.made import WORDS, needs, offers, sample_needs, sample_offers


class Several(Alone):
    """Several workers, one after the other, the last one first."""

    def __init__(self, desk: Desk, size: int) -> None:
        super().__init__(desk, size=size)
        self.given: list[tuple[str, int]] = []

    def do(self, work: str, parts: Sequence[tuple[Any, ...]]) -> list[Any]:
        self.given.append((work, len(parts)))
        return super().do(work, parts[::-1])[::-1]


def divided(
    asked: pa.Table, offered: pa.Table, settings: Settings, size: int
) -> tuple[pa.Table, list[tuple[str, int]]]:
    """The table, and in how many parts each kind of work was done."""
    crews: list[Several] = []

    def crew(desk: Desk) -> Several:
        crews.append(Several(desk, size))
        return crews[0]

    table = match_texts(*read_round(asked, offered, settings), settings, crew=crew)
    return table, crews[0].given


@pytest.mark.parametrize("by", ["need", "offer", "both"])
@pytest.mark.parametrize("size", [2, 7])
def test_a_divided_round_gives_the_same_table(by: Literal["need", "offer", "both"], size: int) -> None:
    settings = replace(WORDS, top=5, by=by)
    asked, offered = sample_needs(), sample_offers()

    table, given = divided(asked, offered, settings, size)

    assert table.equals(match_texts(*read_round(asked, offered, settings), settings))
    assert dict(given)["explain"] == size


def test_a_divided_round_with_meaning_gives_the_same_table() -> None:
    settings = Settings(top=5)
    both = read_round(sample_needs(), sample_offers(), settings)

    whole, parts = match_texts(*both, settings), match_texts(*both, settings, crew=lambda desk: Several(desk, 5))

    assert parts.equals(whole)
    assert np.count_nonzero(whole["meaning"].to_numpy()) > 0


@pytest.mark.parametrize("count", [0, 1])
def test_there_may_be_less_work_than_workers(count: int) -> None:
    asked, offered = needs(*[{"id": "N1", "text": "heat"}][:count]), offers(*[{"id": "S1", "text": "heat"}][:count])

    table, given = divided(asked, offered, WORDS, 5)

    assert (table.num_rows, dict(given)["rate"]) == (count, 1)
