"""Eligibility on real announcements is an exact filter."""

import json
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from madang.core.matching.fit import barred, offer_facts, read_conditions
from madang.core.texts.tables import OFFERS, read_table
from tests.core.matching.fit.made import DATA, table

FILE = DATA / "ko_bizinfo_2021" / "announcements.jsonl"

pytestmark = pytest.mark.skipif(
    not FILE.exists(), reason="the announcements are not here; MADANG_DATA names their folder"
)

Wish = tuple[frozenset[str], frozenset[str], str]  # regions, fields, target


def announcements() -> list[Wish]:
    rows = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    return [(frozenset(row["regions"]), frozenset(row["field"].split("@")), row["target"]) for row in rows]


def fits(wish: Wish, offer: Wish) -> bool:
    return bool(wish[0] & offer[0]) and bool(wish[1] & offer[1]) and wish[2] == offer[2]


def as_condition(wish: Wish) -> str:
    return f"region={'|'.join(sorted(wish[0]))};field={'|'.join(sorted(wish[1]))};target={wish[2]}"


def test_each_combination_allows_exactly_the_eligible_announcements(tmp_path: Path) -> None:
    offers = announcements()
    combinations = sorted(set(offers), key=as_condition)
    regions, fields = (sorted({one for offer in offers for one in offer[place]}) for place in (0, 1))
    targets = sorted({offer[2] for offer in offers})
    combinations += [
        (frozenset({region}), frozenset({field}), target) for region, field, target in product(regions, fields, targets)
    ]
    file = tmp_path / "announcements.jsonl"
    lines = [
        {
            "id": str(row),
            "title": "공고",
            "지역": sorted(offer[0]),
            "분야": ";".join(sorted(offer[1])),
            "target": offer[2],
        }
        for row, offer in enumerate(offers)
    ]
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    read = read_table(file, OFFERS)
    facts = offer_facts(read, texts=lambda _: "")
    needs = table(must=[as_condition(wish) for wish in combinations])

    masks, mask_of_need = barred(read_conditions(needs, read.column_names, file="needs"), facts, None)

    assert (len(regions), len(fields), len(targets), mask_of_need.min()) == (17, 9, 8, 0)
    allowed = [frozenset(np.flatnonzero(masks[mask] == 0).tolist()) for mask in mask_of_need]
    assert allowed == [frozenset(row for row, offer in enumerate(offers) if fits(wish, offer)) for wish in combinations]
