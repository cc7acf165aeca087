"""A round gives every side its best candidates in one certain order."""

from collections import defaultdict
from dataclasses import replace
from typing import Literal

import numpy as np
import pyarrow as pa
import pytest

from madang.core.matching.round import match
from tests.core.matching.made import WORDS, listed, needs, offers, sample_needs, sample_offers

By = Literal["need", "offer", "both"]
SIDES: list[By] = ["need", "offer", "both"]
COLUMNS = ["need_id", "offer_id", "rank", "score", "words", "meaning", "fit", "reasons"]
NEEDS, OFFERS = sample_needs(), sample_offers()


def ranking(by: By, top: int = 5, offers: pa.Table = OFFERS) -> pa.Table:
    return match(NEEDS, offers, replace(WORDS, by=by, top=top, explain=False))


def pairs(table: pa.Table) -> list[tuple[str, str]]:
    return list(zip(table["need_id"].to_pylist(), table["offer_id"].to_pylist(), strict=True))


def test_one_thread_and_two_give_the_same_table() -> None:
    one, two = (match(NEEDS, OFFERS, replace(WORDS, top=5, threads=threads)) for threads in (1, 2))

    assert one.equals(two)
    assert one.column_names == COLUMNS


@pytest.mark.parametrize(("by", "meaning"), [("need", False), ("offer", False), ("both", False), ("need", True)])
def test_the_order_of_rows_changes_no_byte(by: By, *, meaning: bool) -> None:
    settings = replace(WORDS, by=by, top=5, meaning=meaning)
    offered = many_offers(500)
    random = np.random.default_rng(7)

    here = match(NEEDS, offered, settings)
    there = match(shuffled(NEEDS, random), shuffled(offered, random), settings)

    by_id = [("need_id", "ascending"), ("offer_id", "ascending")]
    assert there.sort_by(by_id).equals(here.sort_by(by_id))


def many_offers(count: int) -> pa.Table:
    """The sample offers several times over, each with sentences of others."""
    random = np.random.default_rng(3)
    rows = OFFERS.to_pylist()
    sentences = [one for row in rows for one in row["text"].split(". ")]
    made = [
        rows[at % len(rows)] | {"id": f"S{at}", "text": ". ".join(random.choice(sentences, random.integers(1, 7)))}
        for at in range(count)
    ]
    return pa.Table.from_pylist(made, schema=OFFERS.schema)


def shuffled(table: pa.Table, random: np.random.Generator) -> pa.Table:
    """The same rows in another order."""
    return table.take(pa.array(random.permutation(table.num_rows)))


@pytest.mark.parametrize("by", SIDES)
def test_every_value_lies_between_0_and_1(by: By) -> None:
    table = ranking(by, top=20)

    for column in ("score", "words", "fit"):
        values = table[column].to_numpy()
        assert (values >= 0).all()
        assert (values <= 1).all()
    assert table["meaning"].null_count == table.num_rows


@pytest.mark.parametrize(("by", "served"), [("need", "need_id"), ("offer", "offer_id"), ("both", "need_id")])
def test_the_ranks_of_each_served_one_run_from_1_without_a_gap(by: By, served: str) -> None:
    ranks = defaultdict(list)
    for row in ranking(by).to_pylist():
        ranks[row[served]].append((row["rank"], -row["score"]))

    assert len(ranks) == {"need_id": NEEDS, "offer_id": OFFERS}[served].num_rows
    for of_one in ranks.values():
        assert [rank for rank, _ in of_one] == list(range(1, len(of_one) + 1))
        assert of_one == sorted(of_one, key=lambda one: one[1])


def test_both_sides_are_served_when_both_are_asked_for() -> None:
    both = set(pairs(ranking("both", top=2)))

    for served, whole in ((0, NEEDS), (1, OFFERS)):
        assert {pair[served] for pair in both} == set(whole["id"].to_pylist())


def test_equal_offers_are_listed_by_id() -> None:
    twins = [{"id": name, "text": "하수열을 회수합니다."} for name in ("S9", "S10", "S2", "S1")]
    rows = listed(needs({"id": "N1", "text": "하수열을 회수할 곳"}), offers(*twins))

    assert [row["offer_id"] for row in rows] == ["S1", "S10", "S2", "S9"]
    assert len({row["score"] for row in rows}) == 1


def test_equal_needs_are_listed_by_id_when_the_offer_is_served() -> None:
    twins = [{"id": name, "text": "하수열을 회수할 곳"} for name in ("N9", "N10", "N2")]
    rows = listed(needs(*twins), offers({"id": "S1", "text": "하수열을 회수합니다."}), replace(WORDS, by="offer"))

    assert [(row["rank"], row["need_id"]) for row in rows] == [(1, "N10"), (2, "N2"), (3, "N9")]


@pytest.mark.parametrize("by", SIDES)
def test_asking_for_more_than_there_are_lists_nobody_twice(by: By) -> None:
    found = pairs(ranking(by, top=10_000))

    assert len(found) == len(set(found))


def test_a_longer_list_begins_with_the_shorter_one() -> None:
    short, long = (ranking("need", top=top).to_pylist() for top in (3, 40))

    assert [row for row in long if row["rank"] <= 3] == short


@pytest.mark.parametrize("by", SIDES)
@pytest.mark.parametrize(("asked", "offered"), [(NEEDS, offers()), (needs(), OFFERS), (needs(), offers())])
def test_an_empty_side_gives_an_empty_table_with_all_columns(by: By, asked: pa.Table, offered: pa.Table) -> None:
    found = match(asked, offered, replace(WORDS, by=by))

    assert (found.num_rows, found.column_names) == (0, COLUMNS)


def test_a_need_with_a_title_alone_finds_its_offer() -> None:
    offered = offers({"id": "S1", "text": "전기차 배터리를 만듭니다."}, {"id": "S2", "text": "하수열을 회수합니다."})

    rows = listed(needs({"id": "N1", "title": "하수열 회수"}), offered)

    assert rows[0]["offer_id"] == "S2"


def test_who_is_ruled_out_is_never_listed() -> None:
    asked = needs(
        {"id": "N1", "text": "하수열을 회수할 곳", "exclude": "S2"},
        {"id": "N2", "text": "하수열을 회수할 곳", "must": "region=부산"},
        {"id": "N3", "text": "하수열을 회수할 곳"},
    )
    offered = [
        {"id": f"S{at}", "text": "하수열을 회수합니다.", "region": region}
        for at, region in enumerate(["서울", "부산", "부산"])
    ]

    for by in SIDES:
        found = {(row["need_id"], row["offer_id"]) for row in listed(asked, offers(*offered), replace(WORDS, by=by))}
        assert found == {
            ("N1", "S0"), ("N1", "S1"), ("N2", "S1"), ("N2", "S2"), ("N3", "S0"), ("N3", "S1"), ("N3", "S2"),
        }  # fmt: skip


def test_columns_of_reasons_are_left_out_when_nobody_asks_for_them() -> None:
    assert ranking("need").column_names == COLUMNS[:-1]
