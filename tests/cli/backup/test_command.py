"""A backup brings everything back, row by row and byte by byte, and a damaged one is refused."""

import json
import tarfile
from pathlib import Path

import pytest

from tests.cli.backup.saved import rows_of
from tests.places import Place
from tests.postgres import make_database


@pytest.fixture
def empty(place: Place, tmp_path: Path, request: pytest.FixtureRequest) -> Place:
    """Another place, of the same kind of database, with nothing in it."""
    if place.database.startswith("sqlite"):
        return Place(tmp_path / "other", f"sqlite:///{tmp_path / 'other.sqlite3'}")
    server = request.getfixturevalue("postgres_server")
    return Place(tmp_path / "other", make_database(server, f"other-{abs(hash(tmp_path))}"))


def test_everything_comes_back_in_an_empty_place(place: Place, empty: Place, tmp_path: Path) -> None:
    stored = {"files/ab/abcdef": b"\x00stored by hash", "files/한글.bin": "이름".encode()}
    for name, content in stored.items():
        (place.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (place.folder / name).write_bytes(content)

    place.run("backup", str(tmp_path / "saved.tar"))
    empty.run("restore", str(tmp_path / "saved.tar"))

    assert rows_of(empty) == rows_of(place)
    assert {name: (empty.folder / name).read_bytes() for name in stored} == stored


def test_a_place_that_holds_something_is_left_alone(place: Place, tmp_path: Path) -> None:
    place.run("backup", str(tmp_path / "saved.tar"))
    before = rows_of(place)

    said = place.refused("restore", str(tmp_path / "saved.tar"))

    assert (said.count("\n"), rows_of(place)) == (1, before)


def test_a_backup_with_one_other_byte_is_refused_and_nothing_is_brought_back(
    place: Place, empty: Place, tmp_path: Path
) -> None:
    saved = tmp_path / "saved.tar"
    place.run("backup", str(saved))
    with tarfile.open(saved) as tar:
        inside = tar.getmember("database")
    damaged = bytearray(saved.read_bytes())
    damaged[inside.offset_data + inside.size // 2] ^= 1
    saved.write_bytes(damaged)

    said = empty.refused("restore", str(saved))

    assert (
        said
        == f"madang: {saved}, database: found other bytes than were saved; expected a whole file from madang backup\n"
    )
    assert (rows_of(empty), list(empty.folder.iterdir())) == ({}, [])


def test_half_a_backup_is_refused(place: Place, empty: Place, tmp_path: Path) -> None:
    saved = tmp_path / "saved.tar"
    place.run("backup", str(saved))
    saved.write_bytes(saved.read_bytes()[:50_000])

    said = empty.refused("restore", str(saved))

    assert said == f"madang: {saved}: found no backup of Madang; expected a whole file from madang backup\n"


def test_the_manifest_counts_the_rows_of_the_moment(place: Place, tmp_path: Path) -> None:
    place.run("backup", str(tmp_path / "saved.tar"))

    with tarfile.open(tmp_path / "saved.tar") as tar:
        manifest = json.load(tar.extractfile("manifest.json") or pytest.fail("no manifest"))

    assert manifest["rows"] == rows_of(place)
