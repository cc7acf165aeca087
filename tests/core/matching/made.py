"""Small tables of needs and offers, and a round on words alone."""

import json
from typing import Any

import pyarrow as pa

from madang.core.matching.round import match
from madang.core.matching.settings import Settings
from madang.core.texts.tables import NEEDS, OFFERS, read_table
from madang.samples import sample_path

Row = dict[str, Any]

WORDS = Settings(meaning=False)


def needs(*rows: Row) -> pa.Table:
    """A table of needs, all cells text; without a row it has a heading alone."""
    return _table(rows, ("id", "title", "text", "organisation", "region", "fields", "must", "exclude"))


def offers(*rows: Row) -> pa.Table:
    """A table of offers, all cells text; without a row it has a heading alone."""
    return _table(rows, ("id", "name", "title", "text", "region", "fields"))


def _table(rows: tuple[Row, ...], columns: tuple[str, ...]) -> pa.Table:
    return pa.table({name: pa.array([row.get(name) for row in rows], pa.large_string()) for name in columns})


def sample_needs() -> pa.Table:
    return read_table(sample_path("needs.csv"), NEEDS)


def sample_offers() -> pa.Table:
    return read_table(sample_path("offers.csv"), OFFERS)


def listed(needs: pa.Table, offers: pa.Table, settings: Settings = WORDS) -> list[Row]:
    """The rows of the round, reasons read as JSON."""
    rows: list[Row] = match(needs, offers, settings).to_pylist()
    return [row | {"reasons": json.loads(row["reasons"])} if "reasons" in row else row for row in rows]


def quoted(reasons: list[Row], kind: str) -> list[Row]:
    """The reasons of this kind that quote sentences, not those about region, field and the like."""
    return [one for one in reasons if one["kind"] == kind and "about" not in one]
