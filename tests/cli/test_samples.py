"""`madang samples` gives away copies and never takes a file."""

import json
import shutil
from importlib import resources
from pathlib import Path

import pytest

from madang.cli.samples import copy_samples
from madang.core.texts.faults import BadInput
from tests.cli.program import madang

SHIPPED = {
    Path(str(file)).name: file.read_bytes()
    for file in resources.files("madang").joinpath("samples").iterdir()
    if file.name.endswith((".csv", ".json"))
}


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_the_samples_hold_needs_and_offers() -> None:
    assert {"needs.csv", "offers.csv"} - set(SHIPPED) == set()


def test_samples_are_copied_into_a_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "new"

    done = madang("samples", folder)

    assert (done.returncode, done.stdout.split()) == (0, [str(folder / name) for name in sorted(SHIPPED)])
    assert done.stderr.splitlines() == [
        f"Now try: madang match {folder}/needs.csv {folder}/offers.csv",
        f"      and: madang timetable {folder}/meeting-day.json",
    ]
    assert contents(folder) == SHIPPED


def test_samples_stand_beside_what_a_folder_holds_already(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")

    assert madang("samples", "--quiet", tmp_path).stdout == ""
    assert contents(tmp_path) == SHIPPED | {"mine.txt": b"mine"}


def test_the_names_of_the_copies_can_be_had_as_json(tmp_path: Path) -> None:
    done = madang("samples", "--json", tmp_path)

    assert json.loads(done.stdout) == [str(tmp_path / name) for name in sorted(SHIPPED)]


def test_nothing_is_overwritten_and_nothing_is_half_done(tmp_path: Path) -> None:
    (tmp_path / "offers.csv").write_bytes(b"mine")

    done = madang("samples", tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"madang: {tmp_path}/offers.csv: found something of this name;"
        " expected a free name (nothing is overwritten; choose another folder)\n"
    )
    assert contents(tmp_path) == {"offers.csv": b"mine"}


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"mine")

    with pytest.raises(BadInput, match="found a file; expected a folder"):
        copy_samples(file)


def test_a_stop_in_the_middle_leaves_the_folder_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(source: Path, copy: Path) -> Path:
        copy.write_bytes(source.read_bytes()[:10])
        raise KeyboardInterrupt

    monkeypatch.setattr(shutil, "copyfile", stopped)

    with pytest.raises(KeyboardInterrupt):
        copy_samples(tmp_path)

    assert contents(tmp_path) == {}
