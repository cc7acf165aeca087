"""The file of a backup: a tar of the database, the stored files, and a manifest with a hash of each."""

import hashlib
import json
import tarfile
from dataclasses import asdict, dataclass
from pathlib import Path

from madang.core.texts.faults import BadInput, Said

MANIFEST, DATABASE, FILES = "manifest.json", "database", "files"
FORM = 1

_NO_BACKUP = Said(en="no backup of Madang", ko="마당 백업이 아님", de="keine Sicherung von Madang")
_WHOLE = Said(
    en="a whole file from madang backup", ko="온전한 madang backup 파일", de="eine ganze Datei von madang backup"
)
_DAMAGED = Said(en="other bytes than were saved", ko="저장 때와 다른 내용", de="andere Bytes als gesichert")
_MISSING = Said(en="nothing", ko="없음", de="nichts")


@dataclass(frozen=True)
class Manifest:
    """What a backup holds: rows of each table, and the hash of every member."""

    form: int
    program: str
    made_at: str
    kind: str
    rows: dict[str, int]
    hashes: dict[str, str]


def pack(target: Path, database: Path, folder: Path, files: list[Path], manifest: Manifest) -> None:
    """Write ``target``; ``files`` lie in ``folder``. Half a backup never bears its name."""
    making = target.with_name(f".{target.name}.part")
    note = database.with_name(MANIFEST)
    note.write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=1), "utf-8")
    try:
        with tarfile.open(making, "w") as tar:
            tar.add(note, MANIFEST)
            tar.add(database, DATABASE)
            for file in files:
                tar.add(file, f"{FILES}/{file.relative_to(folder)}", recursive=False)
        making.replace(target)
    finally:
        making.unlink(missing_ok=True)


def unpack(source: Path, folder: Path) -> Manifest:
    """Unpack ``source`` into the empty ``folder`` and check every byte; raises `BadInput` naming what is damaged."""
    try:
        with tarfile.open(source) as tar:
            tar.extractall(folder, filter="data")
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text("utf-8")))
    except (tarfile.TarError, OSError, ValueError, TypeError) as error:
        raise BadInput(file=source, found=_NO_BACKUP, expected=_WHOLE) from error
    if manifest.form != FORM:
        raise BadInput(file=source, found=_NO_BACKUP, expected=_WHOLE)
    for name, promised in manifest.hashes.items():
        member = folder / name
        if not member.is_file():
            raise BadInput(file=source, found=_MISSING, expected=_WHOLE, place=name)
        if hash_of(member) != promised:
            raise BadInput(file=source, found=_DAMAGED, expected=_WHOLE, place=name)
    return manifest


def hash_of(file: Path) -> str:
    """The SHA-256 of the file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
