"""Writing an index so that it is there whole or not at all."""

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from madang.core.matching.index import phrases
from madang.core.matching.index.arrays import passage_numbers, word_numbers
from madang.core.matching.index.header import HEADER, Header, Kept, Packed, files_of, is_index
from madang.core.matching.index.packing import packed
from madang.core.matching.index.version import analysis_version
from madang.core.matching.texts import Progress, Texts, no_progress
from madang.core.texts.faults import BadInput
from madang.core.texts.tables.atomic import replacing
from madang.core.texts.tables.phrases import WRITABLE, unwritable

_AT_ONCE = 1 << 24
_OURS = ("codes-", "small-", "vectors-")
_ENDING = ".bin"


def write_index(texts: Texts, folder: str | Path, *, progress: Progress = no_progress) -> None:
    """Keep ``texts`` as the index ``folder``: a new one, or in place of the one that is there.

    A new folder is made beside its place and renamed. An index is replaced in one step, when its first page is: until
    then it is what it was, whatever happens. Raises ``BadInput`` for a folder that is something else.
    """
    folder = Path(os.path.realpath(folder))
    with refusals(folder):
        if folder.is_dir():
            with changing(folder):
                replace_index(texts, folder, progress)
            return
        part = folder.parent / f".{secrets.token_hex(8)}.part"
        try:
            part.mkdir()
            replace_index(texts, part, progress)
            part.rename(folder)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        _sync(folder.parent)


def replace_index(texts: Texts, folder: Path, progress: Progress) -> None:
    """Write the files of ``texts`` under names of their own, then the page that names them."""
    before = files_of(folder)
    written: dict[str, Kept] = {}
    try:
        small, places = _small(texts)
        blocks: dict[str, Iterable[memoryview]] = {"codes": _blocks(texts.collection.words.codes), "small": small}
        if texts.vectors is not None:
            blocks["vectors"] = _blocks(np.ascontiguousarray(texts.vectors))
        for name, content in blocks.items():
            progress("writing", len(written), len(blocks))
            written[name] = _written(folder, name, content)
        progress("writing", len(blocks), len(blocks))
        dimensions = 0 if texts.vectors is None else texts.vectors.shape[1]
        header = Header(len(texts), analysis_version(), texts.encoder, dimensions, written, places)
        _sync(folder)
        with replacing(folder / HEADER) as file:
            file.write(header.as_bytes())
    except BaseException:
        _remove(folder, {kept.name for kept in written.values()} - before)
        raise
    _remove(folder, {one.name for one in folder.iterdir() if one.name.startswith(_OURS)} - files_of(folder))


@contextmanager
def changing(folder: Path) -> Iterator[None]:
    """Keep others from changing the index ``folder``; ``BadInput`` when it is no index, or somebody is at it."""
    if not is_index(folder) and any(folder.iterdir()):
        raise BadInput(file=folder, found=phrases.NO_INDEX, expected=phrases.NEW_PLACE)
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BadInput(file=folder, found=phrases.BUSY, expected=phrases.FREE) from None
        yield
    finally:
        os.close(handle)


@contextmanager
def refusals(folder: Path) -> Iterator[None]:
    """What the system refuses becomes ``BadInput``."""
    try:
        if folder.exists() and not folder.is_dir():
            raise BadInput(file=folder, found=phrases.NO_INDEX, expected=phrases.NEW_PLACE)
        yield
    except OSError as refusal:
        raise BadInput(file=folder, found=unwritable(refusal.strerror), expected=WRITABLE) from refusal


def _small(texts: Texts) -> tuple[list[memoryview], dict[str, Packed]]:
    """All numbers but the codes, and the table, packed one after the other; and where each is."""
    blocks: list[memoryview] = []
    places: dict[str, Packed] = {}
    begin = 0

    def put(name: str, data: bytes | memoryview, count: int, width: int) -> None:
        nonlocal begin
        places[name] = Packed(begin, begin + len(data), count, width, crc32(data))
        blocks.append(memoryview(data))
        begin += len(data)

    put("table", *_table(texts.table))
    numbers = word_numbers(texts.collection.words, texts.collection.vocabulary)
    if texts.vectors is not None:
        numbers |= passage_numbers(texts.passages)
    for name, values in numbers.items():
        data, width = packed(values)
        put(name, data, len(values), width)
    return blocks, places


def _table(table: pa.Table) -> tuple[memoryview, int, int]:
    sink = pa.BufferOutputStream()
    options = pa.ipc.IpcWriteOptions(compression=pa.Codec("zstd", compression_level=9))
    with pa.ipc.new_file(sink, table.schema, options=options) as writer:
        for batch in table.combine_chunks().to_batches():
            if batch.num_rows:
                writer.write_batch(batch)
    return memoryview(sink.getvalue()), table.num_rows, 0


def _blocks(values: NDArray[Any]) -> Iterator[memoryview]:
    content = values.reshape(-1).view(np.uint8).data
    return (content[first : first + _AT_ONCE] for first in range(0, len(content), _AT_ONCE))


def _written(folder: Path, name: str, blocks: Iterable[memoryview]) -> Kept:
    """Write a file and bring it to the disk; its name tells its content."""
    part = folder / f"{name}-{secrets.token_hex(8)}.part"
    found = blake2b(digest_size=16)
    size = 0
    try:
        with part.open("xb") as file:
            for block in blocks:
                found.update(block)
                size += len(block)
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
        digest = found.hexdigest()
        return Kept(part.rename(folder / f"{name}-{digest}{_ENDING}").name, size, digest)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _remove(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        with suppress(OSError):
            (folder / name).unlink()


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
