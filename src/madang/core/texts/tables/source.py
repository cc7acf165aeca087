"""A file that can be opened again and again, also when its bytes come from a pipe."""

import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import phrases


@dataclass(frozen=True)
class Source:
    """Where the bytes lie, and the name under which the user knows them."""

    name: str
    path: Path

    def open(self) -> BinaryIO:
        """The bytes from the start; the caller closes them."""
        return self.path.open("rb")

    def head(self, size: int) -> bytes:
        """The first ``size`` bytes, fewer when there are no more."""
        with self.open() as file:
            return file.read(size)


@contextmanager
def opened(path: str | Path) -> Iterator[Source]:
    """The source at ``path``; ``-`` and pipes are first copied to a temporary file, which goes with the context.

    What the operating system refuses, here or while the context is open, becomes ``BadInput``.
    """
    name = str(path)
    try:
        if name == "-":
            with _spooled(sys.stdin.buffer) as copy:
                yield Source(name, copy)
        elif stat.S_ISFIFO(_mode(name)):
            with Path(path).open("rb") as pipe, _spooled(pipe) as copy:
                yield Source(name, copy)
        else:
            yield Source(name, Path(path))
    except OSError as refusal:
        raise _refused(name, refusal) from refusal


@contextmanager
def _spooled(stream: BinaryIO) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="madang-") as folder:
        copy = Path(folder, "input")
        with copy.open("wb") as file:
            shutil.copyfileobj(stream, file, 1 << 20)
        yield copy


def _mode(name: str) -> int:
    """The mode of the file; ``BadInput`` for what holds no bytes of its own, such as a folder."""
    if "\0" in name:
        raise BadInput(file=name.replace("\0", "\\0"), found=phrases.NO_FILE, expected=phrases.READABLE)
    mode = Path(name).stat().st_mode
    if stat.S_ISDIR(mode):
        raise BadInput(file=name, found=phrases.FOLDER, expected=phrases.TABLE)
    if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
        raise BadInput(file=name, found=phrases.unreadable("device"), expected=phrases.READABLE)
    return mode


def _refused(name: str, refusal: OSError) -> BadInput:
    if isinstance(refusal, FileNotFoundError):
        return BadInput(file=name, found=phrases.NO_FILE, expected=phrases.READABLE)
    if isinstance(refusal, PermissionError):
        return BadInput(file=name, found=phrases.NO_PERMISSION, expected=phrases.READABLE)
    return BadInput(file=name, found=phrases.unreadable(refusal.strerror), expected=phrases.READABLE)
