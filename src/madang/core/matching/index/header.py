"""The first page of an index: what it holds, in which files, and how they are told from damaged ones."""

import json
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from madang.core.matching.index import phrases
from madang.core.matching.index.version import FORMAT, analysis_version
from madang.core.texts.faults import BadInput

HEADER = "index.madang"
"""The file that makes a folder an index; it is written last."""

_MAGIC = b"madang index "


@dataclass(frozen=True)
class Kept:
    """A file of the index: its name, its length in bytes, and the BLAKE2b of its content."""

    name: str
    size: int
    digest: str


@dataclass(frozen=True)
class Packed:
    """Numbers packed in the file ``small``: where, how many, how wide, and the CRC-32 of the packed bytes."""

    begin: int
    end: int
    count: int
    width: int
    check: int


@dataclass(frozen=True)
class Header:
    """What an index holds. ``files`` and ``packed`` by name; ``dimensions`` is 0 without vectors."""

    offers: int
    analysis: str
    encoder: str
    dimensions: int
    files: dict[str, Kept]
    packed: dict[str, Packed]

    def as_bytes(self) -> bytes:
        """The page as it stands in the file: a line that tells the form and its own checksum, then JSON."""
        body = json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
        return _MAGIC + f"{FORMAT} {_digest(body)}\n".encode() + body


def is_index(path: str | Path) -> bool:
    """Whether ``path`` is a folder that was made as an index, fit for use or not."""
    try:
        with (Path(path) / HEADER).open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def read_header(folder: Path) -> Header:
    """The page of the index ``folder``; ``BadInput`` for another format or analysis, or a damaged page."""
    if not is_index(folder):
        raise BadInput(file=folder, found=phrases.NO_INDEX, expected=phrases.INDEX)
    page = folder / HEADER
    first, _, body = page.read_bytes().partition(b"\n")
    version, _, digest = first[len(_MAGIC) :].partition(b" ")
    if not version.isdigit():
        raise BadInput(file=page, found=phrases.CHANGED, expected=phrases.WHOLE)
    if int(version) != FORMAT:
        raise BadInput(file=folder, found=phrases.format_version(int(version)), expected=phrases.wanted_version(FORMAT))
    if digest.decode("latin-1") != _digest(body):
        raise BadInput(file=page, found=phrases.CHANGED, expected=phrases.WHOLE)
    header = _parsed(body)
    if header.analysis != analysis_version():
        raise BadInput(file=folder, found=phrases.OTHER_ANALYSIS, expected=phrases.AGAIN)
    return header


def files_of(folder: Path) -> set[str]:
    """The names of the files that the page of ``folder`` names; none when it cannot be read."""
    try:
        return {HEADER} | {kept.name for kept in read_header(folder).files.values()}
    except BadInput:
        return set()


def _parsed(body: bytes) -> Header:
    told = json.loads(body)
    files = {name: Kept(**one) for name, one in told.pop("files").items()}
    packed = {name: Packed(**one) for name, one in told.pop("packed").items()}
    return Header(**told, files=files, packed=packed)


def _digest(body: bytes) -> str:
    return blake2b(body, digest_size=16).hexdigest()
