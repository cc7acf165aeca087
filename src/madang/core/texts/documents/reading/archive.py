"""ZIP packages are opened only when nothing in them reaches out, blows up or is locked."""

import io
import re
import zipfile
import zlib
from typing import BinaryIO

from madang.core.texts.documents.reading.draft import Refused
from madang.core.texts.documents.reading.markup import Listener, Stream, listen

MOST_ENTRIES = 20_000
MOST_UNPACKED = 128 << 20
BOMB_SIZE = 100 << 20
BOMB_RATIO = 200

_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\x00")
_LOCKED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What the standard library raises over a broken ZIP; OSError comes from seeking to where nothing is.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


class Archive:
    """A ZIP whose listing was found harmless; its parts are unpacked as they are read, never to disk."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except _BROKEN as error:
            raise Refused("zip-damaged") from error
        size = file.seek(0, io.SEEK_END)
        _inspect(self._zip.infolist(), size)
        self._left = MOST_UNPACKED
        self.names = frozenset(self._zip.namelist())

    def hear(self, name: str, listener: Listener) -> None:
        """Send the XML part ``name`` to ``listener``."""
        try:
            with self._zip.open(name) as part:
                listen(_Metered(part, self), listener)
        except KeyError as error:
            raise Refused("part-missing", name=name) from error
        except _BROKEN as error:
            raise Refused("zip-damaged") from error

    def start_of(self, name: str, length: int) -> bytes:
        """The first ``length`` bytes of a part, none when it is not there."""
        try:
            with self._zip.open(name) as part:
                return part.read(length)
        except (KeyError, *_BROKEN):
            return b""

    def spend(self, count: int) -> None:
        """Count unpacked bytes; the declared sizes of a ZIP may lie."""
        self._left -= count
        if self._left < 0:
            raise Refused("zip-bomb", limit=MOST_UNPACKED >> 20)


class _Metered:
    """A part that counts what is read from it."""

    def __init__(self, part: Stream, archive: Archive) -> None:
        self._part = part
        self._archive = archive

    def read(self, size: int, /) -> bytes:
        data = self._part.read(size)
        self._archive.spend(len(data))
        return data


def _inspect(entries: list[zipfile.ZipInfo], size: int) -> None:
    if len(entries) > MOST_ENTRIES:
        raise Refused("zip-bomb", limit=MOST_UNPACKED >> 20)
    for entry in entries:
        if _OUTSIDE.search(entry.orig_filename):
            raise Refused("zip-slip", name=entry.orig_filename)
        if entry.flag_bits & _LOCKED:
            raise Refused("zip-password")
        if entry.compress_type not in _METHODS:
            raise Refused("zip-damaged")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > BOMB_SIZE and unpacked > BOMB_RATIO * size:
        raise Refused("zip-bomb", limit=MOST_UNPACKED >> 20)
    # Entries that share packed bytes: damage, or a bomb of another make.
    if sum(entry.compress_size for entry in entries) > size:
        raise Refused("zip-damaged")
