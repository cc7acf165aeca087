"""Reads of the records, and the database's clock."""

from madang.programme.records.queries.clock import database_now
from madang.programme.records.queries.done import (
    ALL,
    DoneSeen,
    Sought,
    readings_seen_by,
    sign_ins_seen_by,
    steps_seen_by,
)

__all__ = ["ALL", "DoneSeen", "Sought", "database_now", "readings_seen_by", "sign_ins_seen_by", "steps_seen_by"]
