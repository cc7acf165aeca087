"""Writes of the records: the frame of every step, and answers given once."""

from madang.programme.records.steps.frame import STEPS, DoneTwice, beginning, record, record_reading, step

__all__ = ["STEPS", "DoneTwice", "beginning", "record", "record_reading", "step"]
