"""The bytes of kept files, piece by piece."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from madang.programme.files.models import Stored

_PIECE = 1 << 18


@dataclass(frozen=True)
class Paper:
    """A file as it is handed out: its name, how long it is, and where its bytes lie."""

    name: str
    size: int
    path: Path

    def pieces(self) -> Iterator[bytes]:
        """The bytes, a quarter of a megabyte at a time."""
        with self.path.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece


def path_of(sha256: str) -> Path:
    """Where the bytes with this hash lie: in one of 256 folders, so that none grows too long."""
    return Path(settings.FILES_FOLDER) / sha256[:2] / sha256


def paper(stored: Stored, name: str) -> Paper:
    """``stored`` under ``name``."""
    return Paper(name=name, size=stored.size, path=path_of(stored.sha256))
