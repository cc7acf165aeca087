"""What is done with the rows of a file whatever its form: cleaned, freed of blank rows, and cut into even pieces."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from madang.core.texts.tables.clean import clean
from madang.core.texts.tables.raw import Chunk


def cleaned(chunk: Chunk, *, guarded: bool) -> Chunk:
    """``chunk`` with each cell trimmed and in NFC."""
    columns = [clean(column, guarded=guarded, composed=chunk.composed) for column in chunk.columns]
    return Chunk(columns, chunk.rows, chunk.composed)


def without_blank_rows(chunk: Chunk) -> Chunk:
    """``chunk`` without the rows whose cells are all empty."""
    blank = pa.scalar(True)
    for column in chunk.columns:
        blank = pc.and_(blank, pc.equal(column, ""))
        if not pc.any(blank).as_py():
            return chunk
    kept = pc.invert(blank)
    rows = chunk.rows[kept.to_numpy(zero_copy_only=False)]
    return Chunk([column.filter(kept) for column in chunk.columns], rows, chunk.composed)


def rechunked(chunks: Iterator[Chunk], size: int) -> Iterator[Chunk]:
    """The same rows in chunks of ``size``, the last one shorter."""
    waiting: list[Chunk] = []
    count = 0
    for chunk in chunks:
        waiting.append(chunk)
        count += len(chunk.rows)
        if count >= size:
            whole = _joined(waiting)
            cut = count - count % size
            yield from (_slice(whole, start, start + size) for start in range(0, cut, size))
            waiting = [_slice(whole, cut, count)] if cut < count else []
            count -= cut
    if waiting:
        yield _joined(waiting)


def _joined(chunks: Sequence[Chunk]) -> Chunk:
    columns = [pa.concat_arrays(parts) for parts in zip(*(chunk.columns for chunk in chunks), strict=True)]
    return Chunk(columns, np.concatenate([chunk.rows for chunk in chunks]))


def _slice(chunk: Chunk, start: int, stop: int) -> Chunk:
    return Chunk([column[start:stop] for column in chunk.columns], chunk.rows[start:stop])
