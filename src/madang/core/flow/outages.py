"""The rule by which a call is extended when the site could not be reached before its end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise


@dataclass(frozen=True)
class OutageRule:
    """What an outage of more than ``longer_than`` does when a part of it lies ``within`` the time before a call ends.

    The end moves by ``extends_by``, counted from the end of the call or of the outage, whichever is later, and is
    then rounded up to a whole minute (to the second).
    """

    longer_than: timedelta = timedelta(minutes=10)
    within: timedelta = timedelta(hours=24)
    extends_by: timedelta = timedelta(hours=24)


RULE = OutageRule()
"""The rule that holds for every round."""

Span = tuple[datetime, datetime]


def outages(reached: Iterable[Span], *, rule: OutageRule = RULE) -> list[Span]:
    """The times of more than ``rule.longer_than`` between spans in which the site was reached, in order."""
    joined: list[Span] = []
    for start, end in sorted(reached):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return [(up, down) for (_, up), (down, _) in pairwise(joined) if down - up > rule.longer_than]


def extended(
    closes_at: datetime, found: Iterable[Span], *, since: datetime | None = None, rule: OutageRule = RULE
) -> tuple[datetime, list[Span]]:
    """The new end of a call that was to end at ``closes_at``, and the outages that moved it: none, if it stays.

    Outages that ended before ``since`` have been answered by an earlier extension.
    """
    told = [
        (start, end)
        for start, end in found
        if end > closes_at - rule.within and start < closes_at and (since is None or end > since)
    ]
    if not told:
        return closes_at, []
    until = max(closes_at, *(end for _, end in told)) + rule.extends_by
    return until + timedelta(seconds=-until.second % 60, microseconds=-until.microsecond), told
