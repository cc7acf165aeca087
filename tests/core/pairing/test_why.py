"""Everybody without a pair is told what kept it out, and gains are what pairing again finds."""

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pytest

from madang.core.pairing import PairSettings, pair
from madang.core.pairing.why import Unmatched

RULES = {"rule": [{"where": {"region": "서울"}, "at_most": 1}], "exclude": [["N4", "D"]]}


def made(rows: list[tuple[str, str, float, str]]) -> pa.Table:
    names = ("need_id", "offer_id", "score", "region")
    return pa.table(dict(zip(names, map(list, zip(*rows, strict=True)), strict=True)))


CANDIDATES = made([("N1", "A", 0.9, "서울"), ("N2", "B", 0.8, "서울"), ("N3", "C", 0.7, "부산"),
                   ("N5", "C", 0.6, "부산"),
                   ("N4", "D", 0.5, "부산"), ("N6", "E", -0.1, "부산")])  # fmt: skip


def told(**asked: object) -> dict[str, Unmatched]:
    found = pair(CANDIDATES, PairSettings(rules=RULES, why=True, **asked))  # type: ignore[arg-type]
    return {one.id: one for one in found.unmatched}


def test_each_reason_is_told_apart() -> None:
    needs = pa.table({"id": ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"]})
    told_of = told(needs=needs)

    assert {name: (one.kind, one.partner) for name, one in told_of.items()} == {
        "N2": ("rule", "B"),
        "N4": ("barred", None),
        "N5": ("full", "C"),
        "N6": ("worthless", "E"),
        "N7": ("nobody", None),
        "N8": ("nobody", None),
        "B": ("rule", "N2"),
        "D": ("barred", None),
        "E": ("worthless", "N6"),
    }


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "B has room, but a rule is reached: region = 서울: at most 1"),
        ("ko", "B에 자리가 있으나 규칙에 닿음: region = 서울: 1 이하"),
        ("de", "B hat Platz, doch eine Regel ist erreicht: region = 서울: höchstens 1"),
    ],
)
def test_the_rule_is_named_in_the_language_of_the_reader(language: str, said: str) -> None:
    assert told()["N2"].said.in_language(language) == said


def test_who_lost_to_a_better_rival_is_told_so() -> None:
    table = made([("N1", "A", 0.9, ""), ("N2", "A", 0.8, ""), ("N1", "B", 0.85, ""), ("N3", "B", 0.84, "")])

    found = pair(table, PairSettings(why=True))

    assert [(one.id, one.kind) for one in found.unmatched] == [("N2", "full")]
    assert found.total == pytest.approx(1.74)


@pytest.mark.parametrize("seed", range(6))
def test_what_one_place_more_gains_is_true_and_nothing_gains_more(seed: int) -> None:
    draw = np.random.default_rng(seed)
    needs, offers = np.nonzero(draw.random((8, 9)) < 0.6)
    table = pa.table({"need_id": [f"N{one}" for one in needs], "offer_id": [f"S{one}" for one in offers],
                      "score": draw.integers(1, 100, len(needs)) / 100})  # fmt: skip
    both = {side: pa.table({"id": [f"{letter}{one}" for one in range(9)], "places": ["1"] * 9})
            for side, letter in (("needs", "N"), ("offers", "S"))}  # fmt: skip
    asked = PairSettings(need_capacity="places", offer_capacity="places", why=True, **both)
    found = pair(table, asked)

    again = {}
    for side, letter in (("needs", "N"), ("offers", "S")):
        for one in range(9):
            places = ["2" if other == one else "1" for other in range(9)]
            more = replace(asked, why=False, **{side: both[side].set_column(1, "places", [places])})
            again[f"{letter}{one}"] = round(pair(table, more).total - found.total, 9)

    assert {gain.name: round(gain.worth, 9) for gain in found.gains} == {
        gain.name: again[gain.name] for gain in found.gains
    }
    assert max((gain.worth for gain in found.gains), default=0) == pytest.approx(max(again.values()))
