"""The HTML report of a round of matching: one page that opens without a network."""

from madang.cli.report.page import write_report

__all__ = ["write_report"]
