"""HWP 5 files made by hand: records, packed as Hancom Office packs them, in a compound file."""

import struct
import zlib
from collections.abc import Sequence

from tests.core.texts.documents.ole_maker import compound_file

COMPRESSED, PASSWORD, DISTRIBUTION, DRM, CERTIFICATE = 1, 1 << 1, 1 << 2, 1 << 4, 1 << 8
VERSION = 0x05000300
BODY_SHAPE, OUTLINE_SHAPE = 0, 1

PROPERTIES, ID_MAPPINGS, PARA_SHAPE = 16, 17, 25
PARA_HEADER, PARA_TEXT, PARA_CHARS, CTRL_HEADER, LIST_HEADER, TABLE, MEMO_LIST = 66, 67, 68, 71, 72, 77, 93
SECTION_CONTROL, OBJECT_CONTROL, FOOTNOTE_CONTROL, HEADER_CONTROL = 2, 11, 17, 16

Row = Sequence[str]
_TAB = struct.pack("<HIBB6xH", 9, 4000, 0, 0, 9)


def hwp(*sections: bytes, properties: int = COMPRESSED, version: int = VERSION, packed: bool | None = None) -> bytes:
    """An HWP 5 file with the records of ``sections`` (see `paragraph`, `table`), packed as ``properties`` tell."""
    pack = _packed if (properties & COMPRESSED if packed is None else packed) else bytes
    header = struct.pack("<32sII216x", b"HWP Document File", version, properties)
    streams = {"FileHeader": header, "DocInfo": pack(_document_info())}
    folder = "ViewText" if properties & DISTRIBUTION else "BodyText"
    streams |= {f"{folder}/Section{number}": pack(records) for number, records in enumerate(sections)}
    return compound_file(streams)


def record(tag: int, level: int, payload: bytes) -> bytes:
    """A record; a long one tells its size in a word of its own."""
    size = len(payload)
    head = tag | level << 10 | min(size, 0xFFF) << 20
    return struct.pack("<I", head) + (struct.pack("<I", size) if size >= 0xFFF else b"") + payload


def paragraph(
    text: str = "", *, level: int = 0, shape: int = BODY_SHAPE, controls: bytes = b"", raw: bytes = b""
) -> bytes:
    """A paragraph; ``raw`` replaces its text, ``controls`` are the records of what is anchored in it."""
    units = (raw or _TAB.join(part.encode("utf-16-le") for part in text.split("\t"))) + b"\r\0"
    header = struct.pack("<IIHBBHHHIH", len(units) // 2, 0, shape, 0, 0, 1, 0, 0, 0, 0)
    return (
        record(PARA_HEADER, level, header)
        + record(PARA_TEXT, level + 1, units)
        + record(PARA_CHARS, level + 1, struct.pack("<II", 0, 0))
        + controls
    )


def control(code: int, kind: bytes) -> bytes:
    """The eight code units that anchor a control in a paragraph's text; some look like text or controls."""
    return struct.pack("<H4s8sH", code, kind[::-1], b"\x41\xd8\x0d\x00\x42\x00\x0b\x00", code)


def controlled(kind: bytes, content: bytes, *, level: int = 1) -> bytes:
    """A control, such as a footnote, with its content."""
    return record(CTRL_HEADER, level, kind[::-1] + bytes(20)) + content


def list_header(level: int, *cell: int) -> bytes:
    """The head of a list of paragraphs; a cell's tells column and row."""
    place = struct.pack("<HHHHII8xH", *cell, 1, 1, 1000, 1000, 0) if cell else b""
    return record(LIST_HEADER, level, struct.pack("<HIH", 1, 0, 0) + place)


def table(*rows: Row, level: int = 0) -> bytes:
    """A paragraph that holds a table; a line feed in a cell parts its paragraphs."""
    head = struct.pack("<IHH", 0, len(rows), max(map(len, rows))) + bytes(10)
    head += struct.pack(f"<{len(rows)}HH", *[len(row) for row in rows], 0)
    cells = b"".join(
        list_header(level + 2, column, number) + b"".join(paragraph(line, level=level + 2) for line in cell.split("\n"))
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
    )
    inner = record(CTRL_HEADER, level + 1, b" lbt" + bytes(42)) + record(TABLE, level + 2, head) + cells
    return paragraph(level=level, raw=control(OBJECT_CONTROL, b"tbl "), controls=inner)


def _document_info() -> bytes:
    shapes = [struct.pack("<I", kind << 23) + bytes(50) for kind in (0, 1)]
    counts = [0] * 18
    counts[13] = len(shapes)
    return (
        record(PROPERTIES, 0, struct.pack("<HHHHHHHIII", 1, 1, 1, 1, 1, 1, 1, 0, 0, 0))
        + record(ID_MAPPINGS, 0, struct.pack("<18I", *counts))
        + b"".join(record(PARA_SHAPE, 1, shape) for shape in shapes)
    )


def _packed(data: bytes) -> bytes:
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return deflate.compress(data) + deflate.flush()
