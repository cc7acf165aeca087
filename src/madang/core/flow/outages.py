"""The rule by which a call is extended when the site could not be reached before its end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class OutageRule:
    """What an outage of more than ``longer_than`` does when a part of it lies ``within`` the time before a call ends.

    The end moves by ``extends_by``, counted from the end of the call or of the outage, whichever is later, and
    then up to a whole minute.
    """

    longer_than: timedelta = timedelta(minutes=10)
    within: timedelta = timedelta(hours=24)
    extends_by: timedelta = timedelta(hours=24)


RULE = OutageRule()
"""The rule that holds for every round."""


def extended(closes_at: datetime, outages: Iterable[Span], *, rule: OutageRule = RULE) -> tuple[datetime, list[Span]]:
    """The new end of a call that was to end at ``closes_at``, and the outages that moved it: none, if it stays."""
    told = [
        (start, end)
        for start, end in sorted(outages)
        if end - start > rule.longer_than and end > closes_at - rule.within and start < closes_at
    ]
    if not told:
        return closes_at, []
    until = max(closes_at, *(end for _, end in told)) + rule.extends_by
    odd = timedelta(seconds=until.second, microseconds=until.microsecond)
    return until + (timedelta(minutes=1) - odd if odd else odd), told
