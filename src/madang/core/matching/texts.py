"""The texts of a table as one collection: words, passages and, when wanted, the vectors of the passages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from madang.core.matching.meaning import SentenceEncoder
from madang.core.matching.words.collection import Collection, piece_text, piece_texts
from madang.core.matching.words.sentences import Spans, spans
from madang.core.matching.words.walk import Walk
from madang.core.texts.thesaurus import load_thesaurus
from madang.core.texts.words.surfaces import FIELD_MARK, Fields

FIELDS = ("name", "title", "fields", "text")
"""The columns that are searched, in the order in which they stand in a text."""

PASSAGE_WORDS = 60
"""Words of a passage that gets a vector of its own; whole sentences are joined up to this."""

_AT_ONCE = 4_096

Kept = Callable[[], Spans]

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is (0: not known)."""


def no_progress(_what: str, _done: int, _all: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Texts:
    """A table of needs or offers, ready to be compared.

    ``table`` has every column but ``text``, which the collection keeps to the letter. ``vectors`` has a row of unit
    length for each passage, shape (passages, dimensions), float16, or is ``None`` when only words are compared.
    ``kept`` hands over the passages where they are known already.
    ``rows`` tells in which row of its file each stands, where that is known.
    """

    table: pa.Table
    collection: Collection
    vectors: NDArray[np.float16] | None = None
    encoder: str = ""
    kept: Kept | None = None
    rows: NDArray[np.int64] | None = None

    def __len__(self) -> int:
        return int(self.table.num_rows)

    @cached_property
    def passages(self) -> Spans:
        """The passages of all texts that may have vectors of their own; found when first asked for."""
        return passages_of(self.collection) if self.kept is None else self.kept()

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
    renumbered: bool = True,
    progress: Progress = no_progress,
) -> Texts:
    """Take in the rows of a table, batch by batch; only the streams of words and the other columns are kept.

    They need not be ``renumbered``, which takes time, when they are read for one round and not kept in an index.
    """
    collection = Collection(load_thesaurus(), renumbered=renumbered)
    texts = Texts(take_in(collection.add_fields, batches, progress), collection)
    if encoder is None:
        return texts
    vectors = encode_passages(texts, encoder, threads=threads, progress=progress)
    return replace(texts, vectors=vectors, encoder=encoder.name, kept=lambda: texts.passages)


def passages_of(collection: Collection) -> Spans:
    """Whole sentences joined to passages, of all texts."""
    return spans(collection.words, np.arange(len(collection.words.lengths)), PASSAGE_WORDS)


def take_in(
    add: Callable[[Fields], None],
    batches: Iterable[pa.RecordBatch],
    progress: Progress = no_progress,
) -> pa.Table:
    """Hand the searched columns of ``batches`` to ``add``; the table of all columns but ``text``."""
    kept: list[pa.RecordBatch] = []
    done = 0
    for batch in batches:
        add([_field(batch, name) for name in FIELDS])
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


def _field(batch: pa.RecordBatch, name: str) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """One column as UTF-8, and where the text of each row begins and ends in it; no field marks stand in it."""
    if name not in batch.schema.names:
        return np.zeros(0, np.uint8), np.zeros(batch.num_rows + 1, np.int64)
    column = batch.column(name).cast(pa.large_string()).fill_null("")
    data, places = _buffers(column)
    if (data[places[0] : places[-1]] == ord(FIELD_MARK)).any():
        return _buffers(pc.replace_substring(column, FIELD_MARK, " "))
    return data, places


def _buffers(column: pa.Array) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    _, offsets, data = column.buffers()
    if not len(column):
        return np.zeros(0, np.uint8), np.zeros(1, np.int64)
    places = np.frombuffer(offsets, np.int64)[column.offset : column.offset + len(column) + 1]
    return np.zeros(0, np.uint8) if data is None else np.frombuffer(data, np.uint8), places
