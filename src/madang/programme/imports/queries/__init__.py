"""Batches, as a viewer may see them; and for whom commands at the machine act."""

from madang.programme.imports.queries.batches import (
    ORGANISATION_COLUMNS,
    BatchSeen,
    FaultSeen,
    batch_choices_for,
    batch_for,
    batches_seen_by,
    kinds_open_to,
)
from madang.programme.imports.queries.viewers import operator_of, viewer_named

__all__ = [
    "ORGANISATION_COLUMNS",
    "BatchSeen",
    "FaultSeen",
    "batch_choices_for",
    "batch_for",
    "batches_seen_by",
    "kinds_open_to",
    "operator_of",
    "viewer_named",
]
