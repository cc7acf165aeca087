"""A whole round from files or tables: read, compare, rank."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias, cast

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from madang.core.matching.index import is_index, open_index
from madang.core.matching.match import match_texts
from madang.core.matching.meaning import SentenceEncoder, encoder_named
from madang.core.matching.settings import Settings
from madang.core.matching.texts import Progress, Texts, no_progress, read_texts
from madang.core.texts.tables import NEEDS, OFFERS, TableKind, numbered_batches, read_batches

Source: TypeAlias = str | Path | pa.Table


def match(
    needs: Source, offers: Source | Texts, settings: Settings | None = None, *, progress: Progress = no_progress
) -> pa.Table:
    """For each need the best offers: a row each with need_id, offer_id, rank, score, words, meaning, fit, reasons.

    ``needs`` and ``offers`` are files (CSV, TSV, XLSX, JSONL, Parquet) or tables with the columns of
    docs/reference/tables.md; ``offers`` may also be an index, open or by its folder. Scores lie in [0, 1], higher is
    better, ties are broken by id; the same input gives the same table. Raises ``BadInput`` for what cannot be used.

    >>> import madang
    >>> table = madang.match("needs.csv", "offers.csv", madang.Settings(top=5))  # doctest: +SKIP
    """
    settings = settings or Settings()
    both = read_round(needs, offers, settings, progress=progress)
    name = str(needs) if isinstance(needs, str | Path) else "needs"
    return match_texts(*both, settings, needs_file=name, progress=progress)


def read_round(
    needs: Source, offers: Source | Texts, settings: Settings, *, progress: Progress = no_progress
) -> tuple[Texts, Texts]:
    """Needs and offers as texts, with vectors when the settings and the offers allow."""
    encoder: SentenceEncoder | None = encoder_named(settings.model) if settings.meaning else None
    ready = _ready(offers, encoder)
    if ready is not None and ready.vectors is None:
        encoder = None
    read_needs = _read_needs(needs, encoder, settings.threads)
    if ready is None:
        rows = _batches(cast(Source, offers), OFFERS)
        ready = read_texts(rows, encoder=encoder, threads=settings.threads, renumbered=False, progress=progress)
    return read_needs, ready


def _read_needs(needs: Source, encoder: SentenceEncoder | None, threads: int) -> Texts:
    """The needs, which remember their rows in the file, so that a fault found later can name them."""
    if isinstance(needs, pa.Table):
        return read_texts(_batches(needs, NEEDS), encoder=encoder, threads=threads, renumbered=False)
    rows: list[NDArray[np.int64]] = []

    def noted() -> Iterator[pa.RecordBatch]:
        for batch, places in numbered_batches(needs, NEEDS):
            rows.append(places)
            yield batch

    texts = read_texts(noted(), encoder=encoder, threads=threads, renumbered=False)
    return replace(texts, rows=np.concatenate(rows))


def _ready(offers: Source | Texts, encoder: SentenceEncoder | None) -> Texts | None:
    """The offers when they are prepared already; vectors of another encoder than the one in use are refused."""
    if isinstance(offers, Texts):
        return offers
    if isinstance(offers, str | Path) and is_index(Path(offers)):
        ready = open_index(Path(offers))
        if encoder is not None and ready.vectors is not None and ready.encoder != encoder.name:
            return open_index(Path(offers), encoder=encoder.name)
        return ready
    return None


def _batches(source: Source, kind: TableKind) -> Iterable[pa.RecordBatch]:
    if isinstance(source, pa.Table):
        return cast(Iterable[pa.RecordBatch], source.to_batches(max_chunksize=16_384))
    return read_batches(source, kind)
