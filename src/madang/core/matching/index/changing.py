"""Adding offers to an index and removing them: what results is the index of the offers that are there now."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from madang.core.matching.index import phrases
from madang.core.matching.index.header import is_index
from madang.core.matching.index.opening import open_index
from madang.core.matching.index.writing import changing, refusals, replace_index
from madang.core.matching.meaning import SentenceEncoder
from madang.core.matching.texts import Progress, Texts, encode_passages, no_progress, take_in
from madang.core.matching.words.collection import Collection
from madang.core.matching.words.numbering import joined, thinned
from madang.core.texts.faults import BadInput


def add_to_index(
    folder: str | Path,
    batches: Iterable[pa.RecordBatch],
    *,
    encoder: SentenceEncoder | None = None,
    threads: int = 1,
    progress: Progress = no_progress,
) -> None:
    """Append the offers of ``batches``; the passages that are there keep their vectors.

    ``encoder`` must be the one whose vectors the index has, ``None`` when it has none. Raises ``BadInput`` for an id
    that is there already, or twice; then, and when anything else goes wrong, the index stays as it was.
    """
    folder = Path(folder)
    with _taken(folder, encoder.name if encoder else "") as before:
        streams, vocabulary = [before.collection.streams], before.collection.vocabulary
        added = take_in(lambda fields: streams.append(vocabulary.read_fields(fields)), batches, progress)
        _refuse_doubled(folder, before.table, added)
        table = _together(folder, before.table, added)
        collection = Collection.of_streams(before.collection.thesaurus, vocabulary, joined(streams))
        texts = Texts(table, collection, before.vectors, before.encoder)
        if encoder is not None and before.vectors is not None:
            begin = len(before.passages.begins)
            more = encode_passages(texts, encoder, begin=begin, threads=threads, progress=progress)
            texts = replace(texts, vectors=np.concatenate([before.vectors, more]))
        replace_index(texts, folder, progress)


def remove_from_index(folder: str | Path, ids: Iterable[str], *, progress: Progress = no_progress) -> None:
    """Take the offers ``ids`` out, as if they had never been there; ``BadInput`` for an id that is not there."""
    folder = Path(folder)
    with _taken(folder, None) as before:
        gone = pa.array(list(ids), pa.large_string())
        known = _ids(folder, before.table)
        for at in _places(pc.invert(pc.is_in(gone, known))):
            raise BadInput(file=folder, column="id", found=phrases.unknown(gone[at].as_py()), expected=phrases.KNOWN_ID)
        kept = ~pc.is_in(known, gone).to_numpy(zero_copy_only=False)
        replace_index(_chosen(before, kept), folder, progress)


@contextmanager
def _taken(folder: Path, encoder: str | None) -> Iterator[Texts]:
    """The index as it is, which nobody else may change meanwhile."""
    if not is_index(folder):
        raise BadInput(file=folder, found=phrases.NO_INDEX, expected=phrases.INDEX)
    with refusals(folder), changing(folder):
        yield open_index(folder, encoder=encoder)


def _chosen(texts: Texts, kept: NDArray[np.bool_]) -> Texts:
    """The texts that are ``kept``, with their vectors."""
    before = texts.collection
    collection = Collection.of_streams(before.thesaurus, before.vocabulary, thinned(before.streams, kept))
    vectors = texts.vectors
    if vectors is not None:
        vectors = vectors[np.repeat(kept, np.diff(texts.passages.of))]
    return Texts(texts.table.filter(pa.array(kept)), collection, vectors, texts.encoder)


def _refuse_doubled(folder: Path, before: pa.Table, added: pa.Table) -> None:
    known, new = _ids(folder, before), _ids(folder, added)
    for at in _places(pc.is_in(new, known)):
        name = new[at].as_py()
        found = phrases.twice(name, at + 1, pc.index(known, new[at]).as_py() + 1)
        raise BadInput(file=folder, column="id", found=found, expected=phrases.OWN_ID)
    if pc.count_distinct(new).as_py() == len(new):
        return
    seen: dict[str, int] = {}
    for place, name in enumerate(new.to_pylist(), 1):
        if name in seen:
            found = phrases.twice_added(name, seen[name], place)
            raise BadInput(file=folder, column="id", found=found, expected=phrases.OWN_ID)
        seen[name] = place


def _places(true: pa.Array) -> list[int]:
    found: list[int] = np.flatnonzero(true.to_numpy(zero_copy_only=False)).tolist()
    return found


def _ids(folder: Path, table: pa.Table) -> pa.Array:
    """The ids of a table; ``BadInput`` when one is missing."""
    if "id" not in table.column_names:
        raise BadInput(file=folder, column="id", found=phrases.MISSING_COLUMN, expected=phrases.ID_COLUMN)
    ids = table["id"].cast(pa.large_string()).combine_chunks()
    if ids.null_count:
        raise BadInput(file=folder, column="id", found=phrases.NO_ID, expected=phrases.ID_COLUMN)
    return ids


def _together(folder: Path, before: pa.Table, added: pa.Table) -> pa.Table:
    """Both tables, one under the other; what one of them does not have is empty, as in a table that was read so."""
    for field in added.schema:
        kept = before.schema.field(field.name).type if field.name in before.schema.names else field.type
        if kept != field.type:
            expected = phrases.of_type(kept)
            raise BadInput(file=folder, column=field.name, found=phrases.of_type(field.type), expected=expected)
    names = list(dict.fromkeys(before.column_names + added.column_names))
    fields = [(before if name in before.column_names else added).schema.field(name) for name in names]
    schema = pa.schema(fields, before.schema.metadata)
    return pa.concat_tables([_filled(before, schema), _filled(added, schema)]).combine_chunks()


def _filled(table: pa.Table, schema: pa.Schema) -> pa.Table:
    columns = [table[field.name] if field.name in table.column_names else _empty(field.type, table.num_rows)
               for field in schema]  # fmt: skip
    return pa.table(columns, schema=schema)


def _empty(kind: pa.DataType, count: int) -> pa.Array:
    if kind in (pa.string(), pa.large_string()):
        return pa.repeat(pa.scalar("", kind), count)
    return pa.nulls(count, kind)
