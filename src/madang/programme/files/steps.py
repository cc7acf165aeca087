"""Keeping a file so that it outlives a crash from the moment it is acknowledged."""

import hashlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from django.conf import settings

from madang.programme.files.models import Stored
from madang.programme.files.queries import path_of


class FileTooLarge(ValueError):
    """The file is larger than this site keeps; ``most`` is the limit in megabytes."""

    def __init__(self) -> None:
        self.most = int(settings.FILE_MOST_BYTES) >> 20
        super().__init__(f"more than {self.most} MB")


class FileEmpty(ValueError):
    """There is nothing in the file."""


def keep(pieces: Iterable[bytes], *, now: datetime) -> Stored:
    """Keep the bytes under their hash; they are on the disk before the database speaks of them.

    Temporary file, fsync, rename, fsync of the folder, row: in this order a crash leaves at worst bytes that no row
    names. Raises `FileTooLarge`, without reading on, or `FileEmpty`.
    """
    folder = Path(settings.FILES_FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, prefix="incoming-") as draft:
        size, sha256 = 0, hashlib.sha256()
        for piece in pieces:
            size += len(piece)
            if size > settings.FILE_MOST_BYTES:
                raise FileTooLarge
            sha256.update(piece)
            draft.write(piece)
        if not size:
            raise FileEmpty
        draft.flush()
        os.fsync(draft.fileno())
        _put(Path(draft.name), path_of(sha256.hexdigest()))
    stored, _fresh = Stored.objects.get_or_create(sha256=sha256.hexdigest(), defaults={"size": size, "made_at": now})
    return stored


def plain_name(name: str) -> str:
    """The last part of ``name`` without signs that steer a terminal or a header, at most 200 long; never empty."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    kept = re.sub(r"\s+", " ", "".join(sign if sign.isprintable() else " " for sign in last)).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    return f"{stem[: 199 - len(ending)]}.{ending}" if dot and len(ending) < 10 else kept[:200] or "file"


def _put(draft: Path, place: Path) -> None:
    """Link ``draft`` to its place, where it is seen whole or not at all."""
    place.parent.mkdir(exist_ok=True)
    if not place.exists():
        second = draft.with_name(f"{draft.name}.whole")
        second.hardlink_to(draft)
        second.rename(place)
    for folder in (place.parent, place.parent.parent):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
