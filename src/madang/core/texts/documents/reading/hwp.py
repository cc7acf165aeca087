"""HWP 5: the records of its body sections become text.

Source: Hancom, "Hangul Document File Structure 5.0" (revision 1.3).
"""

import re
import struct

from madang.core.texts.documents.reading.draft import Draft, Refused
from madang.core.texts.documents.reading.flow import Flow
from madang.core.texts.documents.reading.ole import Compound
from madang.core.texts.documents.reading.records import characters, records, unpack, word

SIGNATURE = b"HWP Document File"
_COMPRESSED = 1 << 0
# Password, distribution, DRM, certificate encryption, certificate DRM: bits of the file header's properties.
_LOCKS = (
    (1 << 1, "hwp-password"),
    (1 << 2, "hwp-distribution"),
    (1 << 4, "hwp-drm"),
    (1 << 8, "hwp-drm"),
    (1 << 10, "hwp-drm"),
)
_PARA_SHAPE, _PARA_HEADER, _PARA_TEXT, _CTRL_HEADER, _LIST_HEADER, _TABLE, _MEMO_LIST = 25, 66, 67, 71, 72, 77, 93
_TABLE_CONTROL = b"tbl "
# Running header, running footer, hidden comment.
_UNREAD_CONTROLS = (b"head", b"foot", b"tcmt")
_OUTLINE = 1
_SECTION = re.compile(r"BodyText/Section(\d+)")


def read_hwp(box: Compound) -> Draft:
    """The text of an HWP 5 file, a section for each part of the document and for each outline heading in it."""
    header = box.stream("FileHeader")
    if len(header) < 40:
        raise Refused("damaged")
    version, properties = struct.unpack_from("<II", header, 32)
    if version >> 24 != 5:
        raise Refused("hwp-version", version=".".join(str(version >> shift & 0xFF) for shift in (24, 16, 8, 0)))
    for bit, reason in _LOCKS:
        if properties & bit:
            raise Refused(reason)
    sections = sorted((int(match[1]), match[0]) for match in map(_SECTION.fullmatch, box.names) if match)
    if not sections:
        raise Refused("part-missing", name="BodyText/Section0")
    opened = unpack if properties & _COMPRESSED else memoryview
    outlines = _outline_shapes(opened(box.stream("DocInfo"))) if "DocInfo" in box.names else frozenset()
    draft = Draft("hwp")
    for _, name in sections:
        _Body(Flow(draft), outlines).read(opened(box.stream(name)))
    return draft


class _Body:
    """Walks the records of one section."""

    def __init__(self, flow: Flow, outlines: frozenset[int]) -> None:
        self._flow = flow
        self._outlines = outlines
        self._is_heading = False
        self._unread_below: int | None = None
        self._tables: list[_OpenTable] = []

    def read(self, data: memoryview) -> None:
        for tag, level, payload in records(data):
            if self._unread_below is not None and level > self._unread_below:
                continue
            self._unread_below = None
            self._leave_tables(level)
            self._take(tag, level, payload)
        self._leave_tables(-1)
        self._flow.close()

    def _take(self, tag: int, level: int, payload: memoryview) -> None:
        if tag == _PARA_HEADER:
            self._is_heading = level == 0 and len(payload) >= 10 and word(payload, 8) in self._outlines
        elif tag == _PARA_TEXT:
            write = self._flow.heading if self._is_heading else self._flow.paragraph
            write(characters(payload))
        elif tag == _CTRL_HEADER:
            self._open_control(bytes(payload[3::-1]) if len(payload) >= 4 else b"", level)
        elif tag == _MEMO_LIST:
            # Memos follow the last paragraph of a section; the next one of the body stands on the ground level.
            self._unread_below = 0
        elif tag == _TABLE and self._tables:
            self._tables[-1].has_cells = True
        elif tag == _LIST_HEADER and self._tables and self._tables[-1].has_cells:
            self._open_cell(self._tables[-1], level, payload)

    def _open_control(self, kind: bytes, level: int) -> None:
        if kind in _UNREAD_CONTROLS:
            self._unread_below = level
        elif kind == _TABLE_CONTROL:
            self._tables.append(_OpenTable(level))

    def _open_cell(self, table: "_OpenTable", level: int, payload: memoryview) -> None:
        if level != table.level + 1 or len(payload) < 12:
            return
        row = word(payload, 10)
        if table.row is not None:
            (self._flow.end_cell if row == table.row else self._flow.end_row)()
        table.row = row

    def _leave_tables(self, level: int) -> None:
        while self._tables and level <= self._tables[-1].level:
            self._tables.pop()
            self._flow.end_row()


class _OpenTable:
    """A table whose cells are being read: the level of its control, and the row of the latest cell."""

    def __init__(self, level: int) -> None:
        self.level = level
        self.has_cells = False
        self.row: int | None = None


def _outline_shapes(info: memoryview) -> frozenset[int]:
    """Numbers of the paragraph shapes that make a paragraph an outline heading."""
    shapes = (payload for tag, _, payload in records(info) if tag == _PARA_SHAPE)
    kinds = (struct.unpack_from("<I", shape)[0] >> 23 & 3 if len(shape) >= 4 else 0 for shape in shapes)
    return frozenset(number for number, kind in enumerate(kinds) if kind == _OUTLINE)
