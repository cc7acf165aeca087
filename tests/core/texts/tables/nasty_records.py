"""Nasty JSON and Parquet files."""

import json
from io import BytesIO

import pyarrow as pa
from pyarrow import parquet

from tests.core.texts.tables.nasty import Reads, Refused, ids_and_texts, nasty, refused_at

_GOOD_LINE = '{"id": 1, "text": "가"}\n'
_NO_FILE = ("an empty file", "빈 파일")

JSON = (
    nasty(
        "lists, numbers and nothing",
        '{"id": 7, "text": ["a", "b"], "분야": ["x", "y"]}\n\n{"id": 8.0, "note": null}\n'.encode()
        + b'{"id": "007", "text": 1.5}',
        Reads(
            {"id": ["7", "8", "007"], "text": ["a\n\nb", "", "1.5"], "fields": ["x;y", "", ""], "note": ["", "", ""]}
        ),
    ),
    nasty(
        "a heading that comes late",
        b"".join(b'{"id": %d, "text": "t"}\n' % row for row in range(3)) + b'{"id": 9, "new": true}\n',
        Reads({"id": ["0", "1", "2", "9"], "text": ["t", "t", "t", ""], "new": ["", "", "", "true"]}),
    ),
    nasty("JSON lines in UTF-16", _GOOD_LINE.encode("utf-16"), ids_and_texts(("1", "가"))),
    nasty("JSON lines in CP949", _GOOD_LINE.encode("cp949"), ids_and_texts(("1", "가"))),
    nasty(
        "a line that is a list",
        _GOOD_LINE.encode() + b"[1]\n",
        Refused('"[1]", which is not a JSON object', 'JSON 객체가 아닌 "[1]"', 2),
    ),
    nasty("a line that breaks off", _GOOD_LINE.encode() + b'\n{"id": 2,\n', Refused("broken JSON", "잘못된 JSON", 3)),
    nasty("one object over several lines", b'{\n"id": 1,\n"text": "a"\n}\n', Refused("broken JSON", "잘못된 JSON", 1)),
    nasty("a number that is none", b'{"id": 1, "text": NaN}\n', Refused("broken JSON", "잘못된 JSON", 1)),
    nasty("brackets without end", b'{"id": ' + b"[" * 100_000, Refused("broken JSON", "잘못된 JSON", 1)),
    nasty(
        "half of a surrogate pair",
        _GOOD_LINE.encode() + b'{"id": 2, "text": "\\ud83d"}\n',
        refused_at(2, "text", "half of a surrogate pair", "짝이 없는 서로게이트"),
    ),
    nasty("an escaped NUL", b'{"id": 2, "text": "a\\u0000"}\n', refused_at(1, "text", "a NUL byte", "NUL 바이트")),
    nasty(
        "bytes that mean nothing",
        _GOOD_LINE.encode() + b'{"id": "\xff"}\n',
        Refused("bytes FF, which mean nothing in UTF-8", "UTF-8(으)로 읽을 수 없는 바이트 FF", 2),
    ),
    nasty(
        "an array of objects",
        b' [\n{"id": 1, "text": "a"},\n{"id": 2, "text": "b"}]',
        ids_and_texts(("1", "a"), ("2", "b")),
    ),
    nasty("an empty array", b"[]\n", Refused(*_NO_FILE)),
    nasty("empty objects", b"{}\n{}\n", Refused(*_NO_FILE)),
    nasty(
        "an array with something else in it",
        b'[{"id": 1, "text": "a"}, 3]',
        Refused('"3", which is not a JSON object', 'JSON 객체가 아닌 "3"', 2),
    ),
    nasty("an array cut off", b'[{"id": 1, "text": "a"}', Refused("broken JSON", "잘못된 JSON")),
    nasty(
        "an id twice in JSON lines",
        (json.dumps({"id": 5, "text": "a"}) + "\n").encode() * 2,
        refused_at(2, "id", '"5", which row 1 has too', '1행에도 있는 "5"'),
    ),
)


def _parquet(**columns: pa.Array) -> bytes:
    file = BytesIO()
    parquet.write_table(pa.table(columns), file)
    return file.getvalue()


_TEXTS = pa.array(["a", None])
_DAMAGED = ("a damaged or cut-off Parquet file", "손상되었거나 잘린 Parquet 파일")

PARQUET = (
    nasty(
        "typed Parquet columns",
        lambda: _parquet(
            id=pa.array([7.0, 8.0]),
            text=pa.array([["a", "b"], []]),
            fields=pa.array([["x", "y"], None]),
            name=pa.array(["n", "n"]).dictionary_encode(),
            share=pa.array([0.1, 2.0], pa.float32()),
            flag=pa.array([True, None]),
            seen=pa.array([0, 86_400_000_000_001], pa.timestamp("ns")),
            nested=pa.array([{"a": [1]}, None]),
        ),
        Reads(
            {
                "id": ["7", "8"],
                "name": ["n", "n"],
                "text": ["a\n\nb", ""],
                "fields": ["x;y", ""],
                "share": ["0.1", "2"],
                "flag": ["true", ""],
                "seen": ["1970-01-01", "1970-01-02"],
                "nested": ['{"a": [1]}', ""],
            }
        ),
    ),
    nasty("Parquet cut off", lambda: _parquet(id=_TEXTS, text=_TEXTS)[:-20], Refused(*_DAMAGED)),
    nasty("Parquet by its first bytes alone", b"PAR1" + b"\xff" * 100, Refused(*_DAMAGED)),
    nasty(
        "Parquet with its middle torn",
        lambda: (whole := _parquet(id=_TEXTS, text=_TEXTS))[:4] + b"\xff" * 20 + whole[24:],
        Refused(*_DAMAGED),
    ),
    nasty(
        "an encrypted Parquet file", b"PARE" + bytes(100), Refused("an encrypted Parquet file", "암호화된 Parquet 파일")
    ),
    nasty(
        "Parquet without rows",
        lambda: _parquet(id=pa.array([], pa.string()), text=pa.array([], pa.string())),
        Refused("headings and no row below them", "제목행만 있고 자료 행이 없음"),
    ),
    nasty(
        "an empty id in Parquet",
        lambda: _parquet(id=_TEXTS, text=pa.array(["x", "y"])),
        refused_at(2, "id", "an empty cell", "빈 칸"),
    ),
    nasty(
        "bytes that are no text in Parquet",
        lambda: _parquet(id=pa.array(["1", "2"]), text=pa.array([b"a", b"\xff"])),
        refused_at(2, "text", "bytes FF, which mean nothing in UTF-8", "UTF-8(으)로 읽을 수 없는 바이트 FF"),
    ),
)

RECORDS = JSON + PARQUET
