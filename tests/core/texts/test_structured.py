"""A file that holds one JSON object is read whatever its encoding, and what is wrong with it is found by its place."""

import json
from pathlib import Path

import pytest

from madang.core.texts.faults import BadInput
from madang.core.texts.structured import read_object
from madang.core.texts.structured.parsing import LARGEST

OBJECT = {"name": "상담회", "slots": 3}
TEXT = json.dumps(OBJECT, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp949"])
def test_text_is_read_in_the_encoding_in_which_it_was_saved(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "day.json").write_bytes(TEXT.encode(encoding))

    assert read_object(tmp_path / "day.json").value == OBJECT


def test_letters_in_pieces_are_put_together(tmp_path: Path) -> None:
    (tmp_path / "day.json").write_text('{"name": "\u1112\u1161\u11ab"}', "utf-8")

    assert read_object(tmp_path / "day.json").member("name").text() == "한"


NASTY = {
    "empty": (b" \n", "found an empty file"),
    "a list": (b"[1]", "found a list […]"),
    "a number": (b"3", "found 3"),
    "cut off": (b'{"slots": 3,\n', "row 2, column 1: found broken JSON (Expecting property name"),
    "NaN": (b'{"slots": NaN}', "found broken JSON (NaN is no number in JSON)"),
    "infinite": (b'{"slots": -Infinity}', "found broken JSON (-Infinity is no number in JSON)"),
    "deep": (b'{"slots":' + b"[" * 100_000, "found lists within lists without end"),
    "deep and whole": (b'{"a":' + b"[" * 5_000 + b"]" * 5_000 + b"}", "found lists within lists without end"),
    "endless digits": (b'{"slots": ' + b"9" * 5_000 + b"}", "found broken JSON (Exceeds the limit"),
    "twice": (b'{"slots": 3, "slots": 4}', 'found "slots" twice'),
    "twice within": (b'{"meetings": [{}, {"id": 1, "id": 2}]}', 'meetings[1]: found "id" twice'),
    "no text": (b'{"name": "\xff\xfe\xff"}', "row 1: found bytes FF, which mean nothing in UTF-8"),
    "a table": (b"id,participants\nm1,p1\n", "row 1, column 1: found broken JSON (Expecting value)"),
}  # fmt: skip


@pytest.mark.parametrize("case", NASTY)
def test_what_is_no_json_object_is_refused_in_one_line(tmp_path: Path, case: str) -> None:
    data, found = NASTY[case]
    (tmp_path / "day.json").write_bytes(data)

    with pytest.raises(BadInput) as refused:
        read_object(tmp_path / "day.json")

    lines = [refused.value.message(language).removeprefix(str(tmp_path)) for language in ("en", "ko", "de")]
    assert (found in lines[0], [line.count("\n") for line in lines]) == (True, [0, 0, 0]), lines[0]


def test_a_file_larger_than_any_honest_one_is_refused_before_it_is_understood(tmp_path: Path) -> None:
    with (tmp_path / "day.json").open("wb") as file:
        file.truncate(LARGEST + 1)

    with pytest.raises(BadInput, match="found 67,108,865 bytes; expected at most 67,108,864 bytes"):
        read_object(tmp_path / "day.json")
