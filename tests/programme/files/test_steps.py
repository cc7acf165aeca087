"""Files are kept under their hash, once, whole, within a limit."""

import hashlib
from pathlib import Path

import pytest
from django.conf import LazySettings

from madang.programme.files.models import Stored
from madang.programme.files.queries import paper, path_of
from madang.programme.files.steps import FileEmpty, FileTooLarge, keep, plain_name
from tests.conftest import BEGINNING

pytestmark = pytest.mark.django_db


def test_what_was_kept_lies_under_its_hash_and_comes_back(settings: LazySettings, tmp_path: Path) -> None:
    settings.FILES_FOLDER = tmp_path
    said = "같은 바이트".encode() * 100_000

    stored = keep([said[:7], said[7:]], now=BEGINNING)

    assert (stored.sha256, stored.size) == (hashlib.sha256(said).hexdigest(), len(said))
    assert b"".join(paper(stored, "a.txt").pieces()) == said


def test_the_same_bytes_are_kept_once(settings: LazySettings, tmp_path: Path) -> None:
    settings.FILES_FOLDER = tmp_path

    before = Stored.objects.count()

    first, second = keep([b"once"], now=BEGINNING), keep([b"on", b"ce"], now=BEGINNING)

    assert (first, Stored.objects.count() - before) == (second, 1)
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == [first.sha256]


def test_a_file_beyond_the_limit_is_not_read_to_its_end(settings: LazySettings, tmp_path: Path) -> None:
    settings.FILES_FOLDER, settings.FILE_MOST_BYTES = tmp_path, 10
    pieces = iter([b"123456", b"789012", b"never"])

    with pytest.raises(FileTooLarge):
        keep(pieces, now=BEGINNING)

    assert (list(pieces), list(tmp_path.iterdir())) == ([b"never"], [])


def test_nothing_is_no_file(settings: LazySettings, tmp_path: Path) -> None:
    settings.FILES_FOLDER = tmp_path
    with pytest.raises(FileEmpty):
        keep([], now=BEGINNING)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("제안서.hwp", "제안서.hwp"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\kim\\제안서.pdf", "제안서.pdf"),
        ("a\r\nSet-Cookie: x.txt", "a Set-Cookie: x.txt"),
        ("\x1b[31m.docx", "[31m.docx"),
        ("..", "file"),
        ("긴" * 300 + ".pdf", "긴" * 196 + ".pdf"),
    ],
)
def test_a_name_is_the_last_part_of_what_came_and_plain(given: str, kept: str) -> None:
    assert plain_name(given) == kept


def test_files_are_spread_over_folders(settings: LazySettings, tmp_path: Path) -> None:
    settings.FILES_FOLDER = tmp_path
    assert path_of("ab" * 32) == tmp_path / "ab" / ("ab" * 32)
