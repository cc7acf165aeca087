"""Opening an index: nothing is read that is not needed at once."""

import mmap
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from madang.core.matching.index import phrases
from madang.core.matching.index.arrays import passages_again, words_again
from madang.core.matching.index.header import Header, Kept, read_header
from madang.core.matching.index.packing import unpacked
from madang.core.matching.texts import Texts
from madang.core.matching.words.collection import Collection
from madang.core.texts.faults import BadInput
from madang.core.texts.thesaurus import load_thesaurus

_AT_ONCE = 1 << 22


def open_index(folder: str | Path, *, encoder: str | None = None, verify: bool = False) -> Texts:
    """The offers of the index ``folder``, with the streams of words and the vectors mapped into memory.

    Form, analysis, the page's checksum and the lengths of all files are checked at once; packed numbers and the table
    when they are read; with ``verify`` every byte. ``encoder`` names the encoder whose vectors are wanted ("": none
    at all; ``None``: whatever there is). Raises ``BadInput`` for what is no index, damaged, or made another way.
    """
    opened = Opened(Path(folder))
    header = opened.header
    if encoder is not None and encoder != header.encoder:
        raise BadInput(file=folder, found=phrases.vectors_by(header.encoder), expected=phrases.vectors_by(encoder))
    if verify:
        opened.verify()
    codes = opened.mapped("codes", np.uint8)
    collection = Collection(kept=lambda: words_again(codes, opened.numbers, load_thesaurus()))
    if not header.dimensions:
        return Texts(opened.table(), collection)
    vectors = opened.mapped("vectors", np.float16).reshape(-1, header.dimensions)
    passages = passages_again(opened.numbers)
    return Texts(opened.table(), collection, vectors, header.encoder, lambda: passages)


class Opened:
    """The files of an index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.header: Header = read_header(folder)
        for kept in self.header.files.values():
            self._check_size(kept)

    def verify(self) -> None:
        """Read every byte; ``BadInput`` names the first file that has changed."""
        for kept in self.header.files.values():
            with (self.folder / kept.name).open("rb") as file:
                found = blake2b(digest_size=16)
                while block := file.read(_AT_ONCE):
                    found.update(block)
            if found.hexdigest() != kept.digest:
                raise self._changed(kept)

    def mapped(self, name: str, kind: type[np.generic]) -> NDArray[Any]:
        """The file ``name`` as numbers of one kind; writable, for compiled code knows one type of array only.

        What is written to them stays in this process.
        """
        kept = self.header.files[name]
        if not kept.size:
            return np.zeros(0, kind)
        with (self.folder / kept.name).open("rb") as file:
            return np.frombuffer(mmap.mmap(file.fileno(), kept.size, access=mmap.ACCESS_COPY), kind)

    def numbers(self, name: str) -> NDArray[Any]:
        """The packed numbers called ``name``."""
        packed = self.header.packed[name]
        return unpacked(self._checked(name), packed.count, packed.width)

    def table(self) -> pa.Table:
        """The columns of the offers."""
        return pa.ipc.open_file(pa.py_buffer(self._checked("table"))).read_all()

    @cached_property
    def _small(self) -> memoryview:
        return self.mapped("small", np.uint8).data

    def _checked(self, name: str) -> memoryview:
        packed = self.header.packed[name]
        data = self._small[packed.begin : packed.end]
        if crc32(data) != packed.check:
            raise self._changed(self.header.files["small"])
        return data

    def _check_size(self, kept: Kept) -> None:
        path = self.folder / kept.name
        try:
            size = path.stat().st_size
        except OSError:
            raise BadInput(file=path, found=phrases.MISSING, expected=phrases.WHOLE) from None
        if size != kept.size:
            raise BadInput(file=path, found=phrases.size_of(size), expected=phrases.length_wanted(kept.size))

    def _changed(self, kept: Kept) -> BadInput:
        return BadInput(file=self.folder / kept.name, found=phrases.CHANGED, expected=phrases.WHOLE)
