"""Writes of the records: the frame of every step, answers given once, notices and their letters."""

from madang.programme.records.steps.frame import STEPS, DoneTwice, beginning, record, record_reading, step
from madang.programme.records.steps.letters import retry_letter
from madang.programme.records.steps.notices import News, notify, open_all_notices, open_notice, settle

__all__ = [
    "STEPS",
    "DoneTwice",
    "News",
    "beginning",
    "notify",
    "open_all_notices",
    "open_notice",
    "record",
    "record_reading",
    "retry_letter",
    "settle",
    "step",
]
