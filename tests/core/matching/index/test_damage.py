"""What is not a whole index of this version is refused, and the message names what is wrong with which file."""

import fcntl
import os
from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path

import pyarrow as pa
import pytest

from madang.core.matching.index import add_to_index, is_index, open_index, remove_from_index, write_index
from madang.core.matching.index.header import HEADER
from madang.core.texts.faults import BadInput
from tests.core.matching.index.made import HashEncoder, content, full_text, offers, read

FILES = ("index.madang", "codes", "small", "vectors")


@pytest.fixture
def index(tmp_path: Path) -> Path:
    write_index(read(offers(range(12)), HashEncoder()), tmp_path / "index")
    return tmp_path / "index"


def _file(index: Path, name: str) -> Path:
    return next(file for file in index.iterdir() if file.name.startswith(name))


def _use(index: Path, *, verify: bool) -> None:
    opened = open_index(index, verify=verify)
    assert len(full_text(opened)) == 12


@pytest.mark.parametrize("name", FILES)
def test_a_byte_that_has_changed_is_found_and_the_file_named(index: Path, name: str) -> None:
    file = _file(index, name)
    whole = file.read_bytes()
    step = max(1, len(whole) // 40)
    for place in range(0, len(whole), step):
        changed = bytearray(whole)
        changed[place] ^= 0x10
        file.write_bytes(changed)
        with pytest.raises(BadInput) as refused:
            _use(index, verify=True)
        if name != HEADER or place > len(b"madang index 2 "):
            assert refused.value.file == str(file)
    file.write_bytes(whole)
    _use(index, verify=True)


def test_a_changed_byte_of_table_or_numbers_is_found_without_asking(index: Path) -> None:
    file = _file(index, "small")
    whole = file.read_bytes()
    for place in range(0, len(whole), 97):
        changed = bytearray(whole)
        changed[place] ^= 1
        file.write_bytes(changed)
        with pytest.raises(BadInput, match="found a file whose bytes have changed"):
            _use(index, verify=False)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_was_cut_by_one_byte_is_refused_at_once(index: Path, name: str) -> None:
    file = _file(index, name)
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(BadInput) as refused:
        open_index(index)
    assert refused.value.file == str(file)


@pytest.mark.parametrize("name", FILES[1:])
def test_a_missing_file_is_named(index: Path, name: str) -> None:
    file = _file(index, name)
    file.unlink()
    with pytest.raises(BadInput) as refused:
        open_index(index)
    assert str(refused.value) == (
        f"{file}: found no such file; expected the file as it was written; run madang index again"
    )


def test_what_is_not_an_index_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "notes.txt").write_text("notes")
    (tmp_path / "empty").mkdir()
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / HEADER).write_bytes(b"another product")
    for name in ("nowhere", "folder", "empty", "foreign", "folder/notes.txt"):
        assert is_index(tmp_path / name) is False
        for attempt in _attempts(tmp_path / name):
            with pytest.raises(BadInput) as refused:
                attempt()
            assert str(refused.value) == (
                f"{tmp_path / name}: found something that is not an index; expected a folder made by madang index"
            )


def _attempts(folder: Path) -> tuple[Callable[[], object], ...]:
    return (
        lambda: open_index(folder),
        lambda: add_to_index(folder, offers([1]).to_batches()),
        lambda: remove_from_index(folder, ["S0001"]),
    )


@pytest.mark.parametrize("version", [0, 1, 10])
def test_an_index_of_another_format_is_refused(index: Path, version: int) -> None:
    page = index / HEADER
    page.write_bytes(page.read_bytes().replace(b"madang index 2 ", f"madang index {version} ".encode(), 1))
    with pytest.raises(BadInput) as refused:
        open_index(index)
    assert refused.value.message("de") == (
        f"{index}: gefunden ein Index im Format {version}; "
        "erwartet Format 2; führen Sie madang index mit dieser Version von madang noch einmal aus"
    )


def test_an_index_of_another_thesaurus_is_refused_and_may_be_replaced(index: Path) -> None:
    _pretend_other_analysis(index / HEADER)
    assert is_index(index)
    with pytest.raises(BadInput) as refused:
        open_index(index)
    assert str(refused.value) == (
        f"{index}: found an index made with another thesaurus or another analysis of words; "
        "expected an index made with this version; run madang index again"
    )
    write_index(read(offers(range(3))), index)
    assert len(open_index(index, verify=True)) == 3
    assert len(list(index.iterdir())) == 3


def _pretend_other_analysis(page: Path) -> None:
    _, _, body = page.read_bytes().partition(b"\n")
    body = body.replace(b'"analysis": "', b'"analysis": "0')
    page.write_bytes(b"madang index 2 " + blake2b(body, digest_size=16).hexdigest().encode() + b"\n" + body)


def test_a_folder_that_is_no_index_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("all of it")
    for target in (tmp_path / "thesis", tmp_path / "thesis" / "chapter.txt"):
        with pytest.raises(BadInput) as refused:
            write_index(read(offers(range(3))), target)
        assert str(refused.value) == (
            f"{target}: found something that is not an index; "
            "expected a new name, an empty folder, or an index to replace"
        )
    assert content(tmp_path / "thesis") == {"chapter.txt": b"all of it"}


def test_an_empty_folder_becomes_an_index(tmp_path: Path) -> None:
    write_index(read(offers(range(3))), tmp_path)
    assert len(open_index(tmp_path, verify=True)) == 3


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="a place that cannot be written"):
        write_index(read(offers(range(3))), tmp_path / "no" / "such" / "folder")


class Interrupt:
    """Raises KeyboardInterrupt at the call with a given number."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self, _what: str, _done: int, _all: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt


@pytest.mark.parametrize("call", range(4))
def test_an_interrupted_change_leaves_the_index_as_it_was(index: Path, call: int) -> None:
    before = content(index)
    others = read(offers(range(30, 40)), HashEncoder())
    changes: tuple[Callable[[], None], ...] = (
        lambda: write_index(others, index, progress=Interrupt(call)),
        lambda: add_to_index(index, offers([50]).to_batches(), encoder=HashEncoder(), progress=Interrupt(call)),
        lambda: remove_from_index(index, ["S0001"], progress=Interrupt(call)),
    )
    for change in changes:
        with pytest.raises(KeyboardInterrupt):
            change()
        assert content(index) == before


@pytest.mark.parametrize("call", range(3))
def test_an_interrupted_first_writing_leaves_nothing(tmp_path: Path, call: int) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_index(read(offers(range(5))), tmp_path / "index", progress=Interrupt(call))
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_fails_leaves_the_index_as_it_was(index: Path) -> None:
    def failing() -> Iterator[pa.RecordBatch]:
        yield from offers([20, 21]).to_batches()
        raise BadInput(file="more.csv", found="a quote that is not closed", expected="a closing quote", row=4)

    before = content(index)
    with pytest.raises(BadInput, match=r"more.csv, row 4"):
        add_to_index(index, failing(), encoder=HashEncoder())
    assert content(index) == before


def test_an_index_that_is_open_outlives_its_replacement(index: Path) -> None:
    opened = open_index(index)
    texts = full_text(read(offers(range(12))))
    write_index(read(offers(range(20, 30))), index)
    assert full_text(opened) == texts
    assert len(open_index(index)) == 10


def test_left_overs_of_a_crash_are_cleared_by_the_next_writing(index: Path) -> None:
    (index / "codes-0123456789abcdef.part").write_bytes(b"half")
    (index / f"vectors-{'0' * 32}.bin").write_bytes(b"old")
    remove_from_index(index, ["S0001"])
    assert len(list(index.iterdir())) == len(FILES)


def test_two_do_not_change_an_index_at_once(index: Path) -> None:
    handle = os.open(index, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        with pytest.raises(BadInput, match="found an index that is being changed"):
            remove_from_index(index, ["S0001"])
    finally:
        os.close(handle)
    remove_from_index(index, ["S0001"])
