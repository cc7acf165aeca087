"""The texts of a table as one collection: words, passages and, when wanted, the vectors of the passages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from madang.core.matching.meaning import SentenceEncoder
from madang.core.matching.words.collection import Collection, piece_text, piece_texts
from madang.core.matching.words.sentences import Spans, spans
from madang.core.matching.words.walk import Walk
from madang.core.texts.thesaurus import load_thesaurus
from madang.core.texts.words.surfaces import FIELD_MARK

FIELDS = ("name", "title", "fields", "text")
"""The columns that are searched, in the order in which they stand in a text."""

PASSAGE_WORDS = 60
"""Words of a passage that gets a vector of its own; whole sentences are joined up to this."""

_AT_ONCE = 4_096

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is (0: not known)."""


def no_progress(_what: str, _done: int, _all: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Texts:
    """A table of needs or offers, ready to be compared.

    ``table`` has every column but ``text``, which the collection keeps to the letter. ``vectors`` has a row of unit
    length for each passage, shape (passages, dimensions), float16, or is ``None`` when only words are compared.
    ``rows`` tells in which row of its file each stands, where that is known.
    """

    table: pa.Table
    collection: Collection
    passages: Spans
    vectors: NDArray[np.float16] | None = None
    encoder: str = ""
    rows: NDArray[np.int64] | None = None

    def __len__(self) -> int:
        return int(self.table.num_rows)

    @property
    def walk(self) -> Walk:
        """How phrases of the thesaurus are found in the texts, and which features their concepts are."""
        thesaurus = self.collection.thesaurus
        return Walk(thesaurus.phrases, self.collection.numbers.of(thesaurus.concept_keys))

    def text(self, number: int) -> str:
        """The ``text`` of row ``number`` as it was read."""
        return self.collection.text(number).split(FIELD_MARK, len(FIELDS) - 1)[-1]

    def piece(self, pieces: Spans, number: int) -> str:
        """The words of piece ``number`` of ``pieces``, to the letter."""
        begin, end = pieces.begins[number], pieces.ends[number]
        return piece_text(self.collection.words, self.collection.vocabulary, begin, end)

    def pieces(self, pieces: Spans, numbers: NDArray[np.int64]) -> list[str]:
        """The words of several pieces at once, which is much faster than one by one."""
        begins, ends = pieces.begins[numbers], pieces.ends[numbers]
        return piece_texts(self.collection.words, self.collection.vocabulary, begins, ends)


def read_texts(
    batches: Iterable[pa.RecordBatch],
    *,
    encoder: SentenceEncoder | None = None,
    threads: int = 1,
    progress: Progress = no_progress,
) -> Texts:
    """Take in the rows of a table, batch by batch; only the streams of words and the other columns are kept."""
    collection = Collection(load_thesaurus())
    table = take_in(collection.add, batches, progress)
    texts = Texts(table, collection, passages_of(collection))
    if encoder is None:
        return texts
    vectors = encode_passages(texts, encoder, threads=threads, progress=progress)
    return replace(texts, vectors=vectors, encoder=encoder.name)


def passages_of(collection: Collection) -> Spans:
    """The passages of all texts that may have vectors of their own."""
    return spans(collection.words, np.arange(len(collection.words.lengths)), PASSAGE_WORDS)


def take_in(
    add: Callable[[NDArray[np.uint8], NDArray[np.int64]], None],
    batches: Iterable[pa.RecordBatch],
    progress: Progress = no_progress,
) -> pa.Table:
    """Hand the texts of ``batches`` to ``add``, as UTF-8 and offsets; the table of all columns but ``text``."""
    kept: list[pa.RecordBatch] = []
    done = 0
    for batch in batches:
        add(*_joined(batch))
        kept.append(batch.drop_columns(["text"]) if "text" in batch.schema.names else batch)
        done += batch.num_rows
        progress("reading", done, 0)
    return pa.Table.from_batches(kept) if kept else pa.table({"id": pa.array([], pa.large_string())})


def encode_passages(
    texts: Texts, encoder: SentenceEncoder, *, begin: int = 0, threads: int = 1, progress: Progress = no_progress
) -> NDArray[np.float16]:
    """The vector of every passage from ``begin`` on: shape (passages - begin, dimensions), float16."""
    count = len(texts.passages.begins)
    vectors = np.zeros((count - begin, encoder.dimensions), np.float16)
    for first in range(begin, count, _AT_ONCE):
        last = min(first + _AT_ONCE, count)
        pieces = texts.pieces(texts.passages, np.arange(first, last))
        vectors[first - begin : last - begin] = encoder.encode(pieces, threads)
        progress("understanding", last - begin, count - begin)
    return vectors


def _joined(batch: pa.RecordBatch) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The searched columns of each row as one UTF-8 text: the bytes of all, and where each begins."""
    empty = pa.array([""] * batch.num_rows, pa.large_string())
    columns = [_column(batch, name, empty) for name in FIELDS]
    mark = pa.scalar(FIELD_MARK, pa.large_string())
    joined = pc.binary_join_element_wise(*columns, mark)
    _, offsets, data = joined.buffers()
    places = np.frombuffer(offsets, np.int64)[joined.offset : joined.offset + len(joined) + 1]
    return np.frombuffer(data, np.uint8) if data is not None else np.zeros(0, np.uint8), places


def _column(batch: pa.RecordBatch, name: str, empty: pa.Array) -> pa.Array:
    if name not in batch.schema.names:
        return empty
    column = batch.column(name).cast(pa.large_string()).fill_null("")
    if pc.any(pc.match_substring(column, FIELD_MARK)).as_py():
        column = pc.replace_substring(column, FIELD_MARK, " ")
    return column
