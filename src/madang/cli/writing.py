"""Where the candidates of a round go: a table or a report."""

from pathlib import Path
from typing import Any

import pyarrow as pa

from madang.cli.language import spoken
from madang.core.matching.texts import Texts
from madang.core.texts.tables import write_table

REPORTS = (".html", ".htm")
"""Endings of a report."""


def write_round(output: Path, found: pa.Table, needs: Texts, offers: Texts) -> None:
    """Write the candidates to ``output``: a table, or a report when it ends in .html."""
    if output.suffix.lower() not in REPORTS:
        write_table(found, output)
        return
    from madang.cli.report import write_report

    listed = pa.compute.unique(pa.compute.index_in(found["offer_id"], offers.table["id"]).combine_chunks())
    rows = listed.drop_null().to_pylist()
    write_report(output, with_text(needs, range(len(needs))), with_text(offers, rows), found, language=spoken())


def with_text(texts: Texts, rows: Any) -> pa.Table:
    """The ``rows`` of the table with their ``text``."""
    rows = list(rows)
    table = texts.table.take(pa.array(rows, pa.int64()))
    return table.append_column("text", pa.array([texts.text(row) for row in rows], pa.large_string()))
