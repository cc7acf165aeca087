"""Writes of the jobs: leases, carrying out, putting off, parking, timers."""

from madang.programme.jobs.steps.parking import retry_job

__all__ = ["retry_job"]
