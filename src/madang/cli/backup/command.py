"""`madang backup FILE` and `madang restore FILE`."""

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import click

from madang import __version__
from madang.cli.backup.archive import DATABASE, FILES, FORM, Manifest, hash_of, pack, unpack
from madang.cli.help.speaking import Spoken
from madang.cli.language import spoken
from madang.cli.serve import wake
from madang.core.texts.faults import BadInput, Said

_TAKEN = Said(en="a file of that name", ko="같은 이름의 파일", de="eine Datei dieses Namens")
_FREE = Said(en="a new name", ko="새 이름", de="ein neuer Name")
_FULL = Said(en="files", ko="파일이 있음", de="Dateien")
_EMPTY = Said(en="an empty folder", ko="빈 폴더", de="ein leerer Ordner")
_OTHER_KIND = Said(en="a backup of {kind}", ko="{kind} 백업", de="eine Sicherung von {kind}")
_DONE = Said(
    en="{rows} rows and {files} files, checked",
    ko="행 {rows}개와 파일 {files}개, 확인함",
    de="{rows} Zeilen und {files} Dateien, geprüft",
)
_DIFFERENT = Said(en="other rows than were saved", ko="저장 때와 다른 행 수", de="andere Zeilen als gesichert")


@click.command(cls=Spoken)
@click.argument("file", type=click.Path(path_type=Path))
def backup(file: Path) -> None:
    """Save the database and all stored files into FILE, while the platform runs."""
    if file.exists():
        raise BadInput(file=file, found=_TAKEN, expected=_FREE)
    wake()
    from madang.cli.backup import databases

    folder = _folder()
    with tempfile.TemporaryDirectory(dir=file.absolute().parent, prefix=".madang-") as spare:
        database = Path(spare) / DATABASE
        rows = databases.save(database)  # first: a row that names a file is written after the file
        files = _stored(folder, avoiding=file)
        hashes = {f"{FILES}/{one.relative_to(folder)}": hash_of(one) for one in files}
        manifest = Manifest(
            form=FORM,
            program=__version__,
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            kind=_kind(),
            rows=rows,
            hashes={DATABASE: hash_of(database), **hashes},
        )
        pack(file, database, folder, files, manifest)
    _say_done(manifest)


@click.command(cls=Spoken)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def restore(file: Path) -> None:
    """Bring back what FILE holds into an empty folder and an empty database."""
    wake()
    from madang.cli.backup import databases

    folder = _folder()
    if folder.is_dir() and any(folder.iterdir()):
        raise BadInput(file=folder, found=_FULL, expected=_EMPTY)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".madang-") as spare:
        manifest = unpack(file, Path(spare))
        if manifest.kind != _kind():
            found = _OTHER_KIND.in_language(spoken()).format(kind=manifest.kind)
            raise BadInput(file=file, found=found, expected=_kind())
        databases.bring_back(Path(spare) / DATABASE)
        if databases.rows() != manifest.rows:
            raise BadInput(file=file, found=_DIFFERENT, expected=str(sum(manifest.rows.values())))
        for one in (Path(spare) / FILES).rglob("*"):
            _place(one, folder / one.relative_to(Path(spare) / FILES))
    _say_done(manifest)


def _place(source: Path, target: Path) -> None:
    if source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(source, target)


def _folder() -> Path:
    from django.conf import settings

    return Path(settings.FOLDER)


def _kind() -> str:
    from django.db import connection

    return str(connection.vendor)


def _stored(folder: Path, *, avoiding: Path) -> list[Path]:
    """Every file in the folder but for a database there, and the backup itself."""
    from django.db import connection

    database = str(connection.settings_dict["NAME"]) if connection.vendor == "sqlite" else ""
    apart = {Path(database + ending) for ending in ("", "-wal", "-shm")} if database else set()
    hidden = f".{avoiding.name}.part"
    inside = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sorted(file for file in inside if file not in apart and file.name != hidden and ".madang-" not in str(file))


def _say_done(manifest: Manifest) -> None:
    said = _DONE.in_language(spoken())
    click.echo(said.format(rows=sum(manifest.rows.values()), files=len(manifest.hashes) - 1))
