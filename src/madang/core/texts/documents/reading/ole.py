"""Compound files (OLE 2), the box around HWP 5 and the old Office forms: their streams by path.

Source: [MS-CFB], Compound File Binary File Format.
"""

import struct
import sys
from array import array
from typing import Protocol

from madang.core.texts.documents.reading.draft import Refused

MAGIC = bytes.fromhex("D0CF11E0A1B11AE1")

_LAST_REGULAR = 0xFFFFFFFA
_HEADER_SLOTS = 109
_STORAGE, _STREAM, _ROOT = 1, 2, 5


class Bytes(Protocol):
    """A file in memory or mapped into it."""

    def __len__(self) -> int: ...

    def __getitem__(self, part: slice) -> bytes: ...


class Compound:
    """The streams of a compound file; every chain is followed at most as far as the file is long."""

    def __init__(self, data: Bytes) -> None:
        self._data = data
        header = data[:512]
        if len(header) < 512 or header[:8] != MAGIC:
            raise Refused("damaged")
        shift, mini_shift = struct.unpack_from("<HH", header, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise Refused("damaged")
        self._sector, self._mini = 1 << shift, 1 << mini_shift
        directory, self._cutoff, mini_start = struct.unpack_from("<I4xII", header, 48)
        self._fat = self._allocation(header)
        self._entries = _entries(self._chain(directory))
        root = self._entries[0]
        self._mini_fat = _numbers(self._chain(mini_start))
        self._mini_data = self._chain(root.start)[: root.size]
        self._paths = _paths(self._entries)

    @property
    def names(self) -> frozenset[str]:
        """Paths of all streams, such as ``BodyText/Section0``."""
        return frozenset(self._paths)

    def stream(self, path: str) -> bytes:
        """The bytes of a stream."""
        if path not in self._paths:
            raise Refused("part-missing", name=path)
        entry = self._paths[path]
        if entry.size >= self._cutoff:
            data = self._chain(entry.start)
        else:
            data = _follow(self._mini_data, self._mini_fat, entry.start, self._mini, 0)
        if len(data) < entry.size:
            raise Refused("damaged")
        return data[: entry.size]

    def _chain(self, start: int) -> bytes:
        return _follow(self._data, self._fat, start, self._sector, self._sector)

    def _allocation(self, header: bytes) -> "array[int]":
        """The file allocation table, whose own sectors are listed in the header and in a chain of further sectors."""
        slots = list(struct.unpack_from(f"<{_HEADER_SLOTS}I", header, 76))
        following, per_sector = struct.unpack_from("<I", header, 68)[0], self._sector // 4
        most = len(self._data) // self._sector + 1
        while following < _LAST_REGULAR and len(slots) <= most + _HEADER_SLOTS:
            more = _numbers(self._sector_at(following))
            slots += more[: per_sector - 1]
            following = more[per_sector - 1]
        used = [slot for slot in slots if slot < _LAST_REGULAR]
        if len(used) > most:
            raise Refused("damaged")
        return _numbers(b"".join(map(self._sector_at, used)))

    def _sector_at(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        sector = self._data[start : start + self._sector]
        if len(sector) < self._sector:
            raise Refused("damaged")
        return sector


class _Entry:
    """A line of the directory."""

    def __init__(self, raw: bytes) -> None:
        length, self.kind = struct.unpack_from("<HB", raw, 64)
        self.name = raw[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        self.left, self.right, self.child = struct.unpack_from("<III", raw, 68)
        self.start, self.size = struct.unpack_from("<II", raw, 116)


def _entries(directory: bytes) -> list[_Entry]:
    entries = [_Entry(directory[at : at + 128]) for at in range(0, len(directory) - 127, 128)]
    if not entries or entries[0].kind != _ROOT:
        raise Refused("damaged")
    return entries


def _paths(entries: list[_Entry]) -> dict[str, _Entry]:
    """Streams by path; the directory is a tree of trees, and a damaged one may bite its own tail."""
    found: dict[str, _Entry] = {}
    seen: set[int] = set()
    waiting = [(entries[0].child, "")]
    while waiting:
        number, folder = waiting.pop()
        if number >= len(entries) or number in seen:
            continue
        seen.add(number)
        entry = entries[number]
        waiting += ((entry.left, folder), (entry.right, folder))
        if entry.kind == _STREAM:
            found[folder + entry.name] = entry
        elif entry.kind == _STORAGE:
            waiting.append((entry.child, f"{folder}{entry.name}/"))
    return found


def _follow(data: Bytes, table: "array[int]", start: int, size: int, offset: int) -> bytes:
    """The blocks of a chain, one after another; one that loops, leaves the table or has a hole is damage."""
    parts: list[bytes] = []
    number = start
    while number < _LAST_REGULAR:
        if number >= len(table) or len(parts) > len(table) or (parts and len(parts[-1]) < size):
            raise Refused("damaged")
        begin = number * size + offset
        parts.append(data[begin : begin + size])
        number = table[number]
    return b"".join(parts)


def _numbers(data: bytes) -> "array[int]":
    numbers: array[int] = array("I", data[: len(data) // 4 * 4])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
