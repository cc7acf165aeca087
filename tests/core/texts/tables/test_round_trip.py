"""What is written in any form reads back as it was."""

import datetime as dt
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from madang.core.texts.tables import Column, TableKind, read_table, write_table
from madang.core.texts.tables.headings import fold

FORMS = (".csv", ".tsv", ".jsonl", ".json", ".parquet", ".xlsx")
KIND = TableKind(
    "offers",
    (
        Column("id", required=True),
        Column("text"),
        Column("founded_on", holds="date"),
        Column("employees", holds="integer"),
        Column("score", holds="number"),
    ),
)
# Signs that files are known to stumble over, among all others.
HARD_SIGNS = "'=+-@\t\r\n\"\\,;_x0041_<&>#N/A\x01\x0b\x1f\x7f\x85\u2028\ufeff＝＠가힣ﬁ😀\u0301\u200b{}[]"


def kept(text: str) -> str:
    """``text`` as the product keeps it."""
    return unicodedata.normalize("NFC", text.strip()).strip()


# No form keeps NUL; workbooks cannot hold the two signs that are none.
signs = st.one_of(st.sampled_from(HARD_SIGNS), st.characters(codec="utf-8", exclude_characters="\0\ufffe\uffff"))
texts = st.one_of(st.text(signs, max_size=12), st.sampled_from(["#N/A", "=1+1", "'=1", "-3.5", "1e5", "007", "null"]))
names = st.text(signs, max_size=8).map(kept).filter(lambda name: fold(name) not in {fold(c.name) for c in KIND.columns})


@st.composite
def tables(draw: st.DrawFn) -> pa.Table:
    ids = draw(st.lists(texts.map(kept).filter(bool), min_size=1, max_size=5, unique=True))
    size = len(ids)

    def column(cells: st.SearchStrategy[object], kind: pa.DataType) -> pa.Array:
        return pa.array(draw(st.lists(cells, min_size=size, max_size=size)), kind)

    known = {
        "id": pa.array(ids, pa.large_string()),
        "text": column(texts.map(kept), pa.large_string()),
        "founded_on": column(st.none() | st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31)), pa.date32()),
        "employees": column(st.none() | st.integers(-(2**63), 2**63 - 1), pa.int64()),
        "score": column(st.none() | st.floats(-1e300, 1e300), pa.float64()),
    }
    unknown = {
        name: column(texts.map(kept), pa.large_string()) for name in draw(st.sets(names.filter(bool), max_size=2))
    }
    return pa.table(known | unknown)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(table=tables())
def test_any_table_reads_back_as_it_was_written(form: str, table: pa.Table) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"table{form}")
        write_table(table, path)

        assert read_table(path, KIND).to_pydict() == expected(table, form)


def expected(table: pa.Table, form: str) -> dict[str, list[object]]:
    """The columns; openpyxl writes sixteen digits of a number, one more than spreadsheets show."""
    columns: dict[str, list[object]] = table.to_pydict()
    if form == ".xlsx":
        columns["score"] = [None if score is None else float(f"{score:.16g}") for score in columns["score"]]
    return columns


@pytest.mark.parametrize("form", FORMS)
def test_the_same_table_gives_the_same_bytes(form: str, tmp_path: Path) -> None:
    table = pa.table({"id": ["1", "2"], "founded_on": [dt.date(2021, 3, 5), None], "score": [0.1, 2.0]})

    for name in ("one", "other"):
        write_table(table, tmp_path / f"{name}{form}")

    assert (tmp_path / f"one{form}").read_bytes() == (tmp_path / f"other{form}").read_bytes()


@pytest.mark.parametrize("form", FORMS)
def test_columns_of_other_types_read_back_as_text(form: str, tmp_path: Path) -> None:
    table = pa.table(
        {
            "id": pa.array([7, 8]),
            "share": pa.array([0.1, float("nan")], pa.float32()),
            "kind": pa.array(["a", "b"]).dictionary_encode(),
            "fit": pa.array([True, None]),
            "tags": pa.array([["x", "y"], []]),
            "why": pa.array([[{"kind": "fits"}], None]),
        }
    )
    path = tmp_path / f"table{form}"

    write_table(table, path)

    assert read_table(path, KIND).to_pydict() == {
        "id": ["7", "8"],
        "share": ["0.1", ""],
        "kind": ["a", "b"],
        "fit": ["true", ""],
        "tags": ["x;y", ""],
        "why": ['[{"kind": "fits"}]', ""],
    }


korean = st.one_of(
    st.sampled_from('가나다각힣漢字ab ,"\n'), st.characters(codec="euc_kr", exclude_characters="\0\u3164")
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp949"])
@settings(max_examples=40, deadline=None)
@given(cells=st.lists(st.text(korean), min_size=1, max_size=8))
def test_a_table_reads_like_its_twin_in_another_encoding(encoding: str, cells: list[str]) -> None:
    texts = [f"이차전지 소재를 검사하는 기업, {cell}" for cell in cells]
    table = pa.table({"id": [str(row) for row in range(len(cells))], "text": texts})
    with TemporaryDirectory() as folder:
        path, twin = Path(folder, "table.csv"), Path(folder, "twin.csv")
        write_table(table, path)
        twin.write_bytes(path.read_bytes().decode().encode(encoding))

        assert read_table(twin, KIND).to_pydict() == read_table(path, KIND).to_pydict()
