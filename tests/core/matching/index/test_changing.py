"""However an index came about, it is the index of the offers that are in it."""

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from madang.core.matching.index import add_to_index, open_index, remove_from_index, write_index
from madang.core.matching.texts import read_texts
from madang.core.texts.faults import BadInput
from tests.core.matching.index.made import HashEncoder, content, full_text, matched, offers, read

STEPS = st.lists(st.tuples(st.booleans(), st.sets(st.integers(0, 39), min_size=1, max_size=12)), min_size=1, max_size=6)


@settings(max_examples=25, deadline=None)
@given(start=st.sets(st.integers(0, 39), max_size=20), steps=STEPS, with_vectors=st.booleans())
def test_adding_and_removing_in_any_order_is_building_at_once(
    tmp_path_factory: pytest.TempPathFactory, start: set[int], steps: list[tuple[bool, set[int]]], with_vectors: bool
) -> None:
    folder = tmp_path_factory.mktemp("any")
    encoder = HashEncoder() if with_vectors else None
    there = sorted(start)
    write_index(read(offers(there), encoder), folder / "grown")
    for adds, numbers in steps:
        chosen = [one for one in sorted(numbers) if (one in there) != adds]
        if adds:
            add_to_index(folder / "grown", offers(chosen).to_batches(max_chunksize=3), encoder=encoder)
            there += chosen
        else:
            remove_from_index(folder / "grown", [f"S{one:04d}" for one in chosen])
            there = [one for one in there if one not in chosen]
    at_once = read(offers(there), encoder)
    write_index(at_once, folder / "at_once")
    assert content(folder / "grown") == content(folder / "at_once")
    grown = open_index(folder / "grown", verify=True)
    assert full_text(grown) == full_text(at_once)
    assert grown.table.equals(at_once.table.combine_chunks())
    assert matched(grown, encoder) == matched(at_once, encoder)


def test_an_opened_index_is_what_was_written(tmp_path: Path) -> None:
    encoder = HashEncoder()
    texts = read(offers(range(60)), encoder)
    write_index(texts, tmp_path / "index")
    opened = open_index(tmp_path / "index")
    arrays: list[NDArray[Any]] = [*opened.collection.words, *opened.passages]
    others: list[NDArray[Any]] = [*texts.collection.words, *texts.passages]
    for kept, was in zip(arrays, others, strict=True):
        assert (kept.dtype, kept.tobytes()) == (was.dtype, was.tobytes())
        assert kept.flags.writeable  # compiled code would take another type of array for another job
    assert texts.vectors is not None
    assert opened.vectors is not None
    assert opened.vectors.tobytes() == texts.vectors.tobytes()
    assert opened.encoder == "hashes"
    assert np.array_equal(opened.walk.features, texts.walk.features)
    assert [opened.text(at) for at in range(60)] == [one or "" for one in offers(range(60))["text"].to_pylist()]


def test_small_batches_make_the_same_index_as_one_large(tmp_path: Path) -> None:
    write_index(read(offers(range(50))), tmp_path / "one")
    write_index(read_texts(offers(range(50)).to_batches(max_chunksize=4)), tmp_path / "many")
    assert content(tmp_path / "many") == content(tmp_path / "one")


def test_removed_offers_do_not_count(tmp_path: Path) -> None:
    write_index(read(offers(range(40))), tmp_path / "index")
    remove_from_index(tmp_path / "index", [f"S{one:04d}" for one in range(0, 40, 2)])
    left = open_index(tmp_path / "index")
    alone = read(offers(range(1, 40, 2)))
    assert left.table["id"].to_pylist() == [f"S{one:04d}" for one in range(1, 40, 2)]
    assert np.array_equal(left.collection.words.frequency, alone.collection.words.frequency)
    assert left.collection.vocabulary.find("제품2".encode()) == -1
    assert left.collection.vocabulary.letters.tobytes() == alone.collection.vocabulary.letters.tobytes()


def test_an_index_may_lose_all_its_offers_and_gain_new_ones(tmp_path: Path) -> None:
    write_index(read(offers(range(3))), tmp_path / "index")
    remove_from_index(tmp_path / "index", ["S0000", "S0001", "S0002"])
    assert len(open_index(tmp_path / "index")) == 0
    add_to_index(tmp_path / "index", offers([7, 8]).to_batches())
    write_index(read(offers([7, 8])), tmp_path / "new")
    assert content(tmp_path / "index") == content(tmp_path / "new")


def test_an_id_that_exists_is_refused_with_both_places(tmp_path: Path) -> None:
    write_index(read(offers(range(10))), tmp_path / "index")
    before = content(tmp_path / "index")
    with pytest.raises(BadInput) as refused:
        add_to_index(tmp_path / "index", offers([20, 21, 4]).to_batches())
    assert str(refused.value) == (
        f"{tmp_path / 'index'}, column id: found S0004: the id of added offer 3 and of offer 5 of the index; "
        "expected an id that no other offer has"
    )
    assert refused.value.message("ko").endswith(
        "발견 S0004: 추가한 3번째 항목과 색인의 5번째 항목의 id; 필요 다른 항목과 겹치지 않는 id"
    )
    assert content(tmp_path / "index") == before


def test_an_id_that_is_added_twice_is_refused_with_both_places(tmp_path: Path) -> None:
    write_index(read(offers(range(10))), tmp_path / "index")
    with pytest.raises(BadInput, match="S0021: the id of added offers 2 and 4"):
        add_to_index(tmp_path / "index", offers([20, 21, 22, 21]).to_batches())


def test_an_id_that_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    write_index(read(offers(range(10))), tmp_path / "index")
    before = content(tmp_path / "index")
    with pytest.raises(BadInput, match="S0077, which no offer of the index has"):
        remove_from_index(tmp_path / "index", ["S0001", "S0077"])
    assert content(tmp_path / "index") == before


def test_columns_that_only_some_offers_have_are_empty_for_the_others(tmp_path: Path) -> None:
    write_index(read(offers([1, 2])), tmp_path / "index")
    added = pa.table({"centre": ["서울센터"], "id": ["X"], "text": ["배터리"]})
    added = added.cast(pa.schema([(name, pa.large_string()) for name in added.column_names]))
    add_to_index(tmp_path / "index", added.to_batches())
    rows = open_index(tmp_path / "index").table.to_pylist()
    assert rows[2] == {"id": "X", "name": "", "title": "", "region": "", "employees": None, "centre": "서울센터"}
    assert [row["centre"] for row in rows] == ["", "", "서울센터"]


def test_a_column_of_another_type_is_refused(tmp_path: Path) -> None:
    write_index(read(offers([1, 2])), tmp_path / "index")
    added = pa.table({"id": pa.array(["X"], pa.large_string()), "region": pa.array([3], pa.int64())})
    with pytest.raises(
        BadInput, match="column region: found a column of type int64; expected a column of type large_string"
    ):
        add_to_index(tmp_path / "index", added.to_batches())
