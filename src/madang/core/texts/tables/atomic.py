"""Writing a file so that it is there whole or not at all."""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import phrases


@contextmanager
def replacing(path: str | Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of ``path`` when the context ends well, and is gone when it ends badly.

    It is written beside ``path`` and brought to the disk before it is renamed, so that neither an error, nor Ctrl-C,
    nor a power cut leaves half of it under that name. What the system refuses becomes ``BadInput``.
    """
    try:
        target = Path(os.path.realpath(path))
        _refuse_irregular(target, str(path))
        part = target.parent / f".{secrets.token_hex(8)}.part"
        try:
            with part.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                part.chmod(stat.S_IMODE(target.stat().st_mode))
            part.replace(target)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
        _sync_folder(target.parent)
    except OSError as refusal:
        found = phrases.unwritable(refusal.strerror)
        raise BadInput(file=path, found=found, expected=phrases.WRITABLE) from refusal


def refuse_missing_folder(path: str | Path) -> None:
    """Raise ``BadInput`` when the folder in which ``path`` would stand does not exist: to say so before long work."""
    if not Path(os.path.realpath(path)).parent.is_dir():
        raise BadInput(file=path, found=phrases.NO_FOLDER, expected=phrases.WRITABLE)


def _refuse_irregular(target: Path, name: str) -> None:
    if target.is_dir():
        raise BadInput(file=name, found=phrases.FOLDER, expected=phrases.WRITABLE)
    if target.exists() and not target.is_file():
        raise BadInput(file=name, found=phrases.unwritable("device"), expected=phrases.WRITABLE)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, where the system lets folders be opened."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
