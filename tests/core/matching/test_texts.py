"""Tables become texts, to the letter, whatever way their rows arrive."""

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.matching.texts import Texts, read_texts
from tests.core.matching.made import offers
from tests.core.matching.meaning.made import KOREAN, ODD

cells = st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"]), max_size=12), st.sampled_from(KOREAN))
rows = st.lists(
    st.fixed_dictionaries(dict.fromkeys(("name", "title", "fields", "text"), cells)), min_size=1, max_size=6
)


def read(table: pa.Table, size: int) -> Texts:
    return read_texts(table.to_batches(max_chunksize=size))


@settings(deadline=None)
@given(rows, st.integers(1, 4))
def test_a_text_comes_back_to_the_letter_however_the_rows_are_cut(written: list[dict[str, str]], size: int) -> None:
    table = offers(*({"id": f"O{place}"} | row for place, row in enumerate(written)))

    found = read(table, size)

    wanted = [(row["text"] or "").replace("\x1e", " ") for row in written]
    assert [found.text(place) for place in range(len(found))] == wanted
    assert found.table.column("name").to_pylist() == [row["name"] for row in written]
    assert "text" not in found.table.column_names


def test_a_part_of_a_larger_column_is_read_and_no_more() -> None:
    table = offers(*({"id": f"O{place}", "text": text} for place, text in enumerate(KOREAN)))

    found = read(table.slice(1, 1), 10)

    assert (len(found), found.text(0)) == (1, KOREAN[1])


def test_odd_letters_survive() -> None:
    kept = [text for text in ODD if "\ud800" not in text]

    found = read(offers(*({"id": str(place), "text": text} for place, text in enumerate(kept))), 3)

    assert [found.text(place) for place in range(len(kept))] == kept


def test_a_table_without_rows_and_one_without_texts_are_read() -> None:
    nothing, bare = read(offers(), 5), read(pa.table({"id": pa.array(["O1"], pa.large_string())}), 5)

    assert (len(nothing), nothing.passages.of.tolist()) == (0, [0])
    assert (len(bare), bare.text(0), bare.passages.of.tolist()) == (1, "", [0, 0])


def test_what_is_done_is_told_batch_by_batch() -> None:
    told: list[tuple[str, int, int]] = []
    table = offers(*({"id": str(place), "text": "전지"} for place in range(5)))

    read_texts(table.to_batches(max_chunksize=2), progress=lambda *said: told.append(said))

    assert told == [("reading", 2, 0), ("reading", 4, 0), ("reading", 5, 0)]
