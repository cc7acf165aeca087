"""Records are cut from delimited text where they end, however the text comes in."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.texts.tables.records import Dialect, QuoteFault

cells = st.text(st.sampled_from('ab,;\t"\n\r 가'), max_size=6)
rows = st.lists(st.lists(cells, min_size=2, max_size=3), min_size=1, max_size=6)


def written(table: list[list[str]], line_end: str) -> bytes:
    text = StringIO()
    csv.writer(text, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerows(table)
    return text.getvalue().encode()


@given(rows, st.sampled_from(["\n", "\r\n", "\r"]), st.integers(1, 40))
def test_records_come_out_whole_whatever_the_size_of_the_pieces(
    table: list[list[str]], line_end: str, size: int
) -> None:
    dialect, data = Dialect(","), written(table, line_end)
    found, rest = [], b""

    for start in range(0, len(data), size):
        rest += data[start : start + size]
        end = dialect.whole_records(rest, at_end=False)
        found.append(rest[:end])
        rest = rest[end:]
    assert dialect.whole_records(rest, at_end=True) == len(rest)
    found.append(rest)

    assert b"".join(found) == data
    assert [record for piece in found for record in records(dialect, piece)] == table


def records(dialect: Dialect, piece: bytes) -> list[list[str]]:
    """The records of a piece, one after the other."""
    found = []
    while piece:
        end = dialect.first_record(piece, at_end=True)
        found.append(dialect.cells(piece[:end]))
        piece = piece[end:]
    return found


@pytest.mark.parametrize(
    ("data", "record", "cell", "closed"),
    [
        (b'a,b\nc,"d\ne,f\n', 1, 1, False),
        (b'a,b\nc,"d\ne,"f"\n', 1, 1, True),
        (b'"a"b,c\n', 0, 0, True),
        (b'a,5" x\nb,c,"', 1, 2, False),
    ],
)
def test_a_fault_of_quotes_is_placed(data: bytes, record: int, cell: int, closed: bool) -> None:
    with pytest.raises(QuoteFault) as fault:
        Dialect(",").whole_records(data, at_end=True)

    assert (fault.value.record, fault.value.cell, fault.value.closed) == (record, cell, closed)


def test_quotes_in_bare_cells_are_signs_like_any_other() -> None:
    data = b'a,5" pipe\nb,"quoted, once"\nc,6"'

    assert records(Dialect(","), data) == [["a", '5" pipe'], ["b", "quoted, once"], ["c", '6"']]


def test_without_quoting_each_line_is_a_record() -> None:
    data = b'"a\tb\n"c"\td"\n'

    assert records(Dialect("\t", quoted=False), data) == [['"a', "b"], ['"c"', 'd"']]
